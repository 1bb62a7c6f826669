/** Where one is in the form: a side list on a desk, a line that opens into the list on a phone. Every step can be reached at any time. */
import { memo, useRef } from 'react'
import { capture } from '../../../schemas/words/capture.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import './steps.css'

export type StepState = 'empty' | 'begun' | 'filled' | 'faulty'

export interface Step {
  readonly key: string
  readonly label: string
  readonly state: StepState
}

const states = { empty: capture.section_empty, begun: capture.section_begun, filled: capture.section_filled, faulty: capture.section_faulty } as const

interface StepsProps {
  readonly steps: readonly Step[]
  readonly current: string
  readonly onGo: (key: string) => void
}

function StepList({ steps, current, onGo }: StepsProps) {
  const { say } = useLanguage()
  return (
    <ol className="steps-list">
      {steps.map((step, index) => (
        <li key={step.key}>
          <button
            type="button"
            className="steps-item"
            aria-current={step.key === current ? 'step' : undefined}
            data-state={step.state}
            onClick={() => onGo(step.key)}
          >
            <span className="steps-mark" aria-hidden="true">
              {step.state === 'filled' ? <Icon name="check" size={1} /> : step.state === 'faulty' ? '!' : index + 1}
            </span>
            <span className="steps-label">{step.label}</span>
            <span className="hidden-visually">, {say(states[step.state])}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The steps with the current one marked. */
export const Steps = memo(function Steps(props: StepsProps) {
  const { say } = useLanguage()
  const details = useRef<HTMLDetailsElement>(null)
  const { steps, current, onGo } = props
  const at = steps.findIndex((step) => step.key === current)
  return (
    <nav className="steps" aria-label={say(capture.steps)}>
      <div className="steps-wide">
        <StepList {...props} />
      </div>
      <details className="steps-narrow" ref={details}>
        <summary>
          <span className="steps-count">{say(capture.step, { number: at + 1, total: steps.length })}</span>
          <span className="steps-all">{say(capture.all_steps)}</span>
          <span className="steps-bar" aria-hidden="true">
            {steps.map((step, index) => (
              <span key={step.key} data-state={step.state} data-at={index === at ? '' : undefined} />
            ))}
          </span>
        </summary>
        <StepList
          {...props}
          onGo={(key) => {
            if (details.current) details.current.open = false
            onGo(key)
          }}
        />
      </details>
    </nav>
  )
})

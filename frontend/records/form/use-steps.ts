/** The way through the form: its steps, the one in view (in the address, so that Back goes back one step), and how to go to another, or to one input of it. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { sectionsOf } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type ExtentKey, extentFields, extentIn } from './extent.tsx'
import { focusInput } from './focus.ts'
import { stepsOf } from './progress.ts'
import type { Part } from './read-through.tsx'
import { type Faults, requiredOf } from './rules.ts'
import type { Session } from './session.ts'
import type { Step } from './steps.tsx'
import type { Draft } from './values.ts'

/** The step after the last section. */
export const lastStep = 'review'

export interface Way {
  readonly extent: ExtentKey
  readonly parts: readonly Part[]
  readonly steps: readonly Step[]
  readonly at: number
  readonly current: string
  /** The section in view; undefined on the last step. */
  readonly part: Part | undefined
  readonly go: (key: string, name?: string) => void
  /** Asks more questions, or fewer, and goes to a step in the same turn of the address: of two turns at once the second would undo the first. */
  readonly widen: (extent: ExtentKey, step?: string) => void
  /** The heading of a step, focused when it comes into view. */
  readonly heading: React.RefObject<HTMLHeadingElement | null>
}

/** `record` holds the answers as kept, `faults` what is wrong or missing in them. */
export function useSteps({ form }: Session, record: Draft, faults: Faults, onLeave: () => void): Way {
  const { language, say } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const required = useMemo(() => requiredOf(form, incident), [form])
  const extent = extentIn(search)
  const parts: readonly Part[] = useMemo(
    () =>
      sectionsOf(form, incident)
        .map(({ key, section, fields }) => ({
          key,
          label: section.label[language],
          help: section.help?.[language],
          fields: extentFields(fields, required, extent),
        }))
        .filter((part) => part.fields.length > 0),
    [form, language, extent, required],
  )
  const steps = useMemo(
    () => [...stepsOf(parts, record, faults, required), { key: lastStep, label: say(capture.review_short), state: 'empty' as const }],
    [parts, record, faults, required, say],
  )
  const asked = search.get('step')
  const at = Math.max(
    0,
    steps.findIndex((step) => step.key === asked),
  )
  const current = steps[at]?.key ?? lastStep

  const heading = useRef<HTMLHeadingElement>(null)
  const target = useRef<string | null>(null)
  const go = useCallback(
    (key: string, name = '') => {
      target.current = name
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          after.set('step', key)
          return after
        },
        { preventScrollReset: true },
      )
      onLeave()
    },
    [setSearch, onLeave],
  )
  const widen = useCallback(
    (to: ExtentKey, step?: string) => {
      if (step) target.current = ''
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          after.set('extent', to)
          if (step) after.set('step', step)
          return after
        },
        { replace: !step, preventScrollReset: true },
      )
    },
    [setSearch],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn of the address is a turn of the page.
  useEffect(() => {
    const name = target.current
    if (name === null) return
    target.current = null
    if (name) focusInput(name)
    else {
      scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
  }, [search])
  return { extent, parts, steps, at, current, part: parts[at], go, widen, heading }
}

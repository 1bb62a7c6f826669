/**
 * Horizontal bars under whole labels: text wraps as French and Arabic need it, the bar grows in the direction of reading, and the list is its own table,
 * for the numbers are written out. A line may be pressed, to filter by it.
 */
import { type ReactNode, useState } from 'react'
import { charts as words } from '../../schemas/words/charts.ts'
import { useLanguage } from '../lib/language.tsx'
import { Icon } from '../ui/icon.tsx'
import { SplitBar } from './split-bar.tsx'
import type { Tally } from './tally.ts'
import './charts.css'

export interface Bar {
  readonly key: string
  readonly label: ReactNode
  readonly tally: Tally
  readonly pressed?: boolean
}
interface BarListProps {
  readonly label: string
  readonly bars: readonly Bar[]
  /** How many are shown before the rest is asked for. */
  readonly most?: number
  /** Makes the lines buttons that stay pressed. */
  readonly onPress?: (key: string) => void
}

/** Bars in the order given, all on the scale of the largest. */
export function BarList({ label, bars, most = 8, onPress }: BarListProps) {
  const { say, number } = useLanguage()
  const [all, setAll] = useState(false)
  const shown = all ? bars : bars.slice(0, most)
  const largest = Math.max(0, ...bars.map((bar) => bar.tally.total))
  if (bars.length === 0) return <p className="muted small">{say(words.nothing)}</p>
  return (
    <div className="bar-list">
      <ul aria-label={label}>
        {shown.map((bar) => {
          const spoken = `${say(words.verified)}: ${number(bar.tally.verified)}; ${say(words.reported)}: ${number(bar.tally.reported)}`
          const body = (
            <>
              <span className="bar-label">
                {bar.pressed && <Icon name="check" size={1} />}
                {bar.label}
              </span>
              <span className="bar-number numbers">{number(bar.tally.total)}</span>
              <span className="hidden-visually">{spoken}</span>
              <SplitBar tally={bar.tally} of={largest} />
            </>
          )
          return (
            <li key={bar.key}>
              {onPress ? (
                <button type="button" className="bar" aria-pressed={bar.pressed ?? false} title={spoken} onClick={() => onPress(bar.key)}>
                  {body}
                </button>
              ) : (
                <div className="bar">{body}</div>
              )}
            </li>
          )
        })}
      </ul>
      {bars.length > most && (
        <button type="button" className="bar-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say(words.fewer) : say(words.others, { count: bars.length - most })}
        </button>
      )}
    </div>
  )
}

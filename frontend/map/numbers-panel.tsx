/** Beside the map: what is in view, in figures and words, and the next cut through it. */
import type { ReactNode } from 'react'
import { map as words } from '../../schemas/words/map.ts'
import { BarList } from '../charts/bar-list.tsx'
import { SplitBar } from '../charts/split-bar.tsx'
import { ranked, type Tally } from '../charts/tally.ts'
import { useLanguage } from '../lib/language.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import type { Count } from './use-map-numbers.ts'
import './numbers.css'

interface NumbersPanelProps {
  readonly title: string
  readonly sum: Tally
  readonly note: ReactNode
  readonly children: ReactNode
}

/** A heading, the total, the split, a note, and the cuts. */
export function NumbersPanel({ title, sum, note, children }: NumbersPanelProps) {
  const { say, number } = useLanguage()
  return (
    <div className="map-numbers">
      <header>
        <h2>{title}</h2>
        <p className="map-total" data-total={sum.total}>
          {say(words.incidents, { count: sum.total })}
        </p>
        <SplitBar tally={sum} />
        <dl className="map-split">
          <div className="map-split-line">
            <dt className="map-split-term">
              <i className="map-split-sign key-verified" aria-hidden="true" />
              {say(words.verified)}
            </dt>
            <dd className="numbers">{number(sum.verified)}</dd>
          </div>
          <div className="map-split-line">
            <dt className="map-split-term">
              <i className="map-split-sign key-reported" aria-hidden="true" />
              {say(words.reported)}
            </dt>
            <dd className="numbers">{number(sum.reported)}</dd>
          </div>
        </dl>
        {note && <div className="map-remark muted small">{note}</div>}
      </header>
      {children}
    </div>
  )
}

interface CutProps {
  readonly title: string
  readonly note?: string
  readonly count: Count
  readonly nameOf: (code: string) => string
  readonly pressed?: readonly string[]
  readonly most?: number
  readonly onPress: (code: string) => void
}

/** One cut: a heading and bars from the most to the fewest. */
export function Cut({ title, note, count: { tallies, statistics, problem, reload }, nameOf, pressed = [], most = 6, onPress }: CutProps) {
  const bars = ranked(tallies)
    .filter((code) => code !== '')
    .map((code) => ({ key: code, label: nameOf(code), tally: tallies.get(code) ?? { verified: 0, reported: 0, total: 0 }, pressed: pressed.includes(code) }))
  return (
    <section className="map-cut">
      <h3>{title}</h3>
      {note && <p className="muted small">{note}</p>}
      {problem && <ProblemNote problem={problem} onRetry={reload} />}
      {!problem && statistics === null && <Loading lines={4} />}
      {statistics !== null && <BarList label={title} bars={bars} most={most} onPress={onPress} />}
    </section>
  )
}

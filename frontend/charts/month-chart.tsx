/** Incidents over time as a figure of its own, with its description and the same numbers as a table. */
import { useId, useMemo, useState } from 'react'
import { charts as words } from '../../schemas/words/charts.ts'
import { useLanguage } from '../lib/language.tsx'
import { monthBars, yearMarks } from './month-bars.ts'
import { MonthHistogram } from './month-histogram.tsx'
import { monthName, spanName } from './month-name.ts'
import { spanOf } from './months.ts'
import type { Tally } from './tally.ts'
import { useWidth } from './use-width.ts'
import '../ui/table.css'
import './charts.css'

/** `byMonth`: tallies by `YYYY-MM`; the key '' holds those without a month. */
export function MonthChart({
  byMonth,
  label,
  height = 120,
}: {
  readonly byMonth: ReadonlyMap<string, Tally>
  readonly label: string
  readonly height?: number
}) {
  const { say, number, language } = useLanguage()
  const { element, width } = useWidth<HTMLDivElement>()
  const [table, setTable] = useState(false)
  const id = useId()
  const span = useMemo(() => spanOf([...byMonth.keys()].filter(Boolean)), [byMonth])
  const bars = useMemo(() => (span ? monthBars(byMonth, span, Math.max(6, Math.floor(width / 5))) : []), [byMonth, span, width])
  const peak = bars.reduce(
    (most, bar) => (bar.tally.total > most.tally.total ? bar : most),
    bars[0] ?? { span: { from: 0, to: 0 }, tally: { verified: 0, reported: 0, total: 0 } },
  )
  if (!span) return <p className="muted small">{say(words.nothing)}</p>
  const filled = bars.filter((bar) => bar.tally.total > 0)
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id} className="hidden-visually">
        {label}.{' '}
        {say(words.months_described, {
          from: monthName(language, span.from),
          to: monthName(language, span.to),
          peak: spanName(language, peak.span),
          count: peak.tally.total,
        })}
      </figcaption>
      <div ref={element} className="chart-plot">
        <MonthHistogram bars={bars} width={width} height={height} />
        <div className="year-marks" aria-hidden="true">
          {yearMarks(span, Math.max(2, width / 52)).map(({ year, fraction }) => (
            <span key={year} style={{ insetInlineStart: `${fraction * 100}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      <button type="button" className="bar-more" aria-expanded={table} onClick={() => setTable(!table)}>
        {say(table ? words.as_chart : words.as_table)}
      </button>
      {table && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard.
        <section className="table-wrap chart-table" tabIndex={0} aria-label={label}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say(words.period)}</th>
                <th scope="col" className="number">
                  {say(words.verified)}
                </th>
                <th scope="col" className="number">
                  {say(words.reported)}
                </th>
                <th scope="col" className="number">
                  {say(words.total)}
                </th>
              </tr>
            </thead>
            <tbody>
              {filled.map((bar) => (
                <tr key={bar.span.from}>
                  <th scope="row">{spanName(language, bar.span)}</th>
                  <td className="number">{number(bar.tally.verified)}</td>
                  <td className="number">{number(bar.tally.reported)}</td>
                  <td className="number">{number(bar.tally.total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </figure>
  )
}

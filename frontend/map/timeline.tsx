/** The time line: a histogram of months under a brush with two handles. It runs in the direction of reading, by pointer and by key, or plays by itself. */
import { type PointerEvent, useMemo, useRef, useState } from 'react'
import { charts } from '../../schemas/words/charts.ts'
import { map as words } from '../../schemas/words/map.ts'
import { monthBars, yearMarks } from '../charts/month-bars.ts'
import { MonthHistogram } from '../charts/month-histogram.tsx'
import { monthName } from '../charts/month-name.ts'
import { monthsPerBar, type Span } from '../charts/months.ts'
import type { Tally } from '../charts/tally.ts'
import { useWidth } from '../charts/use-width.ts'
import { useLanguage } from '../lib/language.tsx'
import { Button } from '../ui/button.tsx'
import { monthAt, monthForKey, moved, shifted } from './brush.ts'
import { prefersStillness } from './use-leaflet.ts'
import { useSweep } from './use-sweep.ts'
import './timeline.css'

interface TimelineProps {
  readonly byMonth: ReadonlyMap<string, Tally>
  readonly line: Span
  readonly from: string
  readonly to: string
  readonly onChange: (days: { from: string; to: string }) => void
}
type Grip = 'from' | 'to' | 'window'
const height = 76

/** Counts come from all of the time; what lies outside of the stretch is drawn faint. */
export function Timeline({ byMonth, line, from, to, onChange }: TimelineProps) {
  const { say, language, direction } = useLanguage()
  const { element, width } = useWidth<HTMLDivElement>()
  const most = Math.max(12, Math.floor(width / 6))
  const bars = useMemo(() => monthBars(byMonth, line, most), [byMonth, line, most])
  const { brush, move, playing, play } = useSweep(line, from, to, monthsPerBar(line, most), onChange)
  const grip = useRef<{ what: Grip; month: number; brush: Span } | null>(null)
  const [still] = useState(prefersStillness)

  const months = line.to - line.from + 1
  const share = (month: number) => `${((month - line.from) / months) * 100}%`
  const whole = brush.from <= line.from && brush.to >= line.to
  const without = byMonth.get('')?.total ?? 0
  const period = whole ? say(words.all_time) : say(words.period, { from: monthName(language, brush.from), to: monthName(language, brush.to) })

  const monthUnder = (event: PointerEvent) => {
    const box = element.current?.getBoundingClientRect()
    if (!box) return line.from
    const across = (event.clientX - box.left) / box.width
    return monthAt(direction === 'rtl' ? 1 - across : across, line)
  }
  const take = (what: Grip) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { what, month: monthUnder(event), brush }
  }
  const drag = (event: PointerEvent) => {
    const held = grip.current
    if (!held) return
    const month = monthUnder(event)
    move(held.what === 'window' ? shifted(held.brush, line, month - held.month) : moved(brush, line, held.what, month))
  }
  const drop = () => {
    grip.current = null
  }
  // A fresh stretch is drawn by pulling over the bars.
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const month = monthUnder(event)
    if (!whole && month >= brush.from && month <= brush.to) grip.current = { what: 'window', month, brush }
    else {
      move({ from: month, to: month })
      grip.current = { what: 'to', month, brush: { from: month, to: month } }
    }
  }
  const pull = (event: PointerEvent) => {
    const held = grip.current
    if (held?.what !== 'to') return drag(event)
    const month = monthUnder(event)
    move({ from: Math.min(held.month, month), to: Math.max(held.month, month) })
  }

  return (
    <section className="timeline" aria-label={say(words.timeline)}>
      <div className="timeline-head">
        <Button size="s" look="quiet" icon={playing ? 'pause' : 'play'} aria-pressed={playing} onClick={() => play(still)}>
          {say(playing ? words.pause : still ? words.step : words.play)}
        </Button>
        <output className="timeline-period">{period}</output>
        {!whole && (
          <Button size="s" look="quiet" icon="close" onClick={() => move(line)}>
            {say(words.whole_time)}
          </Button>
        )}
        <span className="timeline-key small" aria-hidden="true">
          <i className="key-verified" /> {say(charts.verified)} <i className="key-reported" /> {say(charts.reported)}
        </span>
      </div>
      <div className="timeline-plot" ref={element} onPointerDown={begin} onPointerMove={pull} onPointerUp={drop} onPointerCancel={drop}>
        <MonthHistogram bars={bars} width={width} height={height} within={brush} />
        <div
          className={`timeline-window ${whole ? 'timeline-whole' : ''}`}
          style={{ insetInlineStart: share(brush.from), inlineSize: `${((brush.to - brush.from + 1) / months) * 100}%` }}
          aria-hidden="true"
        />
        {(['from', 'to'] as const).map((handle) => (
          <div
            key={handle}
            className={`timeline-handle timeline-${handle}`}
            style={{ insetInlineStart: share(handle === 'from' ? brush.from : brush.to + 1) }}
            role="slider"
            tabIndex={0}
            aria-label={say(handle === 'from' ? words.timeline_from : words.timeline_to)}
            aria-valuemin={handle === 'from' ? line.from : brush.from}
            aria-valuemax={handle === 'from' ? brush.to : line.to}
            aria-valuenow={brush[handle]}
            aria-valuetext={monthName(language, brush[handle])}
            onPointerDown={take(handle)}
            onPointerMove={drag}
            onPointerUp={drop}
            onPointerCancel={drop}
            onKeyDown={(event) => {
              const month = monthForKey(event.key, brush[handle], line, direction)
              if (month === null) return
              event.preventDefault()
              move(moved(brush, line, handle, month))
            }}
          />
        ))}
      </div>
      <div className="year-marks" aria-hidden="true">
        {yearMarks(line, Math.max(2, width / 52)).map(({ year, fraction }) => (
          <span key={year} style={{ insetInlineStart: `${fraction * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
      {without > 0 && <p className="muted small">{say(words.without_month, { count: without })}</p>}
    </section>
  )
}

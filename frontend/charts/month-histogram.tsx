/** Bars over time, verified below, reported above; time runs in the direction of reading. Only the drawing: what it says in words is the caller's. */
import { useLanguage } from '../lib/language.tsx'
import type { MonthBar } from './month-bars.ts'
import type { Span } from './months.ts'
import './charts.css'

interface HistogramProps {
  readonly bars: readonly MonthBar[]
  readonly width: number
  readonly height: number
  /** Bars outside of this stretch are drawn faint. */
  readonly within?: Span
}

/** An SVG of the given size in pixels. */
export function MonthHistogram({ bars, width, height, within }: HistogramProps) {
  const { direction } = useLanguage()
  const largest = Math.max(1, ...bars.map((bar) => bar.tally.total))
  const step = width / Math.max(1, bars.length)
  const gap = step > 6 ? 1.5 : step > 3 ? 0.75 : 0.25
  return (
    <svg className="month-histogram" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {bars.map(({ span, tally }, index) => {
        if (tally.total === 0) return null
        const x = direction === 'rtl' ? width - (index + 1) * step : index * step
        const whole = Math.max(1.5, (tally.total / largest) * (height - 2))
        const verified = (tally.verified / tally.total) * whole
        const faint = within && (span.to < within.from || span.from > within.to)
        const across = { x: x + gap / 2, width: Math.max(0.5, step - gap) }
        return (
          <g key={span.from} className={faint ? 'month-faint' : undefined}>
            <rect className="month-reported" {...across} y={height - whole} height={whole - verified} />
            <rect className="month-verified" {...across} y={height - verified} height={verified} />
          </g>
        )
      })}
    </svg>
  )
}

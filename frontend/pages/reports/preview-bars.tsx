/** Bars of the preview: the same figures as on paper, small ones in words. */
import { drawable, type Figure } from '../../../schemas/report.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import { useSketch } from './sketch.ts'

interface BarsProps {
  readonly title: string
  readonly figures: readonly Figure[]
  readonly name: (code: string) => string
  readonly most: number
}

/** A titled list with a bar to each line. */
export function Bars({ title, figures, name, most }: BarsProps) {
  const { say, count, model } = useSketch()
  const shown = figures.filter((one) => one.incidents !== 0).slice(0, most)
  const max = Math.max(1, ...shown.map((one) => drawable(one.incidents)))
  const part = (value: number) => `${(value / max) * 100}%`
  if (shown.length === 0) return null
  return (
    <section className="sheet-bars">
      <h3>{title}</h3>
      <ul>
        {shown.map((one) => {
          const verified = model.audience === 'public' ? drawable(one.incidents) : drawable(one.verified)
          return (
            <li key={one.code ?? ''}>
              <span className="sheet-bar-label">{one.code === null ? say(paper.not_said) : name(one.code)}</span>
              <span className="sheet-bar" aria-hidden="true">
                <span className="sheet-bar-verified" style={{ inlineSize: part(verified) }} />
                <span className="sheet-bar-reported" style={{ inlineSize: part(drawable(one.incidents) - verified) }} />
              </span>
              <span className="numbers">{count(one.incidents)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What the shades mean, in steps of lightness that need no sense of colour, and what is not known. */
import { map as words } from '../../schemas/words/map.ts'
import { useLanguage } from '../lib/language.tsx'
import { rangesOf } from './breaks.ts'
import './legend.css'

/** Shades of the world, or the signs for places inside one country. */
export function Legend({ breaks, inside }: { readonly breaks: readonly number[]; readonly inside: boolean }) {
  const { say, number } = useLanguage()
  if (inside)
    return (
      <ul className="map-legend">
        <li className="legend-sign">
          <i className="legend-point" aria-hidden="true" /> {say(words.legend_point)}
        </li>
        <li className="legend-sign">
          <i className="legend-ring" aria-hidden="true" /> {say(words.legend_ring)}
        </li>
        <li className="legend-sign">
          <i className="legend-area" aria-hidden="true" /> {say(words.legend_area)}
        </li>
        <li className="legend-sign">
          <i className="legend-group" aria-hidden="true" /> {say(words.legend_group)}
        </li>
      </ul>
    )
  return (
    <div className="map-legend">
      <p className="legend-title">{say(words.legend)}</p>
      <ol className="legend-shades">
        <li className="legend-shade">
          <i data-level={0} aria-hidden="true" />
          {say(words.legend_none)}
        </li>
        {rangesOf(breaks).map(({ level, from, to }) => (
          <li key={level} className="legend-shade">
            <i data-level={level} aria-hidden="true" />
            {to === null
              ? say(words.legend_above, { from: number(from) })
              : from === to
                ? number(from)
                : say(words.legend_range, { from: number(from), to: number(to) })}
          </li>
        ))}
      </ol>
    </div>
  )
}

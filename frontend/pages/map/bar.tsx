/** Over the map: where one is, with the way back to the world, and the three ways to see the same incidents. */
import { Link } from 'react-router'
import { map as words } from '../../../schemas/words/map.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import type { MapView } from './view.ts'

interface MapBarProps {
  readonly view: MapView
  /** Names of the countries in view; empty for the world. */
  readonly names: readonly string[]
  readonly params: URLSearchParams
}

/** Breadcrumb; map, table, list. */
export function MapBar({ view: { table, leave, show }, names, params }: MapBarProps) {
  const say = useSay()
  const { within } = useCommunity()
  return (
    <div className="map-bar">
      <nav aria-label={say(words.where_am_i)}>
        <ol className="map-crumbs">
          <li>
            {names.length === 0 ? (
              <span aria-current="location">{say(words.world)}</span>
            ) : (
              <button type="button" className="link" onClick={leave}>
                {say(words.world)}
              </button>
            )}
          </li>
          {names.length > 0 && (
            <li>
              <span aria-current="location">{names.join(' · ')}</span>
            </li>
          )}
        </ol>
      </nav>
      <fieldset className="map-views">
        <legend className="hidden-visually">{say(words.view)}</legend>
        <button type="button" aria-pressed={!table} onClick={() => show('map')}>
          {say(words.view_map)}
        </button>
        <button type="button" aria-pressed={table} onClick={() => show('table')}>
          {say(words.view_table)}
        </button>
        <Link to={within(`/incidents?${params.toString()}`)}>{say(words.view_list)}</Link>
      </fieldset>
    </div>
  )
}

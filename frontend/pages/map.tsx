/** The map by country: shades, places, time and numbers of one set of incidents, which is the set that the filters in the address describe. */
import { useCallback, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { app } from '../../schemas/words/app.ts'
import { incidents } from '../../schemas/words/incidents.ts'
import { map as words } from '../../schemas/words/map.ts'
import { spanOf } from '../charts/months.ts'
import { useCommunity } from '../lib/community.tsx'
import { useFilters } from '../lib/filters.ts'
import { useLanguage } from '../lib/language.tsx'
import { useNarrow } from '../lib/narrow.ts'
import { useTermName } from '../lib/vocabulary.ts'
import { breaksOf } from '../map/breaks.ts'
import { CountryTable } from '../map/country-table.tsx'
import { Legend } from '../map/legend.tsx'
import { MapStage } from '../map/map-stage.tsx'
import { Cut, NumbersPanel } from '../map/numbers-panel.tsx'
import { Timeline } from '../map/timeline.tsx'
import { within as passing, useCount } from '../map/use-map-numbers.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { MapTools } from './map/tools.tsx'
import '../map/map.css'

/** /map, with the filters of the list; `view=table` shows the table instead of the map. */
export function MapPage() {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const use = useFilters()
  const { filters, params, set, toggle, clear, count } = use
  const [search, setSearch] = useSearchParams()
  const termName = useTermName('countries', 'violations', 'perpetrator_types')
  const [placed, setPlaced] = useState<number | null>(null)
  const narrow = useNarrow('40rem')
  const table = search.get('view') === 'table'
  const only = filters.country
  const chosen = only.length === 1 ? (only[0] ?? null) : null

  const countries = useCount(params, 'country', ['country'])
  const months = useCount(params, 'month', ['from', 'to'])
  const violations = useCount(params, 'violation', ['violation'])
  const perpetrators = useCount(params, 'perpetrator', ['perpetrator'])
  const { rows, sum } = useMemo(() => passing(countries.tallies, only), [countries.tallies, only])
  const breaks = useMemo(() => breaksOf([...countries.tallies].filter(([code]) => code !== '').map(([, tally]) => tally.total)), [countries.tallies])
  const line = useMemo(() => spanOf([...months.tallies.keys()].filter(Boolean)), [months.tallies])

  // biome-ignore lint/correctness/useExhaustiveDependencies: termName is new whenever a list has arrived or the language changed, never otherwise.
  const nameOf = useCallback((code: string) => (code ? termName('countries', code) : say(words.no_country)), [say, termName('countries', 'FRA')])
  const open = useCallback((code: string) => set({ country: [code] }), [set])
  const leave = useCallback(() => set({ country: [] }), [set])
  const show = (view: 'map' | 'table') =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (view === 'table') next.set('view', 'table')
        else next.delete('view')
        return next
      },
      { replace: true },
    )
  const empty = countries.statistics !== null && sum.total === 0 && count > 0
  const listAddress = within(`/incidents?${params.toString()}`)
  const inCountries = [...rows.keys()].filter(Boolean).length
  const unplaced = chosen !== null && placed !== null ? Math.max(0, sum.total - placed) : null
  const note =
    chosen !== null
      ? unplaced !== null && sum.total > 0 && say(unplaced > 0 ? words.not_drawn : words.all_placed, { count: unplaced })
      : `${say(words.in_countries, { count: inCountries })}. ${rows.has('') ? say(words.without_country, { count: rows.get('')?.total ?? 0 }) : ''}`

  return (
    <PageBody title={say(words.title)} lead={narrow ? null : say(words.lead)} width="full">
      <MapTools use={use} total={sum.total} />
      <div className="map-page">
        <div className="map-main">
          <div className="map-bar">
            <nav aria-label={say(words.where_am_i)}>
              <ol className="map-crumbs">
                <li>
                  {chosen === null && only.length === 0 ? (
                    <span aria-current="location">{say(words.world)}</span>
                  ) : (
                    <button type="button" className="link" onClick={leave}>
                      {say(words.world)}
                    </button>
                  )}
                </li>
                {only.length > 0 && (
                  <li>
                    <span aria-current="location">{only.map(nameOf).join(' · ')}</span>
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
              <Link to={listAddress}>{say(words.view_list)}</Link>
            </fieldset>
          </div>
          {countries.problem && <ProblemNote problem={countries.problem} onRetry={countries.reload} />}
          {table ? (
            countries.statistics === null ? (
              <Loading lines={8} />
            ) : (
              <CountryTable
                rows={rows}
                sum={sum}
                nameOf={nameOf}
                onOpen={(code) => {
                  show('map')
                  open(code)
                }}
              />
            )
          ) : (
            <>
              <MapStage
                tallies={countries.statistics ? countries.tallies : null}
                breaks={breaks}
                only={only}
                chosen={chosen}
                params={params}
                nameOf={nameOf}
                onOpen={open}
                onWorld={leave}
                onPlaced={setPlaced}
              />
              <div className="map-foot">
                <Legend breaks={breaks} inside={chosen !== null} />
              </div>
            </>
          )}
          {line && <Timeline byMonth={months.tallies} line={line} from={filters.from} to={filters.to} onChange={set} />}
          <p className="map-borders muted">
            {!table && say(words.borders)} {!table && say(words.legend_none_note)}
          </p>
        </div>
        <div className="map-side">
          {empty ? (
            <Empty icon="map" title={say(words.empty_title)} text={say(words.empty_text)}>
              <Button onClick={clear}>{say(incidents.clear_filters)}</Button>
            </Empty>
          ) : (
            <NumbersPanel title={only.length > 0 ? only.map(nameOf).join(' · ') : say(words.world)} sum={sum} note={note}>
              <Cut
                title={say(words.most_incidents)}
                tallies={countries.tallies}
                nameOf={nameOf}
                pressed={only}
                most={9}
                onPress={(code) => (code === chosen ? leave() : open(code))}
              />
            </NumbersPanel>
          )}
        </div>
        {!empty && (
          <div className="map-cuts">
            <Cut
              title={say(words.violations)}
              note={say(words.choose_to_filter)}
              tallies={violations.tallies}
              nameOf={(code) => termName('violations', code)}
              pressed={filters.violation}
              onPress={(code) => toggle('violation', code)}
            />
            <Cut
              title={say(words.perpetrators)}
              note={say(words.choose_to_filter)}
              tallies={perpetrators.tallies}
              nameOf={(code) => termName('perpetrator_types', code)}
              pressed={filters.perpetrator}
              onPress={(code) => toggle('perpetrator', code)}
            />
          </div>
        )}
      </div>
      <span className="hidden-visually" role="status">
        {countries.loading ? say(app.loading) : `${chosen === null ? say(words.world) : nameOf(chosen)}: ${say(words.incidents, { count: sum.total })}`}
      </span>
    </PageBody>
  )
}

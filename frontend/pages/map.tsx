/** The map by country: shades, places, time and numbers of one set of incidents, which is the set that the filters in the address describe. */
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { app } from '../../schemas/words/app.ts'
import { incidents } from '../../schemas/words/incidents.ts'
import { map as words } from '../../schemas/words/map.ts'
import { spanOf } from '../charts/months.ts'
import { useFilters } from '../lib/filters.ts'
import { useLanguage } from '../lib/language.tsx'
import { useNarrow } from '../lib/narrow.ts'
import { useLookup } from '../lib/vocabulary.ts'
import { breaksOf } from '../map/breaks.ts'
import { Legend } from '../map/legend.tsx'
import { MapStage } from '../map/map-stage.tsx'
import { Cut, NumbersPanel } from '../map/numbers-panel.tsx'
import { Timeline } from '../map/timeline.tsx'
import { within as passing, useCount } from '../map/use-map-numbers.ts'
import { ExportMenu } from '../records/list/export-menu.tsx'
import { TotalsList } from '../records/totals/totals-list.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { MapBar } from './map/bar.tsx'
import { MapCuts } from './map/cuts.tsx'
import { MapTools } from './map/tools.tsx'
import { useMapView } from './map/view.ts'
import '../map/map.css'
import '../map/legend.css'
import '../map/numbers.css'

const vocabularies = ['countries']
const CountryTable = lazy(async () => ({ default: (await import('../map/country-table.tsx')).CountryTable }))

/** /map, with the filters of the list; `view=table` shows the table instead of the map. One country in the filter is a country that one has come close to. */
export function MapPage() {
  const { say, language } = useLanguage()
  const use = useFilters()
  const { filters, params, set, clear, count } = use
  const view = useMapView()
  const lookup = useLookup(vocabularies)
  const [placed, setPlaced] = useState<number | null>(null)
  const narrow = useNarrow('40rem')
  const only = filters.country
  const chosen = only.length === 1 ? (only[0] ?? null) : null

  const countries = useCount(params, 'country', ['country'])
  const months = useCount(params, 'month', ['from', 'to'])
  const { rows, sum } = useMemo(() => passing(countries.tallies, only), [countries.tallies, only])
  const breaks = useMemo(() => breaksOf([...countries.tallies].filter(([code]) => code !== '').map(([, tally]) => tally.total)), [countries.tallies])
  const line = useMemo(() => spanOf([...months.tallies.keys()].filter(Boolean)), [months.tallies])
  const nameOf = useCallback((code: string) => (code ? (lookup('countries', code)?.[language] ?? code) : say(words.no_country)), [lookup, language, say])

  const names = only.map(nameOf)
  const title = names.length > 0 ? names.join(' · ') : say(words.world)
  const counted = countries.statistics !== null
  const empty = counted && sum.total === 0 && count > 0
  const undrawn = placed === null ? null : Math.max(0, sum.total - placed)
  const inCountries = say(words.in_countries, { count: [...rows.keys()].filter(Boolean).length })
  const remark =
    chosen === null
      ? `${inCountries}. ${rows.has('') ? say(words.without_country, { count: rows.get('')?.total ?? 0 }) : ''}`
      : undrawn !== null && sum.total > 0 && say(undrawn > 0 ? words.not_drawn : words.all_placed, { count: undrawn })

  return (
    <PageBody title={say(words.title)} lead={narrow ? null : say(words.lead)} acts={narrow ? null : <ExportMenu filters={filters} />}>
      <MapTools use={use} total={sum.total} />
      <div className="map-page">
        <div className="map-main">
          <MapBar view={view} names={names} params={params} />
          {countries.problem && <ProblemNote problem={countries.problem} onRetry={countries.reload} />}
          {view.table && !counted && <Loading lines={8} />}
          {view.table && counted && (
            <Suspense fallback={<Loading lines={6} />}>
              <CountryTable rows={rows} sum={sum} nameOf={nameOf} onOpen={view.open} />
            </Suspense>
          )}
          {!view.table && (
            <>
              <MapStage
                tallies={counted ? countries.tallies : null}
                breaks={breaks}
                only={only}
                chosen={chosen}
                params={params}
                nameOf={nameOf}
                onOpen={view.open}
                onWorld={view.leave}
                onPlaced={setPlaced}
              />
              <div className="map-foot">
                <Legend breaks={breaks} inside={chosen !== null} />
              </div>
            </>
          )}
          {line && <Timeline byMonth={months.tallies} line={line} from={filters.from} to={filters.to} onChange={set} />}
          {!view.table && (
            <p className="map-borders muted">
              {say(words.borders)} {say(words.legend_none_note)}
            </p>
          )}
        </div>
        <div className="map-side">
          {empty ? (
            <Empty icon="map" title={say(words.empty_title)} text={say(words.empty_text)}>
              <Button onClick={clear}>{say(incidents.clear_filters)}</Button>
            </Empty>
          ) : (
            <NumbersPanel title={title} sum={sum} note={remark}>
              <TotalsList params={params} look="list" />
              <Cut
                title={say(words.by_country)}
                count={countries}
                nameOf={nameOf}
                pressed={only}
                most={9}
                onPress={(code) => (code === chosen ? view.leave() : view.open(code))}
              />
            </NumbersPanel>
          )}
        </div>
        {!empty && <MapCuts use={use} />}
      </div>
      <span className="hidden-visually" role="status">
        {countries.loading ? say(app.loading) : `${title}: ${say(words.incidents, { count: sum.total })}`}
      </span>
    </PageBody>
  )
}

/** What the list can be narrowed by, each value with the number of incidents it would leave; the counts follow the other filters. */
import { useState } from 'react'
import type { State } from '../../../schemas/states.ts'
import { app } from '../../../schemas/words/app.ts'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { type FiltersInUse, filtersTo, type ListFilter } from '../../lib/filters.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import './facets.css'
import { PeriodFacet } from './period-facet.tsx'

interface Cell {
  readonly incidents: number
  readonly [dimension: string]: string | number | null
}

const facets = [
  { filter: 'state', vocabulary: null, word: 'facet_state' },
  { filter: 'country', vocabulary: 'countries', word: 'facet_country' },
  { filter: 'violation', vocabulary: 'violations', word: 'facet_violation' },
  { filter: 'perpetrator', vocabulary: 'perpetrator_types', word: 'facet_perpetrator' },
  { filter: 'form', vocabulary: 'forms', word: 'facet_form' },
] as const
const few = 6

interface FacetProps {
  readonly use: FiltersInUse
  readonly facet: (typeof facets)[number]
}

function Facet({ use, facet }: FacetProps) {
  const { say, number } = useLanguage()
  const name = useTermName(...(facet.vocabulary ? [facet.vocabulary] : []))
  const [all, setAll] = useState(false)
  const params = filtersTo({ ...use.filters, [facet.filter]: [], sort: '' })
  params.set('by', facet.filter)
  const { data } = useQuery<{ cells: readonly Cell[] }>('/api/statistics', params)
  const chosen: readonly string[] = use.filters[facet.filter as ListFilter]

  const counted = new Map((data?.cells ?? []).flatMap((cell) => (cell[facet.filter] ? [[String(cell[facet.filter]), cell.incidents] as const] : [])))
  for (const code of chosen) if (!counted.has(code)) counted.set(code, 0)
  const ordered = [...counted].sort((a, b) => Number(chosen.includes(b[0])) - Number(chosen.includes(a[0])) || b[1] - a[1])
  const shown = all ? ordered : ordered.slice(0, Math.max(few, chosen.length))
  const label = (code: string) => (facet.vocabulary ? name(facet.vocabulary, code) : say(app[`state_${code as State}`]))

  return (
    <fieldset className="facet">
      <legend>{say(words[facet.word])}</legend>
      {ordered.length === 0 && data && <p className="help">{say(words.facet_none)}</p>}
      {shown.map(([code, count]) => (
        <label key={code} className="facet-value">
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => use.toggle(facet.filter as ListFilter, code)} />
          <span className="facet-name">{label(code)}</span>
          <span className="facet-count">{data && !code.endsWith('.') ? number(count) : ''}</span>
        </label>
      ))}
      {ordered.length > few && (
        <button type="button" className="facet-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say(words.facet_less) : say(words.facet_more, { count: ordered.length })}
        </button>
      )}
    </fieldset>
  )
}

/** All facets, for the side of the list or for a dialog on a phone. */
export function Facets({ use }: { readonly use: FiltersInUse }) {
  return (
    <div className="facets">
      <PeriodFacet use={use} />
      {facets.map((facet) => (
        <Facet key={facet.filter} use={use} facet={facet} />
      ))}
    </div>
  )
}

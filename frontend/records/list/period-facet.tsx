/** From when to when: two days, either may be left open. Incidents whose date is less precise are kept if they may fall within. */
import { useId } from 'react'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import type { FiltersInUse } from '../../lib/filters.ts'
import { useSay } from '../../lib/language.tsx'
import { Day } from '../../ui/fields/day.tsx'

/** The two days of the filter. */
export function PeriodFacet({ use }: { readonly use: FiltersInUse }) {
  const say = useSay()
  const id = useId()
  const day = (name: 'from' | 'to') => (
    <div className="facet-day">
      <label htmlFor={`${id}-${name}`}>{say(words[name])}</label>
      <Day id={`${id}-${name}`} value={use.filters[name]} onChange={(value) => use.set({ [name]: value })} />
    </div>
  )
  return (
    <fieldset className="facet">
      <legend>{say(words.facet_period)}</legend>
      <div className="facet-days">
        {day('from')}
        {day('to')}
      </div>
    </fieldset>
  )
}

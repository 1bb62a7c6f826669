/** From when to when: two days, either may be left open. Incidents whose date is less precise are kept if they may fall within. */
import { incidents as words } from '../../../schemas/words/incidents.ts'
import type { FiltersInUse } from '../../lib/filters.ts'
import { useSay } from '../../lib/language.tsx'

/** The two days of the filter. */
export function PeriodFacet({ use }: { readonly use: FiltersInUse }) {
  const say = useSay()
  const day = (name: 'from' | 'to') => (
    <label className="facet-day">
      <span>{say(words[name])}</span>
      <input
        className="input"
        type="date"
        min="1900-01-01"
        max="2100-12-31"
        value={use.filters[name]}
        onChange={(event) => {
          if (event.target.value === '' || event.target.validity.valid) use.set({ [name]: event.target.value })
        }}
      />
    </label>
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

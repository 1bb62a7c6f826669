/** The filters in force, one chip each, each can be taken away. */

import { displayDate } from '../../../schemas/display.ts'
import type { State } from '../../../schemas/states.ts'
import { app } from '../../../schemas/words/app.ts'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import type { FiltersInUse, ListFilter } from '../../lib/filters.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import './filter-chips.css'

const vocabularies = { country: 'countries', violation: 'violations', perpetrator: 'perpetrator_types', form: 'forms' } as const

function usePeriod({ filters }: FiltersInUse): string {
  const { say, language } = useLanguage()
  const { from, to } = filters
  const values = { from: from && displayDate(from, language), to: to && displayDate(to, language) }
  return from && to ? say(words.between, values) : from ? say(words.since, values) : to ? say(words.until, values) : ''
}

/** Nothing when nothing narrows the list. */
export function FilterChips({ use }: { readonly use: FiltersInUse }) {
  const { say } = useLanguage()
  const name = useTermName(...(use.count > 0 ? Object.values(vocabularies) : []))
  const period = usePeriod(use)
  const { filters } = use

  const lists = (['state', ...Object.keys(vocabularies)] as const).flatMap((filter) =>
    filters[filter as ListFilter].map((code) => ({
      key: `${filter}:${code}`,
      text: filter === 'state' ? say(app[`state_${code as State}`]) : name(vocabularies[filter as keyof typeof vocabularies], code),
      remove: () => use.toggle(filter as ListFilter, code),
    })),
  )
  const others = [
    ...(period ? [{ key: 'period', text: period, remove: () => use.set({ from: '', to: '' }) }] : []),
    ...(filters.bbox ? [{ key: 'bbox', text: say(words.facet_area), remove: () => use.set({ bbox: '' }) }] : []),
    ...(filters.import.length > 0 ? [{ key: 'import', text: say(words.facet_import), remove: () => use.set({ import: [] }) }] : []),
  ]
  const chips = [...lists, ...others]
  if (chips.length === 0) return null
  return (
    <ul className="chips">
      {chips.map((chip) => (
        <li key={chip.key}>
          <button type="button" className="chip" onClick={chip.remove} aria-label={say(words.remove_filter, { name: chip.text })}>
            <span>{chip.text}</span>
            <Icon name="close" size={1} />
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" size="s" onClick={use.clear}>
          {say(words.clear_filters)}
        </Button>
      </li>
    </ul>
  )
}

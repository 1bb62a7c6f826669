/** Two more cuts through what is on the map, under it; asked for when they come into view. */
import { map as words } from '../../../schemas/words/map.ts'
import { useSeen } from '../../charts/use-seen.ts'
import type { FiltersInUse } from '../../lib/filters.ts'
import { useSay } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Cut } from '../../map/numbers-panel.tsx'
import { useCount } from '../../map/use-map-numbers.ts'

/** Violations and alleged perpetrators; a line pressed becomes a filter. */
export function MapCuts({ use: { filters, params, toggle } }: { readonly use: FiltersInUse }) {
  const say = useSay()
  const { element, seen } = useSeen<HTMLDivElement>()
  const termName = useTermName('violations', 'perpetrator_types')
  const violations = useCount(seen ? params : null, 'violation', ['violation'])
  const perpetrators = useCount(seen ? params : null, 'perpetrator', ['perpetrator'])
  return (
    <div className="map-cuts" ref={element}>
      <Cut
        title={say(words.violations)}
        note={say(words.choose_to_filter)}
        count={violations}
        nameOf={(code) => termName('violations', code)}
        pressed={filters.violation}
        onPress={(code) => toggle('violation', code)}
      />
      <Cut
        title={say(words.perpetrators)}
        note={say(words.choose_to_filter)}
        count={perpetrators}
        nameOf={(code) => termName('perpetrator_types', code)}
        pressed={filters.perpetrator}
        onPress={(code) => toggle('perpetrator', code)}
      />
    </div>
  )
}

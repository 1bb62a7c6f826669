/** What a line of the list says about an incident, in the reader's words. */
import { placeNames } from '../../../schemas/display.ts'
import type { Incident } from '../../../schemas/incident.ts'
import type { State } from '../../../schemas/states.ts'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { type Say, useSay } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'

/** Sets a run apart from the direction of the line around it (FSI … PDI), where no element can. */
const isolate = (text: string) => `\u2068${text}\u2069`

export interface Line {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly language: string | null
  readonly state: State
  readonly date: string | null
  readonly where: string
  readonly violation: string
  readonly others: number
  readonly victims: number | null
  readonly communityId: string
}

/** Town and country in one line, each in its own direction. */
export function placeOf(place: string | null | undefined, country: string | null, say: Say): string {
  const [first = '', second] = placeNames(place, country)
  return second ? say(words.place, { place: isolate(first), country: isolate(second) }) : isolate(first)
}

/** Turns incidents into lines; the codes become words as the vocabularies arrive. */
export function useLines(items: readonly Incident[]): readonly Line[] {
  const say = useSay()
  const name = useTermName('countries', 'violations')
  return items.map((one) => {
    const violations = one.violations ?? []
    return {
      id: one.id ?? '',
      reference: one.reference ?? '',
      title: one.title ?? '',
      language: one.language ?? null,
      state: one.state ?? 'draft',
      date: one.happened_on ?? null,
      where: placeOf(one.place_name, one.country ? name('countries', one.country) : null, say),
      violation: violations[0] ? name('violations', violations[0]) : '',
      others: Math.max(0, violations.length - 1),
      victims: one.victims_count ?? null,
      communityId: one.community_id ?? '',
    }
  })
}

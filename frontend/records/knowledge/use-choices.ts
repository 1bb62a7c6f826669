/** Records that a reference may name, as terms to choose from: the people, forces, acts, sources and incidents of one community. */
import type { Term } from '../../../schemas/dialect.ts'
import type { Incident } from '../../../schemas/incident.ts'
import type { Organisation } from '../../../schemas/organisation.ts'
import type { PersonRecord } from '../../../schemas/person.ts'
import type { Page } from '../../lib/api.ts'
import { useQuery } from '../../lib/use-query.ts'
import { nameOfPerson, usePersonLabel } from './names.tsx'

/** A record as a term: the same words in every language. */
export const asTerm = (code: string | null | undefined, label: string): Term => ({ code: code ?? '', en: label, fr: label, ar: label })

const limit = 200

/** The people of a community, by name where the reader may see it: who chooses a person must know whom. */
export function usePeopleChoices(community: string | null | undefined, wanted: boolean): { terms: readonly Term[]; reload: () => void } {
  const { data, reload } = useQuery<Page<PersonRecord>>(wanted && community ? '/api/people' : null, { community, limit })
  const label = usePersonLabel()
  const terms = (data?.items ?? []).map((one) => {
    const name = nameOfPerson(one)
    const called = label(one)
    return asTerm(one.id, name && name !== called ? `${name} · ${called}` : called)
  })
  return { terms, reload }
}

/** The forces and organisations of a community. */
export function useForceChoices(community: string | null | undefined, wanted: boolean): { terms: readonly Term[]; reload: () => void } {
  const { data, reload } = useQuery<Page<Organisation>>(wanted && community ? '/api/organisations' : null, { community, limit })
  return { terms: (data?.items ?? []).map((one) => asTerm(one.id, one.name ?? '')), reload }
}

/** The latest incidents of a community but one. */
export function useIncidentChoices(community: string | null | undefined, but: string, wanted: boolean): readonly Term[] {
  const { data } = useQuery<Page<Incident>>(wanted && community ? '/api/incidents' : null, { community, limit, sort: '-updated_at' })
  return (data?.items ?? []).flatMap((one) => (one.id === but ? [] : [asTerm(one.id, [one.reference, one.title].filter(Boolean).join(' · '))]))
}

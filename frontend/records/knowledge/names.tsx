/** How people and forces are called on a page: people by code until names are asked for, forces by name. What the page shows is read by identifier, once. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Organisation } from '../../../schemas/organisation.ts'
import type { PersonRecord } from '../../../schemas/person.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'

const Shown = createContext<{ shown: boolean; toggle: () => void }>({ shown: false, toggle: () => undefined })

/** Around a page whose names stay covered until they are asked for. */
export function NamesProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState(false)
  const value = useMemo(() => ({ shown, toggle: () => setShown((now) => !now) }), [shown])
  return <Shown value={value}>{children}</Shown>
}

/** The first name on record, or null: withheld or not known. */
export function nameOfPerson(record: PersonRecord | undefined): string | null {
  const names = (record?.names ?? []) as readonly { readonly name?: string | null }[]
  return names.find((one) => one.name)?.name ?? null
}

/** Shows and covers the names of the page; nothing where there is none to show. */
export function NamesButton({ people }: { readonly people: readonly (PersonRecord | undefined)[] }) {
  const { say } = useLanguage()
  const { shown, toggle } = useContext(Shown)
  if (!people.some((one) => nameOfPerson(one))) return null
  return (
    <Button size="s" look="quiet" icon={shown ? 'hidden' : 'eye'} aria-pressed={shown} onClick={toggle}>
      {say(shown ? words.hide_names : words.show_names)}
    </Button>
  )
}

/** `(record) => text`: the name where it may be seen and was asked for, else code, reference or number of people. */
export function usePersonLabel(): (record: PersonRecord | undefined) => string {
  const { say } = useLanguage()
  const { shown } = useContext(Shown)
  const term = useTermName('counting_unit')
  return (record) => {
    if (!record) return say(words.somebody)
    const name = shown ? nameOfPerson(record) : null
    if (name) return name
    if (record.code_name) return record.code_name
    if (record.counting_unit && record.counting_unit !== 'individual' && typeof record.number === 'number')
      return say(record.number_estimated ? words.group_about : words.group_of, { unit: term('counting_unit', record.counting_unit), number: record.number })
    return record.reference ? say(words.person_of_code, { code: record.reference }) : say(words.somebody)
  }
}

/** A person as a link to their page. */
export function PersonLink({ record }: { readonly record: PersonRecord | undefined }) {
  const label = usePersonLabel()
  const { within } = useCommunity()
  if (!record) return <Bidi>{label(record)}</Bidi>
  return (
    <Link to={within(`/registry/people/${record.id}`)}>
      <Bidi>{label(record)}</Bidi>
    </Link>
  )
}

/** A force as a link to its page. */
export function ForceLink({ record }: { readonly record: Organisation }) {
  const { within } = useCommunity()
  return (
    <Link to={within(`/registry/organisations/${record.id}`)}>
      <Bidi>{record.name}</Bidi>
    </Link>
  )
}

/** A query takes this many identifiers at once. */
const atOnce = 200
const listed = (ids: readonly (string | null | undefined)[]) => [...new Set(ids.filter((id): id is string => Boolean(id)))].sort().slice(0, atOnce).join(',')

export interface Registry {
  readonly person: (id: string | null | undefined) => PersonRecord | undefined
  readonly force: (id: string | null | undefined) => Organisation | undefined
  readonly people: readonly PersonRecord[]
  readonly reload: () => void
}

/** The people and forces with these identifiers, as far as the reader may see them. */
export function useRegistry(people: readonly (string | null | undefined)[], forces: readonly (string | null | undefined)[]): Registry {
  const wanted = listed(people)
  const wantedForces = listed(forces)
  const found = useQuery<Page<PersonRecord>>(wanted ? '/api/people' : null, { id: wanted, limit: atOnce })
  const known = useQuery<Page<Organisation>>(wantedForces ? '/api/organisations' : null, { id: wantedForces, limit: atOnce })
  return useMemo(() => {
    const byId = new Map(found.data?.items.map((one) => [one.id, one]))
    const forcesById = new Map(known.data?.items.map((one) => [one.id, one]))
    return {
      person: (id) => byId.get(id ?? ''),
      force: (id) => forcesById.get(id ?? ''),
      people: found.data?.items ?? [],
      reload: () => {
        found.reload()
        known.reload()
      },
    }
  }, [found.data, known.data, found.reload, known.reload])
}

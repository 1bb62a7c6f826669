/** What a changed answer pointed at, by its name: a person by code until names are asked for, a record by its title. What the reader may not see is called withheld. */
import type { PersonRecord } from '../../../schemas/person.ts'
import { app } from '../../../schemas/words/app.ts'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { usePersonLabel } from '../knowledge/names.tsx'

/** Kinds that say by themselves what they are called, and where. */
const called: Readonly<Record<string, readonly string[]>> = {
  people: [],
  organisations: ['name'],
  incidents: ['title', 'reference'],
  evidence: ['title', 'reference'],
  casefiles: ['title'],
  claims: ['title', 'right'],
  exhibits: ['title'],
  casefile_facts: ['text'],
  sources: ['account', 'note'],
}

/** Whether what a field refers to can be called by a name. */
export const isCalled = (collection: string | undefined): collection is string => collection !== undefined && collection in called

/** The name. */
export function Referred({ collection, id }: { readonly collection: string; readonly id: string }) {
  const say = useSay()
  const person = usePersonLabel()
  const { data, loading } = useQuery<Readonly<Record<string, unknown>>>(`/api/${collection}/${id}`)
  if (!data) return <span className="muted">{loading ? '…' : say(app.withheld)}</span>
  if (collection === 'people') return <Bidi>{person(data as unknown as PersonRecord)}</Bidi>
  const name = called[collection]?.map((field) => data[field]).find((value) => typeof value === 'string' && value !== '')
  return <Bidi>{typeof name === 'string' ? name.slice(0, 120) : '…'}</Bidi>
}

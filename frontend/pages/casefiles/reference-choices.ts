/** What the references of a part of the casefile may name, as terms: people and forces of the community, the team, and other parts of the same casefile. */
import { useMemo } from 'react'
import type { RecordSchema, Term } from '../../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../../schemas/fields.ts'
import { rightOf } from '../../../schemas/law/elements.ts'
import { partWords as words } from '../../../schemas/words/casefile-parts.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import type { Choices } from '../../records/dialog/record-dialog.tsx'
import { asTerm, useForceChoices, usePeopleChoices } from '../../records/knowledge/use-choices.ts'
import { useCase } from './case.ts'
import type { Exhibit } from './told.ts'

/** The collection that a reference leads to. */
export const refersTo = (field: Field): string | undefined => (field.schema.type === 'string' ? field.schema.refers : undefined)

interface Client {
  readonly id?: string | null
  readonly pseudonym?: string | null
}

/** By name of the field; a field is there from the start, its terms when they have arrived. */
export function useReferenceChoices(schema: RecordSchema): Choices {
  const { say, language } = useLanguage()
  const { record, claims } = useCase()
  const fields = useMemo(() => fieldsOf(schema).filter((field) => field.kind === 'reference' && field.schema.section !== 'record'), [schema])
  const wants = (collection: string) => fields.some((field) => refersTo(field) === collection)
  const people = usePeopleChoices(record.community_id, wants('people'))
  const forces = useForceChoices(record.community_id, wants('organisations'))
  const mine = { casefile_id: record.id, limit: 200 }
  const team = useQuery<Page<{ account_id: string; name: string }>>(wants('accounts') ? `/api/casefiles/${record.id}/members` : null)
  const exhibits = useQuery<Page<Exhibit>>(wants('exhibits') ? '/api/exhibits' : null, mine)
  const clients = useQuery<Page<Client>>(wants('casefile_clients') ? '/api/casefile_clients' : null, mine)
  const terms: Readonly<Record<string, () => readonly Term[]>> = {
    people: () => people.terms,
    organisations: () => forces.terms,
    accounts: () => (team.data?.items ?? []).map((one) => asTerm(one.account_id, one.name)),
    exhibits: () =>
      [...(exhibits.data?.items ?? [])]
        .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
        .map((one) => asTerm(one.id, `${say(words.exhibit_short, { number: one.number ?? '' })} · ${one.title ?? ''}`)),
    casefile_clients: () => (clients.data?.items ?? []).map((one) => asTerm(one.id, one.pseudonym ?? '')),
    claims: () => (claims.items ?? []).map((one) => asTerm(one.id, `${one.number ?? ''} · ${one.title || rightOf(String(one.right))?.[language] || ''}`)),
  }
  return Object.fromEntries(
    fields.flatMap((field) => {
      const make = terms[refersTo(field) ?? '']
      return make ? [[field.name, make()]] : []
    }),
  )
}

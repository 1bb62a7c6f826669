/** Whose consent a casefile lacks for an audience: counted for the checks, and pointed to for those who may open these people's pages. Names are in neither. */
import type { DescribedWitness, FactWithoutConsent } from '../../schemas/law/checks/described.ts'
import type { Finding } from '../../schemas/law/checks/finding.ts'
import { purposeOf } from '../../schemas/law/checks/people.ts'
import { person } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import { several } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'
import { gathered, textOf } from './read-values.ts'
import type { Workspace } from './workspace.ts'

/** One answer that is missing or says no; no fact: of a witness; no person: of the report itself. */
export interface Unconsented {
  readonly fact: number | null
  readonly person_id: string | null
  readonly reason: string
}

/** Everything that lacks before it reaches who is called so; the same for all of the team, whatever each may read of it. */
export async function unconsentedIn(
  { db }: Context,
  { casefile, known }: Workspace,
  audience: keyof typeof purposeOf,
  recipients: readonly string[],
): Promise<readonly Unconsented[]> {
  const purpose = purposeOf[audience]
  if (!purpose) return []
  return db
    .from(db.raw('facts_without_consent(?, ?, ?, ?::text[])', [idOf(casefile), purpose, known.today, [...recipients]]))
    .select('fact', 'person_id', 'reason')
}

/** By fact, in their order. */
export function factsWithout(all: readonly Unconsented[]): FactWithoutConsent[] {
  const ofFacts = [...gathered(all, (one) => one.fact)].flatMap(([fact, these]) => (fact === null ? [] : [{ fact, these }]))
  return ofFacts
    .sort((a, b) => a.fact - b.fact)
    .map(({ fact, these }) => {
      const people = these.filter((one) => one.person_id !== null)
      const unasked = people.filter((one) => one.reason === 'not_asked').length
      return { fact, refused: people.length - unasked, unasked, reported: people.length < these.length }
    })
}

/** Witnesses; where no answer is on record, what the casefile itself says of one counts. */
export function witnessesAsked(witnesses: readonly Row[], all: readonly Unconsented[]): DescribedWitness[] {
  return witnesses.map((one) => {
    const ref = String(one['code_name'])
    const own = textOf(one, 'consent')
    const recorded = one['person_id'] ? all.find((each) => each.fact === null && each.person_id === one['person_id']) : { reason: 'not_asked' }
    if (own === 'refused' || (recorded && recorded.reason !== 'not_asked')) return { ref, consent: 'refused' }
    return { ref, consent: recorded && own !== 'given' ? 'unasked' : 'given' }
  })
}

/** A person to whose page a finding leads, under the reference of the registry. */
export interface Pointed {
  readonly id: string
  readonly reference: string
}

/** Whom a finding is about, as far as who asks may read them. */
export async function pointing(context: Context, all: readonly Unconsented[]): Promise<(finding: Finding) => readonly Pointed[]> {
  const ids = [...new Set(all.flatMap((one) => (one.fact !== null && one.person_id ? [one.person_id] : [])))]
  const known = await several(context, person, ids)
  const facts = gathered(all, (one) => one.fact)
  return ({ says, values }) => {
    if (says !== 'fact_consent_refused' && says !== 'fact_consent_unknown') return []
    const unasked = says === 'fact_consent_unknown'
    const these = (facts.get(Number(values['fact'])) ?? []).flatMap(({ person_id, reason }) => {
      const one = (reason === 'not_asked') === unasked && person_id ? known.get(person_id) : undefined
      return one ? [{ id: String(one['id']), reference: String(one['reference']) }] : []
    })
    return these.sort((a, b) => a.reference.localeCompare(b.reference))
  }
}

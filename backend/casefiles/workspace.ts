/** A casefile whole, as its team reads it: the casefile, its parts in their order with what identifies people opened, consents, people and law. Notes under privilege are not among them. */
import { casefileDeadline, casefileFiling, casefileIntervention, casefileRelief, casefileRisk, casefileTask } from '../../schemas/casefile/conduct.ts'
import { casefileAlleged, casefileClient, casefileWitness } from '../../schemas/casefile/people.ts'
import { casefileHarm, exhibit } from '../../schemas/casefile/proof.ts'
import { casefileFact, casefileProcedure, casefileRemedy, claim } from '../../schemas/casefile-parts.ts'
import { consent } from '../../schemas/consent.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import type { Known } from '../../schemas/law/forum-matrix.ts'
import type { Matter } from '../../schemas/law/matter.ts'
import { matterOf } from '../../schemas/law/matter-of.ts'
import type { Context } from '../context.ts'
import { knownLaw } from '../law/known.ts'
import { columnsOf, reachable } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'
import { opened } from '../records/sealing.ts'

export interface TeamMember {
  readonly account_id: string
  readonly name: string
  readonly role: string
  readonly until_on: string | null
}

export interface Workspace {
  readonly casefile: Row
  readonly community: string
  readonly facts: readonly Row[]
  readonly claims: readonly Row[]
  readonly remedies: readonly Row[]
  readonly procedures: readonly Row[]
  readonly clients: readonly Row[]
  readonly alleged: readonly Row[]
  readonly witnesses: readonly Row[]
  readonly exhibits: readonly Row[]
  readonly harms: readonly Row[]
  readonly reliefs: readonly Row[]
  readonly interventions: readonly Row[]
  readonly risks: readonly Row[]
  readonly tasks: readonly Row[]
  readonly deadlines: readonly Row[]
  readonly filings: readonly Row[]
  readonly consents: readonly Row[]
  readonly team: readonly TeamMember[]
  readonly matter: Matter
  readonly known: Known
}

/** The parts of casefiles that are there, by casefile, in their order, for who asks; what identifies people opened. */
export async function partsOfAll(context: Context, schema: RecordSchema, ids: readonly string[]): Promise<ReadonlyMap<string, Row[]>> {
  const order = 'number' in schema.properties ? 'number' : 'created_at'
  const query = reachable(context, schema).select(columnsOf(schema)).whereNull('removed_at').orderBy([order, 'id'])
  const rows: Row[] = await query.where('casefile_id', context.db.raw('any (?::uuid[])', [[...ids]]))
  const parts = new Map<string, Row[]>(ids.map((id) => [id, []]))
  for (const row of rows) parts.get(String(row['casefile_id']))?.push(await opened(context, schema, row))
  return parts
}

/** Those of one casefile. */
export async function partsOf(context: Context, schema: RecordSchema, id: string): Promise<Row[]> {
  return (await partsOfAll(context, schema, [id])).get(id) ?? []
}

async function consentsOf(context: Context, people: readonly string[]): Promise<Row[]> {
  if (people.length === 0) return []
  return reachable(context, consent)
    .select(columnsOf(consent))
    .whereIn('person_id', [...people])
    .whereNull('removed_at')
}

/** Reads all of a casefile that `row` is. `today`: `YYYY-MM-DD`. */
export async function workspaceOf(context: Context, row: Row, today: string): Promise<Workspace> {
  const id = idOf(row)
  const community_id = String(row['community_id'])
  const of = (schema: RecordSchema) => partsOf(context, schema, id)
  const [facts, remedies, procedures, clients] = [await of(casefileFact), await of(casefileRemedy), await of(casefileProcedure), await of(casefileClient)]
  const community: { name: string } | undefined = await context.db('communities').select('name').where('id', community_id).first()
  const team: TeamMember[] = await context
    .db('casefile_members as t')
    .join('accounts as a', 'a.id', 't.account_id')
    .where('t.casefile_id', id)
    .orderByRaw(`array_position(array['lead', 'counsel', 'assistant'], t.role), a.name`)
    .select('t.account_id', 'a.name', 't.role', context.db.raw(`to_char(t.until_on, 'YYYY-MM-DD') as until_on`))
  return {
    casefile: row,
    community: community?.name ?? '',
    facts,
    claims: await of(claim),
    remedies,
    procedures,
    clients,
    alleged: await of(casefileAlleged),
    witnesses: await of(casefileWitness),
    exhibits: await of(exhibit),
    harms: await of(casefileHarm),
    reliefs: await of(casefileRelief),
    interventions: await of(casefileIntervention),
    risks: await of(casefileRisk),
    tasks: await of(casefileTask),
    deadlines: await of(casefileDeadline),
    filings: await of(casefileFiling),
    consents: await consentsOf(
      context,
      clients.flatMap((one) => (typeof one['person_id'] === 'string' ? [one['person_id']] : [])),
    ),
    team,
    matter: matterOf(row, facts, remedies, procedures),
    known: { ...(await knownLaw(context.db, community_id)), today },
  }
}

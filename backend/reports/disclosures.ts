/**
 * What has left, kept as it leaves: which incidents a file or a report held. And the other way round: where what is known of one person has gone, when they withdraw.
 * Dossiers and letters are found through the casefiles that name the person or stand on the same incidents, for those who may see these casefiles.
 */
import { act } from '../../schemas/act.ts'
import { casefile } from '../../schemas/casefile.ts'
import type { Disclosure } from '../../schemas/disclosure.ts'
import { incident } from '../../schemas/incident.ts'
import { involvement } from '../../schemas/involvement.ts'
import { type Asking, reachable } from '../records/door.ts'
import { filtered, type ReadFilter } from '../records/filter.ts'

export interface Leaving {
  readonly kind: 'export' | 'report'
  readonly format: string
  readonly audience?: string
  readonly recipient: string | null
  /** The report, if it is one. */
  readonly record_id?: string
}

/** Keeps that the incidents of a selection leave together, in the transaction of who takes them; one entry for each community. Nothing where there are none. */
export async function keepDisclosure(asking: Asking, filters: readonly ReadFilter[], leaving: Leaving): Promise<void> {
  const chosen = filtered(reachable(asking, incident), filters).select('community_id', 'id')
  const { kind, format, audience = null, recipient, record_id = null } = leaving
  // Set apart by its offset, the selection is read as it lies; grouped at once, it would be read along an index by communities: a leap for each incident.
  await asking.db.raw(
    `insert into disclosures (community_id, kind, format, audience, recipient, record_id, made_by, incidents)
     select community_id, ?, ?, ?::text, ?::text, ?::uuid, me(), array_agg(id) from (? offset 0) as chosen group by community_id`,
    [kind, format, audience, recipient, record_id, chosen] as never,
  )
}

const most = 200

/** The incidents that name a person, as far as who asks may read them, and those that were merged into one of them: files may still have had them. */
async function incidentsNaming(asking: Asking, personId: string): Promise<string[]> {
  const { db } = asking
  const naming = (schema: typeof act | typeof involvement, field: string) => reachable(asking, schema).where(field, personId).select('incident_id')
  const rows: { incident_id: string }[] = await naming(act, 'victim_id').union([naming(involvement, 'person_id')])
  const ids = rows.map((row) => row.incident_id)
  const merged: string[] = ids.length === 0 ? [] : await db(incident.collection).whereIn('merged_into', ids).pluck('id')
  return [...ids, ...merged]
}

const moment = (value: unknown): string => new Date(String(value)).toISOString()

async function fromFiles({ db }: Asking, community: string, ids: string[]): Promise<Disclosure[]> {
  if (ids.length === 0) return []
  const rows: Record<string, unknown>[] = await db('disclosures')
    .where('community_id', community)
    .whereRaw('incidents && ?::uuid[]', [ids])
    .orderBy('made_at', 'desc')
    .limit(most)
    .select('kind', 'format', 'audience', 'recipient', 'made_at', 'made_by')
    .select(db.raw('cardinality(array(select unnest(incidents) intersect select unnest(?::uuid[]))) as incidents', [ids]))
  return rows.map((row) => ({ ...row, made_at: moment(row['made_at']), incidents: Number(row['incidents']) }) as Disclosure)
}

async function fromCasefiles(asking: Asking, personId: string, ids: string[]): Promise<Disclosure[]> {
  const { db } = asking
  const named = ['casefile_clients', 'casefile_alleged', 'casefile_witnesses'].map((part) =>
    db(part).where('person_id', personId).whereNull('removed_at').select('casefile_id'),
  )
  const drawn = db('casefile_facts')
    .whereIn('incident_id', [...ids])
    .whereNull('removed_at')
    .select('casefile_id')
  const rows: Record<string, unknown>[] = await db('casefile_exports')
    .whereIn('casefile_id', reachable(asking, casefile).select('casefiles.id'))
    .where((any) => {
      for (const one of [...named, drawn]) any.orWhereIn('casefile_id', one)
    })
    .orderBy('created_at', 'desc')
    .limit(most)
    .select('format', 'letter', 'audience', 'recipient', 'created_at', 'created_by')
  return rows.map((row) => ({
    kind: row['letter'] ? 'letter' : 'dossier',
    format: String(row['format']),
    audience: row['letter'] ? null : String(row['audience']),
    recipient: (row['letter'] ?? row['recipient'] ?? null) as string | null,
    made_at: moment(row['created_at']),
    made_by: String(row['created_by']),
    incidents: null,
  }))
}

/** Where what is known of a person has gone, the latest first, at most two hundred. Of incidents and casefiles that who asks may not read, nothing. */
export async function disclosuresOf(asking: Asking, person: { readonly id: string; readonly community_id: string }): Promise<Disclosure[]> {
  const ids = await incidentsNaming(asking, person.id)
  const all = [...(await fromFiles(asking, person.community_id, ids)), ...(await fromCasefiles(asking, person.id, ids))]
  return all.sort((a, b) => (a.made_at < b.made_at ? 1 : -1)).slice(0, most)
}

/** What goes with a record that is to be erased, counted before anybody confirms it: never what it says. */
import type { Knex } from 'knex'
import type { Row } from '../records/present.ts'

async function countsOf(queries: Readonly<Record<string, Knex.QueryBuilder>>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [name, query] of Object.entries(queries)) {
    const [row] = (await query.count('* as n')) as unknown as { n: number | string }[]
    if (Number(row?.n ?? 0) > 0) counts[name] = Number(row?.n)
  }
  return counts
}

/** By kind of record, as who asks sees them; nothing for what there is none of. */
export async function whatGoes(db: Knex, kind: string, row: Row): Promise<Record<string, number>> {
  const id = String(row['id'])
  const revisions = db('revisions').where({ kind, record_id: id })
  if (kind === 'people')
    return countsOf({
      revisions,
      incidents: db('incidents').whereRaw(`victims @> ?::jsonb`, [JSON.stringify([{ person_id: id }])]),
      interviews: db('interviews').where('person_id', id),
      consents: db('consents').where('person_id', id),
      affiliations: db('affiliations').where('person_id', id),
      casefile_clients: db('casefile_clients').where('person_id', id),
    })
  if (kind === 'incidents') return countsOf({ revisions, sources: db('sources').where('incident_id', id).whereNotNull('sealed') })
  return countsOf({ revisions, evidence: db('evidence').where('parent_id', id), files: db('evidence_files').where('evidence_id', id) })
}

/** A report that named a person who is erased: it and every revision of it are sealed again, under a new key and without them; nobody else in it is lost. */
import { incident } from '../../schemas/incident.ts'
import { enterRewritten, revisionNames } from '../audit/rewritten.ts'
import { newKey, seal, unseal } from '../keys/cipher.ts'
import { wrapRecordKey } from '../keys/keyring.ts'
import type { Row } from '../records/present.ts'
import { identityOf, keyOf } from '../records/sealing.ts'
import { forgetNotesAbout, type Hand } from './hand.ts'
import { identityWithout, learn, names, openWithout, placesOf } from './named.ts'

const placeOf = (id: string) => `${incident.collection}|${id}|identity`
const bytesOf = (value: unknown): Buffer => (typeof value === 'string' ? Buffer.from(value.slice(2), 'hex') : (value as Buffer))
const isEmpty = (value: unknown): boolean => value === null || value === undefined || (typeof value === 'object' && Object.values(value).every(isEmpty))

/** Identifiers of the reports of a community that name a person, today or in a revision. */
export async function reportsNaming({ db }: Hand, person: Row): Promise<string[]> {
  const named = JSON.stringify([{ person_id: person['id'] }])
  const { rows } = (await db.raw(
    `select id from incidents where community_id = :community
       and (victims @> :named::jsonb or id = :drawn or id in (select incident_id from acts where victim_id = :id union select incident_id from involvements where person_id = :id))
     union select record_id from revisions where kind = 'incidents' and community_id = :community and snapshot->'victims' @> :named::jsonb`,
    { community: String(person['community_id']), named, id: String(person['id']), drawn: (person['drawn_from'] as string | null) ?? null },
  )) as { rows: { id: string }[] }
  return rows.map((one) => one.id)
}

/** Takes the person out of one report. `known`: texts by which they are known; what the report calls them is added. */
export async function takeOut(hand: Hand, reportId: string, personId: string, known: Set<string>): Promise<void> {
  const { db } = hand
  const row: Row | undefined = await db('incidents').where('id', reportId).forUpdate().first()
  if (!row) return
  const [key, identity] = [await keyOf(hand, row), await identityOf(hand, incident, row)]
  const places = placesOf(row, personId)
  learn(known, identity, places)
  const fresh = newKey()
  const sealing = async (left: Record<string, unknown>) => (isEmpty(left) ? null : seal(fresh, Buffer.from(JSON.stringify(left)), placeOf(reportId)))
  const open = openWithout(row, personId, places, known)
  const columns: Record<string, unknown> = Object.fromEntries(Object.entries(open).map(([name, value]) => [name, JSON.stringify(value)]))
  if (key) {
    columns['sealed'] = await sealing(identityWithout(row, identity, personId, places, known))
    columns['sealed_key'] = wrapRecordKey(await hand.keys.current(db, String(row['community_id'])), reportId, fresh)
  }
  await forgetNotesAbout(hand, incident, reportId, (note) => !names(note, known))
  if (Object.keys(columns).length === 0) return
  await db('incidents').where('id', reportId).update(columns)
  const revisions: { version: number; snapshot: Row }[] = await db('revisions').select('version', 'snapshot').where({ kind: 'incidents', record_id: reportId })
  for (const { version, snapshot } of revisions) {
    const kept: Record<string, unknown> = { ...snapshot, ...openWithout(snapshot, personId, places, known) }
    if (snapshot['sealed'] && key && version !== Number(row['version']) + 1) {
      const stood = JSON.parse(unseal(key, bytesOf(snapshot['sealed']), placeOf(reportId)).toString('utf8')) as Row
      const sealed = await sealing(identityWithout(snapshot, stood, personId, places, known))
      kept['sealed'] = sealed && `\\x${sealed.toString('hex')}`
    }
    await enterRewritten(
      db,
      await db('revisions')
        .where({ record_id: reportId, version })
        .update({ snapshot: JSON.stringify(kept) }, [...revisionNames]),
    )
  }
}

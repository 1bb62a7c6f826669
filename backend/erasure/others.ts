/** Erasing what identifies people in an incident, a source, an item of evidence with its file and all that was made from it; a draft that nobody filed; rows that an import refused. */
import { evidence } from '../../schemas/evidence.ts'
import { incident } from '../../schemas/incident.ts'
import { source } from '../../schemas/source.ts'
import { noteErasure } from '../backup/erasures.ts'
import { forgetRefusals } from '../imports/refusals.ts'
import { blanked, type Hand, makeStone } from './hand.ts'

const described = [
  'kind',
  'captured_on',
  'language',
  'exculpatory',
  'sworn',
  'web_captured_at',
  'classification',
  'source_reliability',
  'information_credibility',
]

/** Who told us and whom the answers name: the incident's key and those of its sources, and every note on an answer. The account of the facts stays. */
export async function eraseIncident(hand: Hand, id: string): Promise<void> {
  await makeStone(hand, incident, id, {})
  for (const { id: part } of await hand.db('sources').select('id').where('incident_id', id).whereNotNull('sealed_key')) await eraseSource(hand, part)
}

/** The name and the reach of one source. */
export const eraseSource = (hand: Hand, id: string): Promise<void> => makeStone(hand, source, id, {})

/** An item, what was made from it, and their files. Digest, size, type and custody stay: that it was received, and that it is gone. */
export async function eraseEvidence(hand: Hand, id: string): Promise<void> {
  const { db, files } = hand
  const { rows } = (await db.raw(
    `with recursive item as (select id from evidence where id = ? union select e.id from evidence e join item on e.parent_id = item.id) select id from item`,
    [id],
  )) as { rows: { id: string }[] }
  for (const one of rows) {
    await makeStone(hand, evidence, one.id, blanked(evidence, described))
    // After the stone: who is reading the file at this moment has finished by now, and nobody writes of it later.
    const gone: { stored: string }[] = await db('evidence_files').where('evidence_id', one.id).delete().returning('stored')
    for (const { stored } of gone) files.add(stored)
    await db('evidence_readings').where('evidence_id', one.id).update({ state: 'nothing', sealed: null })
    await db('evidence_words').where('evidence_id', one.id).delete()
  }
}

/** The rows that an import refused, and the key that opened them; what it let in stays. */
export async function eraseRefusals({ db, dataFolder }: Hand, id: string): Promise<void> {
  await noteErasure(db, dataFolder, id)
  await forgetRefusals(db, id)
}

/** A draft with its evidence and what was arriving for it; false when it was filed or touched since `asked`. */
export async function eraseDraft({ db, files }: Hand, id: string, asked: Date): Promise<boolean> {
  const row: { updated_at: Date | string } | undefined = await db('incidents').where({ id, state: 'draft' }).forUpdate().first('updated_at')
  if (!row || new Date(row.updated_at) > asked) return false
  const kept: { stored: string }[] = await db('evidence_files').select('stored').whereIn('evidence_id', db('evidence').select('id').where('incident_id', id))
  const arriving: { stored: string }[] = await db('uploads').select('stored').where('incident_id', id)
  for (const { stored } of [...kept, ...arriving]) files.add(stored)
  await db('incidents').where({ id }).delete()
  return true
}

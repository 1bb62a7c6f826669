/** After an item was received: what its file says of itself is read and sealed, and a picture of it is made. What fails leaves the original as it is, without a preview. */
import { Readable } from 'node:stream'
import { evidence } from '../../schemas/evidence.ts'
import type { Reading } from '../../schemas/reading.ts'
import type { Work } from '../jobs/queue.ts'
import { actAs } from '../jobs/queue.ts'
import { seal, unseal } from '../keys/cipher.ts'
import { openKeyring } from '../keys/keyring.ts'
import { type Asking, reachableRow } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'
import { putAway, sealedName } from './arrival.ts'
import { happened } from './custody.ts'
import { familyOf } from './families.ts'
import { findFile, itemKey, keepFile } from './files.ts'
import { findWords, keepWords } from './inside.ts'
import { lookAt } from './reader/ask.ts'
import { giverOf } from './sealed.ts'
import { folderStore } from './store.ts'

const place = (id: string) => `evidence|${id}|reading`

/** What the file of an item says of itself; null while it was not read yet, or when it could not be. */
export async function readingOf(
  asking: Asking,
  row: Row,
): Promise<{ state: 'waiting' | 'read' | 'nothing' | 'failed'; reading: Reading | null; made_with: string | null }> {
  const found: Row | undefined = await asking.db('evidence_readings').where('evidence_id', idOf(row)).first()
  if (!found) return { state: 'waiting', reading: null, made_with: null }
  const reading = found['sealed']
    ? (JSON.parse(unseal(await itemKey(asking, row), found['sealed'] as Buffer, place(idOf(row))).toString('utf8')) as Reading)
    : null
  return { state: found['state'] as 'read', reading, made_with: found['made_with'] as string | null }
}

/** The work of a job of kind `evidence`, with the rights of who put the item here. */
export const readEvidence: Work = async (job, { db, dataFolder }) => {
  const keys = openKeyring(dataFolder)
  const store = folderStore(dataFolder)
  const found = await actAs(db, job.account_id, async (asking) => {
    const row = await reachableRow({ ...asking, keys }, evidence, job.record_id)
    const file = row && (await findFile({ ...asking, keys }, row, 'original'))
    return row && file ? { row, file } : null
  })
  if (!found) return
  const { row, file } = found
  const family = familyOf(file.type)
  // What contradicts itself, and what could act, is opened by nobody.
  const readable = !row['doubt'] && ['image', 'video', 'audio', 'pdf', 'office'].includes(family)
  const [outcome, words] = await Promise.all([
    readable ? lookAt({ work: 'read', type: file.type, family, bytes: file.bytes }, giverOf(store, file)) : null,
    findWords(store, file, { apart: Boolean(row['doubt']) }),
  ])
  const picture = outcome?.picture
  const put = picture ? await putAway(store, sealedName(idOf(row), 'preview'), Readable.from([picture.bytes])) : null
  const said = outcome && Object.keys(outcome.reading).length > 0 ? outcome.reading : null
  const pictured = await actAs(db, job.account_id, async (who) => {
    const asking = { ...who, keys }
    await keepWords(asking.db, keys, row, words)
    const kept = await asking
      .db('evidence_readings')
      .insert({
        evidence_id: idOf(row),
        community_id: row['community_id'],
        state: said ? 'read' : readable && (!outcome || outcome.failed) ? 'failed' : 'nothing',
        sealed: said ? seal(await itemKey(asking, row), Buffer.from(JSON.stringify(said)), place(idOf(row))) : null,
        made_with: outcome?.made_with ?? null,
      })
      .onConflict('evidence_id')
      .ignore()
    if (!put || !picture || (kept as unknown as { rowCount?: number }).rowCount === 0) return false
    await keepFile(asking, row, 'preview', put, { type: picture.type, width: picture.width, height: picture.height, made_with: outcome?.made_with ?? '' })
    await happened(asking, row, { action: 'derivation', detail: { preview: put.sha256, made_with: outcome?.made_with } })
    return true
  })
  // It was read before, or erased meanwhile.
  if (put && !pictured) await store.remove(put.stored)
}

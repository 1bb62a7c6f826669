/** The files behind the exhibits of a casefile, read again before they are relied on: each is opened, hashed, and compared with what was received. */
import { createHash } from 'node:crypto'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { happened } from '../evidence/custody.ts'
import { originalOf } from '../evidence/files.ts'
import { opened } from '../evidence/sealed.ts'
import { folderStore } from '../evidence/store.ts'
import type { Row } from '../records/present.ts'
import type { Opened } from './leaving.ts'

export interface Reread {
  /** Number of the exhibit. */
  readonly number: number
  readonly evidence_id: string
  readonly intact: boolean
}

async function isIntact(context: Context, row: Row): Promise<boolean> {
  const file = await originalOf(context, row)
  const hash = createHash('sha256')
  try {
    for await (const part of opened(folderStore(context.config.dataFolder), file)) hash.update(part)
  } catch {
    return false
  }
  return hash.digest('hex') === file.sha256 && file.sha256 === row['sha256']
}

/** Reads them again and notes what was found; a file that is not as it was received is an event of its custody. */
export async function reread(context: Context, { space, beside, row }: Opened): Promise<Reread[]> {
  const found: Reread[] = []
  for (const one of space.exhibits) {
    const id = String(one['evidence_id'] ?? '')
    const item = beside.items.get(id)
    if (!item || !beside.files.has(id)) continue
    const intact = await isIntact(context, item)
    await context.db.raw('select note_reread(?, ?)', [id, intact])
    if (!intact) await happened(context, item, { action: 'fault', detail: { fault: 'changed' } })
    found.push({ number: Number(one['number']), evidence_id: id, intact })
  }
  const detail = { files: found.length, changed: found.filter((one) => !one.intact).length }
  await audit(context.db, { action: 'reread', community_id: String(row['community_id']), kind: 'casefiles', record_id: String(row['id']), detail })
  return found
}

/** The files of an item: their keys, sealed under the item's own key, and the way to their bytes. */

import { evidence } from '../../schemas/evidence.ts'
import { seal, unseal } from '../keys/cipher.ts'
import { conflict } from '../problem.ts'
import { type Asking, demand } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'
import { keyOf } from '../records/sealing.ts'
import { type Arrived, sealedName } from './arrival.ts'
import type { SealedFile } from './sealed.ts'

export type Role = 'original' | 'preview'

export interface KeptFile extends SealedFile {
  readonly sha256: string
  readonly type: string
}

/** The item's own key, under which its files, its readings and what its custody tells of people are sealed. */
export async function itemKey(asking: Asking, row: Row): Promise<Buffer> {
  const key = await keyOf(asking, row)
  if (!key) throw new Error('an item without a key')
  return key
}

const keyPlace = (id: string, role: Role) => `evidence|${id}|${role}|key`

/** Opens the row of a file with the key of its item. */
export function openFileRow(key: Buffer, row: Row): KeptFile {
  const [id, role] = [String(row['evidence_id']), row['role'] as Role]
  return {
    key: unseal(key, row['file_key'] as Buffer, keyPlace(id, role)),
    file: sealedName(id, role),
    stored: String(row['stored']),
    bytes: Number(row['bytes']),
    sha256: String(row['sha256']),
    type: String(row['type']),
  }
}

/** A file of an item (`row` came through the door) for who may open it, 403 otherwise; null when it has none. */
export async function findFile(asking: Asking, row: Row, role: Role): Promise<KeptFile | null> {
  demand(asking.ability, 'open', evidence, row)
  const found: Row | undefined = await asking
    .db('evidence_files')
    .where({ evidence_id: idOf(row), role })
    .first()
  return found ? openFileRow(await itemKey(asking, row), found) : null
}

/** The original of an item; 409 when the item has no file. */
export async function originalOf(asking: Asking, row: Row): Promise<KeptFile> {
  const file = await findFile(asking, row, 'original')
  if (!file) throw conflict('no_file')
  return file
}

/** Ties a file that lies in the store to its item. */
export async function keepFile(
  asking: Asking,
  row: Row,
  role: Role,
  put: Pick<Arrived, 'stored' | 'key' | 'bytes' | 'sha256'>,
  more: { readonly type: string; readonly width?: number; readonly height?: number; readonly made_with?: string },
): Promise<void> {
  const id = idOf(row)
  await asking.db('evidence_files').insert({
    evidence_id: id,
    community_id: row['community_id'],
    role,
    stored: put.stored,
    file_key: seal(await itemKey(asking, row), put.key, keyPlace(id, role)),
    sha256: put.sha256,
    bytes: put.bytes,
    ...more,
  })
}

/**
 * A backup brought back, into an empty instance only. It is read twice: once to prove that it is whole and opens with the key given, before anything is touched; then
 * into one transaction, in which every table is read out again and compared with what was backed up. A restore that fails leaves nothing behind.
 */
import { createHash, type KeyObject } from 'node:crypto'
import type { Knex } from 'knex'
import { applicationPassword, connectOwner } from '../database/connection.ts'
import { openDataFolder } from '../database/data-folder.ts'
import { migrateExactly } from '../database/migrate.ts'
import { prepareRoles } from '../database/roles.ts'
import { plainFailure } from '../plain-failure.ts'
import { setAside } from './aside.ts'
import { type Entry, readEntries } from './entries.ts'
import { completeTombstones, eraseAgain, readTombstones, type Tombstone, tombstoneFile } from './erasures.ts'
import { bytesOf, mustHaveNoFiles, stage } from './files.ts'
import { placeKeys } from './keys.ts'
import { altered, opened } from './locked.ts'
import { placeSequences, plainSpelling, quoted, rowsIn, rowsOut, type Sequence, type Table, tablesOf } from './tables.ts'
import type { About } from './write.ts'

export interface Restored {
  readonly made_at: string
  readonly tables: number
  readonly files: number
  /** Records that the backup still had, and that were erased since. */
  readonly erased: number
  /** Where the checkpoints lie that stood here and speak of the log before the restore; null when there were none. */
  readonly checkpoints_aside: string | null
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Proves a backup without using it: whole, unaltered, and opened by this key. Answers what it says of itself. */
export async function proveBackup(file: string, key: KeyObject): Promise<About> {
  let about: About | null = null
  await readEntries(opened(bytesOf(file), key), async ({ kind, content }) => {
    if (kind === 'about') about = JSON.parse((await whole(content)).toString()) as About
  })
  if (!about) throw altered()
  return about
}

async function mustBeEmpty(db: Knex, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables.filter((one) => ['accounts', 'communities', 'incidents'].includes(one.name)))
    if (await db(name).select(db.raw('1')).first()) throw plainFailure(`There are ${name} already: a backup is restored into an empty instance only.`)
}

async function mustBeAlone(db: Knex): Promise<void> {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name in ('vigie server', 'vigie worker')`,
  )
  if (rows.length > 0) throw plainFailure('A Vigie is running on this database: stop it before a backup is restored.')
}

/** Rows that a backup holds but that must not live again: who was signed in then is not now. */
async function endSessions(db: Knex): Promise<void> {
  await db('sessions').delete()
}

interface Taken {
  readonly sums: Map<string, string>
  sequences: Sequence[]
  readonly keys: Map<string, string>
  files: number
}

/** Takes one entry of the second reading. */
async function take(db: Knex.Transaction, tables: readonly Table[], staged: ReturnType<typeof stage>, key: KeyObject, taken: Taken, entry: Entry) {
  if (entry.kind === 'table') {
    const table = tables.find((one) => one.name === entry.name)
    if (!table || JSON.stringify([...table.columns].sort()) !== JSON.stringify([...(entry.columns ?? [])].sort()))
      throw plainFailure(`The backup holds a table ${entry.name} that its migrations do not make: nothing of it was used.`)
    const hash = createHash('sha256')
    const hashed = async function* () {
      for await (const piece of entry.content) {
        hash.update(piece)
        yield piece
      }
    }
    await rowsIn(db, { name: entry.name, columns: entry.columns ?? [] }, hashed())
    taken.sums.set(entry.name, hash.digest('hex'))
  } else if (entry.kind === 'sequences') taken.sequences = JSON.parse((await whole(entry.content)).toString()) as Sequence[]
  else if (entry.kind === 'key') taken.keys.set(entry.name, (await whole(opened(entry.content, key))).toString())
  else if (entry.kind === 'file') {
    await staged.keep(entry.name, entry.content)
    taken.files += 1
  }
}

/** Reads every table out again, inside the transaction, and compares. */
async function compare(db: Knex.Transaction, tables: readonly Table[], sums: ReadonlyMap<string, string>): Promise<void> {
  for (const table of tables) {
    const hash = createHash('sha256')
    for await (const piece of await rowsOut(db, table)) hash.update(piece as Buffer)
    if (hash.digest('hex') !== sums.get(table.name)) throw plainFailure(`The table ${table.name} did not come back as it was: nothing was restored.`)
  }
}

/** Restores what `proveBackup` proved into the database of the owner's URL and the data folder; plain failures leave both as they were. `erased`: more tombstones than the folder's own. */
export async function restore(
  ownerUrl: string,
  dataFolder: string,
  backup: { readonly file: string; readonly key: KeyObject; readonly about: About },
  erased: readonly Tombstone[] = [],
): Promise<Restored> {
  openDataFolder(dataFolder)
  await mustHaveNoFiles(dataFolder)
  const tombstones = [...readTombstones(tombstoneFile(dataFolder)), ...erased]
  const owner = connectOwner(ownerUrl, { max: 1, copies: true })
  const staged = stage(dataFolder)
  await staged.clear()
  let takeKeysBack = () => {}
  try {
    const restored = await owner.transaction(async (db) => {
      await mustBeAlone(db)
      await prepareRoles(db, applicationPassword(ownerUrl))
      await migrateExactly(db, backup.about.migrations)
      await plainSpelling(db)
      const tables = await tablesOf(db)
      await mustBeEmpty(db, tables)
      const aside = await setAside(db)
      await db.raw(`truncate ${tables.map((one) => quoted(one.name)).join(', ')}`)
      const taken: Taken = { sums: new Map(), sequences: [], keys: new Map(), files: 0 }
      await readEntries(opened(bytesOf(backup.file), backup.key), (entry) => take(db, tables, staged, backup.key, taken, entry))
      await placeSequences(db, taken.sequences)
      await compare(db, tables, taken.sums)
      const again = await eraseAgain(db, tombstones)
      await endSessions(db)
      await aside.putBack()
      takeKeysBack = placeKeys(dataFolder, taken.keys)
      const checkpoints_aside = await staged.place()
      return { made_at: backup.about.made_at, tables: tables.length, files: taken.files, erased: again, checkpoints_aside }
    })
    await completeTombstones(owner, dataFolder)
    await staged.clear()
    return restored
  } catch (error) {
    takeKeysBack()
    await staged.undo()
    throw error
  } finally {
    await owner.destroy()
  }
}

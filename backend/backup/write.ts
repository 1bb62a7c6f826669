/** One backup: the database as it stood at one moment, the files it speaks of, the keys locked once more by themselves, and their manifest; written without stopping anybody. */
import type { Knex } from 'knex'
import { connectOwner } from '../database/connection.ts'
import { appliedMigrations } from '../database/migrate.ts'
import { version } from '../version.ts'
import { type Entry, textEntry, written } from './entries.ts'
import { checkpointEntry, fileEntries, writeWhole } from './files.ts'
import { readPublic } from './key-pair.ts'
import { keyEntries } from './keys.ts'
import { locked } from './locked.ts'
import { mustSeeAll, plainSpelling, rowsOut, sequencesOf, tablesOf } from './tables.ts'

export interface About {
  readonly format: 1
  readonly version: string
  readonly made_at: string
  /** Names of the migrations that made these tables, in order. */
  readonly migrations: readonly string[]
}

export interface Told {
  readonly tables: number
  readonly files: number
}

/** Writes a backup to `file`, locked to the public half of the instance's backup key; answers how much it holds. */
export async function writeBackup(ownerUrl: string, dataFolder: string, file: string): Promise<Told> {
  const recipient = readPublic(dataFolder)
  const owner = connectOwner(ownerUrl, { max: 1, copies: true })
  const told = { tables: 0, files: 0 }
  // Before the moment of the rows, or it would speak of entries that they do not have yet.
  const checkpoints = await checkpointEntry(dataFolder)
  async function* entries(db: Knex.Transaction): AsyncGenerator<Entry> {
    const about: About = { format: 1, version, made_at: new Date().toISOString(), migrations: await appliedMigrations(db) }
    yield textEntry('about', 'about', JSON.stringify(about))
    // Locked by itself inside what is locked already: who is given the open backup to look into does not hold the keys with it.
    yield* keyEntries(dataFolder, recipient)
    for (const table of await tablesOf(db)) {
      told.tables += 1
      yield { kind: 'table', ...table, content: await rowsOut(db, table) }
    }
    if (checkpoints) yield checkpoints
    yield textEntry('sequences', 'sequences', JSON.stringify(await sequencesOf(db)))
    // After the rows: a file is on the disk before the row that speaks of it, so none that the rows speak of is missing.
    for await (const entry of fileEntries(dataFolder)) {
      told.files += 1
      yield entry
    }
  }
  const copy = async (db: Knex.Transaction) => {
    await plainSpelling(db)
    await mustSeeAll(db)
    await writeWhole(file, locked(written(entries(db)), recipient))
  }
  await owner.transaction(copy, { isolationLevel: 'repeatable read', readOnly: true }).finally(() => owner.destroy())
  return told
}

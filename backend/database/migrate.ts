/**
 * The database brought to the present: every file of `migrations/` in the order of names, once, each in its own transaction. Processes that start together
 * wait for one another; one that dies on the way leaves no lock behind.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Knex } from 'knex'
import { plainFailure } from '../plain-failure.ts'
import { applicationPassword, connectOwner } from './connection.ts'
import { migrationFailure, mustReach } from './reach.ts'
import { prepareRoles } from './roles.ts'

/** `migrations/` beside this code: TypeScript in the sources, JavaScript in the build. */
const folder = fileURLToPath(new URL('../../migrations', import.meta.url))
const suffix = path.extname(fileURLToPath(import.meta.url))
/** Any number, the same everywhere: it names the lock. */
const lock = 7_163_644_301

const source: Knex.MigrationSource<string> = {
  getMigrations: async () =>
    readdirSync(folder)
      .filter((file) => file.endsWith(suffix) && !file.endsWith('.d.ts'))
      .map((file) => path.basename(file, suffix))
      .sort(),
  getMigrationName: (name) => name,
  getMigration: async (name) => (await import(pathToFileURL(path.join(folder, `${name}${suffix}`)).href)) as Knex.Migration,
}

const config: Knex.MigratorConfig = { migrationSource: source, tableName: 'migrations' }

/** Runs `work` while no other process migrates this database. */
async function alone<T>(owner: Knex, work: () => Promise<T>): Promise<T> {
  return owner.transaction(async (held) => {
    await held.raw('select pg_advisory_xact_lock(?)', [lock])
    return work()
  })
}

/** Applies what is missing; answers the names applied. */
export async function migrate(owner: Knex): Promise<string[]> {
  return alone(owner, () => latest(owner))
}

async function latest(owner: Knex): Promise<string[]> {
  // Under our lock nobody else migrates: a lock of knex that is still set was left by a process that died.
  if (await owner.schema.hasTable('migrations_lock')) await owner.migrate.forceFreeMigrationsLock(config)
  const [, applied] = (await owner.migrate.latest(config)) as [number, string[]]
  return applied
}

/** The names of the migrations that were applied, in order; none when the database is empty. */
export async function appliedMigrations(db: Knex): Promise<string[]> {
  if (!(await db.schema.hasTable('migrations'))) return []
  const rows: { name: string }[] = await db('migrations').select('name').orderBy('name')
  return rows.map((row) => row.name)
}

/** Applies exactly the migrations named, inside a transaction of the owner's, to a database that has none or all of them; a plain failure when that can not be. */
export async function migrateExactly(db: Knex.Transaction, names: readonly string[]): Promise<void> {
  const known = await source.getMigrations([])
  const strange = names.find((name) => !known.includes(name))
  if (strange) throw plainFailure(`This Vigie does not know the migration ${strange}: use a version as new as the one that made the backup.`)
  await db.raw('select pg_advisory_xact_lock(?)', [lock])
  const applied = await appliedMigrations(db)
  const more = applied.find((name) => !names.includes(name))
  if (more) throw plainFailure(`This database was made by a newer Vigie than the backup (${more}): give an empty database, or an empty data folder.`)
  await db.migrate.latest({ ...config, migrationSource: { ...source, getMigrations: async () => [...names] } })
}

/** Takes back the last migration, or all of them; answers the names taken back. */
export async function rollback(owner: Knex, all = false): Promise<string[]> {
  return alone(owner, async () => {
    const [, undone] = (await owner.migrate.rollback(config, all)) as [number, string[]]
    return undone
  })
}

/** Brings the database of the owner's URL to the present, role and migrations; a failure that an operator can mend is one plain line. */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const owner = connectOwner(ownerUrl)
  try {
    await mustReach(owner, ownerUrl)
    return await alone(owner, async () => {
      await prepareRoles(owner, applicationPassword(ownerUrl))
      return latest(owner).catch((error: unknown) => {
        throw migrationFailure(error, ownerUrl)
      })
    })
  } finally {
    await owner.destroy()
  }
}

/**
 * The databases that the benchmarks run on: one embedded cluster, in it a base for each number of incidents, made once and kept for later runs
 * until a migration or the generator changes. A bench that writes gets a copy.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { hash } from '@node-rs/argon2'
import pg from 'pg'
import { type Embedded, startEmbedded } from '../backend/database/embedded.ts'
import { prepareDatabase } from '../backend/database/migrate.ts'
import { createLog } from '../backend/log.ts'
import { load, settle } from './load.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const password = 'bench-password'
export const dataFolder = process.env['BENCH_DATA'] ?? path.join(root, '.vigie', 'bench')

const sizes = [0, 10_000, 100_000, 1_000_000] as const
export type Size = (typeof sizes)[number]

/**
 * Changes whenever a base made before would no longer be what a new one is: with the generator, and with the migrations up to the last that makes a table of incidents.
 * Later ones are applied to a base that is there.
 */
function digest(): string {
  const sum = createHash('sha256')
  const folder = path.join(root, 'migrations')
  const migrations = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  const last = migrations.findLastIndex((text) => text.includes('create table incident'))
  for (const file of ['chance.ts', 'dataset.ts', 'load.ts', 'places.ts', 'texts.ts']) sum.update(readFileSync(path.join(root, 'bench', file)))
  for (const text of migrations.slice(0, last + 1)) sum.update(text)
  return sum.digest('hex').slice(0, 8)
}

export interface Bases {
  readonly cluster: Embedded
  /** The owner's URL of the base of that size, to read from. */
  base(size: Size): Promise<string>
  /** The owner's URL of a fresh copy, to write to. */
  copy(size: Size, name: string): Promise<string>
  /** The owner's URL of an empty database without our tables. */
  bare(name: string): Promise<string>
}

/** Starts the cluster of the benchmarks. `told` hears what takes long. */
export async function openBases(told: (line: string) => void): Promise<Bases> {
  const cluster = await startEmbedded(dataFolder, createLog('error'))
  const urlOf = (name: string) => cluster.url.replace('/vigie?', `/${name}?`)
  const mark = process.env['BENCH_MARK'] ?? digest()
  const nameOf = (size: Size) => `base_${mark}_${size}`

  async function administer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: urlOf('postgres') })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  const exists = (name: string) => administer(async (client) => (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1)

  async function create(name: string, template: string | null): Promise<string> {
    await administer(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`create database ${name} ${template ? `template ${template} strategy file_copy` : ''}`)
    })
    return urlOf(name)
  }

  async function dropStale(): Promise<void> {
    await administer(async (client) => {
      const { rows } = await client.query<{ datname: string }>(`select datname from pg_database where datname like 'base\\_%' and datname not like $1`, [
        `base\\_${mark}\\_%`,
      ])
      for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
    })
  }

  async function base(size: Size): Promise<string> {
    const name = nameOf(size)
    if (await exists(name)) {
      await prepareDatabase(urlOf(name))
      return urlOf(name)
    }
    const began = performance.now()
    const making = 'making'
    const smaller = sizes[sizes.indexOf(size) - 1]
    if (smaller === undefined) {
      await dropStale()
      const url = await create(making, null)
      await prepareDatabase(url)
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await settle(client, await hash(password))
      await client.end()
    } else {
      await base(smaller)
      const url = await create(making, nameOf(smaller))
      await load(url, smaller, size, (line) => told(`${size} incidents: ${line} (${Math.round((performance.now() - began) / 1000)} s)`))
    }
    await administer((client) => client.query(`alter database ${making} rename to ${name}`))
    return urlOf(name)
  }

  return {
    cluster,
    base,
    copy: async (size, name) => {
      await base(size)
      return create(name, nameOf(size))
    },
    bare: (name) => create(name, null),
  }
}

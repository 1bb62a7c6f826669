/** Looks for a word wherever a database, its opened seals and its files could hold it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'
import { openKeyring } from '../../backend/keys/keyring.ts'
import { identityOf } from '../../backend/records/sealing.ts'
import { kinds } from '../../schemas/kinds.ts'

/** Names of tables in whose rows the word stands in clear, as a dump would show them. */
export async function tablesWith(owner: Knex, word: string): Promise<string[]> {
  const { rows } = (await owner.raw(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )) as {
    rows: { name: string }[]
  }
  const found: string[] = []
  for (const { name } of rows) {
    const [row] = (await owner(`${name} as t`)
      .whereRaw('t::text ilike ?', [`%${word}%`])
      .count('* as n')) as { n: number }[]
    if (Number(row?.n) > 0) found.push(name)
  }
  return found
}

/** Records and revisions that, opened with the keys the instance still has, say the word. */
export async function sealsWith(owner: Knex, dataFolder: string, word: string): Promise<string[]> {
  const sealing = { db: owner, keys: openKeyring(dataFolder) }
  const found: string[] = []
  for (const schema of kinds) {
    const { rows } = (await owner.raw(`select 1 from information_schema.columns where table_name = ? and column_name = 'sealed_key'`, [schema.collection])) as {
      rows: unknown[]
    }
    if (rows.length === 0) continue
    for (const row of await owner(schema.collection).whereNotNull('sealed_key')) {
      if (row.sealed && JSON.stringify(await identityOf(sealing, schema, row)).includes(word)) found.push(`${schema.collection} ${row.id}`)
      const revisions = await owner('revisions').where({ kind: schema.collection, record_id: row.id })
      for (const { version, snapshot } of revisions) {
        if (!snapshot.sealed) continue
        const stood = { ...snapshot, id: row.id, community_id: row.community_id, sealed_key: row.sealed_key }
        if (JSON.stringify(await identityOf(sealing, schema, stood)).includes(word)) found.push(`${schema.collection} ${row.id} revision ${version}`)
      }
    }
  }
  return found
}

/** Files below the data folder, the database's own left out, that hold the word. */
export function filesWith(dataFolder: string, word: string): string[] {
  const all = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile() && !/\/(pg|postgres|database|cluster)/.test(one.parentPath),
  )
  return all.map((one) => path.join(one.parentPath, one.name)).filter((file) => !file.includes('/base/') && readFileSync(file).includes(word))
}

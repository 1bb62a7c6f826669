/**
 * The tables of the database as its catalogue knows them, so that none is left out that somebody adds later; their rows out and in as COPY; their sequences.
 * Works with any owner: what a superuser may pass over (row-level security, triggers, references) is set aside by the owner of the tables and put back.
 */
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Knex } from 'knex'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { plainFailure } from '../plain-failure.ts'

export interface Table {
  readonly name: string
  /** Without those that the database computes itself. */
  readonly columns: readonly string[]
}

/** What migrating writes by itself. */
const own: readonly string[] = ['migrations', 'migrations_lock']

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** One spelling of every value, whatever the server is set to, and rows in the order in which they lie. */
export async function plainSpelling(db: Knex.Transaction): Promise<void> {
  await db.raw(`set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'; set local extra_float_digits = 1;
    set local bytea_output = 'hex'; set local client_encoding = 'UTF8'; set local synchronize_seqscans = off; set local max_parallel_workers_per_gather = 0;
    set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`)
}

/** Every table, those referred to before those that refer to them; a partition is part of its whole. */
export async function tablesOf(db: Knex): Promise<Table[]> {
  const { rows } = await db.raw<{ rows: (Table & { parents: string[] })[] }>(
    `select c.relname::text as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select p.relname::text from pg_constraint k join pg_class p on p.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f') as parents
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname::text <> all (?::text[])
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by c.relname`,
    [[...own]],
  )
  const ordered = new Map<string, Table>()
  const visit = (row: (typeof rows)[number], trail: readonly string[]): void => {
    if (ordered.has(row.name) || trail.includes(row.name)) return
    for (const parent of row.parents) {
      const found = rows.find((one) => one.name === parent)
      if (found) visit(found, [...trail, row.name])
    }
    ordered.set(row.name, { name: row.name, columns: row.columns })
  }
  for (const row of rows) visit(row, [])
  return [...ordered.values()]
}

/** Refuses to copy what the owner would see only in part: rows behind a wall that stands in the owner's own way. */
export async function mustSeeAll(db: Knex): Promise<void> {
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `select c.relname::text as name from pg_class c join pg_roles me on me.rolname = current_user
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity and c.relforcerowsecurity
       and not me.rolsuper and not me.rolbypassrls
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
                         and (me.oid = any (p.polroles) or 0 = any (p.polroles)) and pg_get_expr(p.polqual, p.polrelid) = 'true')`,
  )
  if (rows.length > 0) throw plainFailure(`The database's owner may not read all of ${rows.map((row) => row.name).join(', ')}: nothing was backed up.`)
}

/** The connection of a transaction, for the one thing that knex has no word for. */
async function connectionOf(db: Knex.Transaction): Promise<Client> {
  return (db as unknown as { client: { acquireConnection(): Promise<Client> } }).client.acquireConnection()
}

const listed = (columns: readonly string[]): string => columns.map(quoted).join(', ')

/** The rows of a table as COPY writes them (text format). */
export async function rowsOut(db: Knex.Transaction, { name, columns }: Table): Promise<Readable> {
  const client = await connectionOf(db)
  return client.query(copyTo(`copy (select ${listed(columns)} from ${quoted(name)}) to stdout`))
}

/** Enters rows that `rowsOut` wrote. */
export async function rowsIn(db: Knex.Transaction, { name, columns }: Table, content: AsyncIterable<Uint8Array>): Promise<void> {
  const client = await connectionOf(db)
  const into: Writable = client.query(copyFrom(`copy ${quoted(name)} (${listed(columns)}) from stdin`))
  await pipeline(content, into)
}

export interface Sequence {
  readonly name: string
  readonly type: string
  readonly start: string
  readonly step: string
  readonly least: string
  readonly most: string
  readonly cycle: boolean
  /** Null: nothing was taken from it yet. */
  readonly last: string | null
}

/** Every sequence and where it stands; asked for after the rows, so that it stands behind none of them. */
export async function sequencesOf(db: Knex): Promise<Sequence[]> {
  const { rows } = await db.raw<{ rows: Sequence[] }>(
    `select sequencename::text as name, data_type::text as type, start_value::text as start, increment_by::text as step, min_value::text as least,
       max_value::text as most, cycle, last_value::text as last
     from pg_sequences where schemaname = 'public' and sequencename not like 'migrations%' order by 1`,
  )
  return rows
}

const whole = (text: string): string => {
  if (!/^-?\d{1,20}$/.test(text)) throw plainFailure('The backup holds a sequence that is none.')
  return text
}

/** Puts sequences where they stood, making those that rows brought with them. */
export async function placeSequences(db: Knex, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, type, start, step, least, most, cycle, last } of sequences) {
    if (!/^(smallint|integer|bigint)$/.test(type)) throw plainFailure('The backup holds a sequence that is none.')
    await db.raw(
      `create sequence if not exists ${quoted(name)} as ${type} increment by ${whole(step)} minvalue ${whole(least)} maxvalue ${whole(most)} start with ${whole(start)} ${cycle ? 'cycle' : 'no cycle'}`,
    )
    await db.raw(`select setval(?::regclass, ?::bigint, ?)`, [`public.${quoted(name)}`, last ?? start, last !== null])
  }
}

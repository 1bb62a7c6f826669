/**
 * Databases full of invented incidents, by size. Rows go in by COPY, with those triggers alone that count; everything else that a trigger would have set stands in the
 * rows. Revisions are not made: no measured path reads them.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyLine, filed, type Setting } from './dataset.ts'

/** Identifiers of the people and spaces of every bench database. */
export const people = {
  coordinator: '00000000-0000-4000-a000-000000000001',
  reviewer: '00000000-0000-4000-a000-000000000002',
} as const
export const communities = Array.from({ length: 6 }, (_, index) => `00000000-0000-4000-b000-00000000000${index + 1}`)

const setting: Setting = { communities, author: people.coordinator, reviewer: people.reviewer }

/** Two accounts (with the password hash given) and six communities in which the first coordinates and the second reviews. */
export async function settle(client: pg.Client, passwordHash: string): Promise<void> {
  await client.query(
    `insert into accounts (id, email, name, password_hash) select id, name || '@bench.example', name, $3 from unnest($1::uuid[], $2::text[]) t(id, name)`,
    [Object.values(people), Object.keys(people), passwordHash],
  )
  await client.query(
    `insert into communities (id, name, kind, visibility, created_by)
     select id, 'Bench ' || n, 'coalition', case n when 1 then 'network' else 'confidential' end, $2 from unnest($1::uuid[]) with ordinality t(id, n)`,
    [communities, people.coordinator],
  )
  await client.query(
    `insert into memberships (community_id, account_id, role)
     select c, a, r from unnest($1::uuid[]) c, unnest($2::uuid[], $3::text[]) m(a, r)`,
    [communities, Object.values(people), Object.keys(people)],
  )
}

function* lines(from: number, to: number): Generator<string> {
  for (let start = from; start < to; start += 500) {
    let text = ''
    for (let number = start; number < Math.min(to, start + 500); number++) text += copyLine(filed(number, setting))
    yield text
  }
}

async function copied(url: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    const columns = Object.keys(filed(0, setting)).join(', ')
    // The rows of one COPY are what its trigger counts at once.
    for (let start = from; start < to; start += 25_000)
      await pipeline(Readable.from(lines(start, Math.min(to, start + 25_000))), client.query(copyFrom(`copy incidents (${columns}) from stdin`)))
  } finally {
    await client.end()
  }
}

/** Adds the incidents numbered `from` to `to` (exclusive) to the database of the owner's URL. `told` hears how far it is. */
export async function load(url: string, from: number, to: number, told: (line: string) => void = () => {}): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = 'incidents'::regclass and not indisunique`,
    )
    const many = to - from > 50_000
    await client.query('alter table incidents disable trigger user')
    await client.query('alter table incidents enable trigger incidents_counted_in')
    if (many) for (const { name } of indexes) await client.query(`drop index ${name}`)
    const middle = Math.floor((from + to) / 2)
    await Promise.all([copied(url, from, middle), copied(url, middle, to)])
    told('rows are in')
    await client.query(`set maintenance_work_mem = '512MB'`)
    if (many) for (const { definition } of indexes) await client.query(definition)
    told('indexes are made')
    await client.query('alter table incidents enable trigger user')
    await client.query('set synchronous_commit = off')
    await client.query('select fold_counts()')
    await client.query('vacuum analyze')
    await client.query('checkpoint')
    told('counts are folded')
  } finally {
    await client.end()
  }
}

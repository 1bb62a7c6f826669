/** The log as somebody may read it: newest first, page by page; each entry with who did it, what it is about in words that the reader may see, and its place in the chain. */
import type { Knex } from 'knex'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { kinds } from '../../schemas/kinds.ts'
import { type Asking, columnsOf, reachable } from '../records/door.ts'
import { presenter, type Row } from '../records/present.ts'

/** Whose entries: those of one community, of oneself, of others on one's own records, of the instance. */
export type Scope = { readonly community: string } | { readonly own: string } | { readonly opened: string } | 'instance'

export interface Narrowing {
  readonly action: readonly string[] | null
  readonly account: string | null
  readonly record: string | null
  readonly kind: string | null
  /** First and last day, `2026-03-12`, in UTC. */
  readonly from: string | null
  readonly to: string | null
}

/** Acts by which somebody sees what a record says. */
const openings = ['read', 'download', 'exported'] as const

/** Kinds whose records have an author and a community: those of which one may ask who opened them. */
const authored: readonly RecordSchema[] = kinds.filter((one) => 'created_by' in one.properties && 'community_id' in one.properties)

function within(rows: Knex.QueryBuilder, asking: Asking, scope: Scope): void {
  if (scope === 'instance') rows.whereNull('e.community_id').whereRaw(`(e.kind is null or e.kind = 'accounts')`)
  else if ('community' in scope) rows.where('e.community_id', scope.community)
  else if ('own' in scope) rows.whereRaw(`(e.account_id = ? or (e.kind = 'accounts' and e.record_id = ?))`, [scope.own, scope.own])
  else
    rows
      .whereIn('e.action', [...openings])
      .whereRaw('e.account_id is distinct from ?', [scope.opened])
      .where((any: Knex.QueryBuilder) => {
        for (const schema of authored)
          any.orWhere((one: Knex.QueryBuilder) =>
            one
              .where('e.kind', schema.collection)
              .whereRaw('e.record_id = any (array(?))', [
                reachable(asking, schema).select(`${schema.collection}.id`).where(`${schema.collection}.created_by`, scope.opened),
              ]),
          )
      })
}

function narrow(rows: Knex.QueryBuilder, { action, account, record, kind, from, to }: Narrowing): void {
  if (action) rows.whereIn('e.action', [...action])
  if (account) rows.where('e.account_id', account)
  if (record) rows.where('e.record_id', record)
  if (kind) rows.where('e.kind', kind)
  if (from) rows.whereRaw('e.at >= ?::date', [from])
  if (to) rows.whereRaw('e.at < ?::date + 1', [to])
}

/** What the entries are about: a reference or a name, for records that the reader may see; nothing for others. */
async function aboutOf(asking: Asking, entries: readonly Row[]): Promise<Map<string, string>> {
  const about = new Map<string, string>()
  for (const schema of kinds) {
    const naming = ['reference', 'name', 'title'].find((one) => one in schema.properties)
    const ids = new Set(entries.flatMap((one) => (one['kind'] === schema.collection && one['record_id'] ? [String(one['record_id'])] : [])))
    if (!naming || ids.size === 0) continue
    const rows: Row[] = await reachable(asking, schema)
      .select(columnsOf(schema))
      .whereIn(`${schema.collection}.id`, [...ids])
    for (const record of rows.map(presenter(asking.ability, schema))) if (typeof record[naming] === 'string') about.set(String(record['id']), record[naming])
  }
  return about
}

/** Of who did something to one's account one learns the name when one shares a community with them. */
const known = `(e.account_id = (select me()) or exists (
  select from memberships m where m.account_id = e.account_id and m.community_id = any ((select my_communities())::uuid[])))`

/** A page of at most `limit` entries before the one numbered `before`. */
export async function readLog(
  asking: Asking,
  scope: Scope,
  narrowing: Narrowing,
  { limit, before }: { readonly limit: number; readonly before: number | null },
): Promise<{ items: Row[]; next: string | null }> {
  const rows = asking
    .db('audit_entries as e')
    .leftJoin('accounts as who', 'who.id', 'e.account_id')
    .leftJoin('accounts as whom', (on: Knex.JoinClause) => on.on('whom.id', 'e.record_id').andOnVal('e.kind', 'accounts'))
    .leftJoin('audit_seals as s', 's.entry_id', 'e.id')
    .select(
      'e.id',
      'e.at',
      'e.action',
      'e.kind',
      'e.record_id',
      'e.version',
      'e.detail',
      'e.community_id',
      'e.account_id',
      asking.db.raw(`case when ${scope !== 'instance' && 'own' in scope ? known : 'true'} then who.name end as name`),
      'whom.name as whom',
      's.sequence',
    )
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
  within(rows, asking, scope)
  narrow(rows, narrowing)
  if (before !== null) rows.where('e.id', '<', before)
  const all: Row[] = await rows
  const about = await aboutOf(asking, all)
  const items = all.slice(0, limit).map(({ whom, sequence, ...entry }): Row => {
    return { ...entry, about: whom ?? about.get(String(entry['record_id'])) ?? null, sealed: sequence ?? null }
  })
  return { items, next: all.length > limit ? String(items.at(-1)?.['id']) : null }
}

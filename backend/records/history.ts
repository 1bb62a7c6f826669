/** The history of a record: each revision as the record then stood, presented to who asks now, and told as what changed from the one before. */
import { isDeepStrictEqual } from 'node:util'
import { type Ability, may } from '../../schemas/ability.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { type Asking, rowOf } from './door.ts'
import { type Presented, presenter, type Row } from './present.ts'
import { snapshotsOf } from './sealing.ts'

export interface Change {
  /** Name of the field; `answers.<name>` for those of the form. */
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export interface Revision {
  readonly version: number
  readonly verb: string
  readonly at: string
  readonly by: { readonly id: string; readonly name: string } | null
  readonly reason: string | null
  readonly changes: readonly Change[]
}

function blank(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

function flat(record: Presented): Map<string, unknown> {
  const all = new Map<string, unknown>()
  for (const [name, value] of Object.entries(record)) {
    if (name === 'answers') for (const [key, answer] of Object.entries((value ?? {}) as Row)) all.set(`answers.${key}`, answer)
    else all.set(name, value)
  }
  return all
}

/** Fields that differ between two presented records. */
export const difference = (before: Presented, after: Presented): Change[] => between(flat(before), flat(after))

/** The same of two that are laid flat already. */
function between(old: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): Change[] {
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)]
    return was === is || isDeepStrictEqual(was, is) || (blank(was) && blank(is)) ? [] : [{ field, before: was ?? null, after: is ?? null }]
  })
}

/** Whether revisions of one record may be read, and what is restricted in them: judged once for each combination of the columns that the rules speak of. */
function judge(ability: Ability, kind: string): (row: Row) => { readonly read: boolean; readonly open: boolean } {
  const columns = [...new Set(ability.rulesFor('read', kind).flatMap((rule) => Object.keys(rule.conditions ?? {})))]
  const known = new Map<string, { readonly read: boolean; readonly open: boolean }>()
  return (row) => {
    const key = JSON.stringify(columns.map((column) => row[column] ?? null))
    const found = known.get(key) ?? { read: may(ability, 'read', kind, row), open: may(ability, 'read', kind, row, 'restricted') }
    known.set(key, found)
    return found
  }
}

/** Revisions that who asks could have read as they then stood, latest first; 404 when the record is not there for them. */
export async function historyOf(asking: Asking, schema: RecordSchema, id: string): Promise<Revision[]> {
  const { db, ability } = asking
  const row = await rowOf(asking, schema, id)
  const rows: Row[] = await db('revisions')
    .leftJoin('accounts', 'accounts.id', 'revisions.changed_by')
    .select('revisions.version', 'verb', 'reason', 'changed_by', 'changed_at', 'snapshot', 'accounts.name')
    .where({ record_id: row['id'], kind: schema.collection })
    .orderBy('revisions.version')
  const show = presenter(ability, schema)
  const judged = judge(ability, schema.collection)
  const openedAt = snapshotsOf(asking, schema, row)
  const fixed = Object.fromEntries(['id', 'community_id', 'created_by'].map((name) => [name, row[name]]))
  const revisions: Revision[] = []
  let before: ReadonlyMap<string, unknown> = new Map()
  for (const one of rows) {
    const stood = { ...(one['snapshot'] as Row), ...fixed }
    const { read, open } = judged(stood)
    if (!read) continue
    const { id: _, community_id: __, created_by: ___, version: ____, ...shown } = show(await openedAt(stood))
    const after = flat(shown)
    revisions.push({
      version: Number(one['version']),
      verb: String(one['verb']),
      at: String(one['changed_at']),
      by: open && one['changed_by'] ? { id: String(one['changed_by']), name: String(one['name'] ?? '') } : null,
      reason: open ? (one['reason'] as string | null) : null,
      changes: between(before, after),
    })
    before = after
  }
  return revisions.reverse()
}

/** The history of a record: each revision as the record then stood, presented to who asks now, and told as what changed from the one before. */
import { isDeepStrictEqual } from 'node:util'
import { type Ability, may } from '../../schemas/ability.ts'
import { notesIn, notesName } from '../../schemas/coded-notes.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { steadily } from '../database/prepared.ts'
import { type Asking, rowOf } from './door.ts'
import { noteName } from './noted.ts'
import { type Presented, presenter, type Row } from './present.ts'
import { snapshotsOf } from './sealing.ts'

export interface Change {
  /** Name of the field; `answers.<name>` for those of the form, `coded_notes.<field>` for the note on one. */
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

const same = (was: unknown, is: unknown): boolean => was === is || isDeepStrictEqual(was, is) || (blank(was) && blank(is))

/** Fields of `names` that differ between two presented records; answers and notes one by one. A history of hundreds of revisions asks this of each: nothing is copied. */
function between(names: readonly string[], before: Presented, after: Presented): Change[] {
  const changes: Change[] = []
  const compare = (field: string, was: unknown, is: unknown) => {
    if (!same(was, is)) changes.push({ field, before: was ?? null, after: is ?? null })
  }
  for (const name of names) {
    if (name === notesName) {
      const [was, is] = [notesIn(before[name]), notesIn(after[name])]
      for (const path of new Set([...was.keys(), ...is.keys()])) compare(noteName(path), was.get(path), is.get(path))
    } else if (name !== 'answers') compare(name, before[name], after[name])
    else {
      const [was, is] = [(before[name] ?? {}) as Presented, (after[name] ?? {}) as Presented]
      for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) compare(`answers.${key}`, was[key], is[key])
    }
  }
  return changes
}

/** Fields that differ between two presented records of a kind. */
export const difference = (schema: RecordSchema, before: Presented, after: Presented): Change[] =>
  between(
    fieldsOf(schema).map((field) => field.name),
    before,
    after,
  )

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

/** What stands in every revision and says nothing of what was changed. */
const constant: ReadonlySet<string> = new Set(['id', 'community_id', 'created_by', 'version'])

/** Revisions that who asks could have read as they then stood, latest first; 404 when the record is not there for them. */
export async function historyOf(asking: Asking, schema: RecordSchema, id: string): Promise<Revision[]> {
  const { db, ability } = asking
  const row = await rowOf(asking, schema, id)
  const query = db('revisions')
    .leftJoin('accounts', 'accounts.id', 'revisions.changed_by')
    .select('revisions.version', 'verb', 'reason', 'changed_by', 'changed_at', 'snapshot', 'accounts.name')
    .where({ record_id: row['id'], kind: schema.collection })
    .orderBy('revisions.version')
  const rows = await steadily<Row>(db, query)
  const show = presenter(ability, schema)
  const judged = judge(ability, schema.collection)
  const openedAt = snapshotsOf(asking, schema, row)
  const fixed = { id: row['id'], community_id: row['community_id'], created_by: row['created_by'] }
  const names = fieldsOf(schema).flatMap(({ name }) => (constant.has(name) ? [] : [name]))
  const revisions: Revision[] = []
  let before: Presented = {}
  for (const one of rows) {
    const stood = Object.assign(one['snapshot'] as Row, fixed)
    const { read, open } = judged(stood)
    if (!read) continue
    const after = show(await openedAt(stood))
    revisions.push({
      version: Number(one['version']),
      verb: String(one['verb']),
      at: String(one['changed_at']),
      by: open && one['changed_by'] ? { id: String(one['changed_by']), name: String(one['name'] ?? '') } : null,
      reason: open ? (one['reason'] as string | null) : null,
      changes: between(names, before, after),
    })
    before = after
  }
  return revisions.reverse()
}

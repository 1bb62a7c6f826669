/** Going back to an earlier revision, whole or by single fields: the values as they stood, to be written as a change of their own. */
import { isDeepStrictEqual } from 'node:util'
import { may } from '../../schemas/ability.ts'
import { notesName } from '../../schemas/coded-notes.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { conflict, invalid } from '../problem.ts'
import { type Asking, rowOf } from './door.ts'
import { notesBack } from './noted.ts'
import { presenter, type Row } from './present.ts'
import { openedSnapshot } from './sealing.ts'

const fixed = new Set(['id', 'community_id', 'form', 'form_version'])
const blank = (value: unknown) => value === undefined || value === null || (Array.isArray(value) && value.length === 0)
const same = (one: unknown, other: unknown) => isDeepStrictEqual(one, other) || (blank(one) && blank(other))

/**
 * The values of revision `version` that differ from those of today, as a client would send them; only of `names` (fields, `answers.<name>`, or `coded_notes.<field>`) when given: the note on a field goes back with it. 422 on a revision
 * that is not there for who asks or a field that can not go back, 409 when nothing differs.
 */
export async function valuesOfRevision(asking: Asking, schema: RecordSchema, id: string, version: number, names: readonly string[] | null): Promise<Row> {
  const row = await rowOf(asking, schema, id, true)
  const found: Row | undefined = await asking.db('revisions').select('snapshot').where({ record_id: row['id'], kind: schema.collection, version }).first()
  const stood = { ...(found?.['snapshot'] as Row | undefined), id: row['id'], community_id: row['community_id'], created_by: row['created_by'] }
  if (!found || !may(asking.ability, 'read', schema.collection, stood)) throw invalid([{ field: 'version', fault: 'no_such_version' }])
  const show = presenter(asking.ability, schema)
  const [then, now] = [show(await openedSnapshot(asking, schema, row, stood)), show(row)]
  const wanted = names ? new Set(names) : null
  const values: Record<string, unknown> = {}
  const sameForm = (stood as Row)['form_version'] === row['form_version']
  const back = notesBack(asking.ability, schema, row, { then, now, wanted, sameForm })
  const offered = new Set<string>(back.offered)
  for (const [name, field] of Object.entries(schema.properties)) {
    if (field.readOnly || fixed.has(name) || name === schema.within || name === notesName || !(name in then)) continue
    if (name === 'answers') {
      // Answers of another version of the form have another meaning.
      if (!sameForm) continue
      const [old, current] = [(then[name] ?? {}) as Row, (now[name] ?? {}) as Row]
      const answers: Record<string, unknown> = {}
      for (const key of new Set([...Object.keys(old), ...Object.keys(current)])) {
        offered.add(`answers.${key}`)
        if ((!wanted || wanted.has(`answers.${key}`)) && !same(old[key], current[key])) answers[key] = old[key] ?? null
      }
      if (Object.keys(answers).length > 0) values[name] = answers
      continue
    }
    if (!may(asking.ability, 'update', schema.collection, row, field.duty ?? 'record')) continue
    offered.add(name)
    if ((!wanted || wanted.has(name)) && !same(then[name], now[name])) values[name] = then[name] ?? (field.type === 'array' ? [] : null)
  }
  if (back.notes) values[notesName] = back.notes
  const strange = (names ?? []).filter((name) => !offered.has(name))
  if (strange.length > 0) throw invalid(strange.map((field) => ({ field, fault: 'read_only' as const })))
  if (Object.keys(values).length === 0) throw conflict('nothing_to_revert')
  return values
}

/** What a client sends to go back. */
export const reversionBody = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'reason'],
  properties: {
    version: { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
    fields: { type: 'array', minItems: 1, maxItems: 200, items: { type: 'string', maxLength: 120 } },
    reason: { type: 'string', minLength: 1, maxLength: 2000 },
  },
}

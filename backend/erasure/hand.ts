/** The hand that erases: the owner's, in one transaction for each order. It makes stones of rows, takes their words out of revisions, and leaves tombstones. */
import type { Knex } from 'knex'
import { notesName } from '../../schemas/coded-notes.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { kinds } from '../../schemas/kinds.ts'
import { enterRewritten, revisionNames } from '../audit/rewritten.ts'
import { noteErasure } from '../backup/erasures.ts'
import { forgetNotes } from '../backup/notes.ts'
import type { Keyring } from '../keys/keyring.ts'
import { seals } from '../records/sealing.ts'

export interface Hand {
  /** A transaction of the owner. */
  readonly db: Knex
  readonly keys: Keyring
  readonly dataFolder: string
  /** Files of the vault that go when the transaction was kept. */
  readonly files: Set<string>
}

/** The values of a record of which nothing remains but `keep`, what it refers to, and what the server keeps; required words become a dash. */
export function blanked(schema: RecordSchema, keep: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of fieldsOf(schema)) {
    const { name, schema: said } = field
    if (keep.includes(name) || said.readOnly || field.sensitivity === 'identity' || (said.type === 'string' && said.format === 'uuid')) continue
    if (said.type === 'array') values[name] = said.items.type === 'object' ? '[]' : []
    else if (said.type === 'object') values[name] = '{}'
    else values[name] = schema.required.includes(name) || schema.creates.includes(name) ? '—' : null
  }
  return values
}

/** Takes words out of every revision of a record, and the reasons that were given. */
export async function forgetRevisions({ db }: Hand, kind: string, id: string, names: readonly string[]): Promise<void> {
  const gone = [...names, 'sealed']
  const rewritten = await db('revisions')
    .where({ kind, record_id: id })
    .whereRaw('(jsonb_exists_any(snapshot, ?::text[]) or reason is not null)', [gone])
    .update({ snapshot: db.raw('snapshot - ?::text[]', [gone]), reason: null }, [...revisionNames])
  await enterRewritten(db, rewritten)
}

const noted = kinds.filter((kind) => notesName in kind.properties)

/** Takes the notes out of whatever is about a record or part of it: acts, links, parts of a casefile, exhibits; with `keep`, those that it does not keep. */
export async function forgetNotesAbout({ db }: Hand, { collection }: RecordSchema, id: string, keep?: (note: string) => boolean): Promise<void> {
  for (const kind of noted)
    for (const { name, sensitivity, schema } of fieldsOf(kind))
      if (schema.type === 'string' && schema.refers === collection && sensitivity !== 'identity')
        await forgetNotes(db, kind.collection, await db(kind.collection).where(name, id).pluck('id'), keep)
}

/**
 * Destroys the key of a record and makes a stone of its row: `values` are what its columns hold from now on. The revisions lose what the row lost; its notes go, and those on
 * what is about it. The tombstone is written first, so that the database refuses whatever would seal something there again.
 */
export async function makeStone(hand: Hand, schema: RecordSchema, id: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const { db, dataFolder } = hand
  const { collection } = schema
  await noteErasure(db, dataFolder, id)
  const sealed = seals(schema) ? { sealed: null, sealed_key: null } : {}
  // Its key first: a table whose records are signed lets notes go with it.
  await db(collection)
    .where({ id })
    .update({ ...values, ...sealed })
  await forgetRevisions(hand, collection, id, Object.keys(values))
  if (noted.includes(schema)) await forgetNotes(db, collection, [id])
  await forgetNotesAbout(hand, schema, id)
}

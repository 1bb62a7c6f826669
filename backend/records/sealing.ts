/**
 * What identifies a person is kept apart from the rest of its record, sealed under a key of the record's own: it is in no column, index, revision or dump in clear.
 * Who may read `identity` on a row gets it opened at the door; for everybody else, and wherever the door is asked without keys, it is not there.
 */
import type { Knex } from 'knex'
import { type Ability, may } from '../../schemas/ability.ts'
import type { FormSchema, RecordSchema } from '../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { newKey, seal, unseal } from '../keys/cipher.ts'
import { type Keyring, unwrapRecordKey, wrappedUnder, wrapRecordKey } from '../keys/keyring.ts'
import type { Row } from './present.ts'

/** The two columns of a table whose records hold something that identifies: the sealed values, and the wrapped key that opens them. */
export const sealColumns = ['sealed', 'sealed_key'] as const

type Values = Readonly<Record<string, unknown>>
type Identity = Record<string, unknown>

const hasIdentity = (field: Field): boolean => field.sensitivity === 'identity' || field.fields.some((one) => one.sensitivity === 'identity')

/** Whether records of a kind may hold something that identifies a person. */
export function seals(schema: RecordSchema): boolean {
  return fieldsOf(schema).some((field) => (field.kind === 'answers' && field.name === 'answers') || hasIdentity(field))
}

/** Names of the fields that are columns of the table: all but those that identify. */
export function openNames(schema: RecordSchema): string[] {
  return fieldsOf(schema).flatMap((field) => (field.sensitivity === 'identity' ? [] : [field.name]))
}

function partedFields(fields: readonly Field[], values: Values): { open: Record<string, unknown>; identity: Identity } {
  const open: Record<string, unknown> = { ...values }
  const identity: Identity = {}
  for (const field of fields) {
    if (!(field.name in values) || !hasIdentity(field)) continue
    const value = values[field.name]
    if (field.sensitivity === 'identity') {
      delete open[field.name]
      if (value !== null && value !== undefined) identity[field.name] = value
    } else if (Array.isArray(value)) {
      const parts = value.map((entry: Values) => partedFields(field.fields, entry))
      open[field.name] = parts.map((one) => one.open)
      if (parts.some((one) => Object.keys(one.identity).length > 0)) identity[field.name] = parts.map((one) => one.identity)
    }
  }
  return { open, identity }
}

const formOfRow = (row: Values): FormSchema | undefined => formOf(String(row['form']), Number(row['form_version']))

/** Values of a record in two parts: what may stand in columns, and what identifies (answers and entries of repeats included). */
export function parted(
  schema: RecordSchema,
  values: Values,
  form: FormSchema | undefined = formOfRow(values),
): { open: Record<string, unknown>; identity: Identity } {
  const { open, identity } = partedFields(fieldsOf(schema), values)
  const answers = values['answers']
  if (form && 'answers' in schema.properties && typeof answers === 'object' && answers !== null) {
    const inAnswers = partedFields(fieldsOf(form), answers as Values)
    open['answers'] = inAnswers.open
    if (Object.keys(inAnswers.identity).length > 0) identity['answers'] = inAnswers.identity
  }
  return { open, identity }
}

function joinedFields(open: Values, identity: Identity): Record<string, unknown> {
  const out: Record<string, unknown> = { ...open }
  for (const [name, value] of Object.entries(identity)) {
    const known = out[name]
    if (Array.isArray(value) && Array.isArray(known)) out[name] = known.map((entry: Values, index) => ({ ...entry, ...(value[index] as Values | undefined) }))
    else if (name === 'answers') out[name] = joinedFields((known ?? {}) as Values, value as Identity)
    else out[name] = value
  }
  return out
}

const placeOf = (schema: RecordSchema, id: unknown) => `${schema.collection}|${id}|identity`

/** Bytes of a column: as the driver gives them, or as PostgreSQL writes them in JSON (`\x…`). */
const bytesOf = (value: unknown): Buffer => (typeof value === 'string' ? Buffer.from(value.slice(2), 'hex') : (value as Buffer))

export interface Sealing {
  readonly db: Knex
  readonly keys?: Keyring | undefined
}

/** The key of a record; null when it has none, or there are no keys. */
export async function keyOf({ db, keys }: Sealing, row: Row): Promise<Buffer | null> {
  if (!keys || !row['sealed_key']) return null
  const wrapped = bytesOf(row['sealed_key'])
  const community = await keys.version(db, String(row['community_id']), wrappedUnder(wrapped))
  return unwrapRecordKey(community, String(row['id']), wrapped)
}

/** The identifying values of a row, opened; none when it has none, or when there are no keys. */
export async function identityOf(sealing: Sealing, schema: RecordSchema, row: Row): Promise<Identity> {
  if (!row['sealed']) return {}
  const opener = await keyOf(sealing, row)
  return opener ? (JSON.parse(unseal(opener, bytesOf(row['sealed']), placeOf(schema, row['id'])).toString('utf8')) as Identity) : {}
}

/** What the columns `sealed` and `sealed_key` of a record are to hold: empty when nothing in it identifies anybody. A record keeps its key for life. */
export async function sealedColumns(
  sealing: Sealing,
  schema: RecordSchema,
  row: Row,
  identity: Identity,
): Promise<{ sealed: Buffer | null; sealed_key: Buffer | null }> {
  const known = (row['sealed_key'] ?? null) as Buffer | null
  if (Object.keys(identity).length === 0) return { sealed: null, sealed_key: known }
  const { db, keys } = sealing
  if (!keys) throw new Error('a record that identifies somebody can not be written without keys')
  const key = (await keyOf(sealing, row)) ?? newKey()
  const wrapped = known ?? wrapRecordKey(await keys.current(db, String(row['community_id'])), String(row['id']), key)
  return { sealed: seal(key, Buffer.from(JSON.stringify(identity)), placeOf(schema, row['id'])), sealed_key: wrapped }
}

/** A row joined with what identifies in it, where who asks may read that. */
export async function opened(asking: Sealing & { readonly ability: Ability }, schema: RecordSchema, row: Row): Promise<Row> {
  if (!row['sealed'] || !may(asking.ability, 'read', schema.collection, row, 'identity')) return row
  return joinedFields(row, await identityOf(asking, schema, row))
}

/** Opens the snapshot of a revision with the key of the record it belongs to. */
export async function openedSnapshot(asking: Sealing & { readonly ability: Ability }, schema: RecordSchema, row: Row, snapshot: Row): Promise<Row> {
  return snapshot['sealed'] ? opened(asking, schema, { ...snapshot, sealed_key: row['sealed_key'] }) : snapshot
}

/** The same for many revisions of one record: what identifies is opened once as long as it does not change. */
export function snapshotsOf(asking: Sealing & { readonly ability: Ability }, schema: RecordSchema, row: Row): (snapshot: Row) => Promise<Row> {
  let last: { readonly sealed: unknown; readonly identity: Identity } | null = null
  return async (snapshot) => {
    if (!snapshot['sealed'] || !may(asking.ability, 'read', schema.collection, snapshot, 'identity')) return snapshot
    if (last?.sealed !== snapshot['sealed'])
      last = { sealed: snapshot['sealed'], identity: await identityOf(asking, schema, { ...snapshot, sealed_key: row['sealed_key'] }) }
    return joinedFields(snapshot, last.identity)
  }
}

/** A row joined with identifying values at hand. */
export const joined = (row: Row, identity: Identity): Row => joinedFields(row, identity)

/** The row as this account may see it: fields above its clearance are left out, in the record and in the answers alike. Everything that leaves the house passes here. */
import { type Ability, may } from '../../schemas/ability.ts'
import { notesName, sensitivityInEntries } from '../../schemas/coded-notes.ts'
import type { FormSchema, RecordSchema, Sensitivity } from '../../schemas/dialect.ts'
import { sensitivities } from '../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import { formOf } from '../../schemas/forms/registry.ts'

export type Row = Readonly<Record<string, unknown>>
/** The identifier of a row. */
export const idOf = (row: Row): string => String(row['id'])

export type Presented = Record<string, unknown>
/** Bit n is set when the n-th sensitivity may be read. */
type Clearance = number

const bit = (sensitivity: Sensitivity): number => 1 << sensitivities.indexOf(sensitivity)

function clearanceOf(ability: Ability, kind: string, row: Row): Clearance {
  return sensitivities.reduce((all, one) => (may(ability, 'read', kind, row, one) ? all | bit(one) : all), 0)
}

interface Laid {
  readonly name: string
  readonly needs: number
  readonly field: Field
}

const layouts = new WeakMap<object, Laid[]>()

function layout(schema: RecordSchema | FormSchema): Laid[] {
  const known = layouts.get(schema)
  if (known) return known
  const made = fieldsOf(schema).map((field) => ({ name: field.name, needs: bit(field.sensitivity), field }))
  layouts.set(schema, made)
  return made
}

/** Looks each form version up once. */
function formsKnown(): (row: Row) => FormSchema | undefined {
  const known = new Map<string, FormSchema | undefined>()
  return (row) => {
    const key = `${row['form']}@${row['form_version']}`
    if (!known.has(key)) known.set(key, formOf(String(row['form']), Number(row['form_version'])))
    return known.get(key)
  }
}

/** What the parts of the entries of a list are called, with what each needs; the notes on their answers too. */
function partsOf(field: Field): (readonly [name: string, needs: number])[] {
  const notes = sensitivityInEntries(field)
  return [...field.fields.map((one) => [one.name, bit(one.sensitivity)] as const), ...(notes ? [[notesName, bit(notes)] as const] : [])]
}

const hiddenParts = new WeakMap<Field, Map<Clearance, ReadonlySet<string>>>()

/** Those that need more than a clearance has; found once for each. */
function hiddenIn(field: Field, clearance: Clearance): ReadonlySet<string> {
  const known = hiddenParts.get(field) ?? new Map<Clearance, ReadonlySet<string>>()
  hiddenParts.set(field, known)
  const found = known.get(clearance)
  if (found) return found
  const hidden = new Set(partsOf(field).flatMap(([name, needs]) => (clearance & needs ? [] : [name])))
  known.set(clearance, hidden)
  return hidden
}

/** A value without the parts of its entries that are above the clearance. */
function presentValue(field: Field, value: unknown, clearance: Clearance): unknown {
  if (field.kind !== 'repeat' || !Array.isArray(value)) return value
  const hidden = hiddenIn(field, clearance)
  if (hidden.size === 0) return value
  return value.map((entry: Row) => Object.fromEntries(Object.entries(entry).filter(([key]) => !hidden.has(key))))
}

function presentAnswers(answers: Row, form: FormSchema, clearance: Clearance): Presented {
  const out: Presented = {}
  if (Object.keys(answers).length === 0) return out
  for (const { name, needs, field } of layout(form)) {
    if (!(clearance & needs) || !(name in answers)) continue
    out[name] = presentValue(field, answers[name], clearance)
  }
  return out
}

interface Known {
  clearance?: Clearance
  readonly next: Map<unknown, Known>
}

/** The clearance of a row, worked out once for each combination of what stands in the columns that the rules speak of. */
function clearances(ability: Ability, kind: string): (row: Row) => Clearance {
  const columns = [...new Set(ability.rulesFor('read', kind).flatMap((rule) => Object.keys(rule.conditions ?? {})))]
  const first: Known = { next: new Map() }
  return (row) => {
    let known = first
    for (const column of columns) {
      let next = known.next.get(row[column])
      if (!next) {
        next = { next: new Map() }
        known.next.set(row[column], next)
      }
      known = next
    }
    known.clearance ??= clearanceOf(ability, kind, row)
    return known.clearance
  }
}

/**
 * A function that presents rows of one kind to one ability. The clearance is worked out once for each combination of the columns that the rules speak of,
 * so that a page of rows costs little more than copying. With `own`, the names of all that the rows hold, they are the caller's to give away:
 * a row that may be seen whole is then not copied.
 */
export function presenter(ability: Ability, schema: RecordSchema, own?: readonly string[]): (row: Row) => Presented {
  const kind = schema.collection
  const clearanceFor = clearances(ability, kind)
  const fields = own ? layout(schema).filter((one) => own.includes(one.name)) : layout(schema)
  const parts = fields.flatMap(({ field }) => partsOf(field).map(([, needs]) => needs))
  const whole = own?.every((name) => fields.some((one) => one.name === name))
    ? [...fields.map((one) => one.needs), ...parts].reduce((all, one) => all | one, 0)
    : null
  const form = formsKnown()
  const answersOf = (row: Row, clearance: Clearance): Presented => {
    const schemaOfAnswers = form(row)
    return schemaOfAnswers && row['answers'] ? presentAnswers(row['answers'] as Row, schemaOfAnswers, clearance) : {}
  }
  return (row) => {
    const clearance = clearanceFor(row)
    if (whole !== null && (clearance & whole) === whole) {
      if (row['answers'] !== undefined) (row as Presented)['answers'] = answersOf(row, clearance)
      return row as Presented
    }
    const out: Presented = {}
    for (const { name, needs, field } of fields) {
      if (!(clearance & needs) || row[name] === undefined) continue
      out[name] = name === 'answers' ? answersOf(row, clearance) : presentValue(field, row[name], clearance)
    }
    return out
  }
}

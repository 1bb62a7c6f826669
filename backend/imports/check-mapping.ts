/**
 * A mapping as a client sends it, checked before it is used: its shape, its fields against the form, its codes against the vocabularies, its columns against the file.
 * A field may be given as the bare name of a column; then what is not mapped is taken from the guess.
 */
import type { FormSchema } from '../../schemas/dialect.ts'
import type { Field } from '../../schemas/fields.ts'
import { columnsRead, type FieldMapping, type Mapping, mappingSchema } from '../../schemas/mapping.ts'
import { isTerm } from '../../schemas/vocabularies/registry.ts'
import { badRequest, type FieldProblem, invalid } from '../problem.ts'
import { checkerOf } from '../records/draft.ts'
import { mappableFields } from './map-row.ts'

const check = checkerOf(mappingSchema)

type Loose = Record<string, unknown>
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Bare names of columns become mappings; `bare` says whether there were any. */
function spelledOut(sent: unknown): { mapping: unknown; bare: boolean } {
  if (!isObject(sent)) return { mapping: sent, bare: false }
  const whole: Loose = isObject(sent['fields']) || Object.keys(sent).length === 0 ? sent : { fields: sent }
  const fields = whole['fields']
  if (!isObject(fields)) return { mapping: whole, bare: false }
  const bare = Object.values(fields).some((one) => typeof one === 'string')
  const spelled = Object.fromEntries(Object.entries(fields).map(([path, one]) => [path, typeof one === 'string' ? { columns: [one] } : one]))
  return { mapping: { ...whole, fields: spelled }, bare }
}

/** A mapping out of the text of a request, or out of a body; 400 when it is no JSON, 422 when it is no mapping. */
export function readMapping(sent: unknown, guess: () => Mapping): Mapping {
  let value = sent
  if (typeof sent === 'string') {
    try {
      value = JSON.parse(sent)
    } catch {
      throw badRequest([{ field: 'mapping', fault: 'wrong' }])
    }
  }
  const { mapping, bare } = spelledOut(value)
  const problems = check(mapping)
  if (problems.length > 0) throw invalid(problems.map((one) => ({ ...one, field: `mapping.${one.field}` })))
  if (!bare) return mapping as Mapping
  const guessed = guess()
  const told = mapping as Mapping
  const claimed = columnsRead(told)
  const free = Object.entries(guessed.fields).filter(([, field]) => !field.columns?.length || field.columns.some((name) => !claimed.has(name)))
  return { ...guessed, ...told, fields: { ...Object.fromEntries(free), ...told.fields } }
}

function codesIn(mapping: FieldMapping, field: Field): string[] {
  const fixed = [mapping.constant, mapping.otherwise].flat().filter((one): one is string => typeof one === 'string')
  const told = Object.values(mapping.values ?? {}).flatMap((one) => one ?? [])
  const raised = (mapping.flags ?? []).map(({ code }) => code)
  return field.vocabulary ? [...fixed, ...told, ...raised] : []
}

/** Problems of a mapping for a form and the columns of a file (null: not known yet). */
export function mappingProblems(mapping: Mapping, form: FormSchema, columns: readonly string[] | null): FieldProblem[] {
  const fields = mappableFields(form)
  const problems: FieldProblem[] = []
  for (const [path, one] of Object.entries(mapping.fields)) {
    const field = fields.get(path)
    if (!field) {
      problems.push({ field: `mapping.fields.${path}`, fault: 'unknown' })
      continue
    }
    const { vocabulary } = field
    if (vocabulary && codesIn(one, field).some((code) => !isTerm(vocabulary, code))) problems.push({ field: `mapping.fields.${path}`, fault: 'not_in_list' })
    const reads = [...(one.columns ?? []), ...(one.flags ?? []).map(({ column }) => column)]
    if (columns && reads.some((name) => !columns.includes(name))) problems.push({ field: `mapping.fields.${path}.columns`, fault: 'not_in_list' })
  }
  if (columns && mapping.identifier?.columns.some((name) => !columns.includes(name)))
    problems.push({ field: 'mapping.identifier.columns', fault: 'not_in_list' })
  return problems
}

/** A first mapping for a file: the profile that knows its columns, else field by field, by the names of the columns in three languages and by what the sampled values look like. */
import type { FormSchema } from '../../schemas/dialect.ts'
import type { Field } from '../../schemas/fields.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { type DateOrder, type FieldMapping, type Mapping, templateColumns } from '../../schemas/mapping.ts'
import { readCoordinate, readPair } from './coordinates.ts'
import { readDate, sniffDateOrder } from './dates.ts'
import { guessLanguage } from './guess-language.ts'
import { mappableFields } from './map-row.ts'
import { readNumber } from './numbers.ts'
import { type Profile, profiles } from './profiles.ts'
import type { Cell, Row } from './row.ts'
import { identifierNames, synonyms } from './synonyms.ts'
import { termFinder, valueKey } from './term-finder.ts'

export interface Guess {
  /** Name of the profile that fitted. */
  readonly profile: string | null
  readonly form: string
  readonly mapping: Mapping
  /** False when nothing in the file decides whether day or month comes first. */
  readonly date_order_certain: boolean
}

type Columns = ReadonlyMap<string, string>

/** Keeps of a mapping what the file has columns for, under the names that they bear there. */
function fitted(mapping: Mapping, columns: Columns): Mapping {
  const own = (name: string): string | undefined => columns.get(valueKey(name))
  const fields: Record<string, FieldMapping> = {}
  for (const [path, field] of Object.entries(mapping.fields)) {
    const names = field.columns?.flatMap((name) => own(name) ?? [])
    const flags = field.flags?.flatMap(({ column, code }) => {
      const name = own(column)
      return name === undefined ? [] : [{ column: name, code }]
    })
    const template =
      field.template && templateColumns(field.template).reduce((text, name) => text.replaceAll(`{${name}}`, `{${own(name) ?? name}}`), field.template)
    if (template && templateColumns(template).every((name) => own(name) === undefined)) continue
    const reads = (names?.length ?? 0) + (flags?.length ?? 0) > 0 || template !== undefined
    if (!reads && field.constant === undefined) continue
    fields[path] = { ...field, ...(names ? { columns: names } : {}), ...(flags ? { flags } : {}), ...(template ? { template } : {}) }
  }
  const [identifier] = mapping.identifier?.columns.flatMap((name) => own(name) ?? []) ?? []
  const { identifier: told, ...rest } = mapping
  return { ...rest, fields, ...(identifier && told ? { identifier: { ...told, columns: [identifier] } } : {}) }
}

function knownProfile(columns: Columns): Profile | undefined {
  return profiles.find((profile) => profile.signature.every((one) => [one].flat().some((name) => columns.has(valueKey(name as string)))))
}

/** What share of the values that say something pass a test. */
function share(values: readonly Cell[], passes: (cell: Cell) => boolean | null): number {
  const judged = values.map(passes).filter((one) => one !== null)
  return judged.length === 0 ? 0 : judged.filter(Boolean).length / judged.length
}

/** Whether the values of a column can be what a field holds (at least such a share of them); free text can be anything. */
function plausible(field: Field, values: readonly Cell[], order: DateOrder, least: number): boolean {
  switch (field.kind) {
    case 'date':
      return share(values, (cell) => ((read) => ('fault' in read ? false : read.date === null ? null : true))(readDate(cell, order))) > least
    case 'integer':
    case 'number': {
      const { name } = field
      if (name === 'latitude' || name === 'longitude')
        return share(values, (cell) => ((read) => ('fault' in read ? false : read.degrees === null ? null : true))(readCoordinate(cell, name))) > least
      return share(values, (cell) => ((read) => ('fault' in read ? false : read.number === null ? null : true))(readNumber(cell))) > least
    }
    case 'term':
    case 'terms': {
      const finder = termFinder(field.vocabulary ?? '', {}, true)
      const known = share(values, (cell) =>
        cell === null ? null : ((codes) => (codes === null ? false : codes.length === 0 ? null : true))(finder(String(cell))),
      )
      // Words that the list does not have yet are mapped by hand; a column of numbers or of prose is none of terms.
      return field.name === 'country' ? known > 0.5 : known > 0.3 || new Set(values).size <= Math.max(3, values.length * 0.5)
    }
    default:
      return values.some((cell) => cell !== null)
  }
}

function namesFor(field: Field): string[] {
  const { label } = field.schema
  return [field.path.join('.'), field.name, ...(synonyms[field.name] ?? []), ...[label.en, label.fr, label.ar].filter(Boolean)].map(valueKey)
}

/** A score above this says that the column bears the very name. */
const wholeName = 60

/** How well a column bears a name: the whole name, then a name that holds it as its beginning. */
function bears(column: string, names: readonly string[]): number {
  const key = valueKey(column)
  const whole = names.indexOf(key)
  if (whole >= 0) return 100 - whole * 0.5
  const part = names.findIndex((name) => name.length > 3 && (key.startsWith(`${name} `) || key.endsWith(` ${name}`)))
  return part >= 0 ? 40 - part * 0.5 : 0
}

function best(
  columns: readonly string[],
  names: readonly string[],
  taken: ReadonlySet<string>,
  fits: (column: string, whole: boolean) => boolean,
): string | undefined {
  const ranked = columns
    .map((column) => ({ column, score: taken.has(column) ? 0 : bears(column, names) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
  return ranked.find((one) => fits(one.column, one.score > wholeName))?.column
}

function byNames(form: FormSchema, columns: readonly string[], valuesOf: (column: string) => readonly Cell[], order: DateOrder, fileName: string): Mapping {
  const fields: Record<string, FieldMapping> = {}
  const taken = new Set<string>()
  const every = [...mappableFields(form)]
  const rank = ([path]: readonly [string, Field]) => ['description', 'happened_on', 'country', 'latitude', 'longitude'].indexOf(path)
  const put = (path: string, mapping: FieldMapping, column: string) => {
    fields[path] = mapping
    taken.add(column)
  }
  const id = best(columns, identifierNames.map(valueKey), taken, (column, whole) => {
    const values = valuesOf(column).filter((cell) => cell !== null)
    return values.length > 0 && new Set(values).size >= values.length * (whole ? 0.5 : 0.8)
  })
  if (id) taken.add(id)
  // First the columns that bear a field's very name, then those whose name only holds it.
  for (const whole of [true, false])
    for (const [path, field] of every.sort((a, b) => rank(b) - rank(a))) {
      if (fields[path]) continue
      const column = best(columns, namesFor(field), taken, (name, exact) => exact === whole && plausible(field, valuesOf(name), order, exact ? 0.2 : 0.6))
      if (!column) continue
      const terms = field.kind === 'term' || field.kind === 'terms'
      put(path, terms ? { columns: [column], unmatched: path === 'country' || path === 'violations' ? 'refuse' : 'drop' } : { columns: [column] }, column)
    }
  if (!fields['latitude'] || !fields['longitude']) {
    const pair = best(
      columns,
      (synonyms['coordinates'] ?? []).map(valueKey),
      taken,
      (name) => share(valuesOf(name), (cell) => (cell === null ? null : !('fault' in readPair(cell)))) > 0.6,
    )
    if (pair) {
      put('latitude', { columns: [pair], how: 'pair' }, pair)
      delete fields['longitude']
    }
  }
  const [text] = fields['description']?.columns ?? []
  if (!fields['title'] && text !== undefined) fields['title'] = { columns: [text], how: 'headline' }
  const language = text === undefined ? null : guessLanguage(valuesOf(text))
  if (!fields['language'] && language) fields['language'] = { constant: language }
  fields['source_connection'] ??= { constant: 'unknown' }
  const numeric = id !== undefined && valuesOf(id).every((cell) => cell === null || /^\d+$/.test(String(cell)))
  const prefix = numeric ? stem(fileName) : ''
  return { fields, ...(id ? { identifier: { columns: [id], ...(prefix ? { prefix } : {}) } } : {}) }
}

/** What a file is called without its dates and ending: bare numbers need a word that keeps two sources apart. */
function stem(fileName: string): string {
  return fileName
    .replace(/\.[a-z]{2,8}$/i, '')
    .replace(/[\d_\-.()]+/g, ' ')
    .trim()
    .slice(0, 24)
    .trim()
}

/**
 * The first mapping of a file, from its columns and some hundred rows. `form` asks for a certain form (a profile then fills what that form has); without it the profile's, or the general one.
 */
export function guessMapping(columns: readonly string[], sample: readonly Row[], fileName = '', form?: string): Guess {
  const places = new Map(columns.map((name, index) => [name, index]))
  const rows = sample.filter((row) => !row.problem)
  const valuesOf = (column: string): readonly Cell[] => rows.map((row) => row.cells[places.get(column) ?? -1] ?? null)
  const keys: Columns = new Map(columns.map((name) => [valueKey(name), name]))
  const profile = knownProfile(keys)
  const named = form ?? profile?.form ?? 'general'
  const schema = formOf(named)
  if (!schema) throw new Error(`no form ${named}`)

  const dated = sniffDateOrder(rows.flatMap((row) => row.cells))
  const first = profile ? fitted(profile.mapping, keys) : byNames(schema, columns, valuesOf, dated.order, fileName)
  const [when] = first.fields['happened_on']?.columns ?? []
  const { order, certain } = when === undefined ? dated : sniffDateOrder(valuesOf(when))
  const known = mappableFields(schema)
  const fields = Object.fromEntries(Object.entries(first.fields).filter(([path]) => known.has(path)))
  return {
    profile: profile?.name ?? null,
    form: named,
    mapping: { date_order: order, ...first, fields },
    date_order_certain: certain || first.date_order !== undefined,
  }
}

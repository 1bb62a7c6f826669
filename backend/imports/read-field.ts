/** One field of the incident or of its form, filled from the cells of a row as its mapping says: the value, or why there is none. */
import type { Field } from '../../schemas/fields.ts'
import type { DateOrder, FieldMapping } from '../../schemas/mapping.ts'
import { readCoordinate } from './coordinates.ts'
import { readDate, span } from './dates.ts'
import { readBoolean, readNumber, saysSo } from './numbers.ts'
import { type Reason, reason } from './reason.ts'
import type { Cell } from './row.ts'
import { saysNothing } from './sentinels.ts'
import { type TermFinder, termFinder } from './term-finder.ts'
import { cut, headline, linksIn, oneLine, textOfCell } from './texts.ts'

export interface Read {
  readonly value: unknown
  readonly faults: readonly Reason[]
  /** The number was “about” or “more than”. */
  readonly estimated?: boolean
  /** A text that the field could not hold whole, or that the mapping leaves out: kept for the note about the source. */
  readonly left?: string
}
export type FieldReader = (cells: readonly Cell[]) => Read

const nothing: Read = { value: null, faults: [] }
const found = (value: unknown): Read => ({ value, faults: [] })
const refused = (fault: Reason): Read => ({ value: null, faults: [fault] })

/** The cells of the mapped columns that say something. */
function filled(cells: readonly Cell[], places: readonly number[]): Cell[] {
  const all: Cell[] = []
  for (const place of places) {
    const cell = cells[place] ?? null
    if (cell !== null && !(typeof cell === 'string' && saysNothing(cell))) all.push(cell)
  }
  return all
}

/** The cells of the mapped columns that are not empty: a word for nothing may be a term of a list. */
function present(cells: readonly Cell[], places: readonly number[]): Cell[] {
  return places.map((place) => cells[place] ?? null).filter((cell) => cell !== null)
}

/** Fills the holes of a template; a hole without a value takes the sign before it along: “{place}, {country}” without a place is the country alone. */
export function fillTemplate(template: string, value: (column: string) => string): string {
  const parts = template.split(/(\{[^{}]{1,200}\})/)
  let text = ''
  let any = false
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      text += part
      continue
    }
    const said = value(part.slice(1, -1))
    if (said !== '') any = true
    text = said === '' ? text.replace(/[\s.,;:–—(-]+$/, '') : text + said
  }
  return any ? text.replace(/^[\s.,;:–—-]+|[\s,;:–—-]+$/g, '').replace(/\(\s*\)/g, '') : ''
}

function textReader(mapping: FieldMapping, places: readonly number[], place: (column: string) => number, field: Field): FieldReader {
  const limit = 'maxLength' in field.schema && field.schema.maxLength ? field.schema.maxLength : 200
  const lines = field.kind === 'multiline'
  const { template, how = lines ? 'join' : 'first' } = mapping
  const gather = (cells: readonly Cell[]): string => {
    if (template) return fillTemplate(template, (column) => textOfCell(filled(cells, [place(column)])[0] ?? null).slice(0, 4000))
    const texts = [...new Set(filled(cells, places).map(textOfCell))].filter((text) => text !== '')
    return how === 'join' ? texts.join(lines ? '\n\n' : ', ') : (texts[0] ?? '')
  }
  return (cells) => {
    const gathered = gather(cells)
    const text = how === 'headline' ? headline(gathered) : lines ? gathered : oneLine(gathered).replace(/^\*\s*(?=\p{L})/u, '')
    if (text === '') return nothing
    if (text.length <= limit) return found(text)
    if (lines) return refused(reason('too_long', { length: text.length, limit }))
    return { value: cut(text, limit), faults: [], left: text }
  }
}

function dateReader(mapping: FieldMapping, places: readonly number[], order: DateOrder): FieldReader {
  return (cells) => {
    const dates: string[] = []
    for (const cell of filled(cells, places)) {
      const read = readDate(cell, order)
      if ('fault' in read) return refused(read.fault)
      if (read.date === null) continue
      if (mapping.how !== 'span') return found(read.date)
      dates.push(read.date)
    }
    const [start, end = start] = dates
    return start === undefined || end === undefined ? nothing : found(span(start, end))
  }
}

function numberReader(mapping: FieldMapping, places: readonly number[], whole: boolean): FieldReader {
  return (cells) => {
    let sum: number | null = null
    let estimated = false
    for (const cell of filled(cells, places)) {
      const read = readNumber(cell)
      if ('fault' in read) return refused(read.fault)
      if (read.number === null) continue
      if (whole && !Number.isInteger(read.number)) return refused(reason('not_whole', { value: String(cell).slice(0, 80) }))
      sum = (sum ?? 0) + read.number
      estimated ||= read.estimated === true
      if (mapping.how !== 'sum') break
    }
    return estimated ? { value: sum, faults: [], estimated } : found(sum)
  }
}

function termsReader(mapping: FieldMapping, places: readonly number[], place: (column: string) => number, finder: TermFinder, limit: number): FieldReader {
  const flags = (mapping.flags ?? []).map(({ column, code }) => [place(column), code] as const)
  const start = Array.isArray(mapping.constant) ? (mapping.constant as readonly string[]) : []
  return (cells) => {
    const codes = new Set<string>(start)
    const faults: Reason[] = []
    const left: string[] = []
    for (const cell of present(cells, places)) {
      const text = textOfCell(cell)
      const known = finder(text)
      if (known) for (const code of known) codes.add(code)
      else if (mapping.unmatched !== 'drop') faults.push(reason('unknown_term', { value: text.slice(0, 120) }))
      if ((known === null || known.length === 0) && !saysNothing(text)) left.push(text)
    }
    for (const [at, code] of flags) if (saysSo(cells[at] ?? null)) codes.add(code)
    const read: Read = { value: codes.size > 0 ? [...codes].slice(0, limit) : null, faults }
    return left.length > 0 ? { ...read, left: left.join('; ') } : read
  }
}

function termReader(mapping: FieldMapping, places: readonly number[], place: (column: string) => number, finder: TermFinder): FieldReader {
  const flags = (mapping.flags ?? []).map(({ column, code }) => [place(column), code] as const)
  return (cells) => {
    const raised = flags.find(([at]) => saysSo(cells[at] ?? null))
    if (raised) return found(raised[1])
    let unknown: string | null = null
    let left: string | null = null
    for (const cell of present(cells, places)) {
      const text = textOfCell(cell)
      const known = finder(text)
      if (known?.[0] !== undefined) return found(known[0])
      if (known === null) unknown ??= text
      if (!saysNothing(text)) left ??= text
    }
    if (unknown !== null && mapping.unmatched !== 'drop') return refused(reason('unknown_term', { value: unknown.slice(0, 120) }))
    return left === null ? nothing : { value: null, faults: [], left }
  }
}

function booleanReader(places: readonly number[]): FieldReader {
  return (cells) => {
    for (const cell of filled(cells, places)) {
      const read = readBoolean(cell)
      if ('fault' in read) return refused(read.fault)
      if (read.boolean !== null) return found(read.boolean)
    }
    return nothing
  }
}

function listReader(places: readonly number[], links: boolean, limit: number): FieldReader {
  return (cells) => {
    const texts = filled(cells, places).flatMap((cell) => (links ? linksIn(textOfCell(cell)) : textOfCell(cell).split(/[;|\n]/)))
    const items = [...new Set(texts.map((one) => one.trim()).filter((one) => one !== '' && one.length <= 1000))].slice(0, limit)
    return items.length > 0 ? found(items) : nothing
  }
}

/** The reader of a field: `place` gives the position of a column. Fields made of several entries have none, and null is given. */
export function fieldReader(field: Field, mapping: FieldMapping, place: (column: string) => number, order: DateOrder): FieldReader | null {
  const places = (mapping.columns ?? []).map(place)
  const limit = 'maxItems' in field.schema ? field.schema.maxItems : 1
  switch (field.kind) {
    case 'date':
      return dateReader(mapping, places, order)
    case 'integer':
      return numberReader(mapping, places, true)
    case 'number':
      if (field.name === 'latitude' || field.name === 'longitude') {
        const axis = field.name
        return (cells) => {
          const read = readCoordinate(filled(cells, places)[0] ?? null, axis)
          return 'fault' in read ? refused(read.fault) : found(read.degrees)
        }
      }
      return numberReader(mapping, places, false)
    case 'boolean':
      return booleanReader(places)
    case 'term':
      return termReader(mapping, places, place, termFinder(field.vocabulary ?? '', mapping.values))
    case 'terms':
      return termsReader(mapping, places, place, termFinder(field.vocabulary ?? '', mapping.values, true), limit)
    case 'texts':
      return listReader(places, field.schema.type === 'array' && field.schema.items.type === 'string' && field.schema.items.format === 'uri', limit)
    case 'text':
    case 'multiline':
    case 'link':
      return textReader(mapping, places, place, field)
    default:
      return null
  }
}

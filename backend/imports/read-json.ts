/** Reads JSON that holds a list of records, NDJSON, and GeoJSON, element by element with flat memory. An element that can not be parsed is a refused row, not the end. */
import { stat } from 'node:fs/promises'
import { columnNames } from './column-names.ts'
import { detectEncoding, type Encoding, textOf } from './encoding.ts'
import { flatten } from './flatten.ts'
import { featureCells, isFeature } from './read-geojson.ts'
import { type Reason, reason, unreadable } from './reason.ts'
import { type Cell, type Format, limits, type Row, type Source } from './row.ts'
import { splitter } from './split-json.ts'

interface Element {
  readonly number: number
  readonly text: string
}

/** The last line of our own NDJSON, which says that it is whole (exports/ndjson.ts). */
const closing = /^\{"vigie":"end","records":\d+(,"withheld":\d+,"because":\{[^{}]*\})?\}$/

async function* elementsOf(path: string, encoding: Encoding, mode: 'document' | 'lines', seen: (bytes: number) => void): AsyncGenerator<Element> {
  const split = splitter(mode)
  let number = 0
  for await (const text of textOf(path, encoding, seen))
    for (const element of split.take(text)) if (!closing.test(element)) yield { number: ++number, text: element }
  split.end()
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** NDJSON when the first line alone is a whole value and something follows it. */
async function modeOf(path: string, encoding: Encoding): Promise<'document' | 'lines'> {
  let head = ''
  for await (const text of textOf(path, encoding, () => {})) {
    head += text
    if (head.length >= 262_144) break
  }
  const [first = '', ...rest] = head.trimStart().split('\n')
  const one = first.startsWith('{') ? parsed(first) : null
  return one && (rest.join('').trim() !== '' || !hasList(one.value)) ? 'lines' : 'document'
}

const hasList = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.values(value).some(Array.isArray)

interface Discovered {
  readonly names: readonly string[]
  readonly features: boolean
  readonly shapes: ReadonlySet<string>
  readonly count: number
}

/** One pass over the whole file for the names of its columns: later records may have more than the first. */
async function discover(elements: AsyncIterable<Element>): Promise<Discovered> {
  const names = new Set<string>()
  const shapes = new Set<string>()
  let features = false
  let count = 0
  for await (const { text } of elements) {
    const one = parsed(text)
    count++
    if (!one) continue
    const feature = isFeature(one.value)
    features ||= feature
    const cells = feature ? featureCells(one.value) : flatten(one.value)
    for (const name of cells.keys()) if (!names.has(name)) names.add(name)
    if (names.size > limits.columns) throw unreadable('too_many_columns', { count: names.size, limit: limits.columns })
    const shape = feature ? ((one.value as { geometry?: { type?: string } | null }).geometry?.type ?? '') : ''
    if (shape !== '' && shape !== 'Point' && shapes.size < 8) shapes.add(String(shape).slice(0, 40))
  }
  if (count === 0) throw unreadable('empty_file')
  return { names: [...names], features, shapes, count }
}

/** Opens a JSON, NDJSON or GeoJSON file. Throws `no_list`, `truncated_json`, `too_deep` and the like. */
export async function openJson(path: string): Promise<Source> {
  const encoding = await detectEncoding(path)
  if (encoding.name.startsWith('windows')) throw unreadable('json_not_utf8')
  const mode = await modeOf(path, encoding)
  const size = (await stat(path)).size
  let read = 0
  const elements = () => {
    read = 0
    return elementsOf(path, encoding, mode, (bytes) => {
      read += bytes
    })
  }
  const { names, features, shapes } = await discover(elements())
  const places = new Map(names.map((name, index) => [name, index]))
  async function* rows(): AsyncGenerator<Row> {
    for await (const { number, text } of elements()) yield rowOf(number, text, places, encoding.broken)
  }
  const notes: Reason[] = []
  if (encoding.broken) notes.push(reason('encoding_broken'))
  if (shapes.size > 0) notes.push(reason('shapes_as_points', { types: [...shapes].join(', ') }))
  const format: Format = features ? 'geojson' : mode === 'lines' ? 'ndjson' : 'json'
  return { format, sheets: [], sheet: null, columns: columnNames(names), notes, rows, progress: () => Math.min(1, read / size) }
}

function rowOf(number: number, text: string, places: ReadonlyMap<string, number>, broken: boolean): Row {
  const cells: Cell[] = new Array(places.size).fill(null)
  const one = parsed(text)
  if (!one) return { number, cells: [text.slice(0, 2000)], problem: reason('broken_element') }
  if (one.value === null || typeof one.value !== 'object') return { number, cells: [text.slice(0, 2000)], problem: reason('not_a_record') }
  for (const [name, value] of isFeature(one.value) ? featureCells(one.value) : flatten(one.value)) {
    const place = places.get(name)
    if (place !== undefined) cells[place] = value
  }
  return broken && text.includes('\uFFFD') ? { number, cells, problem: reason('broken_encoding') } : { number, cells }
}

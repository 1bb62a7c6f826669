/** What a person sees of a file before it is imported: its columns, ten rows, what they would become, and which words of it mean nothing yet. */
import type { FormSchema, Language } from '../../schemas/dialect.ts'
import { incident } from '../../schemas/incident.ts'
import type { Mapping } from '../../schemas/mapping.ts'
import { draftProblems, missing } from '../records/draft.ts'
import { mappableFields, rowMapper } from './map-row.ts'
import { mendEncoding } from './mend-encoding.ts'
import type { Cell, Row, Source } from './row.ts'
import { saidReason } from './said.ts'
import { termFinder } from './term-finder.ts'
import { textOfCell } from './texts.ts'

/** Rows looked at for a preview. */
export const previewRows = 1000

/** The first rows of a file, at most `previewRows`. */
export async function sampleOf(source: Source): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of source.rows()) if (rows.push(row) >= previewRows) break
  return rows
}

export interface ColumnPreview {
  readonly name: string
  readonly samples: readonly Cell[]
  /** Share of the rows that fill it. */
  readonly filled: number
}

/** Each column with some of its different values. */
export function columnPreviews(columns: readonly string[], rows: readonly Row[]): ColumnPreview[] {
  return columns.map((name, at) => {
    const values = rows.map((row) => row.cells[at] ?? null).filter((cell) => cell !== null)
    const samples = [...new Set(values)].slice(0, 4).map((cell) => (typeof cell === 'string' ? cell.slice(0, 160) : cell))
    return { name, samples, filled: rows.length === 0 ? 0 : values.length / rows.length }
  })
}

export interface ValueCount {
  readonly text: string
  readonly count: number
  /** What the mapping makes of it; null when it means nothing to it. */
  readonly codes: readonly string[] | null
}

/** For each field of terms: the words of the file, how often, and what they become. */
export function valueCounts(mapping: Mapping, form: FormSchema, columns: readonly string[], rows: readonly Row[]): Record<string, ValueCount[]> {
  const counted: Record<string, ValueCount[]> = {}
  const fields = mappableFields(form)
  for (const [path, one] of Object.entries(mapping.fields)) {
    const field = fields.get(path)
    if (!field?.vocabulary || !one.columns?.length) continue
    const finder = termFinder(field.vocabulary, one.values, field.kind === 'terms')
    const places = one.columns.map((name) => columns.indexOf(name))
    const counts = new Map<string, number>()
    for (const { cells } of rows) {
      const texts = places.map((at) => textOfCell(cells[at] ?? null)).filter((text) => text !== '')
      // Of several columns the first that is understood counts, as when the row is mapped.
      const told = field.kind === 'term' ? texts.slice(0, texts[0] !== undefined && finder(texts[0]) === null ? 2 : 1) : texts
      for (const text of told) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    const sorted = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 300)
    counted[path] = sorted.map(([text, count]) => ({ text: text.slice(0, 300), count, codes: finder(text) }))
  }
  return counted
}

/** Whether some text of the rows will be mended (mend-encoding.ts). */
export function mendsSomething(rows: readonly Row[]): boolean {
  return rows.some(({ cells }) => cells.some((cell) => typeof cell === 'string' && mendEncoding(cell) !== cell))
}

export interface MappedPreview {
  readonly number: number
  readonly cells: readonly Cell[]
  readonly record: Readonly<Record<string, unknown>>
  readonly faults: readonly { readonly field: string; readonly message: string }[]
}

/** The first ten rows as they stand and as they would enter; and of all sampled rows, how many would. */
export function mappedPreview(
  mapping: Mapping,
  form: FormSchema,
  columns: readonly string[],
  rows: readonly Row[],
  language: Language,
): { rows: MappedPreview[]; sampled: number; accepted: number } {
  const mapRow = rowMapper(mapping, columns, form)
  const shown: MappedPreview[] = []
  let accepted = 0
  for (const row of rows) {
    const { record, faults } = mapRow(row)
    const found =
      faults.length > 0
        ? faults
        : [...draftProblems(incident, record, form), ...missing(incident, record, form)].map(({ field, fault, values = {} }) => ({
            field,
            code: fault,
            values,
          }))
    if (found.length === 0) accepted++
    if (shown.length < 10) {
      const said = found.map((one) => ({ field: one.field, message: saidReason(one, language) }))
      shown.push({ number: row.number, cells: row.cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, 400) : cell)), record, faults: said })
    }
  }
  return { rows: shown, sampled: rows.length, accepted }
}

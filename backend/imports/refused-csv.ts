/** The refused rows of an import as CSV: number, fields and reasons in the reader's language, then the row as it stood in the file, ready to be mended and imported again. */
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Language } from '../../schemas/dialect.ts'
import { say } from '../../schemas/say.ts'
import { imports } from '../../schemas/words/imports.ts'
import { cell } from '../exports/csv-cell.ts'
import type { Sealing } from '../records/sealing.ts'
import { refusedRows } from './refusals.ts'
import { saidField, saidReason } from './said.ts'

/** Writes the CSV, a thousand rows at a time, as fast as the reader takes it. */
export async function writeRefused(
  sealing: Sealing,
  one: { readonly id: string; readonly form: string; readonly form_version: number; readonly columns: readonly string[] },
  language: Language,
  out: Writable,
): Promise<void> {
  const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`
  out.write(`\uFEFF${line([say(language, imports.row), say(language, imports.field), say(language, imports.reason), ...one.columns])}`)
  for (let after = -1; ; ) {
    const rows = await refusedRows(sealing, one.id, after, 1000)
    if (rows.length === 0) return
    let text = ''
    for (const { row_number, reasons, original } of rows) {
      const fields = [...new Set(reasons.map(({ field }) => (field ? saidField(field, one.form, one.form_version, language) : '')))].filter(Boolean)
      const why = [...new Set(reasons.map((told) => saidReason(told, language)))]
      text += line([String(row_number), fields.join('; '), why.join(' '), ...original.map((value) => (value === null ? '' : String(value)))])
      after = row_number
    }
    if (!out.write(text)) await once(out, 'drain')
  }
}

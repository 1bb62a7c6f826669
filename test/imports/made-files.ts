/** Files made for the tests of the readers: texts in any encoding, workbooks built part by part, archives that lie. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import iconv from 'iconv-lite'
import yazl from 'yazl'
import { openSource } from '../../backend/imports/open.ts'
import { type Reason, reasonOf } from '../../backend/imports/reason.ts'
import type { ReadOptions, Row, Source } from '../../backend/imports/row.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'vigie-imports-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let count = 0

/** Writes bytes, or a text in an encoding, to a file of its own; the name says nothing about what it is. */
export function made(content: string | Buffer, encoding = 'utf-8', mark = false): string {
  const file = path.join(folder, `${count++}.bin`)
  writeFileSync(file, typeof content === 'string' ? iconv.encode(content, encoding, { addBOM: mark }) : content)
  return file
}

/** A ZIP of these parts. */
export async function zipped(parts: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return made(Buffer.concat(chunks))
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook: sheets by name, each the inside of `<sheetData>`; shared strings, cell formats (numFmtId), the epoch. */
export async function workbook(
  sheets: Readonly<Record<string, string>>,
  {
    strings = [],
    formats = [],
    custom = {},
    from1904 = false,
    more = {},
  }: { strings?: string[]; formats?: number[]; custom?: Record<number, string>; from1904?: boolean; more?: Record<string, string> } = {},
): Promise<string> {
  const names = Object.keys(sheets)
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${relationships}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, at) => `<Relationship Id="r${at}" Type="${relationships}/worksheet" Target="worksheets/s${at}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${Object.entries(custom)
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
      .join('')}</numFmts><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(Object.values(sheets).map((inside, at) => [`xl/worksheets/s${at}.xml`, `<worksheet><sheetData>${inside}</sheetData></worksheet>`])),
    ...more,
  })
}

/** A row of inline texts. */
export const textRow = (number: number, ...texts: string[]): string =>
  `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`

export interface Contents {
  readonly source: Source
  readonly rows: Row[]
  readonly cells: (readonly unknown[])[]
}

/** Opens a file and reads all of it. */
export async function contents(file: string, options: ReadOptions = {}): Promise<Contents> {
  const source = await openSource(file, options)
  const rows: Row[] = []
  for await (const row of source.rows()) rows.push(row)
  return { source, rows, cells: rows.map((row) => row.cells) }
}

/** The reason for which a file is refused, as `code values`; null when it is not. */
export async function refusal(file: string, options: ReadOptions = {}): Promise<Reason | null> {
  try {
    await contents(file, options)
    return null
  } catch (error) {
    const found = reasonOf(error)
    if (!found) throw error
    return found
  }
}

/** The notes of a source, by their codes. */
export const notesOf = ({ source }: Contents): string[] => source.notes.map(({ code }) => code)

/** What a sheet needs to be understood: the list of sheets, the shared strings, and which styles show dates. */
import { posix } from 'node:path'
import { unreadable } from './reason.ts'
import { cleanText } from './row.ts'
import { type DateStyle, dateStyle } from './xlsx-dates.ts'
import { scanXml } from './xlsx-xml.ts'
import { type Parts, zipLimits } from './xlsx-zip.ts'

export interface Sheet {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly from1904: boolean
}

/** The sheets of a workbook, in order, charts left out. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const targets = new Map<string, string>()
  if (parts.has('xl/_rels/workbook.xml.rels'))
    await scanXml(await parts.open('xl/_rels/workbook.xml.rels', zipLimits.part), {
      open(name, attributes) {
        const { Id: id, Target: target, Type: type, TargetMode: mode } = attributes
        if (name === 'Relationship' && id && target && mode !== 'External' && type?.endsWith('/worksheet'))
          targets.set(id, target.startsWith('/') ? target.slice(1) : posix.join('xl', target))
      },
    })
  const sheets: Sheet[] = []
  let from1904 = false
  await scanXml(await parts.open('xl/workbook.xml', zipLimits.part), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const key = Object.keys(attributes).find((one) => one.endsWith(':id'))
      const part = targets.get(key ? (attributes[key] ?? '') : '')
      if (part && parts.has(part)) sheets.push({ name: cleanText(attributes['name'] ?? ''), part, hidden: /hidden/i.test(attributes['state'] ?? '') })
    },
  })
  if (sheets.length === 0) throw unreadable('not_a_workbook')
  return { sheets, from1904 }
}

const escaped = /_x([0-9A-Fa-f]{4})_/g

/** Text of a workbook: `_x000D_` stands for a character that XML can not hold. */
export function unescaped(text: string): string {
  return cleanText(text.includes('_x') ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text)
}

/** The strings that the sheets share, by number; the reading aids of Asian scripts are left out. */
export async function readStrings(parts: Parts): Promise<string[]> {
  const strings: string[] = []
  const name = 'xl/sharedStrings.xml'
  if (!parts.has(name)) return strings
  let text = ''
  let inside = false
  let phonetic = false
  await scanXml(await parts.open(name, zipLimits.strings), {
    open(tag) {
      if (tag === 'si') text = ''
      else if (tag === 'rPh') phonetic = true
      else if (tag === 't') inside = !phonetic
    },
    text(part) {
      if (inside) text += part
    },
    close(tag) {
      if (tag === 't') inside = false
      else if (tag === 'rPh') phonetic = false
      else if (tag === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/** For each cell style, what kind of date it shows; null when it shows none. */
export async function readDateStyles(parts: Parts): Promise<(DateStyle | null)[]> {
  const styles: (DateStyle | null)[] = []
  if (!parts.has('xl/styles.xml')) return styles
  const codes = new Map<number, string>()
  let inside = false
  await scanXml(await parts.open('xl/styles.xml', zipLimits.part), {
    open(tag, attributes) {
      if (tag === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (tag === 'cellXfs') inside = true
      else if (tag === 'xf' && inside) {
        const id = Number(attributes['numFmtId'] ?? 0)
        styles.push(dateStyle(id, codes.get(id)))
      }
    },
    close(tag) {
      if (tag === 'cellXfs') inside = false
    },
  })
  return styles
}

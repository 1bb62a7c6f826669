/** Numbers, yes and no, as files write them: grouped by commas, points or spaces, with a decimal comma, in Arabic digits, “about 12”. */
import { normalise } from '../../schemas/arabic.ts'
import { type Reason, reason } from './reason.ts'
import type { Cell } from './row.ts'
import { saysNothing } from './sentinels.ts'

export type ReadNumber = { readonly number: number | null; readonly estimated?: boolean } | { readonly fault: Reason }
export type ReadBoolean = { readonly boolean: boolean | null } | { readonly fault: Reason }

const shapes: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/, (text) => text],
  [/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/, (text) => text.replaceAll(',', '')],
  [/^[+-]?\d{1,3}([ '’]\d{3})+([.,]\d+)?$/, (text) => text.replace(/[ '’]/g, '').replace(',', '.')],
  [/^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$/, (text) => text.replaceAll('.', '').replace(',', '.')],
  [/^[+-]?\d+,\d+$/, (text) => text.replace(',', '.')],
]

/** A text as plain Latin digits: Arabic separators, signs and narrow spaces made plain. */
export function plainDigits(text: string): string {
  return normalise(text)
    .replace(/[٬،]/g, ',')
    .replace(/٫/g, '.')
    .replace(/[\u2212\u2013\u2010]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The number in a cell. “About 30”, “30+”, “at least 30” is 30, and estimated. */
export function readNumber(cell: Cell): ReadNumber {
  if (cell === null) return { number: null }
  if (typeof cell === 'number') return { number: cell }
  if (typeof cell === 'boolean') return { number: cell ? 1 : 0 }
  if (/^\d{1,12}$/.test(cell)) return { number: Number(cell) }
  if (saysNothing(cell)) return { number: null }
  if (cell.length > 80) return { fault: reason('bad_number', { value: cell.slice(0, 80) }) }
  const whole = plainDigits(cell)
  const bare = whole
    .replace(
      /^(?:about|around|approximately|approx\.?|circa|ca?\.|at least|more than|over|some|up to|environ|au moins|plus de|pres de|حوالي|نحو|اكثر من|ما لا يقل عن|على الاقل|علي الاقل|[~≈>±])\s*/,
      '',
    )
    .replace(/\s*(?:\+|environ|تقريبا)$/, '')
  for (const [pattern, plain] of shapes) {
    if (!pattern.test(bare)) continue
    const number = Number(plain(bare))
    return bare === whole ? { number } : { number, estimated: true }
  }
  return { fault: reason('bad_number', { value: cell.slice(0, 80) }) }
}

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x', '✓', '✔', 'oui', 'o', 'vrai', 'نعم', 'صحيح'].map(normalise))
const no = new Set(['no', 'n', 'false', 'f', '0', 'non', 'faux', 'لا', 'خطا'].map(normalise))

/** Yes or no; a count above nought is yes. */
export function readBoolean(cell: Cell): ReadBoolean {
  if (cell === null) return { boolean: null }
  if (typeof cell === 'boolean') return { boolean: cell }
  if (typeof cell === 'number') return { boolean: cell > 0 }
  const text = normalise(cell.slice(0, 80)).trim()
  if (yes.has(text)) return { boolean: true }
  if (no.has(text)) return { boolean: false }
  if (saysNothing(cell)) return { boolean: null }
  return /^\d+$/.test(text) ? { boolean: Number(text) > 0 } : { fault: reason('bad_boolean', { value: cell.slice(0, 80) }) }
}

/** Whether a cell of a flag or count column says that the thing happened: a number above nought, yes, or a word that is neither no nor nothing. */
export function saysSo(cell: Cell): boolean {
  if (cell === null) return false
  if (typeof cell === 'string') {
    const read = readBoolean(cell)
    if ('boolean' in read) return read.boolean === true
    const number = readNumber(cell)
    return 'number' in number ? (number.number ?? 0) > 0 : true
  }
  return Number(cell) > 0
}

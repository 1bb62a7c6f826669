/** Cells of a SpreadsheetML sheet as XML: numbers as numbers, everything else as text that stays text, also when somebody edits it. */

const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** The column of a zero-based index as sheets name it: A, Z, AA. */
export const columnName = letters

/** Style 0 is plain, 1 the header, 2 a text that looks like a formula (the cell carries Excel's own apostrophe), 3 wrapped text. */
export const styles = { plain: 0, header: 1, defused: 2, wrapped: 3 } as const

/** Excel holds no more in one cell. */
export const longestCell = 32_767

const unsafe = /[<>&\r]|(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_|\p{Cs}/u
const unsafeAll = /[<>&\r]|(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)|\p{Cs}/gu
const named: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '\r': '&#13;', _: '_x005F_' }
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u

/** Text as XML content; control characters, which XML can not hold, in the `_x0007_` notation of the format, half surrogates as U+FFFD. */
export function escapeXml(text: string): string {
  if (!unsafe.test(text)) return text
  return text.replace(unsafeAll, (one) => {
    const code = one.charCodeAt(0)
    if (named[one]) return named[one]
    return code >= 0xd800 && code < 0xe000 ? '\uFFFD' : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
  })
}

/** A text cell at `reference` (`B7`). Longer than Excel can hold, it is cut and ends with an ellipsis. */
export function textCell(reference: string, text: string, style?: number): string {
  const held = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text
  const chosen = style ?? (formula.test(held) ? styles.defused : styles.plain)
  const space = held.charCodeAt(0) <= 32 || held.charCodeAt(held.length - 1) <= 32 || held.includes('\n') ? ' xml:space="preserve"' : ''
  return `<c r="${reference}"${chosen ? ` s="${chosen}"` : ''} t="inlineStr"><is><t${space}>${escapeXml(held)}</t></is></c>`
}

/** A number cell; what is no finite number becomes text. */
export function numberCell(reference: string, value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? `<c r="${reference}"><v>${value}</v></c>` : textCell(reference, String(value))
}

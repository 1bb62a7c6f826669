/**
 * One cell of CSV, the only place where text becomes one: quoted as RFC 4180 asks, and defused, so that no spreadsheet takes a text for a formula.
 * `plainCell` undoes the defusing exactly; whoever reads our CSV back gets what was written.
 */

// Spreadsheets skip blanks, control and format characters before they decide; East Asian editions also take the full-width signs. An apostrophe before all
// that may be ours: it counts as dangerous too, so that the one we add can be told from one that was there.
const dangerous = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r\n\0]/u
const quoted = /[",;\t\r\n]/

/** Whether a first character may begin a formula: letters and digits, Latin or Arabic, can not, and most cells begin with one. */
function suspicious(first: number): boolean {
  return !((first >= 0x30 && first <= 0x39) || (first >= 0x41 && first <= 0x7e) || (first >= 0xc0 && first < 0x600) || (first >= 0x620 && first < 0x6dd))
}

/** A text as a cell of CSV. */
export function cell(text: string): string {
  if (text.length === 0) return ''
  const safe = suspicious(text.charCodeAt(0)) && dangerous.test(text) ? `'${text}` : text
  if (!quoted.test(safe)) return safe
  return safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : `"${safe}"`
}

/** The text that a cell of ours held before it was defused (quotes already undone by the CSV reader). */
export function plainCell(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text
}

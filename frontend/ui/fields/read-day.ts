/** A day as people write it with digits: day, month and year in this order, which is that of all three languages here, or as ISO 8601 writes it. */

const digits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))

/** `2/3/2026`, `02.03.2026`, `٢/٣/٢٠٢٦`, `2026-03-02` → `2026-03-02`; null when it is no day of the calendar. */
export function readDay(text: string): string | null {
  const plain = digits(text)
    .replace(/[\u200e\u200f\s]+/g, ' ')
    .trim()
  const found = /^(?<day>\d{1,2})[ ./-](?<month>\d{1,2})[ ./-](?<year>\d{4})$/.exec(plain) ?? /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(plain)
  if (!found?.groups) return null
  const { year = '', month = '', day = '' } = found.groups
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : null
}

/** `2026-03-02` → `02/03/2026`; what is no whole day stays as it is. */
export function showDay(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return found ? `${found[3]}/${found[2]}/${found[1]}` : iso
}

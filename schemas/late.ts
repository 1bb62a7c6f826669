/** Late verification: an incident that was verified only after the end of the quarter in which it happened is told apart in periodical reports (MRM practice). */
import { parseEdtf } from './edtf.ts'

/** Last day of the quarter of a date, `YYYY-MM-DD`; null when the date does not reach a quarter. */
export function quarterEnd(date: string): string | null {
  const to = parseEdtf(date)?.to
  if (!to) return null
  const month = Math.ceil(Number(to.slice(5, 7)) / 3) * 3
  return new Date(Date.UTC(Number(to.slice(0, 4)), month, 0)).toISOString().slice(0, 10)
}

/** Whether the verification came after the end of the quarter of the incident. */
export function verifiedLate(happened: string | null | undefined, verifiedAt: string | null | undefined): boolean {
  const end = happened ? quarterEnd(happened) : null
  return !!end && !!verifiedAt && verifiedAt.slice(0, 10) > end
}

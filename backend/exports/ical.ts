/**
 * Deadlines as an iCalendar file (RFC 5545): whole days, reminders, and never a name: a calendar travels to phones and clouds.
 * An event says the code of the casefile and that it is a deadline; nothing of what the case is about.
 */
import { addDays } from '../../schemas/law/calendar.ts'

export interface CalendarDay {
  /** Stable: the same deadline always has the same one, so that a calendar replaces it. */
  readonly uid: string
  /** Last day, `YYYY-MM-DD`. */
  readonly due_on: string
  /** What stands in the calendar: code of the casefile and the word for a deadline. */
  readonly summary: string
  /** Days before on which to be reminded. */
  readonly remind_days: readonly number[]
}

/** Escapes a TEXT value (RFC 5545, 3.3.11); controls are dropped. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n|\r/g, '\n')
    .replace(/[\\;,]/g, (found) => `\\${found}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Folds a content line at 75 octets without cutting a character (RFC 5545, 3.1); ends with CRLF. */
export function foldLine(line: string): string {
  const out: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      out.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  out.push(piece)
  return `${out.join('\r\n')}\r\n`
}

const basic = (day: string): string => day.replaceAll('-', '')
const moment = (iso: string): string => `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`

function event({ uid, due_on, summary, remind_days }: CalendarDay, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(due_on)}`,
    `DTEND;VALUE=DATE:${basic(addDays(due_on, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...remind_days.flatMap((days) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(summary)}`, `TRIGGER:-P${days}D`, 'END:VALARM']),
    'END:VEVENT',
  ]
}

/** The calendar as text. `name` stands above it; `at` is the moment of the export, ISO 8601 UTC. */
export function ical(name: string, days: readonly CalendarDay[], at: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigie//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap((one) => event(one, moment(at))),
    'END:VCALENDAR',
  ]
  return lines.map(foldLine).join('')
}

/** The calendar of deadlines: what RFC 5545 asks, and no word more than a code and “deadline”. */
import { expect } from 'chai'
import fc from 'fast-check'
import { escapeText, foldLine, ical } from '../../backend/exports/ical.ts'

const unfold = (text: string) => text.replaceAll('\r\n ', '')
const day = { uid: '7d1f@vigie', due_on: '2028-02-29', summary: 'TUN-2026-0004: échéance', remind_days: [30, 7] }

describe('the calendar of deadlines', () => {
  it('writes a whole day that ends on the next one, its reminders, and CRLF throughout', () => {
    const text = ical('Vigie', [day], '2026-11-26T09:08:07.123Z')
    expect(text.split('\r\n').at(-1)).to.equal('')
    expect(text.replaceAll('\r\n', '')).to.not.match(/[\r\n]/)
    const lines = unfold(text).split('\r\n')
    expect(lines.slice(0, 2)).to.deep.equal(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(lines).to.include.members([
      'UID:7d1f@vigie',
      'DTSTAMP:20261126T090807Z',
      'DTSTART;VALUE=DATE:20280229',
      'DTEND;VALUE=DATE:20280301',
      'SUMMARY:TUN-2026-0004: échéance',
      'CLASS:PRIVATE',
      'TRIGGER:-P30D',
      'TRIGGER:-P7D',
      'END:VCALENDAR',
    ])
  })

  it('gives the same deadline the same identifier again, so that a calendar replaces it', () => {
    const uids = (text: string) => text.match(/^UID:.*$/gm)
    expect(uids(ical('a', [day], '2026-01-01T00:00:00Z'))).to.deep.equal(uids(ical('b', [{ ...day, due_on: '2029-01-01' }], '2027-01-01T00:00:00Z')))
  })

  it('escapes what has a meaning, so that a text can not begin a line of its own', () => {
    expect(escapeText('a; b, c\\d\r\nEND:VEVENT')).to.equal('a\\; b\\, c\\\\d\\nEND:VEVENT')
    const lines = unfold(ical('x', [{ ...day, summary: 'x\nATTENDEE:mailto:a@example.org' }], '2026-01-01T00:00:00Z')).split('\r\n')
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).to.equal(false)
  })

  it('folds at 75 octets without cutting a character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = `SUMMARY:${escapeText(text)}`
        const folded = foldLine(line)
        for (const piece of folded.split('\r\n')) expect(Buffer.byteLength(piece)).to.be.at.most(75)
        expect(unfold(folded)).to.equal(`${line}\r\n`)
      }),
    )
    expect(foldLine('SUMMARY:موعد نهائي للملف موعد نهائي للملف موعد نهائي للملف')).to.include('\r\n ')
  })
})

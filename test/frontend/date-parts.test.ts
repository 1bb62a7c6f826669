/** A date between its inputs and its EDTF text: what was kept comes back as it was, what is known of an unfinished one is kept. */
import { expect } from 'chai'
import fc from 'fast-check'
import { dayAgo, exactnesses, isFuture, noParts, readAnswer, withYear, writeAnswer } from '../../frontend/ui/fields/date-parts.ts'
import { readDay, showDay } from '../../frontend/ui/fields/read-day.ts'
import { readNumber } from '../../frontend/ui/fields/read-number.ts'
import { parseEdtf } from '../../schemas/edtf.ts'

const two = (value: number) => String(value).padStart(2, '0')
const year = fc.integer({ min: 1900, max: 2100 }).map(String)
const month = fc.integer({ min: 1, max: 12 }).map(two)
const day = fc.integer({ min: 1, max: 28 }).map(two)
const point = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
)
const edtf = fc
  .oneof(
    point,
    point.map((one) => `${one}~`),
    point.map((one) => `../${one}`),
    point.map((one) => `${one}/..`),
    fc.tuple(point, point).map((both) => both.join('/')),
  )
  .filter((text) => parseEdtf(text) !== null)

describe('a date in its inputs', () => {
  it('comes back as the text it was read from, whatever its precision', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        expect(writeAnswer(readAnswer(text))).to.equal(text)
      }),
    )
  })

  it('keeps what is known when a part is missing, and nothing when the year is', () => {
    const first = { year: '2021', month: '03', day: '' }
    expect(writeAnswer({ exactness: 'day', first, second: noParts })).to.equal('2021-03')
    expect(writeAnswer({ exactness: 'between', first, second: noParts })).to.equal('2021-03/..')
    expect(writeAnswer({ exactness: 'between', first: noParts, second: first })).to.equal('../2021-03')
    for (const exactness of exactnesses) expect(writeAnswer({ exactness, first: { year: '', month: '03', day: '12' }, second: noParts })).to.equal('')
    expect(writeAnswer({ exactness: 'day', first: { year: '202', month: '', day: '' }, second: noParts })).to.equal('')
  })

  it('lets a day that does not exist stand, so that it can be said to be none', () => {
    const written = writeAnswer({ exactness: 'day', first: { year: '2021', month: '02', day: '31' }, second: noParts })
    expect([written, parseEdtf(written)]).to.deep.equal(['2021-02-31', null])
  })

  it('takes the last year in which a month has begun, and never changes a year that was given', () => {
    const now = new Date(2026, 0, 5)
    expect(withYear({ year: '', month: '12', day: '' }, now).year).to.equal('2025')
    expect(withYear({ year: '', month: '01', day: '05' }, now).year).to.equal('2026')
    expect(withYear({ year: '', month: '01', day: '06' }, now).year).to.equal('2025')
    expect(withYear({ year: '1999', month: '12', day: '' }, now).year).to.equal('1999')
    expect(dayAgo(new Date(2026, 2, 1), 1)).to.deep.equal({ year: '2026', month: '02', day: '28' })
  })

  it('tells what lies wholly in the future', () => {
    const now = new Date(2026, 5, 15)
    for (const text of ['2026-06-16', '2027', '2026-07~']) expect(isFuture(text, now), text).to.equal(true)
    for (const text of ['2026-06-15', '2026', '../2030', '2026-07/..', '']) expect(isFuture(text, now), text).to.equal(false)
  })
})

describe('a number as people type it', () => {
  it('is read in Arabic-Indic and Persian digits, with the marks of any of the three languages', () => {
    expect(['٣', '۱۲', '1 250', '1 250', '36,8', '٣٦٫٨', '-4', ' '].map(readNumber)).to.deep.equal([3, 12, 1250, 1250, 36.8, 36.8, -4, ''])
  })
  it('stays as it is written when it is none', () => {
    for (const text of ['beaucoup', '12 ou 13', '1e5', '--1', '∞']) expect(readNumber(text)).to.equal(text)
  })
})

describe('a day typed with digits', () => {
  it('is read in the order of day, month and year, in the digits of either script, and as ISO 8601 writes it', () => {
    for (const text of ['02/03/2026', '2/3/2026', '2.3.2026', ' 2-3-2026 ', '٢/٣/٢٠٢٦', '۰۲/۰۳/۲۰۲۶', '2026-03-02', '\u200e2/3/2026'])
      expect(readDay(text), text).to.equal('2026-03-02')
  })

  it('is none while it is not whole, or is in no calendar', () => {
    for (const text of ['', '2/3', '2/3/26', '31/02/2026', '29/02/2025', '0/1/2026', '1/13/2026', '2026', 'demain']) expect(readDay(text), text).to.equal(null)
    expect(readDay('29/02/2024')).to.equal('2024-02-29')
  })

  it('is shown as it is typed, and what is no whole day as it is', () => {
    expect([showDay('2026-03-02'), showDay('2026-03'), showDay('')]).to.deep.equal(['02/03/2026', '2026-03', ''])
  })
})

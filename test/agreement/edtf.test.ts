import { expect } from 'chai'
import fc from 'fast-check'
import { monthOf, parseEdtf } from '../../schemas/edtf.ts'

describe('Dates with precision (EDTF)', () => {
  const read: readonly (readonly [string, string, string | null, string | null])[] = [
    ['2021-03-12', 'day', '2021-03-12', '2021-03-12'],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
    ['2000-02-29', 'day', '2000-02-29', '2000-02-29'],
    ['2021-02', 'month', '2021-02-01', '2021-02-28'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2021-12', 'month', '2021-12-01', '2021-12-31'],
    ['2021', 'year', '2021-01-01', '2021-12-31'],
    ['1000', 'year', '1000-01-01', '1000-12-31'],
    ['9999-12-31', 'day', '9999-12-31', '9999-12-31'],
    ['2021-03~', 'approximate', '2021-03-01', '2021-03-31'],
    ['2021-03-12~', 'approximate', '2021-03-12', '2021-03-12'],
    ['2021~', 'approximate', '2021-01-01', '2021-12-31'],
    ['../2021', 'before', null, '2021-12-31'],
    ['../2021-03-12', 'before', null, '2021-03-12'],
    ['2021/..', 'after', '2021-01-01', null],
    ['2021-03/..', 'after', '2021-03-01', null],
    ['2021-03-01/2021-04', 'between', '2021-03-01', '2021-04-30'],
    ['2019/2021-01-01', 'between', '2019-01-01', '2021-01-01'],
    ['2021/2021', 'between', '2021-01-01', '2021-12-31'],
    ['2021-03-12~/2021-04-01~', 'between', '2021-03-12', '2021-04-01'],
  ]
  for (const [text, precision, from, to] of read) it(`${text} is read as ${precision}`, () => expect(parseEdtf(text)).to.deep.equal({ precision, from, to }))

  const refused = [
    '',
    ' ',
    '2021-02-29',
    '1900-02-29',
    '2021-02-31',
    '2021-04-31',
    '2021-13',
    '2021-00',
    '2021-01-00',
    '2021-1-1',
    '21-01-01',
    '0999',
    '0000-01-01',
    '12021',
    '-2021',
    '2021-03-12T10:00',
    '2021-03-12Z',
    '2021/03/12',
    '12/03/2021',
    '2021-04/2021-03',
    '2022/2021',
    '../..',
    '/',
    '..',
    '../',
    '/..',
    '2021/',
    '/2021',
    '2021/2022/2023',
    '2021-03-12 ',
    ' 2021',
    '2021-03-12\n',
    '~2021',
    '2021~~',
    '2021?',
    '2021-XX',
    '٢٠٢١',
    '２０２１',
    '2021−03−12',
    '2021-03-12/2021-03-12/..',
    'constructor',
    '9'.repeat(100_000),
  ]
  for (const text of refused) it(`“${text.slice(0, 30).replace('\n', '\\n')}” is refused`, () => expect(parseEdtf(text)).to.equal(null))

  const year = fc.integer({ min: 1000, max: 9999 })
  const day = fc
    .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const part = fc.oneof(
    day,
    day.map((one) => one.slice(0, 7)),
    year.map(String),
  )

  it('any day, month or year spans its own days, and nothing else', () => {
    fc.assert(
      fc.property(part, (text) => {
        const found = parseEdtf(text)
        expect(found?.from?.startsWith(text) && found.to?.startsWith(text)).to.equal(true)
        expect(parseEdtf(String(found?.from))?.precision).to.equal('day')
        expect(parseEdtf(String(found?.to))?.precision).to.equal('day')
        const next = new Date(`${found?.to}T00:00:00Z`)
        next.setUTCDate(next.getUTCDate() + 1)
        expect(next.toISOString().startsWith(text), 'the day after is outside').to.equal(false)
      }),
    )
  })

  it('two dates make a span just when the first does not begin after the second ends', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const span = parseEdtf(`${one}/${other}`)
        const start = parseEdtf(one)?.from as string
        const end = parseEdtf(other)?.to as string
        expect(span).to.deep.equal(start <= end ? { precision: 'between', from: start, to: end } : null)
        expect(parseEdtf(`../${other}`)).to.deep.equal({ precision: 'before', from: null, to: end })
        expect(parseEdtf(`${one}/..`)).to.deep.equal({ precision: 'after', from: start, to: null })
      }),
    )
  })

  it('whatever the text, the answer is null or two days in order', () => {
    const characters = fc.constantFrom(...'0123456789-/.~ ')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: characters, maxLength: 24 })), (text) => {
        const found = parseEdtf(text)
        if (found?.from && found.to) expect(found.from <= found.to).to.equal(true)
      }),
    )
  })

  it('the month is known only when the date does not leave it', () => {
    const months: [string, string | null][] = [
      ['2021-03-12', '2021-03'],
      ['2021-03', '2021-03'],
      ['2021-03~', '2021-03'],
      ['2021-03-01/2021-03-20', '2021-03'],
      ['2021-03-01/2021-04', null],
      ['2021', null],
      ['../2021-03', null],
      ['2021-03/..', null],
      ['31 February', null],
    ]
    for (const [text, month] of months) expect(monthOf(text), text).to.equal(month)
  })
})

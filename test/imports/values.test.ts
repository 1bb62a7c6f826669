import { expect } from 'chai'
import { readCoordinate, readPair } from '../../backend/imports/coordinates.ts'
import { readDate, sniffDateOrder } from '../../backend/imports/dates.ts'
import { mendEncoding } from '../../backend/imports/mend-encoding.ts'
import { readBoolean, readNumber } from '../../backend/imports/numbers.ts'
import { fillTemplate } from '../../backend/imports/read-field.ts'
import { seenTexts } from '../../backend/imports/seen.ts'
import { termFinder } from '../../backend/imports/term-finder.ts'
import { headline, linksIn, textOfCell } from '../../backend/imports/texts.ts'

const date = (cell: string | number, order: 'dmy' | 'mdy' = 'dmy') => {
  const read = readDate(cell, order)
  return 'fault' in read ? read.fault.code : read.date
}

describe('reading dates', () => {
  const table: readonly (readonly [string | number, string | null])[] = [
    ['2021-03-12', '2021-03-12'],
    ['2024-02-28T00:00:00.000Z', '2024-02-28'],
    ['2021-3-5', '2021-03-05'],
    ['20210312', '2021-03-12'],
    [20210312, '2021-03-12'],
    [45281, '2023-12-21'],
    ['45281', '2023-12-21'],
    [1613347200000, '2021-02-15'],
    [1957, '1957'],
    ['1957', '1957'],
    ['2021-03', '2021-03'],
    ['03/2021', '2021-03'],
    ['21/08/2013', '2013-08-21'],
    ['5.3.21', '2021-03-05'],
    ['21/08/2013 à 14h30', '2013-08-21'],
    ['٢١/٠٨/٢٠١٣', '2013-08-21'],
    ['March 2021', '2021-03'],
    ['mars 2021', '2021-03'],
    ['آذار 2021', '2021-03'],
    ['تشرين الثاني 2014', '2014-11'],
    ['12 غشت 2019', '2019-08-12'],
    ['12 janvier 1957', '1957-01-12'],
    ['1er août 1962', '1962-08-01'],
    ['lundi 3 mars 2014', '2014-03-03'],
    ['March 12th, 2021', '2021-03-12'],
    ['12-Mar-21', '2021-03-12'],
    ['12–15 March 2021', '2021-03-12/2021-03-15'],
    ['du 3 au 5 mars 2021', '2021-03-03/2021-03-05'],
    ['من 3 إلى 5 مارس 2021', '2021-03-03/2021-03-05'],
    ['2021-03-01 to 2021-03-31', '2021-03'],
    ['1956-1957', '1956/1957'],
    ['before 2021', '../2021'],
    ['avant mars 1957', '../1957-03'],
    ['قبل 2012', '../2012'],
    ['depuis 2019', '2019/..'],
    ['vers 1957', '1957~'],
    ['../2021-03', '../2021-03'],
    ['annee inconnue', null],
    ['Année inconnue', null],
    ['No Information', null],
    ['NA', null],
    ['غير معروف', null],
    ['31/02/2021', 'no_such_day'],
    ['2021-02-31', 'no_such_day'],
    ['29 février 2021', 'no_such_day'],
    ['12/31/2021', 'wrong_date_order'],
    ['sometime', 'bad_date'],
    [12.5, 'bad_date'],
  ]
  for (const [cell, wanted] of table) it(`reads ${JSON.stringify(cell)} as ${wanted}`, () => expect(date(cell)).to.equal(wanted))

  it('reads the same figures by the order of the column', () => {
    expect(date('03/04/2021')).to.equal('2021-04-03')
    expect(date('03/04/2021', 'mdy')).to.equal('2021-03-04')
    expect(date('08/21/13 12:00 AM', 'mdy')).to.equal('2013-08-21')
  })

  it('finds the order that a column betrays, and owns up when nothing decides', () => {
    expect(sniffDateOrder(['03/04/2021', '08/21/13 12:00 AM'])).to.deep.equal({ order: 'mdy', certain: true })
    expect(sniffDateOrder(['03/04/2021', '21/04/2021'])).to.deep.equal({ order: 'dmy', certain: true })
    expect(sniffDateOrder(['03/04/2021'])).to.deep.equal({ order: 'dmy', certain: false })
    expect(sniffDateOrder(['13/04/2021', '04/13/2021']).certain).to.equal(false)
    expect(sniffDateOrder(['2021-04-03'])).to.deep.equal({ order: 'dmy', certain: true })
  })
})

describe('reading coordinates', () => {
  for (const [text, wanted] of [
    ['8.57402039, 95.833455', [8.5740204, 95.833455]],
    ['33,5; 36,3', [33.5, 36.3]],
    ['33,51, 36,30', [33.51, 36.3]],
    ['POINT (36.3 33.5)', [33.5, 36.3]],
    ['33°30′36″N 36°18′E', [33.51, 36.3]],
    ['-1.5 30', [-1.5, 30]],
    ['٣٣٫٥، ٣٦٫٣', [33.5, 36.3]],
    ['', [null, null]],
    ['No information', [null, null]],
    ['200, 3', 'latitude_range'],
    ['3, 200', 'longitude_range'],
    ['near the mosque', 'bad_coordinate'],
  ] as const)
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(wanted)}`, () => {
      const read = readPair(text)
      expect('fault' in read ? read.fault.code : [read.latitude, read.longitude]).to.deep.equal(wanted)
    })

  it('takes the longitude first when told so', () => {
    expect(readPair('36.3, 33.5', true)).to.deep.equal({ latitude: 33.5, longitude: 36.3 })
  })

  for (const [text, wanted] of [
    ['33,5', 33.5],
    ['12° 34\' 56" S', -12.5822222],
    ['3.5 W', -3.5],
    ['12 75 0 N', 'bad_coordinate'],
    [95, 'latitude_range'],
  ] as const)
    it(`reads ${JSON.stringify(text)} as ${wanted}`, () => {
      const read = readCoordinate(text, 'latitude')
      expect('fault' in read ? read.fault.code : read.degrees).to.equal(wanted)
    })
})

describe('reading numbers, yes and no', () => {
  for (const [text, wanted] of [
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u202f234,5', 1234.5],
    ['1.234.567', 1234567],
    ['12,5', 12.5],
    ['١٢٣', 123],
    ['−3', -3],
    ['NA', null],
    ['twelve', 'bad_number'],
  ] as const)
    it(`reads ${JSON.stringify(text)} as ${wanted}`, () => {
      const read = readNumber(text)
      expect('fault' in read ? read.fault.code : read.number).to.equal(wanted)
    })

  it('keeps that a number was only about', () => {
    for (const text of ['about 30', 'au moins 30', 'نحو 30', '30+']) expect(readNumber(text)).to.deep.equal({ number: 30, estimated: true })
  })

  it('reads yes and no in three languages', () => {
    for (const text of ['yes', 'Oui', 'نعم', '1', 'x', 'TRUE', '3']) expect(readBoolean(text)).to.deep.equal({ boolean: true })
    for (const text of ['no', 'Non', 'لا', '0', 'false']) expect(readBoolean(text)).to.deep.equal({ boolean: false })
    expect(readBoolean('Not applicable')).to.deep.equal({ boolean: null })
    expect('fault' in readBoolean('perhaps')).to.equal(true)
  })
})

describe('finding terms', () => {
  it('knows a term by its code and by its label in each language, whatever its dress', () => {
    const find = termFinder('violations')
    for (const text of ['integrity.torture', 'TORTURE', 'Torture', 'تعذيب']) expect(find(text)).to.deep.equal(['integrity.torture'])
    expect(find('N/A')).to.deep.equal([])
    expect(find('something else')).to.equal(null)
  })

  it('knows countries by the names that files use', () => {
    const find = termFinder('countries')
    for (const [text, code] of [
      ['OPT', 'PSE'],
      ['Iran (Islamic Republic of)', 'IRN'],
      ['Myanmar (Burma)', 'MMR'],
      ['DR Congo (Zaire)', 'COD'],
      ['Tunisie', 'TUN'],
      ['سوريا', 'SYR'],
      ['tur', 'TUR'],
    ] as const)
      expect(find(text), text).to.deep.equal([code])
  })

  it('follows the mapping first, its wildcards last, and cuts lists where terms end', () => {
    const find = termFinder(
      'weapon',
      { Firearms: 'firearm', 'Stones, Sticks and Gravel': 'blunt', 'Aerial Bomb*': 'aerial', 'Aerial Bomb: Drone': 'drone', Nothing: null },
      true,
    )
    expect(find('firearms')).to.deep.equal(['firearm'])
    expect(find('Aerial Bomb - Drone')).to.deep.equal(['drone'])
    expect(find('Aerial Bomb: Plane')).to.deep.equal(['aerial'])
    expect(find('Firearms, Stones, Sticks and Gravel; Knife')).to.equal(null)
    expect(find('Firearms, Stones, Sticks and Gravel')).to.deep.equal(['firearm', 'blunt'])
    expect(find('Nothing')).to.deep.equal([])
  })
})

describe('reading texts', () => {
  it('takes a first sentence as a title, without the date before it', () => {
    expect(headline('December 2023: In Jabalia, a nurse was shot. The hospital is besieged.')).to.equal('In Jabalia, a nurse was shot')
    expect(headline('01 March 2024: A kindergarten was damaged in an attack.')).to.equal('A kindergarten was damaged in an attack')
    expect(headline('x'.repeat(300))).to.have.length(140)
  })

  it('picks out links that are links', () => {
    expect(linksIn('see http://a.org/x, https://b.org/حالة (and https://) or ftp://no')).to.deep.equal(['http://a.org/x', 'https://b.org/حالة'])
  })

  it('mends UTF-8 that was read as Windows-1252, and nothing else', () => {
    expect(mendEncoding('Forces ArmÃ©es â€œaujourdâ€™huiâ€\u009d')).to.equal('Forces Armées “aujourd’hui”')
    for (const text of ['NÃO', 'Béjaïa « déjà »', 'عين ترما', 'naïve', 'Ãe']) expect(mendEncoding(text)).to.equal(text)
  })

  it('remembers a hundred thousand identifiers without a mistake', () => {
    const seen = seenTexts()
    for (let at = 0; at < 100_000; at++) if (!seen.add(`MMP 2021.${at}`)) throw new Error(`met ${at} before`)
    for (let at = 0; at < 100_000; at += 997) expect(seen.add(`MMP 2021.${at}`)).to.equal(false)
  })
})

describe('nasty cells', () => {
  const long = 500_000
  const cells = [
    `${' '.repeat(long)}x`,
    `a${' '.repeat(long)}b`,
    `${'.'.repeat(long)}x`,
    `http://a.org/${')'.repeat(long)}x`,
    '1,'.repeat(long),
    '12 '.repeat(long),
    'to '.repeat(long),
    'é'.repeat(long),
    '&#'.repeat(long),
    'Ã'.repeat(long),
    `${'-'.repeat(long)}1`,
  ]

  it('of half a million characters are read in a moment, by every reader', () => {
    const find = termFinder('violations', {}, true)
    const began = performance.now()
    for (const cell of cells) {
      readDate(cell, 'dmy')
      readNumber(cell)
      readBoolean(cell)
      readCoordinate(cell, 'latitude')
      readPair(cell)
      find(cell)
      const text = textOfCell(cell)
      headline(text)
      linksIn(text)
      fillTemplate('{a} — {b}, {c}', (name) => (name === 'b' ? '' : text.slice(0, 4000)))
    }
    expect(performance.now() - began).to.be.below(5_000)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import type { Topology } from 'topojson-specification'
import { openSource } from '../../backend/imports/open.ts'
import { countryNumbers, countryOfShape } from '../../schemas/vocabularies/country-numbers.ts'
import { countryOf, isTerm, termOf, termsOf } from '../../schemas/vocabularies/registry.ts'

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** Different values of some columns of a real file. */
async function valuesIn(file: string, columns: readonly string[]): Promise<string[]> {
  const source = await openSource(`${data}${file}`)
  const places = columns.map((column) => source.columns.findIndex((one) => one.trim() === column))
  expect(places, `${file}: ${source.columns.join(', ')}`).to.not.include(-1)
  const found = new Set<string>()
  for await (const row of source.rows()) for (const place of places) found.add(String(row.cells[place] ?? ''))
  found.delete('')
  return [...found]
}

describe('Countries', () => {
  it('there is one term for each code of ISO 3166-1, and one for Kosovo', () => {
    expect(termsOf('countries')).to.have.lengthOf(250)
    for (const code of ['TUN', 'PSE', 'ESH', 'XKX', 'SSD', 'TWN', 'COD']) expect(isTerm('countries', code), code).to.equal(true)
    expect(isTerm('countries', 'XKK')).to.equal(false)
    expect(Object.keys(countryNumbers)).to.have.members(termsOf('countries').flatMap(({ code }) => (code === 'XKX' ? [] : [code])))
  })

  it('each is recognised by its own code and by its name in three languages', () => {
    for (const term of termsOf('countries'))
      for (const text of [term.code, term.en, term.fr, term.ar, term.fr.toUpperCase(), countryNumbers[term.code] ?? term.code])
        expect(countryOf(text), text).to.equal(term.code)
  })

  const spellings: readonly (readonly [string, string])[] = [
    ['DR Congo', 'COD'],
    ['Congo, Dem. Rep.', 'COD'],
    ['DR Congo (Zaire)', 'COD'],
    ['RDC', 'COD'],
    ['الكونغو الديمقراطية', 'COD'],
    ['Congo-Brazzaville', 'COG'],
    ["Cote d'Ivoire", 'CIV'],
    ['CÔTE D’IVOIRE', 'CIV'],
    ['Ivory Coast', 'CIV'],
    ["CÃ´te d'Ivoire", 'CIV'],
    ['Côte d&#039;Ivoire', 'CIV'],
    ['ساحل العاج', 'CIV'],
    ['OPT', 'PSE'],
    ['State of Palestine', 'PSE'],
    ['Territoire palestinien occupé', 'PSE'],
    ['الأراضي الفلسطينيّة المحتلّة', 'PSE'],
    ['Syrian Arab Republic', 'SYR'],
    ['سورية', 'SYR'],
    ['سوريا', 'SYR'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Islamic Republic of Iran', 'IRN'],
    ['Myanmar (Burma)', 'MMR'],
    ['Birmanie', 'MMR'],
    ['Yemen (North Yemen)', 'YEM'],
    ['Russia (Soviet Union)', 'RUS'],
    ['Turkey', 'TUR'],
    ['Turkey/Türkiye', 'TUR'],
    ['Macedonia', 'MKD'],
    ['Swaziland', 'SWZ'],
    ['Lao People&#039;s Democratic Republic', 'LAO'],
    ["Democratic People's Republic of Korea", 'PRK'],
    ['Republic of Korea', 'KOR'],
    ['United Republic of Tanzania', 'TZA'],
    ['St. Lucia', 'LCA'],
    ['Guinea', 'GIN'],
    ['Guinea-Bissau', 'GNB'],
    ['Niger', 'NER'],
    ['Nigeria', 'NGA'],
    ['Dominica', 'DMA'],
    ['Guinea (Equatorial)', 'GNQ'],
    ['Sudan (South)', 'SSD'],
    ['Sudan, South', 'SSD'],
    ['Sudan (the)', 'SDN'],
    ['and', 'AND'],
    ['tn', 'TUN'],
    ['12', 'DZA'],
    ['012', 'DZA'],
  ]
  for (const [text, code] of spellings) it(`“${text}” is ${code}`, () => expect(countryOf(text)).to.equal(code))

  for (const text of [
    'Congo',
    'Unspecified',
    'International Waters',
    '',
    ' ',
    'Tunisia, Libya',
    'constructor',
    '__proto__',
    'Republic',
    '(',
    'x'.repeat(100_000),
  ])
    it(`“${text.slice(0, 30)}” names no single country`, () => expect(countryOf(text)).to.equal(null))

  it('every country of the world map has its term, whatever the map calls it', () => {
    for (const detail of ['50m', '110m']) {
      const file = new URL(`../../node_modules/world-atlas/countries-${detail}.json`, import.meta.url)
      const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology
      const shapes = atlas.objects['countries'] as unknown as { geometries: { id?: string; properties: { name: string } }[] }
      const unknown = shapes.geometries
        .filter(({ id, properties }) => !termOf('countries', countryOfShape(id, properties.name) ?? ''))
        .map(({ properties }) => properties.name)
      expect(unknown, detail).to.have.members(detail === '50m' ? ['Indian Ocean Ter.', 'Siachen Glacier'] : [])
    }
  })

  it('every country in the real files is recognised, save for those that name none', async function () {
    if (!existsSync(data)) return this.skip()
    this.timeout(60_000)
    const files: [string, string[]][] = [
      ['01-insecurity-insight/2016-2023-attacks-on-health-care-incident-data.xlsx', ['Country', 'Country ISO']],
      ['01-insecurity-insight/education.json', ['Country', 'Country ISO']],
      ['03-iom-missing-migrants/missing_migrants_2016.json', ['country_of_incident']],
      ['03-iom-missing-migrants/missing_migrants_2019.json', ['country_of_incident']],
      ['03-iom-missing-migrants/missing_migrants_2021.json', ['country_of_incident']],
      ['04-ucdp-ged/ged251_world_sample_10k.json', ['country']],
      ['04-ucdp-ged/ged231_central-african-republic.geojson', ['country']],
    ]
    const unknown = new Set<string>()
    for (const [file, columns] of files) for (const value of await valuesIn(file, columns)) if (!countryOf(value)) unknown.add(value)
    expect([...unknown].filter((text) => !text.startsWith('#'))).to.have.members(['International Waters', 'Unspecified', 'Congo'])
  })

  it('every official name of the United Nations is recognised, and for none another country is answered', async function () {
    const file = '20-geo-countries/country-codes/country-codes.csv'
    if (!existsSync(`${data}${file}`)) return this.skip()
    const names = [
      'official_name_en',
      'official_name_fr',
      'official_name_ar',
      'UNTERM English Formal',
      'UNTERM French Formal',
      'UNTERM Arabic Formal',
      'UNTERM Arabic Short',
    ]
    const source = await openSource(`${data}${file}`)
    const code = source.columns.indexOf('ISO3166-1-Alpha-3')
    const wrong: string[] = []
    for await (const row of source.rows())
      for (const name of names) {
        const text = String(row.cells[source.columns.indexOf(name)] ?? '')
        const found = countryOf(text)
        if (text && found !== row.cells[code] && !['Congo', 'الكونغو'].includes(text)) wrong.push(`${text}: ${found}`)
      }
    expect(wrong).to.deep.equal([])
  })
})

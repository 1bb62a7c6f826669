import { expect } from 'chai'
import { csvSplitter } from '../../backend/imports/split-csv.ts'
import { long } from '../attack/ground.ts'
import { contents, made, notesOf, refusal } from './made-files.ts'

const rows = [
  ['id', 'lieu', 'récit'],
  ['1', 'Béjaïa', 'Trois « personnes » arrêtées, puis relâchées ; à l’aube'],
  ['2', 'Médéa', 'ligne une\nligne "deux"'],
]
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const written = (separator: string, end = '\r\n') => rows.map((row) => row.map(quoted).join(separator)).join(end)

describe('reading separated text', () => {
  for (const separator of [',', ';', '\t', '|'])
    for (const [encoding, mark] of [
      ['utf-8', false],
      ['utf-8', true],
      ['utf-16le', true],
      ['utf-16be', true],
      ['utf-16le', false],
      ['windows-1252', false],
    ] as const)
      it(`reads ${JSON.stringify(separator)} in ${encoding}${mark ? ' with a mark' : ''}: the same cells`, async () => {
        const { source, cells, rows: read } = await contents(made(written(separator), encoding, mark))
        expect(source.columns).to.deep.equal(rows[0])
        expect(cells).to.deep.equal(rows.slice(1))
        expect(read.map(({ number }) => number)).to.deep.equal([2, 3])
      })

  it('finds Windows-1256 under Arabic letters, and says that it guessed', async () => {
    const found = await contents(made('المكان;الوصف\nعين ترما;قصف على المدينة\nدوما;اعتقال ثلاثة متظاهرين', 'windows-1256'))
    expect(found.cells).to.deep.equal([
      ['عين ترما', 'قصف على المدينة'],
      ['دوما', 'اعتقال ثلاثة متظاهرين'],
    ])
    expect(notesOf(found)).to.deep.equal(['encoding_guessed'])
  })

  it('takes the encoding that a person chooses over its own guess', async () => {
    const { cells } = await contents(made('a;b\ncafé;x', 'windows-1252'), { encoding: 'windows-1256' })
    expect(cells[0]?.[0]).to.equal('café')
  })

  it('refuses one by one the rows whose UTF-8 is broken, and reads the others', async () => {
    const good = Array.from({ length: 20 }, (_, at) => `${at},été`).join('\n')
    const { rows: read, source } = await contents(made(Buffer.concat([Buffer.from(`n,mot\n${good}\n99,`), Buffer.from([0xff]), Buffer.from('x\n100,fin')])))
    expect(source.notes.map(({ code }) => code)).to.deep.equal(['encoding_broken'])
    expect(read.filter((row) => row.problem).map((row) => [row.number, row.problem?.code])).to.deep.equal([[22, 'broken_encoding']])
    expect(read).to.have.length(22)
  })

  it('names the row at which a quotation mark is never closed', async () => {
    expect(await refusal(made(`a,b\n1,2\n3,"never closed\n${'x,y\n'.repeat(50)}`))).to.deep.equal({ code: 'quote_not_closed', values: { row: 3 } })
  })

  it('refuses a row with a cell too many, and fills one that has too few', async () => {
    const { rows: read } = await contents(made('a,b\n1,2,3\n4\n5,6,'))
    expect(read.map((row) => row.problem?.code ?? row.cells)).to.deep.equal(['too_many_cells', ['4', null], ['5', '6']])
  })

  it('skips a title above the header, blank lines and a row of HXL tags, and says so', async () => {
    const found = await contents(
      made('Report of 2023,,\n\nDate,Country,Deaths\n#date,#country +name,#affected +killed\n2023-01-01,Mali,2\n,,\n2023-01-02,Niger,1'),
    )
    expect(found.source.columns).to.deep.equal(['Date', 'Country', 'Deaths'])
    expect(found.rows.map(({ number }) => number)).to.deep.equal([5, 7])
    expect(notesOf(found)).to.deep.equal(['header_found', 'tag_row_skipped'])
  })

  it('trims, numbers and names columns, and makes dangerous names harmless', async () => {
    const { source } = await contents(made(' Date ,Date,,__proto__,constructor,a\u0000b\n1,2,3,4,5,6'))
    expect(source.columns).to.deep.equal(['Date', 'Date (2)', '#C', '(__proto__)', '(constructor)', 'ab'])
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined)
  })

  it('takes the apostrophe away by which a formula was defused, and no other', async () => {
    const { cells } = await contents(made("a,b,c\n'-33.4,'=1+1,'tis"))
    expect(cells).to.deep.equal([['-33.4', '=1+1', "'tis"]])
  })

  for (const [what, content, code] of [
    ['an empty file', Buffer.alloc(0), 'empty_file'],
    ['blank lines alone', Buffer.from('\n\n  \n'), 'empty_file'],
    ['random bytes', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)), 'not_text'],
    ['a PDF', Buffer.from('%PDF-1.7\n%…'), 'not_a_table'],
    ['a web page', Buffer.from('<!doctype html><p>hello'), 'markup'],
  ] as const)
    it(`refuses ${what}: ${code}`, async () => {
      expect((await refusal(made(content as Buffer)))?.code).to.equal(code)
    })

  it(`reads ${long ? 'a million' : 'three hundred thousand'} rows with flat memory`, async function () {
    this.timeout(60_000)
    const rows = long ? 1_000_000 : 300_000
    const line = 'CW_1001,Ayn Tarma,2013-08-21,Casualties of an attack on the town\n'
    const file = made(`id,place,date,summary\n${line.repeat(rows)}`)
    const { openSource } = await import('../../backend/imports/open.ts')
    const source = await openSource(file)
    global.gc?.()
    const before = process.memoryUsage().rss
    let count = 0
    let most = 0
    for await (const _ of source.rows()) if (++count % 50_000 === 0) most = Math.max(most, process.memoryUsage().rss - before)
    expect(count).to.equal(rows)
    expect(most / 1e6).to.be.below(150)
  })
})

describe('cutting separated text', () => {
  const text = 'a,"b ""x""",\r\n"line one\nline two","",c\rd,e"f,"g"h\n\n"last","of,all"'
  const wanted = [['a', 'b "x"', ''], ['line one\nline two', '', 'c'], ['d', 'e"f', 'gh'], [''], ['last', 'of,all']]

  it('gives the same records when the text is cut at every place', () => {
    for (let at = 0; at <= text.length; at++) {
      const split = csvSplitter(',')
      expect([...split.take(text.slice(0, at)), ...split.take(text.slice(at)), ...split.end()], `cut at ${at}`).to.deep.equal(wanted)
    }
  })

  it('gives the same records letter by letter', () => {
    const split = csvSplitter(',')
    expect([...[...text].flatMap((letter) => split.take(letter)), ...split.end()]).to.deep.equal(wanted)
  })
})

describe('reading JSON', () => {
  const list = [
    { id: 1, place: { name: 'دوما', lat: 33.5 }, tags: ['a', 'b'], note: 'x"},{' },
    { id: 2, later: true, place: null },
  ]
  const wanted = {
    columns: ['id', 'place.name', 'place.lat', 'tags', 'note', 'later', 'place'],
    cells: [
      [1, 'دوما', 33.5, 'a; b', 'x"},{', null, null],
      [2, null, null, null, null, true, null],
    ],
  }
  for (const [what, text] of [
    ['a list', JSON.stringify(list)],
    ['a list in an object', JSON.stringify({ meta: { data: 'no' }, count: 2, results: list, after: [1] })],
    ['an indented list', JSON.stringify(list, null, 2)],
    ['NDJSON', list.map((one) => JSON.stringify(one)).join('\n')],
    ['NDJSON with a mark and blank lines', `\uFEFF${list.map((one) => JSON.stringify(one)).join('\n\n')}\n`],
  ] as const)
    it(`reads ${what}: objects inside as dotted columns, records of different shape together`, async () => {
      const { source, cells } = await contents(made(text))
      expect({ columns: source.columns, cells }).to.deep.equal(wanted)
    })

  it('refuses a broken element as a row and reads on', async () => {
    const { rows: read } = await contents(made('[{"a":1},{"a":,},{"a":3}]'))
    expect(read.map((row) => row.problem?.code ?? row.cells[0])).to.deep.equal([1, 'broken_element', 3])
  })

  for (const [what, text, code] of [
    ['a list that breaks off', '[{"a":1},{"a":2', 'truncated_json'],
    ['an object without a list', '{"a":{"b":1}}', null],
    ['a number', '[', 'truncated_json'],
    ['a nest of a thousand lists', `[${'['.repeat(1000)}${']'.repeat(1000)}]`, 'too_deep'],
    ['a nest of a thousand objects', `[${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}]`, 'too_deep'],
  ] as const)
    it(`meets ${what}: ${code ?? 'one record'}`, async () => {
      expect((await refusal(made(text)))?.code ?? null).to.equal(code)
    })

  it('reads GeoJSON: points as coordinates, areas by a point inside them, with a note', async () => {
    const feature = (geometry: unknown, properties: unknown) => ({ type: 'Feature', geometry, properties })
    const u = [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [8, 10],
        [8, 2],
        [2, 2],
        [2, 10],
        [0, 10],
        [0, 0],
      ],
    ]
    const found = await contents(
      made(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            feature({ type: 'Point', coordinates: [36.3, 33.5] }, { n: 1 }),
            feature({ type: 'Polygon', coordinates: u }, { n: 2 }),
            feature(null, { n: 3 }),
          ],
        }),
      ),
    )
    expect(found.source.format).to.equal('geojson')
    expect(found.source.columns).to.deep.equal(['n', 'latitude', 'longitude', 'geometry_type'])
    expect(found.cells[0]).to.deep.equal([1, 33.5, 36.3, 'Point'])
    const [, y, x] = found.cells[1] as [number, number, number]
    expect((u[0] as number[][]).some(([cx, cy]) => cx === x && cy === y) || (y <= 2 && x >= 0 && x <= 10)).to.equal(true)
    expect(found.cells[2]).to.deep.equal([3, null, null, null])
    expect(notesOf(found)).to.deep.equal(['shapes_as_points'])
  })
})

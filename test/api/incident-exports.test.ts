/** Exports over HTTP: the same filters, the same numbers and the same walls as the list, in four formats; and an entry in the log that stays. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { parse } from 'csv-parse/sync'
import { fieldsOf } from '../../schemas/fields.ts'
import { incident } from '../../schemas/incident.ts'
import { cellsOf, unzipped } from '../exports/read-workbook.ts'
import { appWithDatabase } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

describe('exports of incidents', function () {
  this.timeout(60_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let space: string
  const people = {} as Record<'monitor' | 'reviewer' | 'coordinator' | 'reader' | 'outsider', Person>

  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground)
    for (const role of ['monitor', 'reviewer', 'coordinator', 'reader'] as const) people[role] = await someone(ground, { [space]: role })
    people.outsider = await someone(ground, { [await aCommunity(ground)]: 'coordinator' })
    const { monitor: author, reviewer } = people
    const force = { type: 'state.police', coded_notes: [{ field: 'type', note: 'SECRET-NOTE' }] }
    const secret = { source_name: 'SECRET-NAME', perpetrators: 'SECRET-UNIT', coded_notes: [{ field: 'country', note: 'SECRET-NOTE' }], forces: [force] }
    await anIncidentIn('verified', { author, reviewer }, anIncident(space, { ...secret, title: '=HYPERLINK("http://x")', country: 'TUN' }))
    await anIncidentIn(
      'submitted',
      { author, reviewer },
      anIncident(space, { ...secret, title: 'احتجاز، «الشرطة»', country: 'SYR', place_precision: 'point', latitude: 35.9, longitude: 36.6 }),
    )
    await anIncidentIn(
      'submitted',
      { author, reviewer },
      anIncident(space, { title: 'form', form: 'arrest_detention', country: 'TUN', perpetrator_types: ['state.police'] }),
    )
    await anIncidentIn('draft', { author, reviewer }, anIncident(space, { title: 'a draft' }))
  })
  after(() => app?.end())

  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('given the same filter, list, CSV, NDJSON, GeoJSON and XLSX hold the same incidents', async () => {
    for (const filter of ['', 'country=TUN', 'state=verified', 'q=acdc', 'form=arrest_detention', 'sort=reference']) {
      const listed = (await people.coordinator.get(`/api/incidents?${filter}`)).body.items.map((one: { id: string }) => one.id)
      const csv = parse((await people.coordinator.get(`/api/incidents.csv?${filter}`)).text, { columns: true, bom: true }) as { id: string }[]
      expect(csv.pop()?.id).to.equal(`# end of export: ${listed.length} records`)
      expect(csv.map((one) => one.id)).to.have.members(listed)
      // Without filter or order they come as they lie.
      if (filter) expect(csv.map((one) => one.id)).to.deep.equal(listed)
      const ndjson = lines((await people.coordinator.get(`/api/incidents.ndjson?${filter}`)).text)
      expect(ndjson.pop()).to.deep.equal({ vigie: 'end', records: listed.length })
      expect(ndjson.map((one) => one.id)).to.have.members(listed)
      const geojson = (await people.coordinator.get(`/api/incidents.geojson?${filter}`)).body
      expect(geojson.vigie).to.deep.equal({ count: listed.length, complete: true })
      expect(geojson.features.map((one: { id: string }) => one.id)).to.have.members(listed)
      const xlsx = await people.coordinator.fetch('GET', `/api/incidents.xlsx?${filter}`)
      const cells = cellsOf((await unzipped(Buffer.from(await xlsx.arrayBuffer()))).get('xl/worksheets/sheet1.xml') ?? '')
      expect([...cells].flatMap(([at, cell]) => (/^A[2-9]$/.test(at) ? [cell.value] : []))).to.have.members(listed)
    }
  })

  it('given one record, its values are those of the record itself', async () => {
    const [record] = (await people.coordinator.get('/api/incidents?country=SYR')).body.items
    const [exported] = lines((await people.coordinator.get('/api/incidents.ndjson?country=SYR')).text)
    const open = fieldsOf(incident).flatMap((one) => (['public', 'community'].includes(one.sensitivity) ? [one.name] : []))
    expect(Object.keys(exported)).to.have.members(open)
    for (const name of open) expect(exported[name], name).to.deep.equal(record[name])
  })

  it('given numbers, lists and moments, the CSV writes them as the record has them', async () => {
    const links = ['https://example.org/a,b', 'https://example.org/"c"', 'https://example.org/NULL', 'https://example.org/{d}']
    const near = { place_precision: 'point', latitude: -0.00001, longitude: 36.60000000000001, victims_count: 12, victims_estimated: true }
    const { coordinator, monitor: author, reviewer } = people
    await anIncidentIn('submitted', { author, reviewer }, anIncident(space, { ...near, title: 'near the equator', country: 'KEN', source_links: links }))
    const [record] = (await coordinator.get('/api/incidents?country=KEN')).body.items
    const [exported] = parse((await coordinator.get('/api/incidents.csv?country=KEN')).text, { columns: true }) as Record<string, string>[]
    const told = (value: unknown) =>
      Array.isArray(value) ? value.join('; ') : value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
    for (const [name, text] of Object.entries(exported ?? {})) expect(text.replace(/^'/, ''), name).to.equal(told(record[name]))
    expect(exported).to.include({ latitude: '-0.00001', longitude: '36.60000000000001', victims_count: '12', victims_estimated: 'true' })
  })

  it('given the whole collection, no restricted or identifying field leaves, not even for those who may read it, and no draft', async () => {
    for (const format of ['csv', 'ndjson', 'geojson'])
      for (const person of [people.coordinator, people.monitor, people.reader]) {
        const { text } = await person.get(`/api/incidents.${format}`)
        expect(text).to.include('احتجاز').and.not.to.include('SECRET').and.not.to.include('a draft')
      }
  })

  it('given a text that a spreadsheet would run, the cell is defused', async () => {
    const { text } = await people.coordinator.get('/api/incidents.csv?state=verified')
    expect(text).to.include(`"'=HYPERLINK(""http://x"")"`)
  })

  it('given an outsider, the files are those of an empty collection; given nobody, there are none', async () => {
    expect((await people.outsider.get('/api/incidents.csv')).text).to.match(/^id,[\w,.]+\r\n# end of export: 0 records,+\r\n$/)
    expect((await people.outsider.get('/api/incidents.geojson')).body.vigie.count).to.equal(0)
    expect((await app.client.get('/api/incidents.csv')).status).to.equal(401)
  })

  it('given an option or a filter that does not exist, it is refused before anything is sent', async () => {
    for (const query of ['separator=pipe', 'sort=title', 'limit=5', 'country=XXX', 'language=fr'])
      expect((await people.reader.get(`/api/incidents.csv?${query}`)).status).to.equal(400)
  })

  it('given Excel in French or Arabic, the separator and the mark it needs can be asked for, and the sheets are in the language asked for', async () => {
    const answer = await people.reader.fetch('GET', '/api/incidents.csv?bom=true&separator=semicolon')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 6).toString('utf8')).to.equal('\uFEFFid;')
    expect(answer.headers.get('content-disposition')).to.match(/^attachment; filename="incidents-\d{4}-\d\d-\d\d\.csv"$/)
    const xlsx = await people.reader.fetch('GET', '/api/incidents.xlsx?language=ar&country=SYR')
    const parts = await unzipped(Buffer.from(await xlsx.arrayBuffer()))
    expect(parts.get('xl/workbook.xml')).to.include(incident.plural.ar)
    expect(parts.get('xl/worksheets/sheet2.xml')).to.include('سوريا')
  })

  it('given a reader who breaks off, the log still tells of the export, and the server goes on', async () => {
    const before = await entries()
    await people.reader.fetch('GET', '/api/incidents.ndjson?country=TUN').then((answer) => answer.body?.cancel())
    const after = await entries()
    expect(after).to.have.length(before.length + 1)
    expect(after.at(-1)).to.deep.include({ account_id: people.reader.id, action: 'export', kind: 'incidents', detail: { format: 'ndjson', country: 'TUN' } })
    expect((await people.reader.get('/api/incidents')).status).to.equal(200)
  })

  it('keep in the log what they were and how much left, of each community, and of a search only that there was one; the host is told of none of it', async () => {
    await people.reader.get('/api/incidents.csv?q=CNRY-name&country=TUN')
    expect((await entries()).at(-1)).to.deep.include({ account_id: people.reader.id, detail: { format: 'csv', q: true, country: 'TUN' } })
    const { text } = await people.reader.get('/api/incidents.ndjson')
    const left = text
      .trim()
      .split('\n')
      .filter((line) => JSON.parse(line).community_id).length
    // It is entered when the last byte has left.
    const told = async () =>
      (await app.database.owner('audit_entries').where({ action: 'exported', account_id: people.reader.id }).orderBy('id', 'desc'))[0]?.detail
    for (let tries = 0; tries < 40 && (await told())?.count !== left; tries++) await sleep(50)
    expect(await told()).to.deep.equal({ count: left, format: 'ndjson', whole: true })
    const host = await someone(ground, {}, { host: true })
    expect((await host.get('/api/audit?scope=instance&limit=200')).text).not.to.match(/export/)
  })

  it('given a report that is filed while a file begins, the file holds exactly the incidents of which it is kept that they left', async () => {
    const { coordinator, monitor: author, reviewer } = people
    const { owner } = app.database
    const waits = async () =>
      (await owner.raw(`select from pg_stat_activity where wait_event_type = 'Lock' and query like '%into disclosures%'`)).rows.length > 0
    const lock = await owner.transaction()
    await lock.raw('lock table disclosures in exclusive mode')
    const file = coordinator.get('/api/incidents.ndjson')
    try {
      for (let tries = 0; tries < 200 && !(await waits()); tries++) await sleep(25)
      expect(await waits(), 'the file waits for its entry').to.equal(true)
      await anIncidentIn('submitted', { author, reviewer }, anIncident(space, { title: 'too late for the file', country: 'TUN' }))
    } finally {
      await lock.rollback()
    }
    const left = lines((await file).text).flatMap((one) => (one.id ? [one.id] : []))
    const kept = await owner('disclosures').where({ made_by: coordinator.id, format: 'ndjson' }).orderBy('made_at', 'desc').first()
    expect(left).to.have.members(kept.incidents)
    const listed = (await coordinator.get('/api/incidents')).body.items.map((one: { id: string }) => one.id)
    expect(listed).to.have.length(left.length + 1)
  })

  async function entries(): Promise<Record<string, unknown>[]> {
    return app.database.owner('audit_entries').where('action', 'export').orderBy('id')
  }
})

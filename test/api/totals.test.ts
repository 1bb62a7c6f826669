/** One selection, one set of totals: on the list, the map, the page of figures, in a report and on its paper, in CSV and in a workbook, by the same words. */
import { expect } from 'chai'
import { parse } from 'csv-parse/sync'
import { workOff } from '../../backend/jobs/worker.ts'
import { say } from '../../schemas/say.ts'
import { totalLines } from '../../schemas/words/totals.ts'
import { readPdf } from '../exports/read-pdf.ts'
import { unzipped } from '../exports/read-workbook.ts'
import { appWithDatabase, testLog } from '../support/app.ts'
import { aCommunity, anIncident, type Ground, type Person, someone } from '../support/people.ts'

describe('totals of one selection', function () {
  this.timeout(120_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let space: string
  let coordinator: Person

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground)
    coordinator = await someone(ground, { [space]: 'coordinator' })
    const monitor = await someone(ground, { [space]: 'monitor' })
    const point = { place_precision: 'point', latitude: 36.8, longitude: 10.2 }
    const all = [
      { ...point, victims: [{ sex: 'female' }, { sex: 'male' }], victims_count: 9, victims_estimated: true },
      {
        ...point,
        victims: [{ sex: 'female' }],
        forces: [
          { type: 'state.police', name: 'Unit one' },
          { type: 'state.army', name: 'Unit two' },
        ],
      },
      { ...point, violations: ['liberty.arbitrary_arrest', 'liberty.enforced_disappearance'], forces: [{ type: 'state.police', name: 'Unit one' }] },
      { country: 'MAR', victims: [{ sex: 'male' }] },
    ]
    for (const [index, more] of all.entries()) {
      const made = await monitor.post('/api/incidents?submission=true', anIncident(space, more))
      expect(made.status, made.text).to.equal(201)
      if (index === 1) await coordinator.post(`/api/incidents/${made.body.id}/verification`, { reason: 'x' })
    }
  })
  after(() => app?.end())

  it('are the same wherever they are said', async () => {
    const filter = `country=TUN&community=${space}`
    const told = (await coordinator.get(`/api/statistics/totals?${filter}`)).body
    expect(told).to.deep.equal({
      incidents: { all: 3, verified: 1, reported: 2 },
      acts: 5,
      victims: { persons: 3, unnamed: 7, estimated: 7 },
      alleged: { persons: 0, organisations: 2 },
    })
    const lines = (language: 'en' | 'fr') => totalLines(told).map(({ word, value }) => ({ word: say(language, word), value }))
    expect((await coordinator.get(`/api/incidents?${filter}`)).body.total).to.equal(3)
    const cells = (await coordinator.get(`/api/statistics?by=state&${filter}`)).body
    expect(cells.total).to.equal(3)
    const map = (await coordinator.get(`/api/map/clusters?zoom=4&${filter}`)).body
    expect(map.features.reduce((sum: number, one: { properties: { count?: number } }) => sum + (one.properties.count ?? 1), 0)).to.equal(3)

    const file = (await coordinator.get(`/api/incidents.csv?manifest=fr&${filter}`)).text
    const rows = parse(file, { bom: true }) as string[][]
    expect(rows).to.have.lengthOf(5)
    const about = rows.at(-1) ?? []
    for (const { word, value } of lines('fr'))
      expect(
        about.some((cell) => cell.endsWith(`${word}\u00a0: ${value}`)),
        `${word} ${about}`,
      ).to.equal(true)
    const book = await unzipped(Buffer.from(await (await coordinator.fetch('GET', `/api/incidents.xlsx?language=en&${filter}`)).arrayBuffer()))
    for (const { word, value } of lines('en')) expect(book.get('xl/worksheets/sheet2.xml')).to.match(new RegExp(`${word}<[^\\n]*?<v>${value}</v>`))

    const asked = { community_id: space, title: 'A report', filters: { country: 'TUN' } }
    const preview = (await coordinator.post('/api/reports/preview', asked)).body
    expect(preview.counted.map((one: { key: string; value: number }) => [one.key, one.value])).to.deep.equal(
      totalLines(told).map(({ key, value }) => [key, value]),
    )
    const { body } = await coordinator.post('/api/reports', asked)
    await workOff({ db: app.database.db, dataFolder: app.database.dataFolder, log: testLog })
    const answer = await coordinator.fetch('GET', `/api/reports/${body.id}/report.pdf`)
    const { text } = readPdf(Buffer.from(await answer.arrayBuffer()))
    for (const { word, value } of lines('en')) expect(text).to.match(new RegExp(`${word}\\s+${value}\\b`))
    expect(text).to.include('Victims by sex').and.to.include('Acts by type of alleged perpetrator and part in the act')
  })

  it('tell victims apart and acts by who had a part; to the public nothing small', async () => {
    const ask = async (audience: string) => (await coordinator.post('/api/reports/preview', { community_id: space, title: 'A report', audience })).body
    const open = await ask('partners')
    expect(open.victims_by.find((one: { by: string }) => one.by === 'sex').lines).to.deep.equal([
      { code: 'female', count: 2 },
      { code: 'male', count: 2 },
    ])
    expect(open.victims_by.map((one: { by: string }) => one.by)).not.to.include('characteristics')
    expect(open.acts_by.by_type).to.deep.include.members([
      { code: 'state.police', count: 3 },
      { code: 'state.army', count: 1 },
    ])
    const told = await ask('public')
    expect([told.victims_by, told.acts_by.crossed, told.acts_by.by_type]).to.deep.equal([[], [], []])
    expect(
      told.counted.map((one: { value: unknown }) => one.value).filter((value: unknown) => typeof value === 'number' && value > 0 && value < 5),
    ).to.deep.equal([])
  })
})

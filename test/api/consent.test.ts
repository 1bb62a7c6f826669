/** What consent keeps back: in no file and in no report, whoever makes it; how many and why is said before and after, and whose they are to nobody. */
import { expect } from 'chai'
import { workOff } from '../../backend/jobs/worker.ts'
import { readPdf } from '../exports/read-pdf.ts'
import { unzipped } from '../exports/read-workbook.ts'
import { appWithDatabase, testLog } from '../support/app.ts'
import { aCommunity, anIncident, type Ground, type Person, someone } from '../support/people.ts'

const formats = ['csv', 'xlsx', 'geojson', 'ndjson'] as const
const because = { refused: 1, withdrawn: 1, expired: 1, other_purposes: 1, other_recipient: 1 }

describe('consent', function () {
  this.timeout(120_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let space: string
  const people = {} as Record<'monitor' | 'coordinator' | 'reader' | 'stranger', Person>

  /** Files a report about one person, and what they answered for being told of without their name. */
  async function told(title: string, answer: Record<string, unknown> | null, more: Record<string, unknown> = {}): Promise<string> {
    const { body } = await people.monitor.post(
      '/api/incidents?submission=true',
      anIncident(space, { title, description: `${title}, at length.`, victims: [{ sex: 'female', name: `NAME ${title}` }], ...more }),
    )
    const about = { community_id: space, person_id: body.victims[0].person_id, purpose: 'share_anonymised', given: 'given', given_on: '2026-01-01' }
    if (answer) expect((await people.coordinator.post('/api/consents', { ...about, ...answer })).status).to.equal(201)
    await people.coordinator.post(`/api/incidents/${body.id}/verification`, { reason: 'checked' })
    return body.id
  }

  async function fileOf(who: Person, path: string): Promise<string> {
    const bytes = Buffer.from(await (await who.fetch('GET', path)).arrayBuffer())
    return path.includes('.xlsx') ? [...(await unzipped(bytes)).values()].join('\n') : bytes.toString('utf8')
  }

  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground, 'network')
    for (const role of ['monitor', 'coordinator', 'reader'] as const) people[role] = await someone(ground, { [space]: role })
    people.stranger = await someone(ground, { [await aCommunity(ground)]: 'coordinator' })
    await told('OPEN-ONE', null)
    await told('OPEN-TWO', {})
    await told('HELD-REFUSED', { given: 'refused' })
    await told('HELD-WITHDRAWN', { withdrawn_on: '2026-02-01' })
    await told('HELD-EXPIRED', { expires_on: '2026-02-01' })
    await told('HELD-OTHERWISE', null, { consent: 'given', consent_purposes: ['collect'] })
    await told('HELD-FOR-ONE', { recipient: 'Comité des disparitions' })
  })
  after(() => app?.end())

  for (const name of ['monitor', 'coordinator', 'reader', 'stranger'] as const)
    it(`given files that the ${name} takes along, nothing of those who did not agree is in any of them, and each says how many were left out`, async () => {
      for (const format of formats) {
        const text = await fileOf(people[name], `/api/incidents.${format}?${format === 'csv' ? 'manifest=fr' : ''}`)
        expect(text, format).to.include('OPEN-ONE').and.to.include('OPEN-TWO')
        expect(text, format).not.to.match(/HELD|NAME/)
        if (format === 'csv') expect(text).to.match(/# end of export: 2 records \(5 withheld\),[^\n]+\r\n$/)
        if (format === 'ndjson') expect(JSON.parse(text.trim().split('\n').at(-1) ?? '')).to.include({ records: 2, withheld: 5 })
        if (format === 'geojson') expect(JSON.parse(text).vigie).to.include({ count: 2, withheld: 5 })
      }
      const { body } = await people[name].get('/api/exports/preview')
      expect([body.withheld, body.totals.incidents.all]).to.deep.equal([5, 2])
      // Why is for those who may read consents.
      expect(body.withheld_because).to.deep.equal(name === 'coordinator' ? because : {})
    })

  it('given the acts as files, they are those of the incidents that may leave, each with its victim as a reference alone, and the file says what was left out', async () => {
    const lines = (await fileOf(people.coordinator, '/api/acts.ndjson'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.pop()).to.include({ vigie: 'end', records: 2, withheld: 5 })
    const listed = (await people.coordinator.get('/api/acts')).body.items
    expect(listed).to.have.lengthOf(7)
    for (const one of lines) {
      expect(one.violation).to.equal('liberty.arbitrary_arrest')
      expect(one).not.to.have.any.keys('methods', 'note', 'stated_reason', 'age_at_time')
      expect(listed.map((each: { id: string }) => each.id)).to.include(one.id)
    }
    for (const path of ['/api/acts.csv', '/api/acts.csv?manifest=ar', '/api/acts.xlsx', '/api/acts.ndjson']) {
      const text = await fileOf(people.coordinator, path)
      expect(text, path).not.to.match(/HELD|NAME|OPEN/)
    }
    expect(await fileOf(people.coordinator, '/api/acts.csv?country=MAR')).to.match(/\r\n# end of export: 0 records,*\r\n$/)
    // The network reads what an open community has verified, and none of its parts.
    expect((await fileOf(people.stranger, '/api/acts.ndjson')).trim().split('\n')).to.have.lengthOf(1)
    expect((await people.coordinator.get('/api/acts.csv?sort=reference')).status).to.equal(400)
    expect((await people.coordinator.get('/api/acts.geojson')).status).to.equal(404)
  })

  it('given a file for whom somebody agreed to, it holds what was agreed for them, and what was typed is not in the log', async () => {
    const path = `/api/incidents.ndjson?recipient=${encodeURIComponent('comite des disparitions')}`
    const text = await fileOf(people.coordinator, path)
    expect(text).to.include('HELD-FOR-ONE').and.not.to.include('HELD-REFUSED')
    const [entry] = await app.database.owner('audit_entries').where({ action: 'export' }).orderBy('id', 'desc').limit(1)
    expect(entry?.detail).to.deep.equal({ format: 'ndjson', recipient: true })
    expect((await people.coordinator.get(`/api/incidents.csv?recipient=${'x'.repeat(201)}`)).status).to.equal(400)
  })

  it('given a sheet that speaks of itself, it says in its language what was left out and why, and the totals of what it holds', async () => {
    for (const path of ['/api/incidents.csv?manifest=fr', '/api/incidents.xlsx?language=fr']) {
      const text = await fileOf(people.coordinator, path)
      for (const word of ['Laissés de côté faute de consentement', 'Consentement retiré', 'Victimes : personnes enregistrées', 'dont vérifiés'])
        expect(text, path).to.include(word)
    }
  })

  for (const audience of ['partners', 'public'] as const)
    it(`given a report for ${audience}, its figures and its pages leave them out, and its method says so`, async () => {
      const asked = { community_id: space, title: 'A report', audience }
      const preview = await people.coordinator.post('/api/reports/preview', asked)
      expect(preview.body).to.deep.include({ withheld: 5, withheld_because: because })
      expect(preview.body.not_agreed).to.deep.equal({ incidents: 5, because: audience === 'public' ? {} : because })
      expect(preview.text).not.to.match(/HELD|NAME/)
      const { body } = await people.coordinator.post('/api/reports', asked)
      await workOff({ db: app.database.db, dataFolder: app.database.dataFolder, log: testLog })
      const answer = await people.coordinator.fetch('GET', `/api/reports/${body.id}/report.pdf`)
      const { text } = readPdf(Buffer.from(await answer.arrayBuffer()))
      expect(text).to.match(/5 incidents are left\s+out/)
      expect(text).not.to.match(/HELD|NAME/)
      expect(text.includes('Consent withdrawn: 1')).to.equal(audience === 'partners')
      expect(text.includes('OPEN-ONE')).to.equal(audience === 'partners')
    })

  it('given a withdrawal, those who may read consents see where it has gone already, each as far as they may; others find nothing; and it goes nowhere from then on', async () => {
    const id = await told('GONE-ONE', {})
    const { body } = await people.coordinator.get(`/api/incidents/${id}`)
    const person_id = body.victims[0].person_id
    const gone = (who: Person) => who.get(`/api/people/${person_id}/disclosures`)
    expect((await gone(people.coordinator)).body).to.deep.equal({ items: [], next: null, total: 0 })
    await fileOf(people.stranger, '/api/incidents.csv?recipient=Somebody')
    const { body: report } = await people.monitor.post('/api/reports', { community_id: space, title: 'A report', audience: 'partners', recipient: 'A partner' })
    await workOff({ db: app.database.db, dataFolder: app.database.dataFolder, log: testLog })
    const done = (await people.monitor.get(`/api/reports/${report.id}`)).body
    expect(done).to.deep.include({ state: 'done', withheld: 5, recipient: 'A partner' })
    const { body: casefile } = await people.coordinator.post('/api/casefiles', { community_id: space, title: 'A case', respondent: 'TUN' })
    await people.coordinator.post(`/api/casefiles/${casefile.id}/facts`, { incident_ids: [id] })
    expect((await people.coordinator.get(`/api/casefiles/${casefile.id}/dossier.pdf`)).status).to.equal(200)

    const [consent] = (await people.coordinator.get(`/api/consents?person_id=${person_id}`)).body.items
    expect((await people.coordinator.patch(`/api/consents/${consent.id}`, { withdrawn_on: '2026-11-01' }, 1)).status).to.equal(200)
    for (const format of formats) expect(await fileOf(people.coordinator, `/api/incidents.${format}`)).not.to.include('GONE')

    const told3 = (await gone(people.coordinator)).body.items.map(({ made_at: _, ...one }: { made_at: string }) => one)
    const file = { kind: 'export', format: 'csv', audience: null, recipient: 'Somebody', made_by: people.stranger.id, incidents: 1 }
    const document = { kind: 'report', format: 'pdf', audience: 'partners', recipient: 'A partner', made_by: people.monitor.id, incidents: 1 }
    expect(told3.slice(1)).to.deep.equal([document, file])
    expect(told3[0]).to.deep.include({ kind: 'dossier', audience: 'counsel', made_by: people.coordinator.id, incidents: null })
    // Who is not in the team of the casefile does not learn that there is one.
    const lawyer = await someone(ground, { [space]: 'lawyer' })
    expect((await gone(lawyer)).body.items).to.have.lengthOf(2)
    // A monitor knows of the consents that they recorded themselves.
    expect((await gone(people.monitor)).status).to.equal(404)
    const own = { community_id: space, person_id, purpose: 'recontact', given: 'given', given_on: '2026-01-01' }
    expect((await people.monitor.post('/api/consents', own)).status).to.equal(201)
    expect((await gone(people.monitor)).body.items).to.have.lengthOf(2)
    for (const who of [people.reader, people.stranger, await someone(ground)]) expect((await gone(who)).status).to.equal(404)
    expect((await app.client.get(`/api/people/${person_id}/disclosures`)).status).to.equal(401)
  })
})

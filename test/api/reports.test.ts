/** A report over HTTP: figures beforehand, made in the background, fetched by who asked and by nobody else; equal to what the statistics say. */
import { existsSync } from 'node:fs'
import { expect } from 'chai'
import { workOff } from '../../backend/jobs/worker.ts'
import { reportPath } from '../../backend/reports/files.ts'
import { readPdf } from '../exports/read-pdf.ts'
import { appPerTest, appWithDatabase, testLog } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

describe('reports', () => {
  describe('before they are made', () => {
    const app = appPerTest()
    let space: string
    let coordinator: Person
    let monitor: Person

    beforeEach(async () => {
      space = await aCommunity(app)
      coordinator = await someone(app, { [space]: 'coordinator' })
      monitor = await someone(app, { [space]: 'monitor' })
    })

    const record = (state: string, more: Record<string, unknown> = {}) =>
      anIncidentIn(state, { author: monitor, reviewer: coordinator }, anIncident(space, more))

    it('show the figures of the statistics, for the filter asked', async () => {
      await record('verified')
      await record('submitted', { country: 'MAR' })
      await record('draft', { country: 'EGY' })
      const preview = await coordinator.post('/api/reports/preview', { community_id: space, title: 'Some report', language: 'fr' })
      expect(preview.status).to.equal(200)
      expect(preview.body.totals).to.include({ incidents: 2, verified: 1, countries: 2 })
      const { body } = await coordinator.get(`/api/statistics?by=country&community=${space}`)
      expect(preview.body.countries.map((one: { code: string; incidents: number }) => [one.code, one.incidents])).to.have.deep.members(
        body.cells.map((one: { country: string; incidents: number }) => [one.country, one.incidents]),
      )
      const narrowed = await coordinator.post('/api/reports/preview', { community_id: space, title: 'Some report', filters: { country: ['MAR'] } })
      expect(narrowed.body.totals.incidents).to.equal(1)
      expect(narrowed.body.query).to.deep.equal([['Country', 'Morocco']])
      expect(narrowed.body.first_incidents).to.have.lengthOf(1)
    })

    it('show the public neither incidents nor small numbers', async () => {
      for (let index = 0; index < 6; index++) await record('verified')
      await record('verified', { country: 'MAR', happened_on: '2026-01-05' })
      await record('submitted', { country: 'EGY' })
      const { body, text } = await coordinator.post('/api/reports/preview', { community_id: space, title: 'Some report', audience: 'public' })
      expect(body.totals.incidents).to.equal(7)
      expect(body.first_incidents).to.deep.equal([])
      expect(text).not.to.include('protesters').and.not.to.include('EGY')
      for (const one of body.countries ?? []) if (typeof one.incidents === 'number') expect(one.incidents).to.be.at.least(5)
    })

    it('leave out for others what people refused or withdrew, and say how many; within the house all is there', async () => {
      const asked = (audience: string) => coordinator.post('/api/reports/preview', { community_id: space, title: 'Some report', audience })
      await record('submitted')
      await record('submitted', { consent: 'refused' })
      await record('submitted', { consent: 'given', consent_purposes: ['collect'] })
      await record('submitted', { consent: 'given', consent_purposes: ['share_anonymised'] })
      const made = await monitor.post('/api/incidents?submission=true', anIncident(space, { victims: [{ sex: 'male' }] }))
      const about = { community_id: space, person_id: made.body.victims[0].person_id, purpose: 'share_anonymised', given: 'given', given_on: '2026-01-01' }
      const consent = await coordinator.post('/api/consents', about)
      expect([consent.status, (await asked('partners')).body.totals.incidents], consent.text).to.deep.equal([201, 3])
      expect((await coordinator.patch(`/api/consents/${consent.body.id}`, { withdrawn_on: '2026-02-01' }, 1)).status).to.equal(200)
      const partners = (await asked('partners')).body
      expect([partners.totals.incidents, partners.withheld, partners.first_incidents.length]).to.deep.equal([2, 3, 2])
      expect((await asked('internal')).body).to.deep.include({ withheld: 0 })
      expect((await asked('internal')).body.totals.incidents).to.equal(5)
      // Who agreed again, later, is told of again.
      expect((await coordinator.post('/api/consents', { ...about, given_on: '2026-03-01' })).status).to.equal(201)
      expect((await asked('partners')).body.totals.incidents).to.equal(3)
    })

    it('do not say to the public what was searched for', async () => {
      const { text } = await coordinator.post('/api/reports/preview', {
        community_id: space,
        title: 'Some report',
        audience: 'public',
        filters: { q: 'Nameofsomebody' },
      })
      expect(text).not.to.include('Nameofsomebody')
    })

    it('are refused to a reader, and for a community that one does not belong to', async () => {
      const reader = await someone(app, { [space]: 'reader' })
      expect((await reader.post('/api/reports', { community_id: space, title: 'Some report' })).status).to.equal(403)
      const outsider = await someone(app)
      const reply = await outsider.post('/api/reports', { community_id: space, title: 'Some report' })
      expect([reply.status, Object.keys(reply.body.fields)]).to.deep.equal([422, ['community_id']])
    })

    it('name each thing that is wrong in what is asked', async () => {
      const ask = async (more: Record<string, unknown>) => {
        const reply = await coordinator.post('/api/reports', { community_id: space, title: 'Some report', ...more })
        return [reply.status, Object.keys(reply.body.fields ?? {}).join()]
      }
      expect(await ask({ title: '' })).to.deep.equal([422, 'title'])
      expect(await ask({ language: 'xx' })).to.deep.equal([422, 'language'])
      expect(await ask({ sections: ['nothing'] })).to.deep.equal([422, 'sections.0'])
      expect(await ask({ surprise: 1 })).to.deep.equal([422, 'surprise'])
      expect(await ask({ filters: { surprise: 'x' } })).to.deep.equal([422, 'filters.surprise'])
      expect((await ask({ filters: { country: 'XXX' } }))[1]).to.include('country')
      expect(await ask({ filters: { country: { a: 1 } } })).to.deep.equal([422, 'filters.country'])
      expect(await ask({ filters: { state: 'draft' } })).to.deep.equal([422, 'filters.state'])
    })

    it('are seen by who asked for them alone, and are not there before they are ready', async () => {
      const made = await coordinator.post('/api/reports', { community_id: space, title: 'Some report', language: 'ar', coalition: ['One'] })
      expect(made.status).to.equal(201)
      expect(made.body).to.include({ state: 'queued', language: 'ar', audience: 'internal', title: 'Some report' })
      const path = made.headers.get('location') ?? ''
      expect((await coordinator.get(path)).body.id).to.equal(made.body.id)
      expect((await coordinator.get('/api/reports')).body.items).to.have.lengthOf(1)
      expect((await coordinator.get(`${path}/report.pdf`)).status).to.equal(409)
      for (const other of [monitor, await someone(app, { [space]: 'coordinator' }), await someone(app)]) {
        expect((await other.get(path)).status).to.equal(404)
        expect((await other.get(`${path}/report.pdf`)).status).to.equal(404)
        expect((await other.get('/api/reports')).body.items).to.deep.equal([])
      }
    })
  })

  describe('when they are made', function () {
    this.timeout(120_000)

    it('are documents with what the person may see at that moment', async () => {
      const app = await appWithDatabase()
      try {
        const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
        const space = await aCommunity(ground)
        const monitor = await someone(ground, { [space]: 'monitor' })
        const coordinator = await someone(ground, { [space]: 'coordinator' })
        await anIncidentIn('verified', { author: monitor, reviewer: coordinator }, anIncident(space, { source_name: 'SOURCENAME', perpetrators: 'PERPNAME' }))
        const { dataFolder } = app.database
        const ask = async (who: Person, more: Record<string, unknown>) =>
          (await who.post('/api/reports', { community_id: space, title: 'Un rapport', ...more })).body.id as string
        const asked = [await ask(coordinator, { language: 'fr' }), await ask(coordinator, { language: 'ar', audience: 'partners' })]
        const refused = await ask(monitor, {})
        await app.database.owner('memberships').where({ account_id: monitor.id }).delete()
        await workOff({ db: app.database.db, dataFolder, log: testLog })

        for (const id of asked) {
          const record = (await coordinator.get(`/api/reports/${id}`)).body
          expect(record).to.include({ state: 'done', progress: 1, incidents: 1 })
          const answer = await coordinator.fetch('GET', `/api/reports/${id}/report.pdf`)
          expect(answer.headers.get('content-type')).to.equal('application/pdf')
          expect(answer.headers.get('content-disposition')).to.include("filename*=UTF-8''Un-rapport-")
          const file = Buffer.from(await answer.arrayBuffer())
          expect(file.length).to.equal(Number(record.bytes))
          const { text } = readPdf(file)
          expect(text).to.include('Three protesters arrested').and.not.to.include('SOURCENAME').and.not.to.include('PERPNAME')
        }
        expect(existsSync(reportPath(dataFolder, refused))).to.equal(false)
      } finally {
        await app.end()
      }
    })
  })
})

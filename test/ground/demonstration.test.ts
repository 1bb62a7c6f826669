/** The demonstration holds what a tour of it asks for: enough arrests in one country for a case, without a contradiction among them, and exhibits that have their files. */
import { expect } from 'chai'
import { demonstrate } from '../../seeds/demonstration.ts'
import { appWithDatabase, testLog } from '../support/app.ts'
import type { Client } from '../support/client.ts'

interface Arrest {
  readonly id: string
  readonly language: string
  readonly admin_area: string
}

describe('the demonstration', function () {
  this.timeout(120_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let lawyer: Client
  let reviewer: Client
  let arrests: Arrest[]
  let community: string

  before(async () => {
    app = await appWithDatabase({ demonstration: true })
    await demonstrate({ databaseUrl: app.database.url, dataFolder: app.database.dataFolder, log: testLog })
    lawyer = app.client.another()
    reviewer = app.client.another()
    await lawyer.signIn('lawyer@example.org')
    await reviewer.signIn('reviewer@example.org')
    community = (await lawyer.get('/api/communities')).body.items.find((one: { kind: string }) => one.kind === 'coalition').id
    arrests = (await lawyer.get(`/api/incidents?community=${community}&country=TUN&form=arrest_detention&state=verified&limit=50`)).body.items
  })
  after(() => app?.end())

  it('has a dozen verified arrests in one country, in three languages and many places, in which no rule finds a contradiction', async () => {
    expect(arrests).to.have.length.of.at.least(12)
    expect(new Set(arrests.map((one) => one.language))).to.deep.equal(new Set(['fr', 'en', 'ar']))
    expect(new Set(arrests.map((one) => one.admin_area)))
      .to.have.property('size')
      .that.is.at.least(10)
    const found = await Promise.all(arrests.map(async (one) => (await reviewer.get(`/api/incidents/${one.id}/contradictions`)).body.items))
    expect(found.flat()).to.deep.equal([])
  })

  it('lets its lawyer freeze them into the facts of a new casefile in one act', async () => {
    const made = await lawyer.post('/api/casefiles', { community_id: community, title: 'A year of arrests', respondent: 'TUN' })
    expect(made.status, made.text).to.equal(201)
    const drawn = await lawyer.post(`/api/casefiles/${made.body.id}/facts`, { incident_ids: arrests.map((one) => one.id) })
    expect(drawn.status, drawn.text).to.equal(201)
    expect(drawn.body.items.map((one: { confidence: string }) => one.confidence)).to.deep.equal(arrests.map(() => 'verified'))
  })

  it('has a casefile whose exhibits each have a file of the vault, whole', async () => {
    const exhibits = (await lawyer.get('/api/exhibits')).body.items as { evidence_id: string | null; title: string }[]
    expect(exhibits).to.have.length(3)
    for (const { evidence_id, title } of exhibits) {
      const file = await lawyer.fetch('GET', `/api/evidence/${evidence_id}/file`)
      expect(file.status, title).to.equal(200)
      expect((await file.arrayBuffer()).byteLength).to.be.greaterThan(500)
    }
  })
})

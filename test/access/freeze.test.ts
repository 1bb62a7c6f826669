/** Who may close a community in an emergency and open it again, and what is closed: written by hand and tried over HTTP. */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, password, someone } from '../support/people.ts'

const people = ['monitor', 'reader', 'lawyer', 'reviewer', 'coordinator', 'host', 'network', 'outsider', 'anonymous'] as const
type Name = (typeof people)[number]
const members: readonly Name[] = ['monitor', 'reader', 'lawyer', 'reviewer', 'coordinator']

describe('closing a community for safety', () => {
  const app = appPerTest()
  const cast = {} as Record<Name, Person>
  let space: string
  let at: string

  beforeEach(async function () {
    this.timeout(60_000)
    space = await aCommunity(app)
    at = `/api/communities/${space}/freeze`
    for (const name of members) cast[name] = await someone(app, { [space]: name as 'reader' })
    cast.network = await someone(app, { [await aCommunity(app)]: 'coordinator' })
    cast.host = await someone(app, {}, { host: true })
    cast.outsider = await someone(app)
    cast.anonymous = { ...app.client.another(), id: '', email: '' }
  })

  it('is for its coordinators; its members see it; it is unknown to others', async () => {
    for (const name of people) {
      if (name === 'coordinator') continue
      const expected = name === 'anonymous' ? 401 : members.includes(name) || name === 'host' ? 403 : 404
      expect((await cast[name].post(at)).status, `${name} closes`).to.equal(expected)
      expect((await cast[name].delete(at)).status, `${name} opens`).to.equal(expected)
      expect((await cast[name].get(at)).status, `${name} looks`).to.equal(expected === 403 ? 200 : expected)
    }
    expect((await cast.coordinator.delete(at)).status, 'nothing to open').to.equal(409)
  })

  it('ends every session of its members but that of who closed it; they may sign in again, and others are not touched', async () => {
    const elsewhere = cast.coordinator.another()
    await elsewhere.signIn(cast.coordinator.email, password)
    const closed = await cast.coordinator.post(at)
    expect([closed.status, closed.body.sessions_ended]).to.deep.equal([200, members.length])
    for (const name of members) expect((await cast[name].get('/api/incidents')).status, name).to.equal(name === 'coordinator' ? 200 : 401)
    expect((await elsewhere.get('/api/incidents')).status).to.equal(401)
    expect((await cast.network.get('/api/incidents')).status).to.equal(200)
    expect((await cast.reader.signIn(cast.reader.email, password)).status).to.equal(201)
    expect((await cast.reader.get(at)).body.frozen_at).to.be.a('string')
  })

  it('lets no file out and nobody in until it is lifted; work goes on', async function () {
    this.timeout(60_000)
    const { coordinator } = cast
    const author = await someone(app, { [space]: 'monitor' })
    const id = await anIncidentIn('submitted', { author, reviewer: cast.reviewer }, anIncident(space))
    const guest = await someone(app)
    const casefile = (await coordinator.post('/api/casefiles', { community_id: space, title: 'A case', respondent: 'TUN', language: 'fr' })).body.id
    const leaving = [
      '/api/incidents.csv',
      `/api/incidents.xlsx?community=${space}`,
      '/api/incidents.ndjson',
      `/api/casefiles/${casefile}/dossier.pdf`,
      `/api/casefiles/${casefile}/dossier.docx`,
    ]
    const entering: (() => Promise<{ status: number; body: { detail?: string } }>)[] = [
      () => coordinator.post(`/api/communities/${space}/members`, { email: guest.email, role: 'reader' }),
      () => coordinator.post(`/api/communities/${space}/invitations`, { email: 'new@example.org', role: 'reader' }),
      () => coordinator.post(`/api/casefiles/${casefile}/members`, { email: guest.email, role: 'counsel', until_on: '2099-01-01' }),
      () => coordinator.post('/api/reports', { community_id: space, title: 'A report' }),
    ]
    const invited = (await coordinator.post(`/api/communities/${space}/invitations`, { email: 'early@example.org', role: 'reader' })).body.invitation
    const link = `/api/invitations/${String(invited).split('/').at(-1)}`
    await coordinator.post(at)
    for (const one of leaving) {
      const reply = await coordinator.get(one)
      expect([reply.status, reply.body.detail?.startsWith('A coordinator has closed this community')], one).to.deep.equal([403, true])
    }
    for (const enter of entering) expect((await enter()).status).to.equal(403)
    expect((await app.client.another().post(link, { name: 'New', password: 'a long and quiet sentence' })).status).to.equal(403)
    expect((await coordinator.get(`/api/incidents/${id}`)).status).to.equal(200)

    const lifted = await coordinator.delete(at)
    expect(lifted.body, lifted.text).to.deep.equal({ frozen_at: null, frozen_by: null })
    for (const enter of entering) expect((await enter()).status).to.be.oneOf([201, 202])
  })

  it('asks for fresh proofs to open again, and for none to close', async () => {
    await app.asOwner((db) => db('sessions').where('account_id', cast.coordinator.id).update({ authenticated_at: '2020-01-01' }))
    expect((await cast.coordinator.post(at)).status).to.equal(200)
    expect((await cast.coordinator.delete(at)).body.type).to.equal('/problems/step_up_required')
  })
})

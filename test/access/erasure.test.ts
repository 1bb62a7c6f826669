/** Who may ask for an erasure, confirm it, hold a record and set how long things are kept: written by hand, apart from the ability, and tried over HTTP. */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const people = ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator', 'host', 'network', 'outsider', 'anonymous'] as const
type Name = (typeof people)[number]
const members: readonly Name[] = ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator']
const holders: readonly Name[] = ['lawyer', 'coordinator']

for (const visibility of ['confidential', 'network'] as const)
  describe(`access to erasure and holds in a ${visibility} community`, () => {
    const app = appPerTest()
    const cast = {} as Record<Name, Person>
    let space: string

    beforeEach(async function () {
      this.timeout(60_000)
      space = await aCommunity(app, visibility)
      for (const name of members) cast[name] = await someone(app, { [space]: name === 'author' ? 'monitor' : (name as 'lawyer') })
      cast.network = await someone(app, { [await aCommunity(app)]: 'coordinator' })
      cast.host = await someone(app, {}, { host: true })
      cast.outsider = await someone(app)
      cast.anonymous = { ...app.client.another(), id: '', email: '' }
    })

    const make = (state: string) => anIncidentIn(state, cast, anIncident(space, { source_name: 'somebody' }))

    it('erasure is asked for, seen, confirmed and dropped by coordinators only; a draft by nobody', async function () {
      this.timeout(60_000)
      const draft = await make('draft')
      const id = await make('verified')
      const body = { kind: 'incidents', record_id: id, reason: 'asked' }
      const asked = await cast.coordinator.post('/api/erasures', body)
      expect(asked.status, asked.text).to.equal(201)
      for (const name of people) {
        const who = cast[name]
        const nobody = name === 'anonymous' ? 401 : null
        const reads = members.includes(name) || (visibility === 'network' && name !== 'outsider')
        expect((await who.post('/api/erasures', { ...body, record_id: draft })).status, `${name}, draft`).to.equal(nobody ?? (name === 'author' ? 403 : 422))
        if (name !== 'coordinator') expect((await who.post('/api/erasures', body)).status, `${name} asks`).to.equal(nobody ?? (reads ? 403 : 422))
        const at = `/api/erasures/${asked.body.id}`
        const sees = name === 'coordinator'
        expect((await who.get(at)).status, `${name} sees`).to.equal(nobody ?? (sees ? 200 : 404))
        if (nobody === null) expect((await who.get('/api/erasures')).body.items.length, `${name} lists`).to.equal(sees ? 1 : 0)
        if (sees) continue
        expect((await who.post(`${at}/confirmation`, { reference: asked.body.reference })).status, `${name} confirms`).to.equal(nobody ?? 404)
        expect((await who.delete(at)).status, `${name} drops`).to.equal(nobody ?? 404)
      }
      expect((await cast.coordinator.post(`/api/erasures/${asked.body.id}/confirmation`, { reference: asked.body.reference })).body.state).to.equal('confirmed')
    })

    it('a hold is placed, seen and released by who litigates or coordinates', async function () {
      this.timeout(60_000)
      for (const name of people) {
        const id = await make('submitted')
        const nobody = name === 'anonymous' ? 401 : null
        const may = holders.includes(name)
        const placed = await cast[name].post('/api/holds', { kind: 'incidents', record_id: id, reason: 'Before a court' })
        expect(placed.status, `${name} places`).to.equal(nobody ?? (may ? 201 : members.includes(name) ? 403 : 422))
        const hold = may ? placed : await cast.coordinator.post('/api/holds', { kind: 'incidents', record_id: id, reason: 'Before a court' })
        if (nobody === null) expect((await cast[name].get(`/api/holds?record=${id}`)).body.items.length, `${name} lists`).to.equal(may ? 1 : 0)
        const released = await cast[name].post(`/api/holds/${hold.body.id}/release`, { reason: 'It is over' })
        expect(released.status, `${name} releases`).to.equal(nobody ?? (may ? 200 : 404))
      }
    })

    it('a hold on a casefile is unknown to a lawyer who is not on its team', async () => {
      const lead = await someone(app, { [space]: 'lawyer' })
      const { body } = await lead.post('/api/casefiles', { community_id: space, title: 'A case', respondent: 'TUN', language: 'fr' })
      const placed = await lead.post('/api/holds', { kind: 'casefiles', record_id: body.id, reason: 'Pending' })
      expect(placed.status, placed.text).to.equal(201)
      expect((await cast.lawyer.get('/api/holds')).body.items).to.deep.equal([])
      expect((await cast.lawyer.post(`/api/holds/${placed.body.id}/release`, { reason: 'x' })).status).to.equal(404)
      expect((await cast.coordinator.get('/api/holds')).body.items).to.have.lengthOf(1)
    })

    it('how long things are kept is read and set by coordinators', async () => {
      const at = `/api/communities/${space}/retention`
      for (const name of people) {
        const knows = members.includes(name) || name === 'host' || (visibility === 'network' && name === 'network')
        const expected = name === 'anonymous' ? 401 : name === 'coordinator' ? 200 : knows ? 403 : 404
        expect((await cast[name].get(at)).status, `${name} reads`).to.equal(expected)
        expect((await cast[name].put(at, { drafts: 60 })).status, `${name} sets`).to.equal(expected)
      }
    })

    it('a draft of an incident under hold is not discarded by its author', async () => {
      const id = await make('submitted')
      await cast.lawyer.post('/api/holds', { kind: 'incidents', record_id: id, reason: 'Before a court' })
      expect((await cast.author.post(`/api/incidents/${id}/withdrawal`, {})).status).to.equal(200)
      const discarded = await cast.author.delete(`/api/incidents/${id}`)
      expect([discarded.status, discarded.body.detail]).to.deep.equal([409, 'A legal hold stands in the way: it must be released first.'])
    })
  })

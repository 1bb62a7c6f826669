/** Who may know of an item of evidence, read its file, describe it and lock it: written by hand, apart from the ability. Need to know: the author's own, and what is filed for those who verify or litigate. */
import { expect } from 'chai'
import { aFile } from '../evidence/support.ts'
import { aKey, appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const people = ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator', 'host', 'network', 'outsider', 'anonymous'] as const
type Name = (typeof people)[number]
const trusted: readonly Name[] = ['author', 'lawyer', 'reviewer', 'coordinator']

for (const visibility of ['confidential', 'network'] as const)
  describe(`access to evidence of a ${visibility} community`, () => {
    const cast = {} as Record<Name, Person>
    let space: string
    const app = appPerTest({}, undefined, async () => {
      space = await aCommunity(app, visibility)
      const elsewhere = await aCommunity(app)
      for (const name of ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator'] as const)
        cast[name] = await someone(app, { [space]: name === 'author' ? 'monitor' : name })
      cast.network = await someone(app, { [elsewhere]: 'coordinator' })
      cast.host = await someone(app, {}, { host: true })
      cast.outsider = await someone(app)
      cast.anonymous = { ...app.client.another(), id: '', email: '' }
      await aKey(app, space)
    })

    for (const state of ['draft', 'submitted', 'verified', 'returned', 'archived'] as const)
      it(`on a ${state} incident: read, listed, described and told of by those who need to know, and by nobody else`, async function () {
        this.timeout(60_000)
        const incident = await anIncidentIn(state === 'archived' ? 'submitted' : state, cast, anIncident(space))
        const made = await cast.author.request('POST', '/api/evidence', {
          body: aFile(Buffer.from('what was seen'), 'seen.txt', { incident_id: incident, obtained_from: 'CNRY-a-neighbour' }),
        })
        expect(made.status, made.text).to.equal(201)
        if (state === 'archived') await cast.coordinator.post(`/api/incidents/${incident}/archival`, { reason: 'because' })
        const id = made.body.id
        const may = state === 'draft' ? ['author'] : trusted
        for (const name of people) {
          const absent = name === 'anonymous' ? 401 : 404
          const expected = may.includes(name) ? 200 : absent
          for (const at of ['', '/file', '/custody', '/metadata', '/history'])
            expect((await cast[name].get(`/api/evidence/${id}${at}`)).status, `${name} ${at}`).to.equal(expected)
          expect((await cast[name].get(`/api/evidence/${id}/preview`)).status, `${name} preview`).to.equal(expected === 200 ? 409 : absent)
          expect((await cast[name].post(`/api/evidence/${id}/custody`, { action: 'copy', why: 'because' })).status, `${name} tells`).to.equal(
            expected === 200 ? 201 : absent,
          )
          expect((await cast[name].patch(`/api/evidence/${id}`, { title: `as ${name} says` }, 0)).status, `${name} describes`).to.equal(
            expected === 200 ? 412 : absent,
          )
          if (name === 'anonymous') continue
          const list = await cast[name].get(`/api/evidence?incident=${incident}`)
          expect(list.body.items.length, `${name} lists`).to.equal(expected === 200 ? 1 : 0)
        }
      })

    it('is added by the author of an incident and by those who verify or litigate, to nobody’s draft but their own, and not once it is archived', async function () {
      this.timeout(60_000)
      const send = async (name: Name, incident: string) =>
        (await cast[name].request('POST', '/api/evidence', { body: aFile(Buffer.from('x'), 'x.txt', { incident_id: incident }) })).status
      const filed = await anIncidentIn('submitted', cast, anIncident(space))
      const draft = await anIncidentIn('draft', cast, anIncident(space))
      const archived = await anIncidentIn('archived', cast, anIncident(space))
      for (const name of people) {
        const recorder = [...trusted, 'monitor', 'network'].includes(name)
        const gate = name === 'anonymous' ? 401 : recorder ? null : 403
        const sees = ['author', 'monitor', 'lawyer', 'reviewer', 'coordinator'].includes(name)
        expect(await send(name, filed), `${name}, filed`).to.equal(gate ?? (trusted.includes(name) ? 201 : sees ? 403 : 422))
        expect(await send(name, draft), `${name}, draft`).to.equal(gate ?? (name === 'author' ? 201 : 422))
        expect(await send(name, archived), `${name}, archived`).to.equal(gate ?? (sees ? 403 : 422))
      }
    })
  })

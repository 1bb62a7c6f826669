/**
 * Who may do what with an incident, in every state, from inside and outside its community: written by hand, apart from the ability, and tried over HTTP.
 * A cell is the status that each person gets; 404 where the record must not exist for them.
 */
import { expect } from 'chai'
import { aKey, appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const states = ['draft', 'submitted', 'under_review', 'returned', 'verified', 'disputed', 'archived'] as const
const people = ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator', 'host', 'network', 'outsider', 'anonymous'] as const
type Name = (typeof people)[number]

/** Who may read, by state; the same in both kinds of community but for the network's members, who read what an open community has verified. */
const readers = (state: string, open: boolean): readonly Name[] => {
  if (state === 'draft') return ['author']
  const members: Name[] = ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator']
  return open && state === 'verified' ? [...members, 'host', 'network'] : members
}

/** verb → who, and from which states. Everyone else who can read it gets 403, or 409 when only the state is wrong. */
const verbs: Readonly<Record<string, { by: readonly Name[]; from: readonly string[] }>> = {
  submission: { by: ['author'], from: ['draft', 'returned'] },
  withdrawal: { by: ['author'], from: ['submitted'] },
  review: { by: ['reviewer', 'coordinator'], from: ['submitted', 'disputed'] },
  return: { by: ['reviewer', 'coordinator'], from: ['submitted', 'under_review', 'disputed'] },
  verification: { by: ['reviewer', 'coordinator'], from: ['submitted', 'under_review', 'disputed'] },
  dispute: { by: ['reviewer', 'coordinator'], from: ['submitted', 'under_review', 'verified'] },
  archival: { by: ['coordinator'], from: ['submitted', 'under_review', 'returned', 'verified', 'disputed'] },
  restoration: { by: ['coordinator'], from: ['archived'] },
}

const editors: Readonly<Record<string, readonly Name[]>> = {
  draft: ['author'],
  submitted: ['coordinator', 'reviewer'],
  under_review: ['coordinator', 'reviewer'],
  returned: ['author'],
  verified: [],
  disputed: ['coordinator', 'reviewer'],
  archived: [],
}

const secret = 'CNRY-who-told-us'
const trusted: readonly Name[] = ['author', 'lawyer', 'reviewer', 'coordinator']
let cells = 0

for (const visibility of ['confidential', 'network'] as const) {
  describe(`access to incidents of a ${visibility} community`, () => {
    const cast = {} as Record<Name, Person>
    let space: string
    const app = appPerTest({}, undefined, async () => {
      space = await aCommunity(app, visibility)
      const elsewhere = await aCommunity(app)
      cast.author = await someone(app, { [space]: 'monitor' })
      cast.monitor = await someone(app, { [space]: 'monitor' })
      cast.reader = await someone(app, { [space]: 'reader' })
      cast.lawyer = await someone(app, { [space]: 'lawyer' })
      cast.reviewer = await someone(app, { [space]: 'reviewer' })
      cast.coordinator = await someone(app, { [space]: 'coordinator' })
      cast.host = await someone(app, {}, { host: true })
      cast.network = await someone(app, { [elsewhere]: 'coordinator' })
      cast.outsider = await someone(app)
      cast.anonymous = { ...app.client.another(), id: '', email: '' }
      await aKey(app, space)
    })
    after(() => console.log(`      ${cells} cells tried so far`))

    const make = (state: string) => anIncidentIn(state, cast, anIncident(space, { source_name: secret, victims: [{ sex: 'female', name: secret }] }))
    const absent = (name: Name) => (name === 'anonymous' ? 401 : 404)

    for (const state of states) {
      it(`${state}: is read by its readers, and does not exist for others`, async () => {
        const id = await make(state)
        const may = readers(state, visibility === 'network')
        for (const name of people) {
          const expected = may.includes(name) ? 200 : absent(name)
          const one = await cast[name].get(`/api/incidents/${id}`)
          expect(one.status, name).to.equal(expected)
          expect((await cast[name].get(`/api/incidents/${id}/history`)).status, `${name}, history`).to.equal(expected)
          expect(one.text.includes(secret), `${name}, identity`).to.equal(expected === 200 && trusted.includes(name))
          cells += 3
          if (name === 'anonymous') continue
          const list = await cast[name].get(`/api/incidents?state=${state}`)
          expect(
            list.body.items.map((item: { id: string }) => item.id),
            `${name}, list`,
          ).to.deep.equal(expected === 200 ? [id] : [])
          expect(list.body.total, `${name}, total`).to.equal(expected === 200 ? 1 : 0)
          const counted = expected === 200 && state !== 'draft' ? 1 : 0
          expect((await cast[name].get('/api/statistics?by=country')).body.total, `${name}, statistics`).to.equal(counted)
          expect((await cast[name].get(`/api/incidents?q=protesters`)).body.items, `${name}, search`).to.have.lengthOf(counted)
          cells += 4
        }
      })

      it(`${state}: moves only by those who may, from where it may`, async function () {
        this.timeout(60_000)
        let id = await make(state)
        for (const [verb, { by, from }] of Object.entries(verbs)) {
          for (const name of people) {
            // Who can read it but is not a member, or has left: refused as if it were not there, since only members can hold the row.
            const reads = readers(state, visibility === 'network').includes(name)
            const member = !['host', 'network', 'outsider', 'anonymous'].includes(name)
            const expected = !reads || !member ? absent(name) : !by.includes(name) ? 403 : from.includes(state) ? 200 : 409
            const reply = await cast[name].post(`/api/incidents/${id}/${verb}`, { reason: 'because' })
            expect(reply.status, `${name}: ${verb}`).to.equal(expected)
            if (reply.status === 200) id = await make(state)
            cells += 1
          }
        }
      })

      it(`${state}: is changed only by those who may`, async () => {
        let id = await make(state)
        for (const name of people) {
          const reads = readers(state, visibility === 'network').includes(name)
          const member = !['host', 'network', 'outsider', 'anonymous'].includes(name)
          const version = (await cast.author.get(`/api/incidents/${id}`)).body.version
          const change = name === 'reviewer' ? { source_reliability: 'B' } : { place_name: 'Elsewhere' }
          const reply = await cast[name].patch(`/api/incidents/${id}`, change, version)
          expect(reply.status, name).to.equal(!reads || !member ? absent(name) : editors[state]?.includes(name) ? 200 : 403)
          if (reply.status === 200) id = await make(state)
          cells += 1
        }
      })
    }

    it('is recorded by its recorders only', async () => {
      for (const name of people) {
        const reply = await cast[name].post('/api/incidents', anIncident(space))
        const expected = name === 'anonymous' ? 401 : name === 'reader' ? 403 : ['host', 'network', 'outsider'].includes(name) ? 422 : 201
        expect(reply.status, name).to.equal(expected)
        cells += 1
      }
    })

    it('is known, or unknown, as its kind says', async () => {
      for (const name of people) {
        if (name === 'anonymous') continue
        const member = !['host', 'network', 'outsider'].includes(name)
        const knows = member || name === 'host' || (visibility === 'network' && name === 'network')
        expect((await cast[name].get(`/api/communities/${space}`)).status, name).to.equal(knows ? 200 : 404)
        expect((await cast[name].get(`/api/communities/${space}/members`)).status, `${name}, members`).to.equal(
          member || name === 'host' ? 200 : knows ? 403 : 404,
        )
        const audit = await cast[name].get(`/api/audit?community=${space}`)
        expect(audit.status, `${name}, audit`).to.equal(name === 'coordinator' ? 200 : knows ? 403 : 404)
        cells += 3
      }
    })
  })
}

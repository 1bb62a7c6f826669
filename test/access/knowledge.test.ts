/**
 * Who may read, record, change and take away what is known of people, forces and acts, what people agreed to, and where it has gone: written by hand, apart from the ability,
 * and tried over HTTP. 404 where a record must not exist for somebody.
 */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, type Person, someone } from '../support/people.ts'

const people = ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator', 'host', 'network', 'outsider', 'anonymous'] as const
type Name = (typeof people)[number]
const members: readonly Name[] = ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator']
const trusted: readonly Name[] = ['lawyer', 'reviewer', 'coordinator']

/** Kinds by who reads them, and who changes and takes away: made by the author, but parts of a filed incident, which the reviewer made. */
const kinds: Readonly<Record<string, { readonly reads: readonly Name[]; readonly changes: readonly Name[]; readonly change: object }>> = {
  people: { reads: members, changes: ['author', ...trusted], change: { code_name: 'Other' } },
  organisations: { reads: members, changes: ['author', ...trusted], change: { name: 'Other' } },
  affiliations: { reads: members, changes: ['author', ...trusted], change: { rank: 'Other' } },
  consents: { reads: ['author', ...trusted], changes: ['author', ...trusted], change: { scope: 'Other' } },
  interviews: { reads: ['author', ...trusted], changes: ['author', ...trusted], change: { purpose: 'Other' } },
  acts: { reads: members, changes: trusted, change: { place_name: 'Other' } },
  involvements: { reads: members, changes: trusted, change: { degree: null } },
  sources: { reads: members, changes: trusted, change: { connection: 'victim' } },
  interventions: { reads: members, changes: trusted, change: { party: 'Other' } },
  incident_links: { reads: members, changes: trusted, change: { note: 'Other' } },
}
const name = 'CNRY-name-of-somebody'

for (const visibility of ['confidential', 'network'] as const)
  describe(`access to what is known in a ${visibility} community`, () => {
    const app = appPerTest()
    const cast = {} as Record<Name, Person>
    let space: string
    let made: Record<string, string>

    beforeEach(async function () {
      this.timeout(60_000)
      space = await aCommunity(app, visibility)
      const elsewhere = await aCommunity(app)
      for (const one of ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator'] as const)
        cast[one] = await someone(app, { [space]: one === 'author' ? 'monitor' : one })
      cast.network = await someone(app, { [elsewhere]: 'coordinator' })
      cast.host = await someone(app, {}, { host: true })
      cast.outsider = await someone(app)
      cast.anonymous = { ...app.client.another(), id: '', email: '' }
      made = {}
      const make = async (who: Name, kind: string, body: object) => {
        const reply = await cast[who].post(`/api/${kind}`, { community_id: space, ...body })
        expect(reply.status, `${kind}: ${reply.text}`).to.equal(201)
        made[kind] = reply.body.id
      }
      const incident = (await cast.author.post('/api/incidents?submission=true', anIncident(space))).body.id
      const other = (await cast.author.post('/api/incidents?submission=true', anIncident(space))).body.id
      await make('author', 'people', { counting_unit: 'individual', names: [{ name, kind: 'legal' }] })
      await make('author', 'organisations', { name: 'A unit', kind: 'state.police' })
      await make('author', 'affiliations', { person_id: made['people'], organisation_id: made['organisations'] })
      await make('author', 'consents', { person_id: made['people'], purpose: 'collect', given: 'given', given_on: '2026-01' })
      await make('author', 'interviews', { person_id: made['people'], held_on: '2026-01' })
      await make('reviewer', 'acts', { incident_id: incident, violation: 'liberty.arbitrary_arrest', victim_id: made['people'] })
      await make('reviewer', 'involvements', { incident_id: incident, act_id: made['acts'], organisation_id: made['organisations'] })
      await make('reviewer', 'sources', { incident_id: incident, connection: 'witness', name: 'CNRY-who-told' })
      await make('reviewer', 'interventions', { incident_id: incident, kind: 'legal.advice', happened_on: '2026-02' })
      await make('reviewer', 'incident_links', { incident_id: incident, related_id: other, kind: 'follows' })
    })

    it('each kind is read, listed, changed and taken away by those who may, and does not exist for others', async function () {
      this.timeout(120_000)
      for (const [kind, { reads, changes, change }] of Object.entries(kinds))
        for (const who of people) {
          const absent = who === 'anonymous' ? 401 : 404
          const at = `/api/${kind}/${made[kind]}`
          const reading = reads.includes(who) ? 200 : absent
          for (const path of [at, `${at}/history`]) {
            const reply = await cast[who].get(path)
            expect(reply.status, `${who} reads ${path}`).to.equal(reading)
            expect(reply.text.includes('CNRY'), `${who}, identity in ${kind}`).to.equal(
              reading === 200 && ['people', 'sources'].includes(kind) && (trusted.includes(who) || (who === 'author' && kind === 'people')),
            )
          }
          const writing = !reads.includes(who) ? absent : changes.includes(who) ? 412 : 403
          expect((await cast[who].patch(at, change, 999)).status, `${who} changes ${kind}`).to.equal(writing)
          expect((await cast[who].request('DELETE', at, { ifMatch: 999 })).status, `${who} takes away ${kind}`).to.equal(writing)
          const list = await cast[who].get(`/api/${kind}?community=${space}`)
          expect(list.status, `${who} lists ${kind}`).to.equal(who === 'anonymous' ? 401 : 200)
          expect(
            (list.body.items ?? []).some((one: { id: string }) => one.id === made[kind]),
            `${who}, in the list of ${kind}`,
          ).to.equal(reading === 200)
        }
    })

    it('what is entrusted is recorded by those who record, and where it has gone is told to those who may read it', async function () {
      this.timeout(60_000)
      for (const who of people) {
        const body = { community_id: space, person_id: made['people'], purpose: 'recontact', given: 'given', given_on: '2026-02' }
        const recorded = who === 'anonymous' ? 401 : who === 'reader' ? 403 : members.includes(who) ? 201 : 422
        const gone = ['author', ...trusted].includes(who) ? 200 : who === 'anonymous' ? 401 : 404
        expect((await cast[who].get(`/api/people/${made['people']}/disclosures`)).status, `${who}, where it has gone`).to.equal(gone)
        expect((await cast[who].post('/api/consents', body)).status, `${who} records`).to.equal(recorded)
      }
    })
  })

/** What is asked for together is answered as when it is asked for alone: the same status and body for everybody, the same entries in the log, and no other way in. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

interface Told {
  readonly status: number
  readonly body: unknown
  readonly location?: string
}

describe('readings together', function () {
  this.timeout(60_000)
  const app = appPerTest()
  const cast = {} as Record<'monitor' | 'reader' | 'coordinator' | 'stranger' | 'host', Person>
  let [space, id, person, merged] = ['', '', '', '']

  beforeEach(async () => {
    space = await aCommunity(app, 'confidential')
    for (const role of ['monitor', 'reader', 'coordinator'] as const) cast[role] = await someone(app, { [space]: role })
    cast.stranger = await someone(app, { [await aCommunity(app, 'confidential')]: 'coordinator' })
    cast.host = await someone(app, {}, { host: true })
    id = await anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.coordinator }, anIncident(space))
    const aPerson = async (name: string): Promise<string> =>
      (await cast.coordinator.post('/api/people', { community_id: space, counting_unit: 'individual', names: [{ name, kind: 'usual' }] })).body.id
    ;[person, merged] = [await aPerson('Mohammed Bensalah'), await aPerson('محمد بن صالح')]
    await cast.coordinator.post('/api/acts', { incident_id: id, violation: 'integrity.torture', victim_id: person })
    const merge = await cast.coordinator.post(`/api/people/${person}/merges`, { other_id: merged, other_version: 1 }, { ifMatch: 1 })
    expect(merge.status, merge.text).to.equal(201)
  })

  const addresses = () => [
    `/api/incidents/${id}`,
    `/api/incidents/${id}/history`,
    '/api/incidents?limit=5&state=submitted',
    `/api/acts?incident_id=${id}&limit=200`,
    `/api/people?id=${person},${merged}`,
    `/api/people/${person}`,
    `/api/people/${merged}`,
    `/api/people/${merged}?itself=true`,
    `/api/communities/${space}/members`,
    '/api/statistics?by=country',
    '/api/vocabularies/violations',
    '/api/forms/general',
    `/api/incidents/${randomUUID()}`,
    '/api/incidents/no-identifier',
    '/api/incidents?no_such=1',
    '/api/incidents?limit=1&limit=2',
    '/api/incidents?limit=900',
    '/api/accounts',
    '/api/nowhere',
    '/api/session',
  ]
  const told = async (who: Person, ask: readonly string[]): Promise<readonly Told[]> => {
    const reply = await who.post('/api/together', { ask })
    expect(reply.status, reply.text).to.equal(200)
    return reply.body.answers
  }
  const entries = (who: Person): Promise<{ action: string; kind: string; record_id: string | null; detail: unknown }[]> =>
    app.asOwner((db) => db('audit_entries').where({ account_id: who.id }).orderBy('id').select('action', 'kind', 'record_id', 'detail'))

  /** What was refused is entered after it was answered: the entries when no other comes. */
  const settled = async (who: Person) => {
    for (let last = await entries(who); ; ) {
      await sleep(300)
      const now = await entries(who)
      if (now.length === last.length) return now
      last = now
    }
  }

  it('answer everybody what each would be answered alone, refusals and redirects included', async () => {
    let [refusals, givings] = [0, 0]
    for (const [name, who] of Object.entries(cast)) {
      const answers = await told(who, addresses())
      for (const [at, address] of addresses().entries()) {
        const alone = await who.fetch('GET', address)
        const text = await alone.text()
        expect(answers[at]?.status, `${name} ${address}`).to.equal(alone.status)
        expect(answers[at]?.body ?? '', `${name} ${address}`).to.deep.equal(text === '' ? '' : JSON.parse(text))
        expect(answers[at]?.location, `${name} ${address}`).to.equal(alone.headers.get('location') ?? undefined)
        if (alone.status >= 400) refusals += 1
        else givings += 1
      }
    }
    expect(refusals).to.be.greaterThan(30)
    expect(givings).to.be.greaterThan(30)
  })

  it('leave in the log what each would have left', async () => {
    for (const who of [cast.reader, cast.stranger]) {
      const before = (await settled(who)).length
      await told(who, addresses())
      const together = (await settled(who)).slice(before)
      for (const address of addresses()) await (await who.fetch('GET', address)).text()
      const alone = (await settled(who)).slice(before + together.length)
      const sorted = (lines: readonly unknown[]) => lines.map((one) => JSON.stringify(one)).sort()
      expect(sorted(together)).to.deep.equal(sorted(alone))
      expect(together.length).to.be.greaterThan(who === cast.reader ? 5 : 0)
    }
  })

  it('are of no use to who is not signed in, for files, for searches that take turns, or for anything but reading', async () => {
    const nobody = app.client.another()
    expect((await nobody.post('/api/together', { ask: ['/api/vocabularies/violations'] })).status).to.equal(401)
    const alone = ['/api/incidents.csv', '/api/incidents?q=x', `/api/evidence/${randomUUID()}/file`, `/api/erasures/${randomUUID()}`]
    for (const [at, { status, location }] of (await told(cast.coordinator, alone)).entries()) expect([status, location]).to.deep.equal([303, alone[at]])
    const nowhere = ['/api/together', '/health', 'https://example.org/', '//example.org']
    for (const { status } of await told(cast.coordinator, nowhere)) expect(status).to.equal(404)
    expect((await cast.coordinator.post('/api/together', { ask: [] })).status).to.equal(422)
    expect((await cast.coordinator.post('/api/together', { ask: Array.from({ length: 25 }, () => '/api/session') })).status).to.equal(422)
    expect((await cast.coordinator.post('/api/together', { ask: ['/api/incidents/%E0%A4%A'] })).body.answers[0].status).to.equal(400)
  })
})

/**
 * Who may do what with a casefile, from the team, the community, outside and above: written by hand, apart from the ability, and tried over HTTP.
 * A cell is the status that each person gets; 404 where the casefile must not exist for them.
 */
import { expect } from 'chai'
import { casefileParts } from '../../schemas/casefile-parts.ts'
import { appPerTest } from '../support/app.ts'
import { aCommunity, type Person, someone } from '../support/people.ts'

const secret = 'CNRY-privileged'
const people = [
  'lead',
  'counsel',
  'assistant',
  'coordinator',
  'teamReader',
  'outside',
  'expired',
  'lawyer',
  'reviewer',
  'monitor',
  'reader',
  'host',
  'stranger',
  'outsider',
] as const
type Name = (typeof people)[number]

const insiders: readonly Name[] = ['lead', 'counsel', 'assistant', 'coordinator', 'teamReader']
const readers: readonly Name[] = [...insiders, 'outside']

/** What a part is made with, beside its casefile. */
const made: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  casefile_facts: { text: secret },
  claims: { right: 'arbitrary_detention', argument: secret },
  casefile_remedies: { body: secret },
  casefile_procedures: { body: secret },
  casefile_clients: { pseudonym: secret, name: secret },
  casefile_alleged: { description: secret, name: secret },
  casefile_witnesses: { code_name: secret },
  exhibits: { title: secret },
  casefile_harms: { kind: 'moral', text: secret },
  casefile_reliefs: { kind: 'release', text: secret },
  casefile_interventions: { kind: 'legal.advice', party: secret },
  casefile_risks: { whom: secret, level: 'high' },
  casefile_tasks: { title: secret },
  casefile_deadlines: { title: secret, due_on: '2027-01-02' },
  casefile_stages: { stage: 'preparation', note: secret },
  casefile_filings: { title: secret },
  casefile_notes: { text: secret },
}
const shownOutside = ['casefile_facts', 'exhibits']

describe('access to a casefile', function () {
  this.timeout(240_000)
  const app = appPerTest()
  const cast = {} as Record<Name, Person>
  let space: string
  let id: string
  const parts: Record<string, string> = {}

  const place = (name: Name, role: string, until_on: string | null = null, by: Name = 'lead') =>
    cast[by].post(`/api/casefiles/${id}/members`, { email: cast[name].email, role, until_on })

  beforeEach(async () => {
    space = await aCommunity(app)
    const elsewhere = await aCommunity(app)
    for (const role of ['lawyer', 'reviewer', 'monitor', 'reader', 'coordinator'] as const) cast[role] = await someone(app, { [space]: role })
    for (const name of ['lead', 'counsel', 'assistant'] as const) cast[name] = await someone(app, { [space]: 'lawyer' })
    cast.teamReader = await someone(app, { [space]: 'reader' })
    cast.outside = await someone(app, { [elsewhere]: 'lawyer' })
    cast.expired = await someone(app)
    cast.host = await someone(app, {}, { host: true })
    cast.stranger = await someone(app, { [elsewhere]: 'coordinator' })
    cast.outsider = await someone(app)
    const opened = await cast.lead.post('/api/casefiles', { community_id: space, title: secret, problem: secret, risk_note: secret })
    expect(opened.status, opened.text).to.equal(201)
    id = opened.body.id
    for (const [name, role, until] of [
      ['counsel', 'counsel', null],
      ['assistant', 'assistant', null],
      ['teamReader', 'assistant', '2099-01-01'],
      ['outside', 'counsel', '2099-12-31'],
      ['expired', 'counsel', '2099-12-31'],
    ] as const)
      expect((await place(name, role, until)).status, name).to.equal(201)
    await app.asOwner((db) => db('casefile_members').where({ casefile_id: id, account_id: cast.expired.id }).update({ until_on: '2026-01-01' }))
    for (const { collection } of casefileParts) {
      const reply = await cast.lead.post(`/api/${collection}`, { casefile_id: id, ...made[collection] })
      expect(reply.status, `${collection}: ${reply.text}`).to.equal(201)
      parts[collection] = reply.body.id
    }
  })

  it('is its team’s and its coordinators’; counsel from outside reads it with its facts and exhibits; nobody else knows that it is there', async () => {
    for (const name of people) {
      const who = cast[name]
      const one = await who.get(`/api/casefiles/${id}`)
      expect(one.status, name).to.equal(readers.includes(name) ? 200 : 404)
      expect((await who.get('/api/casefiles')).body.items.length, name).to.equal(readers.includes(name) ? 1 : 0)
      expect('problem' in one.body && 'risk_note' in one.body, `plans, ${name}`).to.equal(insiders.includes(name))
      for (const [collection, part] of Object.entries(parts)) {
        const sees = insiders.includes(name) || (name === 'outside' && shownOutside.includes(collection))
        const reply = await who.get(`/api/${collection}/${part}`)
        expect(reply.status, `${name}, ${collection}`).to.equal(sees ? 200 : 404)
        expect((await who.get(`/api/${collection}?casefile_id=${id}`)).body.items.length, `${name}, ${collection}`).to.equal(sees ? 1 : 0)
        if (!sees) expect(reply.text).to.not.include(secret)
      }
      for (const computed of ['forums', 'deadlines', 'deadlines.ics', 'gaps', 'members'])
        expect((await who.get(`/api/casefiles/${id}/${computed}`)).status, `${name}, ${computed}`).to.equal(
          insiders.includes(name) ? 200 : name === 'outside' ? 403 : 404,
        )
    }
  })

  it('is written by its team: the casefile by lead, counsel and coordinator, its parts by all of them, and by nobody from outside', async () => {
    for (const name of people) {
      const version = (await cast.lead.get(`/api/casefiles/${id}`)).body.version
      const changed = await cast[name].patch(`/api/casefiles/${id}`, { summary: name }, version)
      const advocates = ['lead', 'counsel', 'coordinator'].includes(name)
      // What one may read and never change is, to who asks to change it, not there.
      expect(changed.status, name).to.equal(advocates ? 200 : insiders.includes(name) ? 403 : 404)
      const added = await cast[name].post('/api/casefile_notes', { casefile_id: id, text: 'A note' })
      const foreign = cast[name] === cast.outside ? 403 : 422
      expect(added.status, `${name}: ${added.text}`).to.equal(insiders.includes(name) ? 201 : foreign)
      const part = await cast[name].patch(`/api/casefile_facts/${parts['casefile_facts']}`, { text: name }, 999)
      expect(part.status, name).to.equal(insiders.includes(name) ? 412 : 404)
    }
  })

  it('has a team that its leads and the coordinators change, with an end for whoever comes from outside, and never without a lead', async () => {
    for (const name of people) {
      const reply = await cast[name].request('PATCH', `/api/casefiles/${id}/members/${cast.assistant.id}`, { body: { role: 'assistant' } })
      const manages = name === 'lead' || name === 'coordinator'
      expect(reply.status, name).to.equal(manages ? 200 : readers.includes(name) ? 403 : 404)
    }
    expect((await place('outsider', 'counsel')).status).to.equal(422)
    expect((await place('outsider', 'lead', '2099-01-01')).status).to.equal(422)
    expect((await place('outsider', 'counsel', '2020-01-01')).status).to.equal(422)
    expect((await place('outsider', 'counsel', 'soon')).status).to.equal(422)
    const lead = `/api/casefiles/${id}/members/${cast.lead.id}`
    expect((await cast.coordinator.request('PATCH', lead, { body: { role: 'counsel' } })).status).to.equal(409)
    expect((await cast.lead.request('PATCH', lead, { body: { until_on: '2099-01-01' } })).status).to.equal(409)
    expect((await cast.lead.delete(lead)).status).to.equal(409)
    const second = `/api/casefiles/${id}/members/${cast.counsel.id}`
    expect((await cast.lead.request('PATCH', second, { body: { role: 'lead', until_on: '2099-01-01' } })).status).to.equal(200)
    expect((await place('lawyer', 'lead', null, 'counsel')).status, 'longer than one’s own').to.equal(403)
    expect((await place('lawyer', 'lead', '2098-01-01', 'counsel')).status).to.equal(201)
    expect((await cast.lead.delete(`/api/casefiles/${id}/members/${cast.outside.id}`)).status).to.equal(204)
    expect((await cast.outside.get(`/api/casefiles/${id}`)).status).to.equal(404)
  })

  it('is left by whoever leaves its community', async () => {
    expect((await cast.coordinator.delete(`/api/communities/${space}/members/${cast.counsel.id}`)).status).to.equal(204)
    expect((await cast.counsel.get(`/api/casefiles/${id}`)).status).to.equal(404)
  })

  it('stays behind the second wall when the first one is forgotten', async () => {
    const seen = (account: string) =>
      app.db.transaction(async (db) => {
        await db.raw(`select set_config('vigie.account_id', ?, true)`, [account])
        const found: string[] = []
        for (const table of ['casefiles', 'casefile_members', ...casefileParts.map((one) => one.collection)])
          if (Number(((await db(table).count('* as n')) as { n: number }[])[0]?.n) > 0) found.push(table)
        const told = (await db('revisions').where('kind', 'like', 'casefile%').count('* as n')) as { n: number }[]
        return { found, told: Number(told[0]?.n) > 0 }
      })
    const all = ['casefiles', 'casefile_members', ...casefileParts.map((one) => one.collection)]
    for (const name of people) {
      const { found, told } = await seen(cast[name].id)
      if (name === 'outside') expect(found, name).to.have.members(['casefiles', 'casefile_members', ...shownOutside])
      else if (name === 'expired') expect(found, name).to.deep.equal(['casefile_members'])
      else expect(found, name).to.deep.equal(insiders.includes(name) ? all : [])
      expect(told, name).to.equal(insiders.includes(name))
    }
  })
})

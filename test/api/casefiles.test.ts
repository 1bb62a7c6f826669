/** Casefiles over HTTP: for those who litigate in the community alone, numbered parts, the matrix of forums by the real calendar, gaps, and a calendar without names. */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const secret = 'CNRY of the case'

describe('casefiles', () => {
  const app = appPerTest()
  let space: string
  let lawyer: Person

  beforeEach(async () => {
    space = await aCommunity(app)
    lawyer = await someone(app, { [space]: 'lawyer' })
  })

  async function make(collection: string, body: Readonly<Record<string, unknown>>, who: Person = lawyer): Promise<Record<string, string | number>> {
    const reply = await who.post(`/api/${collection}`, { community_id: space, ...body })
    expect(reply.status, reply.text).to.equal(201)
    return reply.body
  }
  const aCase = (more: Readonly<Record<string, unknown>> = {}) =>
    make('casefiles', { title: secret, respondent: 'TUN', violations: ['liberty.arbitrary_detention'], language: 'fr', problem: secret, ...more })

  it('are there for the lawyers and coordinators of their community, and for nobody else', async () => {
    const { id, reference } = await aCase()
    expect(reference).to.match(/^D-\d{4}/)
    const fact = await make('casefile_facts', { casefile_id: id, text: secret })
    const coordinator = await someone(app, { [space]: 'coordinator' })
    const paths = [
      `/api/casefiles/${id}`,
      `/api/casefiles/${id}/forums`,
      `/api/casefiles/${id}/deadlines`,
      `/api/casefiles/${id}/deadlines.ics`,
      `/api/casefiles/${id}/gaps`,
    ]
    const all = [...paths, `/api/casefiles/${id}/history`, `/api/casefile_facts/${fact['id']}`]
    for (const path of all) expect((await coordinator.get(path)).status, path).to.equal(200)
    const others = [
      await someone(app, { [space]: 'reviewer' }),
      await someone(app, { [space]: 'monitor' }),
      await someone(app, { [space]: 'reader' }),
      await someone(app, { [await aCommunity(app)]: 'lawyer' }),
      await someone(app, {}, { host: true }),
    ]
    for (const person of others) {
      for (const path of all) {
        const reply = await person.get(path)
        expect(reply.status === 404 || reply.body.items.length === 0, path).to.equal(true)
        expect(reply.text).to.not.include('CNRY')
      }
      expect((await person.get('/api/casefiles')).body.items).to.deep.equal([])
      expect((await person.post('/api/casefile_facts', { community_id: space, casefile_id: id, text: 'x' })).status).to.be.oneOf([403, 422])
    }
  })

  it('take an identifier that is one, or none, and refuse whatever else is called so', async () => {
    const body = { community_id: space, title: secret }
    for (const id of [{ a: 1 }, [], 7, true, 'x']) expect((await lawyer.post('/api/casefiles', { ...body, id })).status, JSON.stringify(id)).to.equal(422)
    expect((await lawyer.post('/api/casefiles', { ...body, id: null })).status).to.equal(201)
  })

  it('number their facts and claims in order, and remember the version of the incident from which a fact was drawn', async () => {
    const { id } = await aCase()
    const author = await someone(app, { [space]: 'monitor' })
    const incident_id = await anIncidentIn('submitted', { author, reviewer: lawyer }, anIncident(space))
    const [first, second] = [
      await make('casefile_facts', { casefile_id: id, text: 'One', incident_id }),
      await make('casefile_facts', { casefile_id: id, text: 'Two' }),
    ]
    expect([first['number'], second['number']]).to.deep.equal([1, 2])
    expect(first['incident_version']).to.equal((await lawyer.get(`/api/incidents/${incident_id}`)).body.version)
    expect((await lawyer.delete(`/api/casefile_facts/${second['id']}`)).status).to.equal(200)
    expect((await make('casefile_facts', { casefile_id: id, text: 'Three' }))['number']).to.equal(3)
    const other = await aCommunity(app)
    const both = await someone(app, { [space]: 'lawyer', [other]: 'lawyer' })
    const stray = await both.post('/api/casefile_facts', { community_id: other, casefile_id: id, text: 'x' })
    expect([stray.status, Object.keys(stray.body.fields)]).to.deep.equal([422, ['casefile_id']])
  })

  it('compare the forums by the real calendar, in the reader’s language, with the corrections of their community', async () => {
    const { id } = await aCase({ respondent: 'FRA', forums: ['ecthr', 'ccpr'] })
    await make('casefile_facts', { casefile_id: id, text: 'Arrest', happened_on: '2025-03' })
    await make('casefile_remedies', { casefile_id: id, body: 'Cour de cassation', decided_on: '2026-10-20', notified_on: '2026-10-31', final: true })
    const light = async (forum: string, criterion: string) => {
      const { body } = await lawyer.get(`/api/casefiles/${id}/forums?on=2026-11-26`, { language: 'fr' })
      const row = body.items.find((one: { forum: string }) => one.forum === forum)
      return row.lights.find((one: { criterion: string }) => one.criterion === criterion)
    }
    expect(await light('ecthr', 'deadline')).to.include({
      light: 'open',
      due_on: '2027-02-28',
      rule: 'ecthr.deadline.2022',
      trust: 'K',
      text: 'Dernier jour : 28 février 2027 ; restent 94 jours.',
    })
    expect(
      (await lawyer.get(`/api/casefiles/${id}/deadlines?on=2026-11-26`)).body.items.map((one: { forum: string; due_on: string }) => [one.forum, one.due_on]),
    ).to.deep.equal([
      ['ecthr', '2027-02-28'],
      ['ccpr', '2031-10-31'],
    ])
    const coordinator = await someone(app, { [space]: 'coordinator' })
    const correction = {
      community_id: space,
      criterion: 'deadline',
      terms: { limits: [{ start: 'final_decision', months: 1, effect: 'closes' }], reasonable: false, warn_days: [30] },
      source_name: 'A protocol',
      source_url: 'https://example.org/p',
      checked_on: '2026-01-02',
    }
    expect((await coordinator.post('/api/forums/ecthr/corrections', correction)).status).to.equal(201)
    expect(await light('ecthr', 'deadline')).to.include({ light: 'caution', due_on: '2026-11-30', trust: 'C' })
    expect((await lawyer.get(`/api/casefiles/${id}/forums?on=soon`)).status).to.equal(400)
  })

  it('give their deadlines as a calendar in which stands a code, and no name, State or forum', async () => {
    const { id, reference } = await aCase({ respondent: 'FRA', forums: ['ecthr'] })
    await make('casefile_remedies', { casefile_id: id, body: secret, notified_on: '2026-10-31', final: true })
    const reply = await lawyer.get(`/api/casefiles/${id}/deadlines.ics?on=2026-11-26`)
    expect(reply.headers.get('content-type')).to.match(/^text\/calendar/)
    expect(reply.text).to.include(`SUMMARY:${reference}: deadline`).and.to.include('DTSTART;VALUE=DATE:20270228')
    expect(reply.text).to.not.match(/CNRY|FRA|France|European|cassation/)
  })

  it('say which elements of a claim nothing supports yet', async () => {
    const { id } = await aCase()
    const matrix = [
      { element: 'torture.severity', exhibit: 'P-3', strength: 'strong' },
      { element: 'torture.intent', exhibit: 'P-4', strength: 'contrary' },
      { element: 'torture.purpose', fact: 1 },
    ]
    await make('claims', { casefile_id: id, right: 'torture', articles: ['CAT 1'], matrix })
    const { items } = (await lawyer.get(`/api/casefiles/${id}/gaps`)).body
    expect(items[0].missing).to.include.members(['torture.intent', 'torture.purpose']).and.not.include('torture.severity')
    const bad = await lawyer.post('/api/claims', { community_id: space, casefile_id: id, right: 'torture', matrix: [{ element: 'no.such' }] })
    expect(bad.status).to.equal(422)
  })
})

/** Forums and rules over HTTP: read by all of the network, corrected by a host for all and by a coordinator for their own, kept with source and day, taken back. */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, type Person, someone } from '../support/people.ts'

const limit = (months: number) => ({ limits: [{ start: 'final_decision', months, effect: 'closes' }], reasonable: false, warn_days: [30] })
const aCorrection = (more: Readonly<Record<string, unknown>> = {}) => ({
  criterion: 'deadline',
  terms: limit(3),
  says: { fr: 'Trois mois.' },
  source_name: 'Protocol No. 99',
  source_url: 'https://example.org/protocol',
  checked_on: '2026-01-02',
  ...more,
})
const acceptance = (more: Readonly<Record<string, unknown>> = {}) => ({
  instrument: 'CAT-22',
  terms: { party: true, accepted_on: '2024-05-01', in_force_on: '2024-05-01', withdrawn_on: null, ended_on: null },
  source_name: 'Depositary notification',
  source_url: 'https://example.org/notification',
  checked_on: '2026-01-02',
  ...more,
})

// biome-ignore lint/suspicious/noExplicitAny: what the API answers is looked into
async function ruleOf(person: Person, forum: string, criterion: string, query = ''): Promise<any> {
  const { body } = await person.get(`/api/forums${query}`)
  return body.items.find((one: { code: string }) => one.code === forum).rules.find((one: { criterion: string }) => one.criterion === criterion)
}

describe('forums and rules', () => {
  const app = appPerTest()

  it('are read by whoever is signed in, as they hold on a day, each with source, trust and day checked', async () => {
    const monitor = await someone(app, { [await aCommunity(app)]: 'monitor' })
    expect((await app.client.get('/api/forums')).status).to.equal(401)
    const now = await ruleOf(monitor, 'ecthr', 'deadline')
    expect(now).to.include({ id: 'ecthr.deadline.2022', trust: 'K', checked_on: null })
    expect(now.source.url).to.match(/^https:/)
    expect((await ruleOf(monitor, 'ecthr', 'deadline', '?on=2021-05-01')).id).to.equal('ecthr.deadline.1998')
    expect((await monitor.get('/api/forums/ecthr')).body.rules.filter((one: { criterion: string }) => one.criterion === 'deadline')).to.have.length(2)
    for (const bad of ['?on=2021-02-30', '?on=x', '?when=2021-01-01']) expect((await monitor.get(`/api/forums${bad}`)).status, bad).to.equal(400)
    expect((await monitor.get('/api/forums/nothing')).status).to.equal(404)
    expect((await monitor.get('/api/law/rights')).body.items.length).to.be.greaterThan(15)
    expect((await monitor.get('/api/law/toString')).status).to.equal(404)
  })

  it('are corrected by the host for everybody, and by a coordinator for their community alone, whose word comes first', async () => {
    const [mine, other] = [await aCommunity(app), await aCommunity(app)]
    const host = await someone(app, {}, { host: true })
    const coordinator = await someone(app, { [mine]: 'coordinator' })
    const elsewhere = await someone(app, { [other]: 'lawyer' })
    expect((await host.post('/api/forums/ecthr/corrections', aCorrection())).status).to.equal(201)
    expect((await coordinator.post('/api/forums/ecthr/corrections', aCorrection({ community_id: mine, terms: limit(2) }))).status).to.equal(201)

    const general = await ruleOf(elsewhere, 'ecthr', 'deadline')
    expect(general.terms.limits[0].months).to.equal(3)
    expect(general).to.deep.include({ trust: 'C', checked_on: '2026-01-02', source: { name: 'Protocol No. 99', url: 'https://example.org/protocol' } })
    expect(general.says).to.deep.equal({ en: 'Trois mois.', fr: 'Trois mois.', ar: 'Trois mois.' })
    expect((await ruleOf(coordinator, 'ecthr', 'deadline', `?community=${mine}`)).terms.limits[0].months).to.equal(2)
    expect((await ruleOf(coordinator, 'ecthr', 'deadline')).terms.limits[0].months).to.equal(3)
    expect((await elsewhere.get(`/api/forums?community=${mine}`)).status).to.equal(400)
    expect((await elsewhere.get('/api/corrections')).body.items).to.have.length(1)
    const { items } = (await coordinator.get(`/api/corrections?community=${mine}`)).body
    const own = items.find((one: { community_id: string | null }) => one.community_id === mine)
    expect(own).to.include({ created_by: coordinator.id, subject: 'ecthr', aspect: 'deadline' })
  })

  it('hold from the day that the correction names, and what was shipped before it', async () => {
    const host = await someone(app, {}, { host: true })
    await host.post('/api/forums/ecthr/corrections', aCorrection({ valid_from: '2026-07-01' }))
    expect((await ruleOf(host, 'ecthr', 'deadline', '?on=2026-06-30')).id).to.equal('ecthr.deadline.2022')
    expect((await ruleOf(host, 'ecthr', 'deadline', '?on=2026-07-01')).terms.limits[0].months).to.equal(3)
  })

  it('are corrected by nobody else', async () => {
    const [mine, other] = [await aCommunity(app), await aCommunity(app)]
    const host = await someone(app, {}, { host: true })
    const coordinator = await someone(app, { [mine]: 'coordinator' })
    for (const role of ['reviewer', 'lawyer', 'monitor', 'reader'] as const) {
      const person = await someone(app, { [mine]: role })
      expect((await person.post('/api/forums/ecthr/corrections', aCorrection({ community_id: mine }))).status, role).to.equal(403)
      expect((await person.post('/api/forums/ecthr/corrections', aCorrection())).status, role).to.equal(403)
    }
    expect((await coordinator.post('/api/forums/ecthr/corrections', aCorrection())).status).to.equal(403)
    expect((await coordinator.post('/api/forums/ecthr/corrections', aCorrection({ community_id: other }))).status).to.equal(422)
    expect((await host.post('/api/forums/ecthr/corrections', aCorrection({ community_id: mine }))).status).to.equal(422)
    expect((await ruleOf(host, 'ecthr', 'deadline')).id).to.equal('ecthr.deadline.2022')
  })

  it('refuse a correction that is no rule, naming the field', async () => {
    const host = await someone(app, {}, { host: true })
    const cases: readonly (readonly [Record<string, unknown>, string])[] = [
      [{ terms: { limits: [] } }, 'terms.reasonable'],
      [{ terms: { ...limit(3), more: 1 } }, 'terms.more'],
      [{ terms: { ...limit(3), limits: [{ start: 'final_decision', effect: 'closes' }] } }, 'terms.limits'],
      [{ criterion: 'mood' }, 'criterion'],
      [{ criterion: 'competence', terms: { any_state: false, bound_by: ['XYZ'], facts_after: true, victims: 'all', subjects: [] } }, 'terms.bound_by'],
      [{ source_url: 'javascript:alert(1)' }, 'source_url'],
      [{ source_name: ' ' }, 'source_name'],
      [{ checked_on: '2999-01-01' }, 'checked_on'],
      [{ checked_on: '2026-02-30' }, 'checked_on'],
      [{ valid_from: '2026-03-01', valid_to: '2026-02-01' }, 'valid_to'],
      [{ trust: 'C' }, 'trust'],
    ]
    for (const [change, field] of cases) {
      const reply = await host.post('/api/forums/ecthr/corrections', aCorrection(change))
      expect([reply.status, Object.keys(reply.body.fields)[0]], JSON.stringify(change)).to.deep.equal([422, field])
    }
    expect((await host.post('/api/forums/nothing/corrections', aCorrection())).status).to.equal(404)
  })

  it('are taken back by who may correct, stay on record, and the rule before holds again', async () => {
    const mine = await aCommunity(app)
    const coordinator = await someone(app, { [mine]: 'coordinator' })
    const lawyer = await someone(app, { [mine]: 'lawyer' })
    const stranger = await someone(app, { [await aCommunity(app)]: 'coordinator' })
    const { id } = (await coordinator.post('/api/forums/ecthr/corrections', aCorrection({ community_id: mine }))).body
    expect((await lawyer.delete(`/api/corrections/${id}`)).status).to.equal(403)
    expect((await stranger.delete(`/api/corrections/${id}`)).status).to.equal(404)
    expect((await coordinator.delete(`/api/corrections/${id}`)).status).to.equal(204)
    expect((await coordinator.delete(`/api/corrections/${id}`)).status).to.equal(404)
    expect((await ruleOf(lawyer, 'ecthr', 'deadline', `?community=${mine}`)).id).to.equal('ecthr.deadline.2022')
    const kept = await app.asOwner((db) => db('rule_corrections').where({ id }).first('withdrawn_by', 'terms'))
    expect(kept.withdrawn_by).to.equal(coordinator.id)
    const { items } = (await coordinator.get(`/api/audit?community=${mine}`)).body
    expect(items.map((one: { action: string }) => one.action)).to.include.members(['correct_law', 'take_back_correction'])
  })

  it('tell what binds a State, and take a correction of that', async () => {
    const host = await someone(app, {}, { host: true })
    const bond = async () => (await host.get('/api/ratifications?state=MLI')).body.items.find((one: { instrument: string }) => one.instrument === 'CAT-22')
    expect(await bond()).to.include({ to_check: true, trust: 'K' })
    expect((await host.post('/api/ratifications/MLI/corrections', acceptance())).status).to.equal(201)
    expect(await bond()).to.include({ to_check: false, trust: 'C', accepted_on: '2024-05-01', checked_on: '2026-01-02' })
    expect((await host.post('/api/ratifications/XXX/corrections', acceptance())).status).to.equal(404)
    expect((await host.post('/api/ratifications/MLI/corrections', acceptance({ instrument: 'NONE' }))).body.fields).to.have.property('instrument')
    const terms = { party: true, accepted_on: 'soon', in_force_on: null, withdrawn_on: null, ended_on: null }
    expect((await host.post('/api/ratifications/MLI/corrections', acceptance({ terms }))).body.fields).to.have.property('terms.accepted_on')
    expect((await host.get('/api/ratifications?state=XX')).status).to.equal(400)
  })

  it('can not be written past the API: the second wall keeps a member from the instance’s rules and from another community’s', async () => {
    const [mine, other] = [await aCommunity(app), await aCommunity(app)]
    const member = await someone(app, { [mine]: 'coordinator' })
    const row = {
      kind: 'rule',
      subject: 'ecthr',
      aspect: 'interim',
      terms: '{}',
      source_name: 'x',
      source_url: 'https://x.example',
      checked_on: '2026-01-01',
      created_by: member.id,
    }
    for (const community_id of [null, other]) {
      const code = await app.db
        .transaction(async (db) => {
          await db.raw(`select set_config('vigie.account_id', ?, true)`, [member.id])
          await db('rule_corrections').insert({ ...row, community_id })
        })
        .then(
          () => null,
          (error: { code: string }) => error.code,
        )
      expect(code, String(community_id)).to.equal('42501')
    }
  })
})

/** Totals are the same wherever they are asked for, on random reports: counted here by hand from what was reported, and one act never twice. */
import { expect } from 'chai'
import fc from 'fast-check'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, someone } from '../support/people.ts'

const violations = ['liberty.arbitrary_arrest', 'life.extrajudicial_execution', 'liberty.enforced_disappearance']

const reported = fc.record({
  violations: fc.uniqueArray(fc.constantFrom(...violations), { minLength: 1, maxLength: 3 }),
  victims: fc.integer({ min: 0, max: 3 }),
  counted: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
  estimated: fc.boolean(),
  forces: fc.uniqueArray(fc.constantFrom('Unit one', 'Unit two', 'Unit three'), { maxLength: 3 }),
  verified: fc.boolean(),
})

describe('totals', () => {
  const app = appPerTest()

  it('count each incident, act, victim and perpetrator once, on random reports, and under the filters and the walls of the list', async function () {
    this.timeout(120_000)
    const space = await aCommunity(app)
    const author = await someone(app, { [space]: 'monitor' })
    const reviewer = await someone(app, { [space]: 'reviewer' })
    const reader = await someone(app, { [space]: 'reader' })
    const stranger = await someone(app, { [await aCommunity(app)]: 'coordinator' })
    const all = fc.sample(reported, 12)
    for (const one of all) {
      const made = await author.post(
        '/api/incidents?submission=true',
        anIncident(space, {
          violations: one.violations,
          victims: Array.from({ length: one.victims }, () => ({ sex: 'female' })),
          forces: one.forces.map((name) => ({ type: 'state.police', name })),
          victims_count: one.counted,
          victims_estimated: one.estimated,
        }),
      )
      expect(made.status, made.text).to.equal(201)
      if (one.verified) expect((await reviewer.post(`/api/incidents/${made.body.id}/verification`, { reason: 'x' })).status).to.equal(200)
    }
    const sum = (of: typeof all, value: (one: (typeof all)[number]) => number) => of.reduce((so, one) => so + value(one), 0)
    // A report that names people and gives no number counts those it names.
    const beyond = (one: (typeof all)[number]) => Math.max(0, (one.counted ?? one.victims) - one.victims)
    const expected = (of: typeof all) => ({
      incidents: { all: of.length, verified: of.filter((one) => one.verified).length, reported: of.filter((one) => !one.verified).length },
      acts: sum(of, (one) => one.violations.length * Math.max(1, one.victims)),
      victims: { persons: sum(of, (one) => one.victims), unnamed: sum(of, beyond), estimated: sum(of, (one) => (one.estimated ? beyond(one) : 0)) },
      alleged: { persons: 0, organisations: new Set(of.flatMap((one) => one.forces)).size },
    })
    for (const who of [author, reviewer, reader]) {
      expect((await who.get('/api/statistics/totals')).body).to.deep.equal(expected(all))
      const verified = all.filter((one) => one.verified)
      expect((await who.get('/api/statistics/totals?state=verified')).body).to.deep.equal(expected(verified))
      const arrests = all.filter((one) => one.violations.includes('liberty.arbitrary_arrest'))
      const narrowed = (await who.get('/api/statistics/totals?violation=liberty.arbitrary_arrest')).body
      expect(narrowed).to.deep.equal(expected(arrests))
      expect((await who.get('/api/incidents?violation=liberty.arbitrary_arrest')).body.total).to.equal(narrowed.incidents.all)
      expect((await who.get('/api/statistics?by=state')).body.total).to.equal(all.length)
    }
    const nothing = {
      incidents: { all: 0, verified: 0, reported: 0 },
      acts: 0,
      victims: { persons: 0, unnamed: 0, estimated: 0 },
      alleged: { persons: 0, organisations: 0 },
    }
    expect((await stranger.get('/api/statistics/totals')).body).to.deep.equal(nothing)
    expect((await stranger.get('/api/statistics/totals?bbox=10,36,11,37')).body).to.deep.equal(nothing)
  })
})

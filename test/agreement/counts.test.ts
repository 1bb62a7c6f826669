/** Counters beside the records ⇔ the records themselves, for everyone, through creation, change, verbs and folding. */
import { expect } from 'chai'
import type { Cell, Dimension } from '../../backend/records/counts.ts'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

describe('counts', () => {
  const app = appPerTest()
  const everyone: Person[] = []

  beforeEach(async function () {
    this.timeout(60_000)
    everyone.length = 0
    const [space, open, other] = [await aCommunity(app), await aCommunity(app, 'network'), await aCommunity(app)]
    const author = await someone(app, { [space]: 'monitor', [open]: 'monitor' })
    const reviewer = await someone(app, { [space]: 'reviewer', [open]: 'coordinator' })
    everyone.push(
      author,
      reviewer,
      await someone(app, { [space]: 'reader' }),
      await someone(app, { [other]: 'coordinator' }),
      await someone(app, {}, { host: true }),
      await someone(app),
    )
    const bodies = [
      ['submitted', space, { country: 'TUN', happened_on: '2026-03', victims_count: 3 }],
      ['verified', space, { country: 'TUN', happened_on: '2026-03-12', violations: ['liberty.arbitrary_arrest', 'integrity.torture'], victims_count: 1 }],
      ['verified', open, { country: 'SEN', happened_on: '2025', violations: ['integrity.torture'] }],
      ['returned', space, { country: 'EGY', happened_on: '../2020' }],
      ['disputed', open, { country: 'EGY', happened_on: '2024-12-30/2025-01-02', victims_count: 2 }],
      ['archived', open, { country: 'TUN', happened_on: '2019/..', form: 'killing', perpetrator_types: ['unknown'], answers: { circumstances: 'unknown' } }],
      ['draft', space, { country: 'TUN' }],
    ] as const
    const cast = { author, reviewer, coordinator: reviewer }
    for (const [state, community, more] of bodies) await anIncidentIn(state, cast, anIncident(community, more))
    const { items } = (await reviewer.get('/api/incidents?state=submitted&country=TUN')).body
    await reviewer.patch(`/api/incidents/${items[0].id}`, { source_reliability: 'C' }, items[0].version)
  })

  /** What `by` and `filter` should give, counted from the list that the same person reads, page by page. */
  async function recount(person: Person, by: readonly Dimension[], filter: string): Promise<Map<string, number>> {
    const { items } = (await person.get(`/api/incidents?limit=200&${filter}`)).body
    const asked = /violation=([^&]*)/.exec(filter)?.[1]?.split(',')
    const cells = new Map<string, number>()
    for (const item of items) {
      const month = /^\d{4}-\d{2}(-\d{2})?$/.test(item.happened_on) ? item.happened_on.slice(0, 7) : null
      const parts: Record<string, (string | null)[]> = {
        country: [item.country],
        state: [item.state],
        form: [item.form],
        community: [item.community_id],
        month: [month],
        violation: item.violations.filter((one: string) => !asked || asked.includes(one)),
      }
      const keys = by.reduce<(string | null)[][]>((all, one) => all.flatMap((key) => (parts[one] ?? []).map((value) => [...key, value])), [[]])
      for (const key of keys) cells.set(JSON.stringify(key), (cells.get(JSON.stringify(key)) ?? 0) + 1)
    }
    return cells
  }

  async function agree(): Promise<number> {
    let compared = 0
    const questions: [Dimension[], string][] = [
      [['country'], ''],
      [['country', 'state'], ''],
      [['month'], ''],
      [['country', 'month'], 'from=2025-01-01&to=2026-12-31'],
      [['violation'], ''],
      [['violation'], 'violation=integrity.torture'],
      [['country', 'violation'], 'from=2026-03-01'],
      [['country'], 'violation=integrity.torture,liberty.arbitrary_arrest'],
      [['country'], 'from=2026-03-05&to=2026-03-20'],
      [['form', 'state'], ''],
      [['community'], 'state=verified'],
      [['country'], 'q=protesters'],
    ]
    for (const person of everyone) {
      for (const [by, filter] of questions) {
        const { body } = await person.get(`/api/statistics?by=${by.join(',')}&${filter}`)
        const got = new Map((body.cells as Cell[]).map((cell) => [JSON.stringify(by.map((one) => cell[one])), cell.incidents]))
        expect(Object.fromEntries(got), `${by} ${filter}`).to.deep.equal(Object.fromEntries(await recount(person, by, filter)))
        expect(body.total, `total ${filter}`).to.equal((await person.get(`/api/incidents?limit=200&${filter}`)).body.items.length)
        compared += got.size
      }
    }
    return compared
  }

  it('say the same as the list, before and after folding', async function () {
    this.timeout(60_000)
    const before = await agree()
    expect(before).to.be.greaterThan(40)
    await app.asOwner((db) => db.raw('select fold_counts()'))
    expect(await agree()).to.equal(before)
  })
})

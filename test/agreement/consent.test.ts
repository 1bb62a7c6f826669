/** What consent allows is decided by the same rules for one person on a screen and for a whole selection in SQL: held together on random answers. */
import { expect } from 'chai'
import fc from 'fast-check'
import { purposesOf, reportedObjection, verdict, type WithheldReason, withheldReasons } from '../../schemas/consent-rules.ts'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, someone } from '../support/people.ts'

const today = () => new Date().toISOString().slice(0, 10)
const days = ['2020', '2024-03', '2024-03-10', '2025-01-01', '2025-06~', '2026-01-01/2026-02-01']
const ends = ['2020-01-01', '2024', '2999', '2999-01-01', '2024/..']
const answered = fc.record({
  purpose: fc.constantFrom('collect', 'share_anonymised', 'public_name'),
  given: fc.constantFrom('given', 'given', 'given', 'refused', 'not_asked'),
  given_on: fc.constantFrom(...days),
  recipient: fc.constantFrom(null, null, 'Comité', 'COMITE ', 'Another body'),
  expires_on: fc.option(fc.constantFrom(...ends), { nil: null, freq: 2 }),
  withdrawn_on: fc.option(fc.constantFrom(...days), { nil: null, freq: 2 }),
})
const reported = fc.record({
  consent: fc.constantFrom('given', 'given', 'refused', 'not_asked', 'not_applicable'),
  consent_purposes: fc.subarray(['collect', 'share_anonymised', 'public_name']),
  answers: fc.array(answered, { maxLength: 4 }),
})

describe('what consent withholds', () => {
  const app = appPerTest()

  it('is the same and for the same reason in TypeScript and in SQL, for every use and recipient, on random answers', async function () {
    this.timeout(120_000)
    const space = await aCommunity(app)
    const author = await someone(app, { [space]: 'coordinator' })
    const all = fc.sample(reported, 30)
    // One for each reason, beside what chance brings.
    const yes = { purpose: 'share_anonymised', given: 'given', given_on: '2025-01-01', recipient: null, expires_on: null, withdrawn_on: null } as const
    const alone = (answer: Partial<(typeof all)[number]['answers'][number]>) => ({
      consent: 'not_asked' as const,
      consent_purposes: [],
      answers: [{ ...yes, ...answer }],
    })
    all.push(
      alone({ given: 'refused' }),
      alone({ withdrawn_on: '2026-01-01/2026-02-01' }),
      alone({ expires_on: '2020-01-01' }),
      alone({ recipient: 'Another body' }),
    )
    all.push({ consent: 'given', consent_purposes: ['collect'], answers: [] })
    const expected = new Map<string, (typeof all)[number]>()
    for (const one of all) {
      const consent = one.consent === 'given' ? { consent: one.consent, consent_purposes: one.consent_purposes } : { consent: one.consent }
      const made = await author.post('/api/incidents?submission=true', anIncident(space, { ...consent, victims: [{ sex: 'female' }] }))
      expect(made.status, made.text).to.equal(201)
      expected.set(made.body.id, one)
      for (const answer of one.answers) {
        const about = { community_id: space, person_id: made.body.victims[0].person_id, ...answer }
        expect((await author.post('/api/consents', about)).status).to.equal(201)
      }
    }
    const seen = new Set<string>()
    for (const [use, purposes] of Object.entries(purposesOf))
      for (const recipient of [null, 'comité']) {
        const { rows } = await app.asOwner(async (db) => {
          await db.raw('select act_as(?)', [author.id])
          return db.raw('select incident_id, reason from incidents_withheld(?::text[], ?)', [[...purposes], recipient])
        })
        const held = new Map<string, WithheldReason>(rows.map((row: { incident_id: string; reason: WithheldReason }) => [row.incident_id, row.reason]))
        for (const [id, one] of expected) {
          const reasons = [reportedObjection(one, purposes), ...purposes.map((purpose) => verdict(one.answers, purpose, recipient, today()))]
          const reason = withheldReasons.find((each) => reasons.includes(each))
          expect(held.get(id), `${use} ${recipient} ${JSON.stringify(one)}`).to.equal(reason)
          if (reason) seen.add(reason)
        }
      }
    expect([...seen]).to.have.members([...withheldReasons])

    // The same answers, asked of a casefile that draws on all of these reports.
    const casefile = (await author.post('/api/casefiles', { community_id: space, title: 'All of them' })).body.id
    const drawn = new Map<number, (typeof all)[number]>()
    for (const incident of expected.keys()) {
      const { body } = await author.post(`/api/casefiles/${casefile}/facts`, { incident_ids: [incident] })
      drawn.set(body.items[0].number, expected.get(incident) as (typeof all)[number])
    }
    for (const [purpose, readers] of [
      ['share_anonymised', []],
      ['share_anonymised', ['Commission', 'COMITE ']],
      ['public_name', ['comité']],
    ] as const) {
      const { rows } = await app.asOwner(async (db) => {
        await db.raw('select act_as(?)', [author.id])
        return db.raw('select fact, person_id is null as report, reason from facts_without_consent(?, ?, current_date, ?::text[])', [
          casefile,
          purpose,
          [...readers],
        ])
      })
      const told = (fact: number, report: boolean) =>
        rows.find((row: { fact: number; report: boolean; reason: string }) => row.fact === fact && row.report === report)?.reason ?? null
      for (const [fact, one] of drawn) {
        const said = verdict(one.answers, purpose, readers, today())
        const agreed = one.consent === 'given' && one.consent_purposes.some((each) => each === purpose)
        expect(told(fact, true), JSON.stringify(one)).to.equal(reportedObjection(one, [purpose]))
        expect(told(fact, false), JSON.stringify(one)).to.equal(said === 'allowed' || (said === null && agreed) ? null : (said ?? 'not_asked'))
      }
    }
  })

  it('says of one person what the last word says, and nothing where nobody asked', () => {
    const yes = { purpose: 'public_name', given: 'given', given_on: '2026-01-01' }
    const no = { purpose: 'public_name', given: 'refused', given_on: '2026-02-01' }
    const say = (...answers: object[]) => verdict(answers, 'public_name', null, '2026-03-01')
    expect(say()).to.equal(null)
    expect(say({ ...no, given: 'not_asked' })).to.equal(null)
    expect(say(yes)).to.equal('allowed')
    expect(say(yes, no)).to.equal('refused')
    expect(say(yes, { ...no, given_on: '2025-12-31' })).to.equal('allowed')
    // A month within which the yes may have come first does not overrule the no.
    expect(say({ ...yes, given_on: '2026-02' }, no)).to.equal('refused')
    expect(say({ ...yes, withdrawn_on: '2026-01-15' })).to.equal('withdrawn')
    expect(say({ ...yes, expires_on: '2026-02' })).to.equal('expired')
    expect(say({ ...yes, expires_on: '2026' })).to.equal('allowed')
    expect(say({ ...yes, recipient: 'The committee' })).to.equal('other_recipient')
    expect(verdict([{ ...yes, recipient: 'The committee' }], 'public_name', 'the COMMITTEE', '2026-03-01')).to.equal('allowed')
    expect(say({ ...yes, recipient: 'The committee' }, yes)).to.equal('allowed')
  })
})

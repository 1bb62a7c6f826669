/** The rules that find what can not be true at once: each on a case that it must find, and on the nearest one that it must leave alone. */
import { expect } from 'chai'
import { outsideCountry } from '../../backend/incidents/inside-country.ts'
import { checklistOf } from '../../schemas/checklist.ts'
import { contradictionsIn, type Known, sayContradiction } from '../../schemas/contradictions.ts'
import { languages } from '../../schemas/dialect.ts'
import { quarterEnd, verifiedLate } from '../../schemas/late.ts'
import type { contradictionWords } from '../../schemas/words/contradictions.ts'

const calm: Known = { today: '2026-06-01', happened_on: '2026-03-12', outside: false, people: [], named: 0, acts: [], sources: [] }
const someone = { id: 'p', label: 'P-1' }
const anAct = { id: 'a', victim_id: 'p' }

/** rule → what contradicts, and what only seems to. */
const cases: Readonly<Record<keyof typeof contradictionWords, readonly [Partial<Known>, Partial<Known>]>> = {
  in_future: [{ happened_on: '2026-07' }, { happened_on: '2026-06' }],
  after_filing: [{ submitted_at: '2026-03-01T10:00:00Z' }, { submitted_at: '2026-03-12T10:00:00Z' }],
  release_before_arrest: [{ released_on: '2026-03-11' }, { released_on: '2026-03' }],
  fewer_victims: [
    { victims_count: 1, named: 2 },
    { victims_count: 2, named: 2 },
  ],
  outside_country: [{ outside: true }, { outside: false }],
  before_birth: [{ people: [{ ...someone, born_on: '2026-04' }] }, { people: [{ ...someone, born_on: '2026' }] }],
  after_death: [{ people: [{ ...someone, died_on: '2026-03-11' }] }, { people: [{ ...someone, died_on: '2026-03-12' }] }],
  age_and_birth: [
    { people: [{ ...someone, born_on: '1990' }], acts: [{ ...anAct, age_at_time: 40 }] },
    { people: [{ ...someone, born_on: '1990' }], acts: [{ ...anAct, age_at_time: 35 }] },
  ],
  death_before_birth: [
    { people: [{ ...someone, born_on: '1990', died_on: '1989', status: 'dead' }] },
    { people: [{ ...someone, born_on: '1990', died_on: '1990', status: 'dead' }] },
  ],
  dead_yet_alive: [
    { people: [{ ...someone, died_on: '2026-04', status: 'released_trial' }] },
    { people: [{ ...someone, died_on: '2026-04', status: 'dead' }] },
  ],
  end_before_start: [
    { acts: [{ ...anAct, happened_on: '2026-03-12', ended_on: '2026-02' }] },
    { acts: [{ ...anAct, happened_on: '2026-03-12', ended_on: '2026-03' }] },
  ],
  outside_dates: [{ acts: [{ ...anAct, happened_on: '2025' }] }, { acts: [{ ...anAct, happened_on: '2025~' }] }],
  killed_yet_alive: [
    { acts: [{ ...anAct, violation: 'life.summary_execution', status_at_end: 'exiled' }] },
    { acts: [{ ...anAct, violation: 'life.attempted_killing', status_at_end: 'exiled' }] },
  ],
  two_places: [
    {
      people: [someone],
      acts: [
        { ...anAct, happened_on: '2026-03-12', place_name: 'Tunis' },
        { ...anAct, id: 'b', happened_on: '2026-03-12', place_name: 'Sfax' },
      ],
    },
    {
      people: [someone],
      acts: [
        { ...anAct, happened_on: '2026-03', place_name: 'Tunis' },
        { ...anAct, id: 'b', happened_on: '2026-03', place_name: 'Sfax' },
      ],
    },
  ],
  told_before: [{ sources: [{ id: 's', dated_on: '2026-03-11' }] }, { sources: [{ id: 's', dated_on: '2026-03' }] }],
  death_before_statement: [
    { people: [{ ...someone, died_on: '2026-04-01' }], sources: [{ id: 's', person_id: 'p', dated_on: '2026-05' }] },
    { people: [{ ...someone, died_on: '2026-05-15' }], sources: [{ id: 's', person_id: 'p', dated_on: '2026-05' }] },
  ],
}

describe('contradictions', () => {
  const rulesIn = (known: Partial<Known>) => contradictionsIn({ ...calm, ...known }).map((one) => one.rule)

  for (const [rule, [wrong, right]] of Object.entries(cases))
    it(`${rule}: is found where it is certain, and not where the dates leave room`, () => {
      expect(rulesIn(wrong)).to.include(rule)
      expect(rulesIn(right)).to.not.include(rule)
    })

  it('finds nothing in a report without contradiction', () => {
    expect(
      rulesIn({ victims_count: 3, named: 2, people: [{ ...someone, born_on: '1990-05' }], acts: [{ ...anAct, happened_on: '2026-03-12', age_at_time: 35 }] }),
    ).to.deep.equal([])
  })

  it('says each in three languages, with every value in its place', () => {
    for (const [wrong] of Object.values(cases))
      for (const one of contradictionsIn({ ...calm, ...wrong }))
        for (const language of languages) expect(sayContradiction(language, one), `${one.rule} ${language}`).to.not.match(/[{}]|undefined|\d{4}-\d{2}/)
  })

  it('knows a point in the sea of another country from one near a coast', () => {
    expect(outsideCountry('TUN', 48.85, 2.35)).to.equal(true)
    expect(outsideCountry('TUN', 36.8, 10.18)).to.equal(false)
    expect(outsideCountry('TUN', 37.05, 10.3)).to.equal(false)
    expect(outsideCountry('FJI', -17.8, 178)).to.equal(false)
  })
})

describe('the checklist', () => {
  const checks = ['source.access', 'source.identity', 'content.coherence', 'technical.original', 'place.location', 'time.date']
  const whole = checks.map((checked) => ({ checked, outcome: 'confirmed' }))
  const of = (more: Partial<Parameters<typeof checklistOf>[1]>) =>
    checklistOf(checks, { incident: {}, findings: whole, sources: [], contradictions: 0, ...more })

  it('asks for two sources that do not repeat one another, or a reliable one with material', () => {
    expect(of({ sources: [{ id: '1' }, { id: '2', repeats_id: '1' }] }).gaps).to.deep.equal(['sources_few'])
    expect(of({ sources: [{ id: '1' }, { id: '2' }] }).gaps).to.deep.equal([])
    expect(of({ sources: [{ id: '1', reliability: 'B', materials: ['video'] }] }).gaps).to.deep.equal([])
    expect(of({ sources: [{ id: '1', reliability: 'C', materials: ['video'] }] }).gaps).to.deep.equal(['sources_few'])
    expect(
      of({
        sources: [
          { id: '1', person_id: 'p' },
          { id: '2', person_id: 'p' },
        ],
      }).independent,
    ).to.equal(1)
  })

  it('counts what was checked of each step, and keeps what contradicts in sight', () => {
    const found = of({ findings: [{ checked: 'source.access', outcome: 'contradicted' }], sources: [{ id: '1' }, { id: '2' }], contradictions: 2 })
    expect(found.steps[0]).to.deep.equal({ step: 'source', done: 1, of: 2 })
    expect(found.gaps).to.deep.equal(['contradictions', 'contradicted', 'steps_open'])
  })
})

describe('late verification', () => {
  it('is what came after the end of the quarter of the incident', () => {
    expect([quarterEnd('2026-02-11'), quarterEnd('2026'), quarterEnd('2026-05/..')]).to.deep.equal(['2026-03-31', '2026-12-31', null])
    expect(verifiedLate('2026-03-12', '2026-03-31T23:00:00Z')).to.equal(false)
    expect(verifiedLate('2026-03-12', '2026-04-01T00:00:00Z')).to.equal(true)
    expect(verifiedLate('2026-03-12', null)).to.equal(false)
  })
})

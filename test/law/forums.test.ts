/** The matrix of forums against cases whose answer is known, and what must hold for any case. */
import { expect } from 'chai'
import fc from 'fast-check'
import { languages } from '../../schemas/dialect.ts'
import { parseEdtf } from '../../schemas/edtf.ts'
import { addDays, addMonths } from '../../schemas/law/calendar.ts'
import { deadlinesOf } from '../../schemas/law/deadline.ts'
import { forumMatrix } from '../../schemas/law/forum-matrix.ts'
import { shippedRules } from '../../schemas/law/forums.ts'
import { sayReason } from '../../schemas/law/light.ts'
import { exhaustionExceptions, type Matter } from '../../schemas/law/matter.ts'
import { bonds } from '../../schemas/law/ratifications.ts'
import type { Rule } from '../../schemas/law/rules.ts'
import { watchedForums } from '../../schemas/law/watched.ts'
import { violations } from '../../schemas/vocabularies/violations.ts'
import { all, aMatter, finalDecision, lightOf, today } from './matter.ts'

describe('the matrix of forums: competence', () => {
  it('opens the Human Rights Committee for facts after the Protocol, cautions when they straddle it or continue, and never closes on general knowledge', () => {
    expect(lightOf('ccpr', 'competence', aMatter()).light).to.equal('open')
    const old = aMatter({ facts: [{ happened_on: '2009-01' }] })
    expect(lightOf('ccpr', 'competence', old)).to.include({ light: 'caution', reason: 'facts_before', trust: 'K' })
    expect(lightOf('ccpr', 'competence', { ...old, continuing: true }).reason).to.equal('continuing_to_argue')
    expect(lightOf('ccpr', 'competence', aMatter({ facts: [{ happened_on: '2011' }] })).reason).to.equal('facts_partly_before')
    expect(lightOf('ccpr', 'competence', aMatter({ state: 'EGY' }))).to.include({ light: 'caution', reason: 'not_bound', trust: 'K' })
    expect(lightOf('ccpr', 'competence', aMatter({ state: 'USA' }))).to.include({ light: 'unknown', reason: 'no_record' })
    expect(lightOf('ccpr', 'competence', aMatter({ state: null })).light).to.equal('unknown')
    expect(lightOf('cat', 'competence', aMatter({ state: 'MLI' })).reason).to.equal('acceptance_to_check')
  })

  it('closes the African Court where the declaration is missing or its withdrawal has taken effect, and cautions while the year runs', () => {
    expect(lightOf('african_court', 'competence', aMatter({ state: 'DZA' }))).to.include({ light: 'closed', reason: 'not_bound', trust: 'C' })
    expect(lightOf('african_court', 'competence', aMatter({ state: 'BFA' })).light).to.equal('open')
    expect(lightOf('african_court', 'competence', aMatter(), '2026-03-01')).to.include({ light: 'caution', reason: 'withdrawal_running', due_on: '2026-03-08' })
    expect(lightOf('african_court', 'competence', aMatter(), '2026-03-08')).to.include({ light: 'closed', reason: 'withdrawn' })
  })

  it('closes the ECOWAS Court for facts after a State left, and leaves earlier ones to be argued', () => {
    const niger = (happened_on: string) => lightOf('ecowas_court', 'competence', aMatter({ state: 'NER', facts: [{ happened_on }] }))
    expect(niger('2025-06-01')).to.include({ light: 'closed', reason: 'withdrawn' })
    expect(niger('2024-06-01')).to.include({ light: 'caution', reason: 'left_after_facts' })
    expect(lightOf('ecowas_court', 'competence', aMatter({ state: 'SEN' })).light).to.equal('open')
    expect(lightOf('ecowas_court', 'competence', aMatter({ state: 'TUN' })).reason).to.equal('not_bound')
  })

  it('asks who the victim is where a body is for some only, and what happened where it deals with some violations only', () => {
    expect(lightOf('acerwc', 'competence', aMatter({ state: 'SEN', facts: [{ happened_on: '2024-05' }] })).reason).to.equal('victim_child_unknown')
    expect(lightOf('acerwc', 'competence', aMatter({ state: 'SEN', victim_child: true })).light).to.equal('open')
    expect(lightOf('wgeid', 'competence', aMatter()).reason).to.equal('subject_other')
    expect(lightOf('wgeid', 'competence', aMatter({ violations: ['liberty.enforced_disappearance'], state: 'USA' })).light).to.equal('open')
  })
})

describe('the matrix of forums: limits', () => {
  const with_ = (notified_on: string | null, decided_on: string | null = null): Matter =>
    aMatter({ state: 'FRA', remedies: [finalDecision({ notified_on, decided_on })] })

  it('gives the European Court four months from notification, and six where the decision is older than 1 February 2022', () => {
    expect(lightOf('ecthr', 'deadline', with_('2026-10-31'))).to.include({
      due_on: '2027-02-28',
      light: 'open',
      reason: 'deadline_runs',
      rule: 'ecthr.deadline.2022',
    })
    expect(lightOf('ecthr', 'deadline', with_('2022-01-31'), '2022-03-01')).to.include({ due_on: '2022-07-31', rule: 'ecthr.deadline.1998' })
    expect(lightOf('ecthr', 'deadline', with_('2022-02-01'), '2022-03-01')).to.include({ due_on: '2022-06-01', rule: 'ecthr.deadline.2022' })
  })

  it('warns from thirty days before, on the last day still, and only then says that it is over', () => {
    const due = '2027-02-28'
    const on = (day: string) => lightOf('ecthr', 'deadline', with_('2026-10-31'), day)
    expect(on(addDays(due, -31)).reason).to.equal('deadline_runs')
    expect(on(addDays(due, -30)).reason).to.equal('deadline_near')
    expect(on(due)).to.include({ light: 'caution', reason: 'deadline_near' })
    expect(on(addDays(due, 1))).to.include({ light: 'caution', reason: 'deadline_passed', trust: 'K' })
  })

  it('closes on a passed limit only when somebody has read the rule at its source', () => {
    const checked = shippedRules.map((one): Rule => (one.id === 'ecthr.deadline.2022' ? { ...one, trust: 'C', checked_on: '2026-11-01' } : one))
    expect(lightOf('ecthr', 'deadline', with_('2026-01-10'), today, checked)).to.include({ light: 'closed', checked_on: '2026-11-01' })
    expect(lightOf('ecthr', 'deadline', with_('2026-01-10')).light).to.equal('caution')
  })

  it('counts from the earliest day that an imprecise date allows, and says so', () => {
    expect(lightOf('ecthr', 'deadline', with_('2026-11'))).to.include({ due_on: '2027-03-01', reason: 'deadline_earliest', light: 'caution' })
    expect(lightOf('ecthr', 'deadline', with_('2026-10-20/2026-11-05'))).to.include({ due_on: '2027-02-20', reason: 'deadline_earliest' })
    expect(lightOf('ecthr', 'deadline', with_('../2026-10'))).to.include({ light: 'unknown', reason: 'final_undated' })
    expect(lightOf('ecthr', 'deadline', with_(null, '2026-11-02'))).to.include({ due_on: '2027-03-02', reason: 'deadline_from_decision' })
  })

  it('counts five years from exhaustion and three from the end of another procedure for the Human Rights Committee, the nearer first', () => {
    const matter = aMatter({
      remedies: [finalDecision({ notified_on: '2020-02-29' })],
      procedures: [{ forum: 'wgad', status: 'examined', ended_on: '2024-12-01', same_matter: true }],
    })
    expect(lightOf('ccpr', 'deadline', matter, '2024-12-10')).to.include({ due_on: '2025-02-28', reason: 'deadline_runs' })
    expect(lightOf('ccpr', 'deadline', matter, '2025-03-01')).to.include({ light: 'caution', reason: 'late_to_explain' })
    expect(deadlinesOf(matter, shippedRules, ['ccpr'], today).map((one) => one.due_on)).to.deep.equal(['2025-02-28', '2027-12-01'])
  })

  it('watches, where no forum is chosen, none that does not bind the State; and any that is chosen', () => {
    const known = { rules: shippedRules, bonds, today }
    const open = watchedForums(aMatter(), [], known)
    expect(open).to.include.members(['ccpr', 'cat', 'achpr', 'wgad', 'cerd']).and.to.not.include.members(['eacj', 'ecowas_court', 'ecthr'])
    expect(watchedForums(aMatter({ state: 'KEN' }), [], known)).to.include('eacj')
    expect(watchedForums(aMatter(), ['eacj', 'ccpr'], known)).to.deep.equal(['ccpr', 'eacj'])
    expect(watchedForums(aMatter({ state: null }), [], known), 'of a State not yet named').to.include.members(['eacj', 'ecthr'])
  })

  it('knows the months of CERD, ICESCR, CRC, IACHR, ACHPR and EACJ, and the three years of the ECOWAS Court', () => {
    const matter = aMatter({ remedies: [finalDecision({ notified_on: '2026-10-31' })], facts: [{ happened_on: '2026-10-31' }] })
    const due = Object.fromEntries(
      ['cerd', 'cescr', 'crc', 'iachr', 'achpr', 'eacj', 'ecowas_court'].map((one) => [one, lightOf(one, 'deadline', matter).due_on]),
    )
    expect(due).to.deep.equal({
      cerd: '2027-04-30',
      cescr: '2027-10-31',
      crc: '2027-10-31',
      iachr: '2027-04-30',
      achpr: '2027-04-30',
      eacj: '2026-12-31',
      ecowas_court: '2029-10-31',
    })
  })

  it('says until when the urgent way of the WGEID is open', () => {
    const matter = aMatter({ violations: ['liberty.enforced_disappearance'], facts: [{ happened_on: '2026-09-30' }] })
    expect(lightOf('wgeid', 'deadline', matter)).to.include({ light: 'open', reason: 'urgent_route', due_on: '2026-12-30' })
    expect(lightOf('wgeid', 'deadline', matter, '2026-12-31').reason).to.equal('standard_route')
  })

  it('says that the limit does not run while remedies do, and warns when an exception is relied on', () => {
    const pending = aMatter({ remedies: [finalDecision({ final: false, filed_on: '2026-02-01' })] })
    expect(lightOf('achpr', 'deadline', pending).reason).to.equal('clock_not_running')
    expect(lightOf('achpr', 'deadline', { ...pending, exceptions: ['unduly_prolonged'] }).reason).to.equal('clock_with_exception')
    expect(lightOf('achpr', 'deadline', aMatter()).reason).to.equal('final_missing')
    expect(lightOf('special_procedures', 'deadline', aMatter())).to.include({ light: 'open', reason: 'no_limit' })
  })

  it('never gives a later last day for an imprecise date than for any exact day in it', () => {
    const month = fc.record({ year: fc.integer({ min: 2015, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 30 }), ({ year, month: m }, more) => {
        const text = `${year}-${String(m).padStart(2, '0')}`
        const read = parseEdtf(text)
        const exact = addDays(`${text}-01`, more)
        if (!read?.to || exact > read.to) return
        const vague = lightOf('iachr', 'deadline', aMatter({ remedies: [finalDecision({ notified_on: text })] })).due_on ?? ''
        expect(vague <= addMonths(exact, 6)).to.equal(true)
      }),
    )
  })
})

describe('the matrix of forums: the other lights', () => {
  it('asks for exhaustion where it is required, and accepts an exception as something to prove', () => {
    expect(lightOf('ccpr', 'exhaustion', aMatter()).light).to.equal('unknown')
    expect(lightOf('ccpr', 'exhaustion', aMatter({ exceptions: ['ineffective'] }))).to.include({ light: 'caution', reason: 'exception_to_prove' })
    expect(lightOf('ccpr', 'exhaustion', aMatter({ remedies: [finalDecision({ decided_on: '2025-01-01' })] })).light).to.equal('open')
    for (const forum of ['ecowas_court', 'eacj', 'wgad', 'wgeid', 'ced_urgent', 'special_procedures'])
      expect(lightOf(forum, 'exhaustion', aMatter()).light, forum).to.equal('open')
  })

  it('closes the Human Rights Committee while the same matter is pending, not once it was examined; the Commission once it was settled', () => {
    const other = (status: 'pending' | 'examined' | 'settled', same_matter: boolean | null = true) =>
      aMatter({ procedures: [{ forum: 'cat', status, ended_on: null, same_matter }] })
    expect(lightOf('ccpr', 'other_procedures', other('pending'))).to.include({ light: 'closed', reason: 'other_pending' })
    expect(lightOf('ccpr', 'other_procedures', other('examined')).light).to.equal('open')
    expect(lightOf('ccpr', 'other_procedures', other('pending', null)).reason).to.equal('other_to_compare')
    expect(lightOf('ccpr', 'other_procedures', other('pending', false)).light).to.equal('open')
    expect(lightOf('achpr', 'other_procedures', other('settled')).light).to.equal('closed')
    expect(lightOf('cedaw', 'other_procedures', other('examined'))).to.include({ light: 'caution', trust: 'K' })
    const opinion = aMatter({ procedures: [{ forum: 'wgad', status: 'examined', ended_on: null, same_matter: true }] })
    expect(lightOf('ecthr', 'other_procedures', opinion).light).to.equal('closed')
  })

  it('says whether a wish to stay hidden can be kept', () => {
    const wish = (anonymity: Matter['anonymity']) => aMatter({ anonymity })
    expect(lightOf('ccpr', 'anonymity', wish('state'))).to.include({ light: 'closed', reason: 'state_will_know' })
    expect(lightOf('ccpr', 'anonymity', wish('public')).light).to.equal('open')
    expect(lightOf('achpr', 'anonymity', wish('state')).reason).to.equal('anonymity_to_ask')
    expect(lightOf('achpr', 'anonymity', wish('body')).light).to.equal('closed')
  })

  it('asks for a translation where Arabic is not taken, a sworn one before the African Commission for other languages', () => {
    expect(lightOf('ccpr', 'language', aMatter({ language: 'ar' })).reason).to.equal('language_translate')
    expect(lightOf('achpr', 'language', aMatter({ language: 'ar' })).light).to.equal('open')
    expect(lightOf('achpr', 'language', aMatter({ language: 'es' })).reason).to.equal('language_sworn')
  })

  it('tells to ask for interim measures when the risk is high, and that the ECOWAS Court wants counsel', () => {
    expect(lightOf('ccpr', 'interim', aMatter({ risk: 'critical' }))).to.include({ light: 'caution', reason: 'interim_to_ask' })
    expect(lightOf('ecowas_court', 'form', aMatter({ represented: false })).light).to.equal('closed')
    expect(lightOf('ecthr', 'form', aMatter()).values).to.deep.equal({ count: 20 })
  })
})

describe('the matrix of forums, whatever the case', () => {
  const date = fc.constantFrom(null, '2024', '2025-11', '2026-08-31', '../2020', '2021/..', '2016-02-29~', '2024-01/2024-05', '1970-01-01')
  const matter: fc.Arbitrary<Matter> = fc.record({
    state: fc.constantFrom(null, 'TUN', 'DZA', 'NER', 'FRA', 'RUS', 'USA', 'SSD', 'HTI'),
    facts: fc.array(fc.record({ happened_on: date }), { maxLength: 3 }),
    continuing: fc.constantFrom(null, true, false),
    violations: fc.array(fc.constantFrom(...violations.map((one) => one.code)), { maxLength: 3 }),
    remedies: fc.array(
      fc.record({ filed_on: date, decided_on: date, notified_on: date, final: fc.boolean(), exception: fc.constantFrom(null, ...exhaustionExceptions) }),
      { maxLength: 3 },
    ),
    exceptions: fc.array(fc.constantFrom(...exhaustionExceptions), { maxLength: 2 }),
    procedures: fc.array(
      fc.record({
        forum: fc.constantFrom(null, 'wgad', 'ccpr'),
        status: fc.constantFrom(null, 'pending', 'examined', 'settled', 'withdrawn'),
        ended_on: date,
        same_matter: fc.constantFrom(null, true, false),
      }),
      { maxLength: 2 },
    ),
    language: fc.constantFrom(null, 'fr', 'ar', 'es'),
    anonymity: fc.constantFrom('none', 'public', 'state', 'body'),
    risk: fc.constantFrom(null, 'low', 'medium', 'high', 'critical'),
    victim_child: fc.constantFrom(null, true, false),
    victim_woman: fc.constantFrom(null, true, false),
    victim_disability: fc.constantFrom(null, true, false),
    represented: fc.constantFrom(null, true, false),
  })

  it('gives every forum eight lights, each with a sentence without holes in three languages, and closes nothing on general knowledge', function () {
    this.timeout(20_000)
    fc.assert(
      fc.property(matter, (one) => {
        for (const row of forumMatrix(one, all, { rules: shippedRules, bonds, today })) {
          expect(row.lights).to.have.length(8)
          for (const light of row.lights) {
            if (light.light === 'closed') expect(light.trust, `${row.forum} ${light.reason}`).to.equal('C')
            for (const language of languages) expect(sayReason(language, light), light.reason).to.not.match(/[{}]|undefined|null/)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

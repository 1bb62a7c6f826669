/** The law as data: complete in three languages, consistent with itself, and every reference found. */
import { expect } from 'chai'
import { parseEdtf } from '../../schemas/edtf.ts'
import { articleOf, articles } from '../../schemas/law/articles.ts'
import { isDay } from '../../schemas/law/calendar.ts'
import { elementOf, rightOf, rights, rightsSuggested } from '../../schemas/law/elements.ts'
import { forums, shippedRules } from '../../schemas/law/forums.ts'
import { instrumentOf, instruments } from '../../schemas/law/instruments.ts'
import { bondOf, bonds } from '../../schemas/law/ratifications.ts'
import { criteria, ruleOn } from '../../schemas/law/rules.ts'
import { isTerm } from '../../schemas/vocabularies/registry.ts'
import { violations } from '../../schemas/vocabularies/violations.ts'

const unique = (all: readonly string[]) => expect(all).to.have.length(new Set(all).size)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => String(from + step))

describe('the law as data', () => {
  it('says every instrument, article, right, element and rule in three languages, Arabic in Arabic letters', () => {
    const texts = [...instruments, ...articles, ...rights, ...rights.flatMap((one) => one.elements), ...forums, ...shippedRules.map((one) => one.says)]
    for (const one of texts) {
      expect(one.en.trim()).to.not.equal('')
      expect(one.fr.trim()).to.not.equal('')
      expect(one.ar, one.en).to.match(/[\u0600-\u06ff]/)
      expect(one.fr, one.fr).to.not.match(/'/)
    }
  })

  it('has no code twice', () => {
    unique(instruments.map((one) => one.code))
    unique(articles.map((one) => `${one.instrument} ${one.article}`))
    unique(rights.flatMap((one) => one.elements.map((each) => each.code)))
    unique(forums.map((one) => one.code))
    unique(shippedRules.map((one) => one.id))
    unique(bonds.map((one) => `${one.state} ${one.instrument}`))
  })

  it('lists the articles that a claim may need at least', () => {
    const least: Readonly<Record<string, readonly string[]>> = {
      ICCPR: range(1, 27),
      ICESCR: range(6, 15),
      ACHPR: range(2, 24),
      CAT: range(1, 16),
      CEDAW: range(1, 16),
      ICERD: range(2, 7),
      ICPPED: range(1, 25),
      ECHR: range(2, 14),
    }
    const known = new Set(articles.map((one) => `${one.instrument} ${one.article}`))
    for (const [instrument, list] of Object.entries(least))
      for (const article of list) expect(known.has(`${instrument} ${article}`), `${instrument} ${article}`).to.equal(true)
    for (const instrument of ['CRC', 'CRPD', 'Maputo', 'ACRWC', 'ACHR', 'ArCHR', 'ECHR-P1'])
      expect(
        articles.some((one) => one.instrument === instrument),
        instrument,
      ).to.equal(true)
  })

  it('names in rights and rules only articles, instruments and violations that exist', () => {
    for (const one of rights) {
      for (const named of one.articles) expect(articleOf(...(named.split(' ') as [string, string])), `${one.code}: ${named}`).to.not.equal(undefined)
      for (const start of one.suggested_by)
        expect(
          violations.some((term) => term.code.startsWith(start)),
          `${one.code}: ${start}`,
        ).to.equal(true)
    }
    for (const rule of shippedRules)
      if (rule.criterion === 'competence') {
        for (const code of rule.terms.bound_by) expect(instrumentOf(code), `${rule.id}: ${code}`).to.not.equal(undefined)
        for (const start of rule.terms.subjects)
          expect(
            violations.some((term) => term.code.startsWith(start)),
            `${rule.id}: ${start}`,
          ).to.equal(true)
      }
    for (const bond of bonds) {
      expect(instrumentOf(bond.instrument), bond.instrument).to.not.equal(undefined)
      expect(isTerm('countries', bond.state), bond.state).to.equal(true)
      for (const date of [bond.accepted_on, bond.withdrawn_on]) if (date) expect(parseEdtf(date), `${bond.state} ${bond.instrument} ${date}`).to.not.equal(null)
      for (const date of [bond.in_force_on, bond.ended_on]) if (date) expect(isDay(date), `${bond.state} ${bond.instrument} ${date}`).to.equal(true)
    }
  })

  it('suggests the right that a violation names most closely first', () => {
    expect(rightsSuggested(['liberty.enforced_disappearance'])[0]?.code).to.equal('enforced_disappearance')
    expect(rightsSuggested(['integrity.torture'])[0]?.code).to.equal('torture')
    expect(rightsSuggested(['esc.forced_eviction'])[0]?.code).to.equal('housing')
    expect(rightOf('torture')?.elements.length).to.be.greaterThan(4)
    expect(elementOf('torture.intent')?.fr).to.equal('Elles ont été infligées intentionnellement.')
  })

  it('has at least sixteen forums, each with a rule on competence, limit, other procedures and language, its source, and a day for what was read', () => {
    expect(forums.length).to.be.at.least(16)
    for (const forum of forums)
      for (const criterion of criteria.filter((one) => !['form', 'interim', 'anonymity'].includes(one)))
        expect(ruleOn(shippedRules, forum.code, criterion, '2026-11-26'), `${forum.code} ${criterion}`).to.not.equal(undefined)
    for (const rule of shippedRules) {
      expect(rule.source.url, rule.id).to.match(/^https?:\/\//)
      expect(rule.checked_on === null, rule.id).to.equal(rule.trust === 'K')
    }
  })

  it('marks as general knowledge the limits that are, and as read those that were', () => {
    const trust = (forum: string, criterion: 'deadline' | 'competence') => ruleOn(shippedRules, forum, criterion, '2026-11-26')?.trust
    for (const forum of ['cerd', 'cescr', 'crc', 'ecowas_court', 'eacj', 'ecthr', 'iachr', 'achpr']) expect(trust(forum, 'deadline'), forum).to.equal('K')
    for (const forum of ['ccpr', 'wgeid', 'african_court', 'ced_urgent']) expect(trust(forum, 'deadline'), forum).to.equal('C')
  })

  it('knows who declared under article 34(6), who withdrew, and that nobody else did', () => {
    const of = (state: string) => bondOf(bonds, state, 'ACtHPR-34(6)')
    for (const state of ['BFA', 'MWI', 'MLI', 'GHA', 'GMB', 'NER', 'GNB'])
      expect([of(state)?.party, of(state)?.withdrawn_on, of(state)?.trust], state).to.deep.equal([true, null, 'C'])
    for (const state of ['RWA', 'TZA', 'BEN', 'CIV', 'TUN']) expect(of(state)?.withdrawn_on, state).to.be.a('string')
    expect(of('TUN')?.withdrawn_on).to.equal('2025-03-07')
    for (const state of ['SEN', 'DZA', 'KEN', 'FRA', 'USA']) expect(of(state)?.party, state).to.equal(false)
    for (const state of ['BFA', 'MLI', 'NER']) expect(bondOf(bonds, state, 'ECOWAS')?.ended_on, state).to.equal('2025-01-29')
  })

  it('counts from when a deposit binds: three months for a covenant, thirty days for a convention, never before the treaty itself', () => {
    expect(bondOf(bonds, 'TUN', 'ICCPR')?.in_force_on).to.equal('1976-03-23')
    expect(bondOf(bonds, 'TUN', 'OP1-ICCPR')?.in_force_on).to.equal('2011-09-29')
    expect(bondOf(bonds, 'MAR', 'ICPPED')?.in_force_on).to.equal('2013-06-13')
    expect(bondOf(bonds, 'TUN', 'ICPPED')?.in_force_on).to.equal('2011-07-29')
    expect(bondOf(bonds, 'USA', 'OP1-ICCPR')).to.equal(undefined)
  })
})

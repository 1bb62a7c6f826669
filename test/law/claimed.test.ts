/** The articles that a claim names by itself: those that bind the State, and no treaty of another region. */
import { expect } from 'chai'
import { claimedBy } from '../../schemas/law/claimed.ts'
import { rights } from '../../schemas/law/elements.ts'
import { bonds } from '../../schemas/law/ratifications.ts'

const today = '2026-11-27'
const by = (state: string | null, right = 'arbitrary_detention') => claimedBy({ right }, state, bonds, today)
const codes = (told: ReturnType<typeof by>) => told.articles.map((one) => one.code)

describe('the articles of a claim', () => {
  it('are those of treaties that bind the State; those of other regions are left to choose', () => {
    const tunisia = by('TUN')
    expect(codes(tunisia)).to.include.members(['ICCPR 9', 'ACHPR 6']).and.to.not.include.members(['ECHR 5', 'ACHR 7'])
    expect(tunisia.left_out).to.include.members(['ECHR 5', 'ACHR 7'])
    expect(codes(by('FRA')))
      .to.include.members(['ICCPR 9', 'ECHR 5'])
      .and.to.not.include('ACHPR 6')
    for (const { code } of rights) for (const article of codes(by('SEN', code))) expect(article, code).to.not.match(/^(?:ECHR|ACHR|ADRDM|ArCHR)/)
  })

  it('leave out a treaty of which the State is known not to be a party, and keep, marked, what has to be looked up', () => {
    const corrected = (more: object) => [...bonds, { ...bonds.find((one) => one.state === 'TUN' && one.instrument === 'ICCPR'), ...more }] as typeof bonds
    const told = (more: object) => claimedBy({ right: 'arbitrary_detention' }, 'TUN', corrected(more), today)
    expect(told({}).articles).to.deep.include({ code: 'ICCPR 9', standing: 'binds' })
    expect(told({ party: false }).left_out).to.include('ICCPR 9')
    expect(told({ to_check: true }).articles).to.deep.include({ code: 'ICCPR 9', standing: 'check' })
    expect(told({ ended_on: '2020-01-01' }).articles).to.deep.include({ code: 'ICCPR 9', standing: 'check' })
    expect(by('TUN').articles, 'no record of a treaty of its own region').to.deep.include({ code: 'ArCHR 14', standing: 'check' })
  })

  it('are all of them, to be checked, where the State is not known; and those alone that the lawyer wrote, where any are', () => {
    const unknown = by(null)
    expect(unknown.left_out).to.deep.equal([])
    expect(unknown.articles).to.deep.include({ code: 'ECHR 5', standing: 'check' })
    expect(claimedBy({ right: 'arbitrary_detention', articles: ['ECHR 5'] }, 'TUN', bonds, today)).to.deep.equal({
      articles: [{ code: 'ECHR 5', standing: 'written' }],
      left_out: [],
    })
  })

  it('name the Universal Declaration whatever the State', () => {
    for (const state of ['TUN', 'SAU', 'USA', null]) expect(by(state).articles).to.deep.include({ code: 'UDHR 9', standing: 'declared' })
    expect(claimedBy({ right: 'none' }, 'TUN', bonds, today).articles).to.deep.equal([])
  })
})

/** Counts split into verified and reported: nothing lost, nothing counted twice. */
import { expect } from 'chai'
import { ranked, sumOf, talliesBy } from '../../frontend/charts/tally.ts'

const cells = [
  { country: 'MLI', state: 'verified', incidents: 4 },
  { country: 'MLI', state: 'submitted', incidents: 2 },
  { country: 'MLI', state: 'disputed', incidents: 1 },
  { country: 'TCD', state: 'under_review', incidents: 9 },
  { country: null, state: 'verified', incidents: 3 },
]

describe('tallies', () => {
  it('count as reported all that is not verified, and keep what has no country', () => {
    const tallies = talliesBy(cells, 'country')
    expect(tallies.get('MLI')).to.deep.equal({ verified: 4, reported: 3, total: 7 })
    expect(tallies.get('')).to.deep.equal({ verified: 3, reported: 0, total: 3 })
    expect(sumOf(tallies.values()).total).to.equal(19)
  })

  it('are ranked from the most to the fewest', () => {
    expect(ranked(talliesBy(cells, 'country'))).to.deep.equal(['TCD', 'MLI', ''])
  })
})

/** Classes of the map's shades: humane bounds, every country in exactly one, and no more classes than the legend has shades. */
import { expect } from 'chai'
import fc from 'fast-check'
import { breaksOf, levelOf, rangesOf } from '../../frontend/map/breaks.ts'

describe('class breaks', () => {
  it('parts counts of different magnitude at numbers that one says without thinking', () => {
    const breaks = breaksOf([1, 1, 2, 3, 4, 12, 15, 18, 40, 55, 130, 160, 800, 950])
    expect(breaks[0]).to.equal(1)
    for (const bound of breaks) expect(String(bound)).to.match(/^[1235]0*$/)
    expect(levelOf(950, breaks)).to.equal(breaks.length)
    expect(levelOf(1, breaks)).to.equal(1)
    expect(levelOf(3, breaks)).to.be.lessThan(levelOf(15, breaks))
    expect(levelOf(15, breaks)).to.be.lessThan(levelOf(130, breaks))
  })

  it('gives one class to equal counts and none to nothing', () => {
    expect(breaksOf([7, 7, 7])).to.deep.equal([1])
    expect(breaksOf([0, 0])).to.deep.equal([])
    expect(breaksOf([])).to.deep.equal([])
    expect(levelOf(0, [1, 5])).to.equal(0)
  })

  it('gives each of few small counts its own class', () => {
    expect(breaksOf([1, 2, 3])).to.deep.equal([1, 2, 3])
  })

  it('covers any counts with at most six ascending classes, none of them empty', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000 }), { maxLength: 60 }), (counts) => {
        const breaks = breaksOf(counts)
        expect(breaks.length).to.be.at.most(6)
        for (const [index, bound] of breaks.entries()) expect(bound).to.be.greaterThan(breaks[index - 1] ?? 0)
        const used = new Set(counts.filter((count) => count > 0).map((count) => levelOf(count, breaks)))
        expect([...used].sort()).to.deep.equal(breaks.map((_, index) => index + 1))
      }),
    )
  })

  it('leaves no gap between the ranges of the legend, and the last one open', () => {
    const ranges = rangesOf([1, 5, 20])
    expect(ranges).to.deep.equal([
      { level: 1, from: 1, to: 4 },
      { level: 2, from: 5, to: 19 },
      { level: 3, from: 20, to: null },
    ])
  })
})

/** Putting two versions of an answer together: nothing that somebody wrote is dropped unseen. */
import { expect } from 'chai'
import fc from 'fast-check'
import { merge } from '../../frontend/records/form/merge.ts'
import { same } from '../../frontend/records/form/values.ts'

const names = ['a', 'b', 'c', 'answers.d']
const value = fc.constantFrom<unknown>(null, 'one', 'two', 3, [], ['x'], [{ name: 'x' }])
const flat = fc.record(Object.fromEntries(names.map((name) => [name, value])))

describe('merging two versions', () => {
  it('takes over what only the others changed, asks about what both changed differently, and leaves the rest', () => {
    fc.assert(
      fc.property(flat, flat, flat, (base, mine, theirs) => {
        const { taken, clashes } = merge(base, mine, theirs)
        const clashing = clashes.map((clash) => clash.name)
        for (const name of names) {
          const [mineChanged, theirsChanged] = [!same(base[name], mine[name]), !same(base[name], theirs[name])]
          const differ = !same(mine[name], theirs[name])
          expect(clashing.includes(name), name).to.equal(mineChanged && theirsChanged && differ)
          expect(name in taken, name).to.equal(theirsChanged && !mineChanged)
        }
      }),
    )
  })

  it('does not ask about an answer that arrived although its acknowledgement was lost', () => {
    expect(merge({ a: null }, { a: 'written' }, { a: 'written' })).to.deep.equal({ taken: {}, clashes: [] })
  })

  it('takes absent, null and the empty list for one, and keys in any order for the same', () => {
    expect(same(undefined, [])).to.equal(true)
    expect(same([{ a: 1, b: 2 }], [{ b: 2, a: 1 }])).to.equal(true)
    expect(same('', null)).to.equal(false)
  })

  it('puts notes on different answers together, and asks about two on the same one', () => {
    const notes = (all: Readonly<Record<string, string>>) => ({ coded_notes: Object.entries(all).map(([field, note]) => ({ field, note })) })
    const base = notes({ sex: 'card', status: 'phone' })
    const met = merge(base, notes({ sex: 'card', status: 'phone', country: 'border' }), notes({ sex: 'her card' }))
    expect(met.clashes).to.deep.equal([])
    expect(met.taken).to.deep.equal(notes({ sex: 'her card', country: 'border' }))
    expect(merge(base, notes({ sex: 'mine' }), notes({ sex: 'theirs', status: 'phone' })).clashes.map((one) => one.name)).to.deep.equal(['coded_notes'])
  })

  it('lays the entries of a list over one another where each was touched by one alone, or by both with notes on other answers, and asks about all else', () => {
    const noted = (entry: object, all: Readonly<Record<string, string>>) => ({
      ...entry,
      coded_notes: Object.entries(all).map(([field, note]) => ({ field, note })),
    })
    const [olive, cedar] = [
      { code_name: 'Olive', sex: 'female' },
      { code_name: 'Cedar', sex: 'male' },
    ]
    const met = (base: readonly object[], mine: readonly object[], theirs: readonly object[]) =>
      merge({ victims: base }, { victims: mine }, { victims: theirs })
    const mine = [noted(olive, { sex: 'card' }), cedar]
    expect(met([olive, cedar], mine, [olive, { ...cedar, sex: 'other' }])).to.deep.equal({
      taken: { victims: [noted(olive, { sex: 'card' }), { ...cedar, sex: 'other' }] },
      clashes: [],
    })
    expect(met([olive, cedar], mine, [noted(olive, { status: 'phone' }), cedar])).to.deep.equal({
      taken: { victims: [noted(olive, { status: 'phone', sex: 'card' }), cedar] },
      clashes: [],
    })
    for (const theirs of [[noted(olive, { sex: 'passport' }), cedar], [{ ...olive, sex: 'other' }, cedar], [cedar], [olive, cedar, cedar], [cedar, olive]])
      expect(met([olive, cedar], mine, theirs).clashes, JSON.stringify(theirs)).to.have.lengthOf(1)
  })
})

/** Which exhibits prove a fact: the page of facts, and the dossier with its checks, say the same. */
import { expect } from 'chai'
import fc from 'fast-check'
import { proofsIn } from '../../backend/casefiles/described.ts'
import { type Claim, type Fact, proofsOf } from '../../frontend/pages/casefiles/told.ts'

describe('the exhibits that prove a fact', () => {
  const number = fc.integer({ min: 1, max: 4 })
  const link = fc.record({
    fact: fc.option(number),
    exhibit: fc.option(fc.oneof(number.map(String), fc.constant('C-1'))),
    strength: fc.option(fc.constantFrom('strong', 'weak', 'contrary')),
  })

  it('are those that it names and those that a claim brings for it, as far as they are there, on the screen and on paper', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ exhibit: fc.option(number) }), { maxLength: 3 }),
        fc.array(fc.array(link, { maxLength: 4 }), { maxLength: 3 }),
        fc.uniqueArray(number),
        (named, matrices, numbers) => {
          const fact = { number: 2, exhibits: named }
          const claims = matrices.map((matrix) => ({ matrix }))
          const onPaper = [...proofsIn({ claims, exhibits: numbers.map((one) => ({ number: one })) })(fact)].sort((a, b) => a - b)
          expect(proofsOf(fact as unknown as Fact, claims as unknown as Claim[], new Set(numbers))).to.deep.equal(onPaper)
        },
      ),
    )
    const claims = [
      {
        matrix: [
          { fact: 2, exhibit: '3', strength: 'strong' },
          { fact: 2, exhibit: '4', strength: 'contrary' },
          { fact: 1, exhibit: '9' },
          // Taken away since.
          { fact: 2, exhibit: '5' },
        ],
      },
    ]
    expect(
      proofsIn({ claims, exhibits: [3, 4, 7, 9].map((one) => ({ number: one })) })({ number: 2, exhibits: [{ exhibit: 7 }, { exhibit: 8 }] }),
    ).to.deep.equal([7, 3])
  })
})

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'chai'
import { remembered } from '../../backend/imports/remembered.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function heldBy(keep: (text: string) => unknown): number {
  collect()
  const before = process.memoryUsage().heapUsed
  for (let piece = 0; piece < 60; piece++) {
    // As a reader cuts cells out of a piece of a file.
    const text = `${piece} ${'of the file, '.repeat(40_000)}`
    keep(text.slice(0, 40))
  }
  collect()
  return (process.memoryUsage().heapUsed - before) / 1e6
}

describe('what is remembered of the texts of a file', () => {
  it('given the same text again, is not looked for again', () => {
    let asked = 0
    const find = remembered(10, (text) => {
      asked++
      return text.length > 3 ? text.toUpperCase() : null
    })
    expect([find('Tunis'), find('Tunis'), find('ab'), find('ab')]).to.deep.equal(['TUNIS', 'TUNIS', null, null])
    expect(asked).to.equal(2)
  })

  it('given more texts than it keeps, starts afresh and still answers', () => {
    const find = remembered(3, (text) => text.length)
    expect(['a', 'bb', 'ccc', 'dddd', 'a'].map(find)).to.deep.equal([1, 2, 3, 4, 1])
  })

  it('given cells cut out of a file, does not hold on to the file', () => {
    const kept = new Map<string, number>()
    expect(
      heldBy((text) => kept.set(text, 1)),
      'what a plain map of them holds',
    ).to.be.above(20)
    const find = remembered(1000, (text) => text.length)
    expect(heldBy(find)).to.be.below(3)
    expect(kept.size).to.equal(60)
  })
})

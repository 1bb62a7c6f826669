import { readFileSync } from 'node:fs'
import { expect } from 'chai'

interface Locked {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Locked> }

  it('names every optional package, those for other machines too, or npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([place, one]) =>
      Object.keys(one.optionalDependencies ?? {}).filter((name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`]),
    )
    expect(missing).to.deep.equal([])
  })

  it('names no machine on which it was written', () => {
    expect(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')).to.not.match(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/)
  })
})

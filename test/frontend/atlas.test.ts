/** The borders that the browser gets: every country that Natural Earth draws, whole, shared borders still shared, and small enough for a bad line. */
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { atlas } from '../../frontend/map/atlas.ts'
import { drawnAt, geometryOf, split } from '../../frontend/map/geometry.ts'
import { thin } from '../../frontend/map/simplify.ts'
import type { Topology } from '../../frontend/map/topology.ts'
import { countries } from '../../schemas/vocabularies/countries.ts'

describe('the atlas', () => {
  const { world, countries: full } = atlas()
  const geometry = geometryOf(JSON.parse(world) as Topology)
  const fine = geometryOf(JSON.parse(full) as Topology)

  it('has the same countries in both details, each known to the vocabulary', () => {
    const codes = geometry.shapes.map((shape) => shape.code).sort()
    expect(fine.shapes.map((shape) => shape.code).sort()).to.deep.equal(codes)
    const known = new Set<string>(countries.map((term) => term.code))
    expect(codes.filter((code) => !known.has(code))).to.deep.equal([])
    expect(codes).to.include.members(['PSE', 'ESH', 'TWN', 'XKX', 'SSD', 'BHR', 'MLT', 'COM'])
    expect(codes.length).to.be.greaterThan(230)
  })

  it('is light: 60 kB for the world, 200 kB in full, compressed', () => {
    expect(gzipSync(world).length).to.be.at.most(60_000)
    expect(gzipSync(full).length).to.be.at.most(200_000)
  })

  it('draws no shape across the whole sheet', () => {
    for (const { shapes } of [geometry, fine])
      for (const { code, polygons } of shapes)
        for (const ring of polygons.flat())
          for (let index = 1; index < ring.length; index++) {
            const step = Math.abs((ring[index]?.[0] ?? 0) - (ring[index - 1]?.[0] ?? 0))
            expect(step, code).to.be.lessThan(60)
          }
  })

  it('draws Russia in one piece, and places of its far east beside it', () => {
    expect(drawnAt('RUS', [-175, 66])).to.deep.equal([185, 66])
    expect(drawnAt('USA', [-175, 52])).to.deep.equal([-175, 52])
  })

  it('parts disputed borders from the others', () => {
    const near = (lines: readonly [number, number][][], lng: number, lat: number) =>
      lines.some((line) => line.some(([x, y]) => Math.abs(x - lng) < 0.6 && Math.abs(y - lat) < 0.6))
    // The line of control in Kashmir, and the border between France and Spain.
    expect(near(fine.disputed, 74.3, 33.8)).to.equal(true)
    expect(near(fine.borders, 74.3, 33.8)).to.equal(false)
    expect(near(fine.borders, 0.7, 42.8)).to.equal(true)
    expect(near(fine.disputed, 0.7, 42.8)).to.equal(false)
  })
})

describe('lines', () => {
  it('keep their ends and their corners when thinned', () => {
    const line: [number, number][] = [
      [0, 0],
      [1, 0.001],
      [2, 0],
      [2, 2],
    ]
    expect(thin(line, 0.1)).to.deep.equal([
      [0, 0],
      [2, 0],
      [2, 2],
    ])
  })

  it('share the point at which they are split', () => {
    const pieces = split(
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
      ],
      ([x]) => x >= 2,
    )
    expect(pieces).to.deep.equal([
      {
        yes: false,
        line: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        yes: true,
        line: [
          [1, 0],
          [2, 0],
          [3, 0],
        ],
      },
    ])
  })
})

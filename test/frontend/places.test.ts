/** Places on the map: never more precise than what is known, and counted once. */
import { expect } from 'chai'
import { indexForKey } from '../../frontend/map/index-for-key.ts'
import { labelPoint } from '../../frontend/map/label-point.ts'
import { doubtOf, keyOf, placedIn, sizeOf } from '../../frontend/map/places.ts'
import { tileBox } from '../../frontend/map/tile.ts'

const at = (coordinates: [number, number]) => ({ geometry: { coordinates } })
const group = { ...at([9, 34]), properties: { cluster: true as const, count: 12 } }
const single = {
  ...at([9, 34]),
  properties: { cluster: false as const, id: 'a', reference: 'X-1', state: 'verified', happened_on: '2021', place_precision: 'locality' },
}

describe('places', () => {
  it('are points only when the place is known exactly', () => {
    expect(doubtOf('point')).to.equal(0)
    for (const precision of ['approximate', 'locality', 'admin_area', 'country', 'withheld', 'something new', null])
      expect(doubtOf(precision), String(precision)).to.be.greaterThan(0)
  })

  it('count the incidents of groups and the single ones', () => {
    expect(placedIn({ features: [group, single] })).to.equal(13)
  })

  it('have keys that tell a group from an incident at the same spot', () => {
    expect(keyOf(group)).to.not.equal(keyOf(single))
    expect(keyOf(single)).to.equal('a')
  })

  it('are drawn larger the more incidents they hold, within reason', () => {
    expect(sizeOf(2)).to.be.lessThan(sizeOf(200))
    expect(sizeOf(1_000_000)).to.be.lessThan(110)
  })
})

describe('the squares of the server', () => {
  it('hold the place that they were asked for, and are twice as fine with each zoom', () => {
    for (const [lng, lat] of [
      [10.18, 36.8],
      [-3.01, 16.77],
      [151.2, -33.87],
    ] as const) {
      const [west = 0, south = 0, east = 0, north = 0] = tileBox([lng, lat], 5).split(',').map(Number)
      expect(west <= lng && lng <= east && south <= lat && lat <= north).to.equal(true)
      const [left = 0, , right = 0] = tileBox([lng, lat], 6).split(',').map(Number)
      expect(right - left).to.be.closeTo((east - west) / 2, 0.0001)
    }
  })
})

describe('keys on the map', () => {
  it('walk in the direction of reading and stop at the ends', () => {
    expect(indexForKey('ArrowRight', 0, 3, 'ltr')).to.equal(1)
    expect(indexForKey('ArrowRight', 1, 3, 'rtl')).to.equal(0)
    expect(indexForKey('ArrowDown', 2, 3, 'rtl')).to.equal(2)
    expect(indexForKey('End', 0, 3, 'ltr')).to.equal(2)
    expect(indexForKey('Tab', 0, 3, 'ltr')).to.equal(null)
  })
})

describe('names on the map', () => {
  // A country in the shape of an L, whose middle lies outside of it.
  const bent: [number, number][] = [
    [0, 0],
    [10, 0],
    [10, 2],
    [2, 2],
    [2, 10],
    [0, 10],
    [0, 0],
  ]

  it('are written inside the country, in the part of it that is in view', () => {
    const [x, y] = labelPoint([[bent]], [-20, -20, 20, 20]) ?? [9, 9]
    expect(x < 2 || y < 2).to.equal(true)
    const [right = 0, low = 9] = labelPoint([[bent]], [5, -20, 20, 20]) ?? []
    expect(right > 5 && right < 10 && low > 0 && low < 2).to.equal(true)
    expect(labelPoint([[bent]], [4, 4, 20, 20])).to.equal(null)
  })
})

/** Places on the map: never more precise than what is known, and counted once. */
import { expect } from 'chai'
import { indexForKey } from '../../frontend/map/index-for-key.ts'
import { doubtOf, keyOf, placedIn, sizeOf } from '../../frontend/map/places.ts'

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

describe('keys on the map', () => {
  it('walk in the direction of reading and stop at the ends', () => {
    expect(indexForKey('ArrowRight', 0, 3, 'ltr')).to.equal(1)
    expect(indexForKey('ArrowRight', 1, 3, 'rtl')).to.equal(0)
    expect(indexForKey('ArrowDown', 2, 3, 'rtl')).to.equal(2)
    expect(indexForKey('End', 0, 3, 'ltr')).to.equal(2)
    expect(indexForKey('Tab', 0, 3, 'ltr')).to.equal(null)
  })
})

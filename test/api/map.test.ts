/** The map close in: what stands together is a number, what stands alone is the incident itself, for those who may read it. */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, someone } from '../support/people.ts'

interface Feature {
  readonly properties: { readonly cluster: boolean; readonly count?: number; readonly id?: string }
}

describe('the map, close in', () => {
  const app = appPerTest()

  it('tells apart two at one corner and one around the next, whose identity only its community learns', async () => {
    const space = await aCommunity(app)
    const monitor = await someone(app, { [space]: 'monitor' })
    const stranger = await someone(app, { [await aCommunity(app)]: 'monitor' })
    const at = async (latitude: number, longitude: number): Promise<string> => {
      const body = anIncident(space, { place_precision: 'point', latitude, longitude })
      const made = await monitor.post('/api/incidents?submission=true', body)
      expect(made.status, made.text).to.equal(201)
      return made.body.id
    }
    await at(36.80123, 10.18123)
    await at(36.80123, 10.18123)
    const alone = await at(36.90077, 10.30031)
    const seen = async (person: typeof monitor): Promise<Feature[]> => (await person.get('/api/map/clusters?bbox=10,36.5,10.5,37&zoom=13')).body.features
    const [together, single, ...others] = (await seen(monitor)).map((one) => one.properties)
    expect(together).to.deep.equal({ cluster: true, count: 2 })
    expect(single).to.include({ cluster: false, id: alone })
    expect(others).to.deep.equal([])
    expect(await seen(stranger)).to.deep.equal([])
  })
})

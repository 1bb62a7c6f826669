import { expect } from 'chai'
import { geojsonOf } from '../../backend/exports/geojson.ts'
import { ndjsonOf } from '../../backend/exports/ndjson.ts'
import { shapeOf } from '../../backend/exports/shape.ts'
import { incident } from '../../schemas/incident.ts'
import { batched, collected, form, nasty, presented } from './presented.ts'

const shape = shapeOf(incident, [form])

describe('NDJSON export', () => {
  it('given records, each line is one of them and the last says how many', async () => {
    const lines = (await collected(ndjsonOf(batched(nasty.map((title, index) => presented(index, { title }))), shape))).toString().trimEnd().split('\n')
    const parsed = lines.map((line) => JSON.parse(line))
    expect(parsed.pop()).to.deep.equal({ vigie: 'end', records: nasty.length })
    expect(parsed.map((one) => one.title)).to.deep.equal(nasty)
    expect(parsed[0].answers).to.deep.equal({ warrant: 'none', held_days: 4, places: [{ name: 'Bouchoucha' }] })
    expect(parsed[0].place_name).to.equal(null)
    expect(parsed[0]).not.to.have.any.keys('source_name', 'perpetrators')
  })
})

describe('GeoJSON export', () => {
  const read = async (...records: Parameters<typeof presented>[1][]) =>
    JSON.parse(
      (
        await collected(
          geojsonOf(
            batched(
              records.map((more, index) => presented(index, more)),
              2,
            ),
            shape,
          ),
        )
      ).toString(),
    )

  it('given points of every precision, only those that claim a point have one, and no coordinates hide in the properties', async () => {
    const precisions = ['point', 'approximate', 'locality', 'admin_area', 'country', 'withheld', null]
    const { type, features, vigie } = await read(...precisions.map((place_precision) => ({ place_precision })))
    expect(type).to.equal('FeatureCollection')
    expect(vigie).to.deep.equal({ count: 7, complete: true })
    for (const [index, feature] of features.entries()) {
      expect(feature.geometry).to.deep.equal(index < 3 ? { type: 'Point', coordinates: [-10.18, 36.8] } : null)
      expect(feature.properties).not.to.have.any.keys('latitude', 'longitude', 'id')
      expect(feature.id).to.equal(presented(index)['id'])
    }
  })

  it('given withheld or unknown coordinates, the geometry is null', async () => {
    const { features } = await read({ latitude: null }, { latitude: undefined, longitude: undefined })
    expect(features.map((one: { geometry: unknown }) => one.geometry)).to.deep.equal([null, null])
  })

  it('given no record, the collection is empty and complete', async () => {
    expect(await read()).to.deep.equal({ type: 'FeatureCollection', features: [], vigie: { count: 0, complete: true } })
  })
})

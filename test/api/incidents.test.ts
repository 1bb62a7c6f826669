/** An incident's life over HTTP: recorded, changed, filed, returned, verified; and what is refused on the way. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

describe('incidents', () => {
  const app = appPerTest()
  let space: string
  let monitor: Person
  let reviewer: Person

  beforeEach(async () => {
    space = await aCommunity(app)
    monitor = await someone(app, { [space]: 'monitor' })
    reviewer = await someone(app, { [space]: 'reviewer' })
  })

  describe('a draft', () => {
    it('is kept incomplete, for its author alone', async () => {
      const made = await monitor.post('/api/incidents', { community_id: space, form: 'arrest_detention', title: 'Só' })
      expect(made.status).to.equal(201)
      expect(made.body).to.include({ state: 'draft', title: 'Só', created_by: monitor.id, version: 1, reference: null })
      expect(made.headers.get('etag')).to.equal('"1"')
      expect((await monitor.get(`/api/incidents/${made.body.id}`)).status).to.equal(200)
      expect((await reviewer.get(`/api/incidents/${made.body.id}`)).status).to.equal(404)
      expect((await reviewer.get('/api/incidents?state=draft')).body.items).to.deep.equal([])
      expect((await monitor.get('/api/incidents?state=draft')).body.items).to.have.lengthOf(1)
    })

    it('names each field at fault, in the language asked for, and keeps nothing', async () => {
      const body = { ...anIncident(space), happened_on: '2026-02-31', latitude: 200, longitude: 10, violations: ['no.such'], surprise: 1, title: 5 }
      const reply = await monitor.post('/api/incidents', body, { language: 'fr' })
      expect(reply.status).to.equal(422)
      expect(reply.headers.get('content-type')).to.match(/^application\/problem\+json/)
      expect(Object.keys(reply.body.fields)).to.have.members(['happened_on', 'latitude', 'violations.0', 'surprise', 'title'])
      expect(reply.body.fields.surprise).to.equal('Ce champ n’existe pas.')
      expect((await monitor.get('/api/incidents?state=draft')).body.items).to.deep.equal([])
    })

    it('refuses what only the server sets', async () => {
      for (const field of ['state', 'reference', 'created_by', 'verified_by', 'version', 'submitted_at']) {
        const reply = await monitor.post('/api/incidents', { ...anIncident(space), [field]: 'verified' })
        expect(reply.status, field).to.equal(422)
        expect(reply.body.fields, field).to.have.property(field)
      }
    })

    it('refuses the reviewer’s fields from a monitor', async () => {
      const reply = await monitor.post('/api/incidents', anIncident(space, { source_reliability: 'A' }))
      expect(reply.status).to.equal(422)
      expect(reply.body.fields).to.have.keys('source_reliability')
    })

    it('names a form version that does not exist, and a community that is not hers', async () => {
      const version = await monitor.post('/api/incidents', anIncident(space, { form_version: 99 }))
      expect([version.status, Object.keys(version.body.fields)]).to.deep.equal([422, ['form_version']])
      const other = await aCommunity(app)
      const foreign = await monitor.post('/api/incidents', anIncident(other))
      const nowhere = await monitor.post('/api/incidents', anIncident(randomUUID()))
      expect([foreign.status, Object.keys(foreign.body.fields)]).to.deep.equal([422, ['community_id']])
      expect(foreign.text).to.equal(nowhere.text)
    })

    it('sent twice under the client’s identifier is one record; with other content it is a conflict that shows the difference', async () => {
      const id = randomUUID()
      const body = anIncident(space, { victims: [{ sex: 'female' }] })
      expect((await monitor.put(`/api/incidents/${id}`, body)).status).to.equal(201)
      expect((await monitor.put(`/api/incidents/${id}`, body)).status).to.equal(200)
      const other = await monitor.put(`/api/incidents/${id}`, { ...body, title: 'Something else' })
      expect(other.status).to.equal(409)
      expect(other.body.differs).to.deep.equal(['title'])
      expect((await monitor.get('/api/incidents?state=draft')).body.items).to.have.lengthOf(1)
    })

    it('is changed field by field; answers are merged; a stale version is refused with the record as it stands', async () => {
      const { body } = await monitor.post('/api/incidents', anIncident(space, { answers: { killed_count: 1 } }))
      const changed = await monitor.patch(`/api/incidents/${body.id}`, { place_name: 'تونس', answers: { injured_count: 2 } }, 1)
      expect(changed.status).to.equal(200)
      expect(changed.body).to.deep.include({ place_name: 'تونس', version: 2, answers: { killed_count: 1, injured_count: 2 } })
      const stale = await monitor.patch(`/api/incidents/${body.id}`, { place_name: 'Sfax' }, 1)
      expect(stale.status).to.equal(412)
      expect(stale.body.current).to.include({ place_name: 'تونس', version: 2 })
      expect((await monitor.request('PATCH', `/api/incidents/${body.id}`, { body: { place_name: 'Sfax' } })).status).to.equal(428)
    })

    it('can be discarded by its author until it is filed', async () => {
      const { body } = await monitor.post('/api/incidents', anIncident(space))
      expect((await monitor.delete(`/api/incidents/${body.id}`)).status).to.equal(204)
      expect((await monitor.get(`/api/incidents/${body.id}`)).status).to.equal(404)
      const filed = await anIncidentIn('submitted', { author: monitor, reviewer }, anIncident(space))
      expect((await monitor.delete(`/api/incidents/${filed}`)).status).to.equal(403)
    })
  })

  describe('filing', () => {
    it('asks for what is missing, then gives a reference of the community', async () => {
      const { body } = await monitor.post('/api/incidents', { community_id: space, form: 'general', country: 'SEN', place_precision: 'country' })
      const early = await monitor.post(`/api/incidents/${body.id}/submission`, {})
      expect(early.status).to.equal(422)
      expect(Object.keys(early.body.fields)).to.have.members(['title', 'description', 'happened_on', 'violations', 'source_connection'])
      const { community_id: _, form: __, ...rest } = anIncident(space, { country: 'SEN' })
      await monitor.patch(`/api/incidents/${body.id}`, rest, 1)
      const filed = await monitor.post(`/api/incidents/${body.id}/submission`, {})
      expect(filed.status).to.equal(200)
      expect(filed.body.state).to.equal('submitted')
      expect(filed.body.reference).to.match(/^SEN-\d{4}-0001$/)
    })

    it('can be done at once with the recording', async () => {
      const reply = await monitor.post('/api/incidents?submission=true', anIncident(space))
      expect(reply.status).to.equal(201)
      expect(reply.body.state).to.equal('submitted')
      const { body } = await reviewer.get(`/api/incidents/${reply.body.id}/history`)
      expect(body.items.map((one: { verb: string }) => one.verb)).to.deep.equal(['submission'])
    })

    it('asks for both coordinates, and for a point where the precision says point', async () => {
      const half = await monitor.post('/api/incidents?submission=true', anIncident(space, { latitude: 36 }))
      expect(Object.keys(half.body.fields)).to.deep.equal(['longitude'])
      const none = await monitor.post('/api/incidents?submission=true', anIncident(space, { place_precision: 'point' }))
      expect(Object.keys(none.body.fields)).to.deep.equal(['latitude'])
    })
  })

  describe('review', () => {
    it('sends back with a reason, which the author reads in the history, and takes the corrected one again', async () => {
      const id = await anIncidentIn('submitted', { author: monitor, reviewer }, anIncident(space))
      const bare = await reviewer.post(`/api/incidents/${id}/return`, {})
      expect([bare.status, Object.keys(bare.body.fields)]).to.deep.equal([422, ['reason']])
      const returned = await reviewer.post(`/api/incidents/${id}/return`, { reason: 'Which square?' })
      expect(returned.body.state).to.equal('returned')
      const { version } = (await monitor.get(`/api/incidents/${id}`)).body
      expect((await monitor.patch(`/api/incidents/${id}`, { place_name: 'Place de la Kasbah' }, version)).status).to.equal(200)
      expect((await monitor.post(`/api/incidents/${id}/submission`, {})).body.state).to.equal('submitted')
      const { items } = (await monitor.get(`/api/incidents/${id}/history`)).body
      const back = items.find((one: { verb: string }) => one.verb === 'return')
      expect(back).to.include({ reason: 'Which square?' })
      expect(back.by.id).to.equal(reviewer.id)
      const change = items.find((one: { verb: string }) => one.verb === 'update')
      expect(change.changes).to.deep.equal([{ field: 'place_name', before: null, after: 'Place de la Kasbah' }])
    })

    it('verifies by another person only', async () => {
      const own = await anIncidentIn('submitted', { author: reviewer, reviewer }, anIncident(space))
      const self = await reviewer.post(`/api/incidents/${own}/verification`, {})
      expect([self.status, self.body.detail]).to.deep.equal([403, 'You recorded it: another person must verify it.'])
      const id = await anIncidentIn('submitted', { author: monitor, reviewer }, anIncident(space))
      expect((await monitor.post(`/api/incidents/${id}/verification`, {})).status).to.equal(403)
      const verified = await reviewer.post(`/api/incidents/${id}/verification`, {})
      expect(verified.body).to.include({ state: 'verified', verified_by: reviewer.id })
    })

    it('answers 409 when the state does not allow the verb', async () => {
      const id = await anIncidentIn('verified', { author: monitor, reviewer }, anIncident(space))
      expect((await reviewer.post(`/api/incidents/${id}/verification`, {})).status).to.equal(409)
      expect((await monitor.post(`/api/incidents/${id}/submission`, {})).status).to.equal(409)
      expect((await reviewer.post(`/api/incidents/${id}/dispute`, { reason: 'A second account differs.' })).body.state).to.equal('disputed')
    })

    it('lets the reviewer grade, and nothing else', async () => {
      const id = await anIncidentIn('under_review', { author: monitor, reviewer }, anIncident(space))
      const { version } = (await reviewer.get(`/api/incidents/${id}`)).body
      const graded = await reviewer.patch(`/api/incidents/${id}`, { source_reliability: 'B', information_credibility: '2' }, version)
      expect(graded.body).to.include({ source_reliability: 'B', information_credibility: '2' })
      const text = await reviewer.patch(`/api/incidents/${id}`, { title: 'Mine' }, version + 1)
      expect([text.status, Object.keys(text.body.fields)]).to.deep.equal([422, ['title']])
    })
  })

  describe('the list', () => {
    it('pages by keyset without skipping or repeating, in each order', async () => {
      for (const day of ['2026-01-01', '2026-01-01', '2026-01-02', '2025-12', '../2020', '2024/..'])
        await anIncidentIn('submitted', { author: monitor, reviewer }, anIncident(space, { happened_on: day }))
      for (const sort of ['-happened_on', 'happened_on', '-created_at', 'reference', 'submitted_at']) {
        const seen: string[] = []
        let after = ''
        do {
          const { body } = await reviewer.get(`/api/incidents?limit=2&sort=${sort}${after && `&after=${after}`}`)
          seen.push(...body.items.map((one: { id: string }) => one.id))
          after = body.next ?? ''
        } while (after)
        expect(new Set(seen).size, sort).to.equal(6)
        expect(seen, sort).to.have.lengthOf(6)
      }
    })

    it('finds “March 2021” by any day of it, and by nothing outside', async () => {
      await anIncidentIn('submitted', { author: monitor, reviewer }, anIncident(space, { happened_on: '2021-03' }))
      const total = async (query: string) => (await reviewer.get(`/api/incidents?${query}`)).body.total
      expect(await total('from=2021-03-15&to=2021-03-15')).to.equal(1)
      expect(await total('from=2021-03-31')).to.equal(1)
      expect(await total('from=2021-04-01')).to.equal(0)
      expect(await total('to=2021-02-28')).to.equal(0)
    })

    it('searches by stem in French, English and Arabic, whatever the spelling', async () => {
      const author = { author: monitor, reviewer }
      await anIncidentIn(
        'submitted',
        author,
        anIncident(space, { language: 'fr', title: 'Manifestants détenus à la préfecture', description: 'Les détentions se poursuivent.' }),
      )
      await anIncidentIn(
        'submitted',
        author,
        anIncident(space, { language: 'ar', title: 'اعتقال أحمد في المدينة', description: 'اعتُقل المتظاهرون يوم ١٢ مارس ٢٠٢٥' }),
      )
      await anIncidentIn(
        'submitted',
        author,
        anIncident(space, { language: 'en', title: 'Journalists beaten', description: 'They were beaten near the station.' }),
      )
      for (const [q, found] of [
        ['detention', 1],
        ['détenus', 1],
        ['prefecture', 1],
        ['manifestant', 1],
        ['احمد', 1],
        ['المتظاهرين', 1],
        ['2025', 1],
        ['المدينه', 1],
        ['journalist', 1],
        ['beating', 0],
        ['station', 1],
        ['nothing like it', 0],
      ] as const)
        expect((await reviewer.get(`/api/incidents?q=${encodeURIComponent(q)}`)).body.items, q).to.have.lengthOf(found)
    })

    it('refuses what it does not know, naming it', async () => {
      for (const [query, field] of [
        ['country=XX', 'country'],
        ['sort=title', 'sort'],
        ['limit=201', 'limit'],
        ['limit=0', 'limit'],
        ['from=2021-02-30', 'from'],
        ['bbox=1,2,3', 'bbox'],
        ['bbox=0,-95,1,1', 'bbox'],
        ['after=AAAA', 'after'],
        ['anything=1', 'anything'],
        ['country=TUN&country=EGY', 'country'],
        ['country[]=TUN', 'country[]'],
        [`q=${'x'.repeat(201)}`, 'q'],
        ['q=%00', 'q'],
      ] as const) {
        const reply = await reviewer.get(`/api/incidents?${query}`)
        expect(reply.status, query).to.equal(400)
        expect(Object.keys(reply.body.fields), query).to.deep.equal([field])
      }
    })
  })

  describe('hostile bodies', () => {
    const send = (body: string | Uint8Array, type = 'application/json') =>
      monitor.request('POST', '/api/incidents', { body, headers: { 'content-type': type } })

    it('are answered with a clear 4xx', async () => {
      const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
      for (const [name, body, status] of [
        ['no JSON', '{', 400],
        ['an array', '[]', 400],
        ['deep', deep, 400],
        ['broken UTF-8', new Uint8Array([123, 34, 97, 34, 58, 34, 0xff, 34, 125]), 400],
        ['NUL', '{"title":"a\\u0000b"}', 400],
        ['half a pair', '{"title":"\\ud800"}', 400],
        ['prototype', '{"__proto__":{"polluted":1}}', 400],
        ['constructor', '{"answers":{"constructor":{"x":1}}}', 400],
        ['huge', `{"title":"${'x'.repeat(1_100_000)}"}`, 413],
        ['number too big', '{"victims_count":1e309}', 422],
      ] as const) {
        const reply = await send(body)
        expect(reply.status, name).to.equal(status)
        expect(reply.body.title, name).to.be.a('string')
      }
      expect(({} as { polluted?: unknown }).polluted).to.equal(undefined)
      expect((await send('a=1', 'application/x-www-form-urlencoded')).status).to.equal(415)
    })

    it('from another site are refused', async () => {
      const body = anIncident(space)
      expect((await monitor.post('/api/incidents', body, { headers: { 'sec-fetch-site': 'cross-site' } })).status).to.equal(403)
      expect((await monitor.post('/api/incidents', body, { headers: { origin: 'https://evil.example' } })).status).to.equal(403)
      expect((await monitor.post('/api/incidents', body, { headers: { origin: monitor.base } })).status).to.equal(201)
    })
  })
})

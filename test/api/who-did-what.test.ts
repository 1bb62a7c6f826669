/** People, acts, involvements and sources: recorded by who may, seen where their incident is seen, identifying nobody to those who may not know. */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const name = 'CNRY Mohamed Ben Salah'

describe('who did what to whom', () => {
  const app = appPerTest()
  let space: string
  const cast = {} as Record<'monitor' | 'reviewer' | 'reader' | 'coordinator' | 'elsewhere', Person>

  beforeEach(async () => {
    space = await aCommunity(app)
    cast.monitor = await someone(app, { [space]: 'monitor' })
    cast.reviewer = await someone(app, { [space]: 'reviewer' })
    cast.reader = await someone(app, { [space]: 'reader' })
    cast.coordinator = await someone(app, { [space]: 'coordinator' })
    cast.elsewhere = await someone(app, { [await aCommunity(app)]: 'coordinator' })
  })

  const aPerson = async (more = {}, who = cast.reviewer) =>
    who.post('/api/people', { community_id: space, counting_unit: 'individual', code_name: 'P-1', names: [{ name, kind: 'legal' }], born_on: '1980', ...more })
  const anAct = (incident_id: string, more = {}) => ({ incident_id, violation: 'liberty.secret_detention', ...more })
  const filed = () => anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space))

  it('shows a person’s name to who verifies, a code to who only reads, nothing to another community', async () => {
    const made = await aPerson()
    expect(made.status, made.text).to.equal(201)
    expect(made.body.reference).to.match(/^P-\d{4}/)
    const path = `/api/people/${made.body.id}`
    expect((await cast.coordinator.get(path)).body.names).to.deep.equal([{ name, kind: 'legal' }])
    for (const one of [path, `${path}/history`, '/api/people']) {
      const reply = await cast.reader.get(one)
      expect([reply.status, reply.text.includes('CNRY'), reply.text.includes('1980')]).to.deep.equal([200, false, false])
      const outside = await cast.elsewhere.get(one)
      expect(outside.status === 404 || outside.body.items.length === 0).to.equal(true)
    }
    expect((await cast.reader.get(path)).body).to.include({ code_name: 'P-1' })
    expect((await cast.coordinator.get('/api/people')).body.items[0].names[0].name).to.equal(name)
  })

  it('finds a person by name for those who may read names, and for nobody else; the index holds no name', async () => {
    const { body } = await aPerson()
    const by = async (who: Person, text: string) =>
      (await who.get(`/api/people?name=${encodeURIComponent(text)}`)).body.items.map((one: { id: string }) => one.id)
    expect(await by(cast.reviewer, 'ben MOHAMED')).to.deep.equal([body.id])
    expect(await by(cast.reviewer, 'Nadia')).to.deep.equal([])
    expect(await by(cast.reader, 'mohamed')).to.deep.equal([])
    expect(await by(cast.monitor, 'mohamed')).to.deep.equal([])
    const row = JSON.stringify(await app.asOwner((db) => db('people').where({ id: body.id })))
    expect(row.toLowerCase()).to.not.match(/mohamed|cnry|1980/)
  })

  it('records an act once: the same violation of the same victim in the same incident is refused', async () => {
    const [incident, victim] = [await filed(), (await aPerson()).body.id]
    const made = await cast.reviewer.post('/api/acts', anAct(incident, { victim_id: victim }))
    expect([made.status, made.body.community_id], made.text).to.deep.equal([201, space])
    expect((await cast.reviewer.post('/api/acts', anAct(incident, { victim_id: victim }))).status).to.equal(409)
    expect((await cast.reviewer.post('/api/acts', anAct(incident))).status).to.equal(201)
    const listed = await cast.reader.get(`/api/acts?incident_id=${incident}`)
    // Beside the act that filing the report has drawn.
    expect(listed.body.items).to.have.lengthOf(3)
    const part = { incident_id: incident, act_id: made.body.id, perpetrator_type: 'state.police', degree: 'direct.perpetrator', basis: 'uniform' }
    expect((await cast.reviewer.post('/api/involvements', part)).status).to.equal(201)
    expect((await cast.reader.get('/api/involvements')).body.items[0]).to.not.have.property('basis')
  })

  it('takes a part away and puts it back, with its history', async () => {
    const incident = await filed()
    const { body } = await cast.reviewer.post('/api/acts', anAct(incident))
    expect((await cast.reader.delete(`/api/acts/${body.id}`)).status).to.equal(403)
    const gone = await cast.reviewer.delete(`/api/acts/${body.id}`)
    expect(gone.body.removed_at).to.be.a('string')
    expect((await cast.reviewer.get(`/api/acts?incident_id=${incident}`)).text).to.not.include(body.id)
    expect((await cast.reviewer.post(`/api/acts/${body.id}/restoration`, {})).status).to.equal(200)
    expect((await cast.reviewer.get(`/api/acts/${body.id}/history`)).body.items.map((one: { verb: string }) => one.verb)).to.deep.equal([
      'restoration',
      'removal',
      'creation',
    ])
  })

  it('lets parts of an incident be written while it may be amended, and not once it is verified', async () => {
    const incident = await anIncidentIn('verified', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space))
    expect((await cast.reviewer.post('/api/acts', anAct(incident))).status).to.equal(409)
    expect((await cast.monitor.post('/api/acts', anAct(incident))).status).to.equal(403)
    const other = await filed()
    expect((await cast.reader.post('/api/acts', anAct(other))).status).to.equal(403)
    const outside = await cast.elsewhere.post('/api/acts', anAct(other))
    expect([outside.status, outside.body.fields.incident_id !== undefined]).to.deep.equal([422, true])
  })

  it('hides the parts of an incident that was taken back to draft, but from its author', async () => {
    const incident = await filed()
    const { body } = await cast.reviewer.post('/api/acts', anAct(incident))
    await cast.monitor.post(`/api/incidents/${incident}/withdrawal`, {})
    expect((await cast.reviewer.get(`/api/acts/${body.id}`)).status).to.equal(404)
    expect((await cast.reviewer.get('/api/acts')).body.items).to.deep.equal([])
    expect((await cast.monitor.get(`/api/acts/${body.id}`)).status).to.equal(200)
  })

  it('refuses a victim of another community as if there were none', async () => {
    const incident = await filed()
    const foreign = (await cast.elsewhere.get('/api/communities')).body.items[0].id
    const stranger = await cast.elsewhere.post('/api/people', { community_id: foreign, counting_unit: 'individual' })
    const nobody = await cast.reviewer.post('/api/acts', anAct(incident, { victim_id: crypto.randomUUID() }))
    const refused = await cast.reviewer.post('/api/acts', anAct(incident, { victim_id: stranger.body.id }))
    expect([stranger.status, refused.status, refused.text]).to.deep.equal([201, 422, nobody.text])
  })

  it('keeps who graded a source, and consents for those to whom they were entrusted', async () => {
    const incident = await filed()
    const made = await cast.reviewer.post('/api/sources', { incident_id: incident, connection: 'witness', name, reliability: 'B', credibility: '2' })
    expect([made.status, made.body.graded_by]).to.deep.equal([201, cast.reviewer.id])
    expect((await cast.monitor.patch(`/api/sources/${made.body.id}`, { reliability: 'A' }, 1)).status).to.equal(403)
    expect((await cast.reader.get('/api/sources')).text).to.not.include('CNRY')
    const { body } = await aPerson()
    const agreed = await cast.reviewer.post('/api/consents', {
      community_id: space,
      person_id: body.id,
      purpose: 'collect',
      given: 'given',
      given_on: '2026-03',
    })
    expect([agreed.status, (await cast.reader.get('/api/consents')).body.items]).to.deep.equal([201, []])
  })
})

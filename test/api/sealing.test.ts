/** What identifies people is sealed: readable by those who may, in no column, revision or dump in clear, and of no use anywhere but in its own record. */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, type Person, someone } from '../support/people.ts'

const name = 'CNRY-Nadia-Ben-Salah'

describe('what identifies people', () => {
  const app = appPerTest()
  let space: string
  let monitor: Person
  let reviewer: Person
  let reader: Person

  beforeEach(async () => {
    space = await aCommunity(app)
    monitor = await someone(app, { [space]: 'monitor' })
    reviewer = await someone(app, { [space]: 'reviewer' })
    reader = await someone(app, { [space]: 'reader' })
  })

  const disappearance = () =>
    anIncident(space, {
      form: 'enforced_disappearance',
      source_name: name,
      answers: { person_name: name, code_name: 'P-1', last_seen_place: 'The square', search_made: 'yes', steps: [], witnesses: [{ name, account: 'saw it' }] },
    })

  const file = async (body = disappearance()): Promise<string> =>
    (await monitor.post('/api/incidents?submission=true', { ...body, perpetrator_types: ['state.police'] })).body.id

  it('is read by who recorded it and who reviews it, in record and history, and by nobody else', async () => {
    const id = await file()
    for (const who of [monitor, reviewer]) {
      const { body } = await who.get(`/api/incidents/${id}`)
      expect([body.source_name, body.answers.person_name, body.answers.witnesses[0].name]).to.deep.equal([name, name, name])
      expect((await who.get(`/api/incidents/${id}/history`)).text).to.include(name)
    }
    for (const path of [`/api/incidents/${id}`, `/api/incidents/${id}/history`, '/api/incidents']) {
      const { status, text } = await reader.get(path)
      expect(status).to.equal(200)
      expect(text).to.not.include(name)
      expect(text).to.not.include('sealed')
    }
  })

  it('stands nowhere in the database in clear, also after a change', async () => {
    const id = await file()
    await reviewer.post(`/api/incidents/${id}/return`, { reason: 'more, please' })
    const { body } = await monitor.get(`/api/incidents/${id}`)
    const changed = await monitor.patch(`/api/incidents/${id}`, { source_name: `${name}-2`, place_name: 'Elsewhere' }, body.version)
    expect([changed.status, changed.body.source_name, changed.body.answers.person_name]).to.deep.equal([200, `${name}-2`, name])
    const text = await app.asOwner(async (db) =>
      JSON.stringify([await db('incidents').where({ id }), await db('revisions').where({ record_id: id }), await db('audit_entries')]),
    )
    expect(text).to.include('Elsewhere')
    expect(text).to.not.include('CNRY')
  })

  it('can be emptied, and then is gone from the record', async () => {
    const { body } = await monitor.post('/api/incidents', anIncident(space, { source_name: name }))
    const emptied = await monitor.patch(`/api/incidents/${body.id}`, { source_name: null }, body.version)
    expect([emptied.status, emptied.body.source_name ?? null]).to.deep.equal([200, null])
    expect(await app.asOwner((db) => db('incidents').select('sealed').where({ id: body.id }).first())).to.deep.equal({ sealed: null })
  })

  it('does not open in another record: a refusal that says so, and no content', async () => {
    const [one, two] = [await file(anIncident(space, { source_name: name })), await file(anIncident(space, { source_name: 'Somebody else' }))]
    await app.asOwner(async (db) => {
      const row = await db('incidents').select('sealed', 'sealed_key').where({ id: one }).first()
      await db('incidents').where({ id: two }).update(row)
    })
    const reply = await reviewer.get(`/api/incidents/${two}`)
    expect(reply.status).to.equal(409)
    expect(reply.body.type).to.equal('/problems/conflict')
    expect(reply.text).to.not.include(name)
    expect((await reader.get(`/api/incidents/${two}`)).status).to.equal(200)
  })

  it('is what a record sent again is compared with', async () => {
    const body = { ...anIncident(space, { source_name: name }) }
    const id = crypto.randomUUID()
    expect((await monitor.put(`/api/incidents/${id}`, body)).status).to.equal(201)
    expect((await monitor.put(`/api/incidents/${id}`, body)).status).to.equal(200)
    expect((await monitor.put(`/api/incidents/${id}`, { ...body, source_name: 'Another' })).body.differs).to.deep.equal(['source_name'])
  })
})

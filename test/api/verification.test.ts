/** The verification desk: contradictions, findings, checklist, assignment, discussion; each shown to those who verify and to nobody beyond. */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

describe('the verification desk', () => {
  const app = appPerTest()
  let space: string
  const cast = {} as Record<'author' | 'monitor' | 'reader' | 'lawyer' | 'reviewer' | 'second' | 'elsewhere', Person>

  beforeEach(async function () {
    this.timeout(60_000)
    space = await aCommunity(app)
    cast.author = await someone(app, { [space]: 'monitor' })
    cast.monitor = await someone(app, { [space]: 'monitor' })
    cast.reader = await someone(app, { [space]: 'reader' })
    cast.lawyer = await someone(app, { [space]: 'lawyer' })
    cast.reviewer = await someone(app, { [space]: 'reviewer' })
    cast.second = await someone(app, { [space]: 'reviewer' })
    cast.elsewhere = await someone(app, { [await aCommunity(app)]: 'coordinator' })
  })
  const filed = (more = {}, state = 'submitted') => anIncidentIn(state, cast, anIncident(space, more))
  const rules = (reply: { body: { items: { rule: string }[] } }) => reply.body.items.map((one) => one.rule)

  describe('contradictions', () => {
    const wrong = { victims_count: 1, victims: [{ code_name: 'V1', age: 30 }, { code_name: 'V2' }], latitude: 48.85, longitude: 2.35, place_precision: 'point' }

    it('are found in a report, in the reader’s language, for those who verify and the author', async () => {
      const id = await filed(wrong)
      for (const name of ['author', 'lawyer', 'reviewer'] as const) {
        const reply = await cast[name].get(`/api/incidents/${id}/contradictions`)
        expect(rules(reply), `${name} ${reply.text}`).to.deep.equal(['fewer_victims', 'outside_country'])
      }
      for (const name of ['monitor', 'reader'] as const) expect((await cast[name].get(`/api/incidents/${id}/contradictions`)).status).to.equal(403)
      expect((await cast.elsewhere.get(`/api/incidents/${id}/contradictions`)).status).to.equal(404)
    })

    it('are told to the monitor from her own draft, and to nobody else', async () => {
      const { body } = await cast.author.post('/api/incidents', anIncident(space, wrong))
      expect(rules(await cast.author.get(`/api/incidents/${body.id}/contradictions`))).to.include('fewer_victims')
      expect((await cast.reviewer.get(`/api/incidents/${body.id}/contradictions`)).status).to.equal(404)
    })

    it('compare an age with a birth date that is sealed, without telling the name', async () => {
      const id = await filed({ victims: [{ code_name: 'V1', name: 'CNRY Somebody', age: 30 }] })
      const { victim_id } = (await cast.reviewer.get(`/api/acts?incident_id=${id}`)).body.items[0]
      const person = (await cast.reviewer.get(`/api/people/${victim_id}`)).body
      const changed = await cast.reviewer.patch(`/api/people/${victim_id}`, { born_on: '2001' }, person.version)
      expect(changed.status, changed.text).to.equal(200)
      const reply = await cast.lawyer.get(`/api/incidents/${id}/contradictions`)
      expect(rules(reply)).to.deep.equal(['age_and_birth'])
      expect(reply.text).to.include('V1').and.not.include('CNRY')
    })
  })

  describe('findings', () => {
    const aFinding = (incident_id: string, more = {}) => ({ incident_id, checked: 'source.access', outcome: 'confirmed', method: 'CNRY-method', ...more })

    it('are recorded by those who review, read by those who litigate, and unknown to everybody else', async () => {
      const id = await filed()
      const made = await cast.reviewer.post('/api/findings', aFinding(id, { about: 'happened_on' }))
      expect(made.status, made.text).to.equal(201)
      expect((await cast.lawyer.get(`/api/findings?incident_id=${id}`)).body.items).to.have.lengthOf(1)
      for (const name of ['author', 'monitor', 'reader', 'elsewhere'] as const) {
        expect((await cast[name].get('/api/findings')).body.items, name).to.deep.equal([])
        expect((await cast[name].get(`/api/findings/${made.body.id}`)).status, name).to.equal(404)
      }
      expect((await cast.lawyer.post('/api/findings', aFinding(id))).status).to.equal(403)
      expect((await cast.reviewer.post('/api/findings', aFinding(id, { about: 'no_such_field' }))).body.fields).to.have.property('about')
    })

    it('fill the checklist, which says what is missing before one verifies', async () => {
      const id = await filed()
      const before = (await cast.reviewer.get(`/api/incidents/${id}/checklist`)).body
      expect(before.gaps).to.deep.equal(['sources_few', 'steps_open'])
      await cast.reviewer.post('/api/findings', aFinding(id))
      await cast.reviewer.post('/api/sources', { incident_id: id, connection: 'relative' })
      const after = (await cast.reviewer.get(`/api/incidents/${id}/checklist`)).body
      expect([after.gaps, after.independent, after.steps[0].done]).to.deep.equal([['steps_open'], 2, 1])
      expect((await cast.reader.get(`/api/incidents/${id}/checklist`)).status).to.equal(403)
    })
  })

  describe('assignment', () => {
    it('puts a review into somebody’s hands with a day, keeps the reason, and shows on their desk', async () => {
      const id = await filed()
      const path = `/api/incidents/${id}/assignment`
      const due_on = '2020-01-31'
      expect((await cast.reviewer.get('/api/desk')).body.unassigned.items.map((one: { id: string }) => one.id)).to.deep.equal([id])
      const reply = await cast.reviewer.post(path, { account_id: cast.second.id, due_on, reason: 'She knows the region' })
      expect([reply.status, reply.body.reviewer_id, reply.body.review_due_on], reply.text).to.deep.equal([200, cast.second.id, due_on])
      const desk = (await cast.second.get('/api/desk')).body
      expect([desk.mine.total, desk.overdue.total, desk.unassigned.total]).to.deep.equal([1, 1, 0])
      const [last] = (await cast.lawyer.get(`/api/incidents/${id}/history`)).body.items
      expect([last.verb, last.reason]).to.deep.equal(['assignment', 'She knows the region'])
      expect((await cast.reviewer.post(path, { account_id: null })).body.reviewer_id).to.equal(null)
    })

    it('is refused to whoever does not review, for the author, and for somebody who is not a reviewer there', async () => {
      const id = await filed()
      const path = `/api/incidents/${id}/assignment`
      for (const name of ['author', 'lawyer', 'reader'] as const)
        expect((await cast[name].post(path, { account_id: cast.second.id })).status, name).to.equal(403)
      expect((await cast.elsewhere.post(path, { account_id: null })).status).to.equal(404)
      for (const name of ['author', 'lawyer', 'elsewhere'] as const)
        expect((await cast.reviewer.post(path, { account_id: cast[name].id })).status, name).to.equal(422)
      const verified = await filed({}, 'verified')
      expect((await cast.second.post(`/api/incidents/${verified}/assignment`, { account_id: null })).status).to.equal(409)
    })

    it('shows a desk without reviews to whoever does not review', async () => {
      await filed()
      const desk = (await cast.reader.get('/api/desk')).body
      expect([desk.mine.total, desk.unassigned.total, desk.overdue.total, desk.mentions]).to.deep.equal([0, 0, 0, []])
    })
  })

  describe('the discussion', () => {
    const aRemark = (incident_id: string, more = {}) => ({ incident_id, words: 'CNRY-what-we-say', ...more })

    it('is open to those who verify, litigate or coordinate and to the author, whatever the state, and to nobody else', async () => {
      const id = await filed({}, 'verified')
      const made = await cast.reviewer.post('/api/remarks', aRemark(id, { mentions: [cast.author.id] }))
      expect(made.status, made.text).to.equal(201)
      const answer = await cast.author.post('/api/remarks', aRemark(id, { thread_id: made.body.id }))
      expect([answer.status, answer.body.thread_id], answer.text).to.deep.equal([201, made.body.id])
      for (const name of ['author', 'lawyer', 'reviewer'] as const)
        expect((await cast[name].get(`/api/remarks?incident_id=${id}`)).body.items, name).to.have.lengthOf(2)
      for (const name of ['monitor', 'reader', 'elsewhere'] as const) {
        expect((await cast[name].get('/api/remarks')).text, name).to.not.include('CNRY')
        expect((await cast[name].post('/api/remarks', aRemark(id))).status, name).to.equal(name === 'elsewhere' ? 422 : 403)
      }
      expect((await cast.reader.get(`/api/incidents/${id}/participants`)).status).to.equal(403)
      const names = (await cast.author.get(`/api/incidents/${id}/participants`)).body.items.map((one: { account_id: string }) => one.account_id)
      expect(names).to.have.members([cast.author.id, cast.lawyer.id, cast.reviewer.id, cast.second.id])
    })

    it('addresses only who takes part, shows it on their desk, and no longer once the thread is settled', async () => {
      const id = await filed()
      const refused = await cast.reviewer.post('/api/remarks', aRemark(id, { mentions: [cast.reader.id] }))
      expect([refused.status, Object.keys(refused.body.fields)]).to.deep.equal([422, ['mentions']])
      const { body } = await cast.reviewer.post('/api/remarks', aRemark(id, { mentions: [cast.lawyer.id] }))
      const mentions = async () => (await cast.lawyer.get('/api/desk')).body.mentions.map((one: { id: string }) => one.id)
      expect(await mentions()).to.deep.equal([body.id])
      expect((await cast.reader.post(`/api/remarks/${body.id}/resolution`)).status).to.equal(404)
      expect((await cast.author.post(`/api/remarks/${body.id}/resolution`)).body.resolved_by).to.equal(cast.author.id)
      expect(await mentions()).to.deep.equal([])
      expect((await cast.lawyer.post(`/api/remarks/${body.id}/reopening`)).body.resolved_at).to.equal(null)
      expect(await mentions()).to.deep.equal([body.id])
    })

    it('keeps what was said before, when its author says it otherwise', async () => {
      const id = await filed()
      const { body } = await cast.reviewer.post('/api/remarks', aRemark(id))
      expect((await cast.second.patch(`/api/remarks/${body.id}`, { words: 'mine' }, 1)).status).to.equal(403)
      expect((await cast.reviewer.patch(`/api/remarks/${body.id}`, { words: 'Other words' }, 1)).status).to.equal(200)
      const history = (await cast.lawyer.get(`/api/remarks/${body.id}/history`)).body.items
      expect(history[0].changes).to.deep.equal([{ field: 'words', before: 'CNRY-what-we-say', after: 'Other words' }])
    })

    it('leaves with no export', async () => {
      const id = await filed()
      await cast.reviewer.post('/api/remarks', aRemark(id))
      for (const one of ['csv', 'ndjson', 'geojson']) expect((await cast.reviewer.get(`/api/incidents.${one}`)).text, one).to.not.include('CNRY')
    })
  })

  describe('going back to a revision', () => {
    it('writes the old values as a new revision with its reason, whole or one field', async () => {
      const { body } = await cast.author.post('/api/incidents', anIncident(space, { source_name: 'First name' }))
      const path = `/api/incidents/${body.id}`
      await cast.author.patch(path, { title: 'Another title', place_name: 'Sfax', source_name: 'Second name' }, 1)
      const one = await cast.author.post(`${path}/reversion`, { version: 1, fields: ['source_name'], reason: 'A slip' }, { ifMatch: 2 })
      expect([one.status, one.body.source_name, one.body.title], one.text).to.deep.equal([200, 'First name', 'Another title'])
      const whole = await cast.author.post(`${path}/reversion`, { version: 1, reason: 'All of it' }, { ifMatch: 3 })
      expect([whole.body.title, whole.body.place_name, whole.body.version]).to.deep.equal([body.title, null, 4])
      const [last] = (await cast.author.get(`${path}/history`)).body.items
      expect([last.verb, last.reason]).to.deep.equal(['reversion', 'All of it'])
      expect((await cast.author.post(`${path}/reversion`, { version: 1, reason: 'Again' }, { ifMatch: 4 })).status).to.equal(409)
    })

    it('brings names back that are sealed, and leaves none in the database', async () => {
      const made = await cast.reviewer.post('/api/people', { community_id: space, counting_unit: 'individual', names: [{ name: 'CNRY Amina', kind: 'legal' }] })
      const path = `/api/people/${made.body.id}`
      await cast.reviewer.patch(path, { names: [{ name: 'CNRY Other', kind: 'legal' }] }, 1)
      const back = await cast.reviewer.post(`${path}/reversion`, { version: 1, reason: 'It was right' }, { ifMatch: 2 })
      expect(back.body.names, back.text).to.deep.equal([{ name: 'CNRY Amina', kind: 'legal' }])
      const found = await cast.reviewer.get('/api/people?name=amina')
      expect(found.body.items).to.have.lengthOf(1)
      expect(JSON.stringify(await app.asOwner((db) => db('revisions').where({ record_id: made.body.id })))).to.not.include('CNRY')
    })

    it('is refused to whoever may not change the record, without a version, to a revision that is not there, and for what the server sets', async () => {
      const id = await filed()
      const path = `/api/incidents/${id}/reversion`
      const { version } = (await cast.author.get(`/api/incidents/${id}`)).body
      expect((await cast.reader.post(path, { version: 1, reason: 'x' }, { ifMatch: version })).status).to.equal(403)
      expect((await cast.elsewhere.post(path, { version: 1, reason: 'x' }, { ifMatch: version })).status).to.equal(404)
      expect((await cast.reviewer.post(path, { version: 1, reason: 'x' })).status).to.equal(428)
      expect((await cast.reviewer.post(path, { version: 1, reason: 'x' }, { ifMatch: version - 1 })).status).to.equal(412)
      expect((await cast.reviewer.post(path, { version: 99, reason: 'x' }, { ifMatch: version })).status).to.equal(422)
      // The first revision was a draft: it is its author's.
      const hidden = await cast.reviewer.post(path, { version: 1, reason: 'x' }, { ifMatch: version })
      const absent = await cast.reviewer.post(path, { version: 99, reason: 'x' }, { ifMatch: version })
      expect(hidden.text).to.equal(absent.text)
      expect((await cast.reviewer.post(path, { version, fields: ['state'], reason: 'x' }, { ifMatch: version })).body.fields).to.have.property('state')
    })
  })
})

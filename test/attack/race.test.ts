/** Many hands at once: what is done twice at the same moment is done once, nothing is lost without a word, and the counts agree with the records afterwards. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Reply } from '../support/client.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'
import { type Attacked, attackedApp } from './ground.ts'

describe('many hands at once', function () {
  this.timeout(120_000)
  let app: Attacked
  let space: string
  const people = {} as Record<'author' | 'reviewer' | 'other' | 'coordinator', Person>

  before(async () => {
    app = await attackedApp()
    space = await aCommunity(app)
    people.author = await someone(app, { [space]: 'monitor' })
    people.reviewer = await someone(app, { [space]: 'reviewer' })
    people.other = await someone(app, { [space]: 'reviewer' })
    people.coordinator = await someone(app, { [space]: 'coordinator' })
  })
  after(() => app?.end())

  const at = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, index) => work(index)))
  const tally = (replies: readonly Reply[]) => {
    const counts: Record<number, number> = {}
    for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1
    return counts
  }
  const rowsOf = async (id: string) => app.database.owner('incidents').where({ id })
  const revisionsOf = async (id: string): Promise<{ version: number; verb: string }[]> =>
    app.database.owner('revisions').select('version', 'verb').where('record_id', id).orderBy('version')

  it('given one record sent twenty times, it is there once, and every sender hears that it is', async () => {
    const id = randomUUID()
    const replies = await at(20, () => people.author.put(`/api/incidents/${id}?submission=true`, anIncident(space)))
    expect(tally(replies)).to.deep.equal({ 200: 19, 201: 1 })
    expect(new Set(replies.map((one) => one.body.reference)).size).to.equal(1)
    expect(await rowsOf(id)).to.have.lengthOf(1)
    expect(await revisionsOf(id)).to.deep.equal([{ version: 1, verb: 'submission' }])
  })

  it('given twenty contents under one identifier, one is kept and the others are told so', async () => {
    const id = randomUUID()
    const replies = await at(20, (index) => people.author.put(`/api/incidents/${id}`, anIncident(space, { title: `Title ${index}` })))
    expect(tally(replies)).to.deep.equal({ 201: 1, 409: 19 })
    const kept = replies.find((one) => one.status === 201)?.body.title
    for (const one of replies)
      if (one.status === 409)
        expect(one.body)
          .to.deep.include({ differs: ['title'] })
          .and.to.have.nested.property('current.title', kept)
    expect((await rowsOf(id)).map((row: { title: string }) => row.title)).to.deep.equal([kept])
  })

  it('given an identifier that two people of two communities use at once, one has it and the other learns nothing', async () => {
    const other = await aCommunity(app)
    const stranger = await someone(app, { [other]: 'monitor' })
    const id = randomUUID()
    const replies = await Promise.all([people.author.put(`/api/incidents/${id}`, anIncident(space)), stranger.put(`/api/incidents/${id}`, anIncident(other))])
    expect(tally(replies)).to.deep.equal({ 201: 1, 409: 1 })
    expect(replies.find((one) => one.status === 409)?.body).to.have.all.keys('type', 'title', 'status', 'detail')
  })

  it('given two people who save the same incident, one is kept and the other gets it to look at', async () => {
    const id = await anIncidentIn('submitted', people, anIncident(space))
    const { version } = (await people.reviewer.get(`/api/incidents/${id}`)).body
    const replies = await at(12, (index) =>
      index % 2
        ? people.coordinator.patch(`/api/incidents/${id}`, { place_name: `Place ${index}` }, version)
        : people.reviewer.patch(`/api/incidents/${id}`, { source_reliability: 'B' }, version),
    )
    expect(tally(replies)).to.deep.equal({ 200: 1, 412: 11 })
    for (const one of replies) if (one.status === 412) expect(one.body.current.version).to.equal(version + 1)
    expect((await revisionsOf(id)).map((one) => one.version)).to.deep.equal([1, 2, 3])
  })

  it('given ten submissions at once of one draft, it is filed once, under one reference', async () => {
    const id = await anIncidentIn('draft', people, anIncident(space))
    const replies = await at(10, () => people.author.post(`/api/incidents/${id}/submission`, {}))
    expect(tally(replies)).to.deep.equal({ 200: 1, 409: 9 })
    expect((await revisionsOf(id)).map((one) => one.verb)).to.deep.equal(['creation', 'submission'])
  })

  it('given thirty drafts filed at once, each has a reference of its own and no number is missing', async () => {
    const fresh = await aCommunity(app)
    const author = await someone(app, { [fresh]: 'monitor' })
    const replies = await at(30, () => author.post('/api/incidents?submission=true', anIncident(fresh)))
    expect(tally(replies)).to.deep.equal({ 201: 30 })
    const numbers = replies.map((one) => Number(one.body.reference.split('-').at(-1))).sort((a, b) => a - b)
    expect(numbers).to.deep.equal(Array.from({ length: 30 }, (_, index) => index + 1))
  })

  it('given reviewers who decide at once, one decision holds and says whose it is', async () => {
    const id = await anIncidentIn('under_review', people, anIncident(space))
    const deciders = [people.reviewer, people.other, people.coordinator]
    const replies = await at(9, (index) =>
      (deciders[index % 3] as Person).post(`/api/incidents/${id}/${['verification', 'return', 'archival'][index % 3]}`, { reason: 'because' }),
    )
    const done = replies.flatMap((one) => (one.status === 200 ? [one.body.state] : []))
    expect(replies.every((one) => [200, 403, 409].includes(one.status))).to.equal(true)
    const [row] = await rowsOf(id)
    expect(done).to.include(row.state)
    if (row.state === 'verified') expect(row.verified_by).to.equal(people.reviewer.id)
    expect((await revisionsOf(id)).map((one) => one.version)).to.deep.equal(Array.from({ length: row.version }, (_, index) => index + 1))
    expect(row.version).to.equal(3 + done.length)
  })

  it('given parallel verification by two people, one verified it', async () => {
    const id = await anIncidentIn('submitted', people, anIncident(space))
    const replies = await at(8, (index) => (index % 2 ? people.reviewer : people.other).post(`/api/incidents/${id}/verification`, {}))
    expect(tally(replies)).to.deep.equal({ 200: 1, 409: 7 })
    expect((await rowsOf(id))[0].verified_by).to.equal(replies.find((one) => one.status === 200)?.body.verified_by)
  })

  it('given two coordinators who take each other out at once, one stays', async () => {
    const pair = await aCommunity(app)
    const [one, two] = [await someone(app, { [pair]: 'coordinator' }), await someone(app, { [pair]: 'coordinator' })]
    const replies = await Promise.all([one.delete(`/api/communities/${pair}/members/${two.id}`), two.delete(`/api/communities/${pair}/members/${one.id}`)])
    expect(replies.filter((reply) => reply.status === 204)).to.have.lengthOf(1)
    expect(await app.database.owner('memberships').where('community_id', pair)).to.have.lengthOf(1)
  })

  it('given one account made ten times at once, or one member added ten times at once, there is one', async () => {
    const host = await someone(app, {}, { host: true })
    const made = await at(10, () => host.post('/api/accounts', { email: 'same@example.org', name: 'Same' }))
    expect(tally(made)).to.deep.equal({ 201: 1, 409: 9 })
    const added = await at(10, () => people.coordinator.post(`/api/communities/${space}/members`, { email: 'same@example.org', role: 'reader' }))
    expect(tally(added)).to.deep.equal({ 201: 1, 409: 9 })
  })

  it('given an invitation used ten times at once, it is used up once', async () => {
    const host = await someone(app, {}, { host: true })
    const { invitation } = (await host.post('/api/accounts', { email: 'invited@example.org', name: 'Invited' })).body
    const replies = await at(6, (index) =>
      app.client.another().post(`/api/invitations/${invitation.split('/').at(-1)}`, { password: `a long and quiet sentence ${index}` }),
    )
    expect(replies.filter((one) => one.status === 204)).to.have.lengthOf(1)
    expect(replies.every((one) => [204, 404, 409].includes(one.status))).to.equal(true)
  })

  it('given twenty reports on their way while their author is taken out, none is kept after that', async () => {
    const space = await aCommunity(app)
    const [coordinator, author] = [await someone(app, { [space]: 'coordinator' }), await someone(app, { [space]: 'monitor' })]
    const there = async (): Promise<number> => {
      const [row] = await app.asOwner((db) => db('incidents').where({ community_id: space }).count('* as n'))
      return Number((row as { n: number }).n)
    }
    const writes = Array.from({ length: 20 }, () => author.post('/api/incidents', anIncident(space)))
    await writes[0]
    const gone = await coordinator.delete(`/api/communities/${space}/members/${author.id}`)
    const atThatMoment = await there()
    const replies = await Promise.all(writes)
    expect(gone.status).to.equal(204)
    expect(await there(), 'after that').to.equal(atThatMoment)
    expect(replies.filter((one) => one.status === 201).length, 'those who were told so').to.equal(atThatMoment)
    expect(replies.filter((one) => one.status >= 500)).to.deep.equal([])
  })

  it('given many guesses of a password at once, no more than ten are looked at', async () => {
    const person = await someone(app)
    const replies = [
      ...(await at(40, () => app.client.another().signIn(person.email, 'a guess'))),
      ...(await at(20, () => app.client.another().signIn(person.email, 'a guess'))),
    ]
    const counts = tally(replies)
    expect(counts[401]).to.be.greaterThan(0).and.at.most(10)
    expect((counts[401] ?? 0) + (counts[429] ?? 0)).to.equal(60)
    const counted = await app.database.owner('sign_in_waits').max('failures as most')
    expect(counted[0]?.most).to.equal(counts[401])
  })

  it('given all this, and the counters summed up meanwhile, the counts agree with the list', async () => {
    const states = ['submitted', 'returned', 'verified', 'archived']
    const countries = ['TUN', 'SYR', 'MEX']
    await Promise.all([
      at(24, async (index) => {
        const body = anIncident(space, {
          country: countries[index % 3],
          victims_count: index,
          latitude: 30 + index,
          longitude: index,
          place_precision: 'point',
        })
        await anIncidentIn(states[index % 4] ?? '', people, body)
      }),
      at(12, async () => app.database.db.raw('select fold_counts()')),
    ])
    await app.database.db.raw('select fold_counts()')
    for (const state of [...states, 'submitted,verified', '']) {
      const listed = (await people.coordinator.get(`/api/incidents?limit=200${state ? `&state=${state}` : ''}`)).body
      for (const by of ['country', 'state', 'form', 'month', 'year']) {
        const counted = (await people.coordinator.get(`/api/statistics?by=${by}${state ? `&state=${state}` : ''}`)).body
        const sum = counted.cells.reduce((all: number, one: { incidents: number }) => all + one.incidents, 0)
        expect([counted.total, sum, listed.total], `${state} by ${by}`).to.deep.equal([listed.items.length, listed.items.length, listed.items.length])
      }
      const world = (await people.coordinator.get(`/api/map/clusters?zoom=2${state ? `&state=${state}` : ''}`)).body.features
      const points = world.reduce(
        (all: number, one: { properties: { cluster: boolean; count: number } }) => all + (one.properties.cluster ? one.properties.count : 1),
        0,
      )
      expect(points, `${state} on the map`).to.equal(listed.items.filter((one: { latitude: number | null }) => one.latitude !== null).length)
    }
  })
})

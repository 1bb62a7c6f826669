/** Two records of one person: found however the name is spelt, told only to who may read names, merged with a choice by field, led on to, and taken back. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const killing = 'life.extrajudicial_execution'

describe('possible duplicates of people', function () {
  this.timeout(60_000)
  const app = appPerTest()
  let [space, elsewhere] = ['', '']
  const cast = {} as Record<'monitor' | 'reader' | 'lawyer' | 'reviewer' | 'coordinator' | 'stranger', Person>
  let [one, other] = ['', '']

  const aPerson = async (name: string, more: Record<string, unknown> = {}, who = cast.reviewer, community_id = space): Promise<string> => {
    const made = await who.post('/api/people', { community_id, counting_unit: 'individual', names: [{ name, kind: 'usual' }], ...more })
    if (made.status !== 201) throw new Error(made.text)
    return made.body.id
  }

  beforeEach(async () => {
    ;[space, elsewhere] = [await aCommunity(app), await aCommunity(app)]
    for (const role of ['monitor', 'reader', 'lawyer', 'reviewer', 'coordinator'] as const) cast[role] = await someone(app, { [space]: role })
    cast.stranger = await someone(app, { [elsewhere]: 'coordinator' })
    one = await aPerson('Mohammed Bensalah', { code_name: 'P-1', sex: 'male' })
    other = await aPerson('محمد بن صالح', { code_name: 'P-2', occupation: 'Baker', contacts: [{ contact: '+216 22 333 444' }] })
    await aPerson('Nadia Trabelsi')
    await aPerson('Mohammed Bensalah', {}, cast.stranger, elsewhere)
  })

  const alike = async (who: Person, id = one) =>
    (await who.get(`/api/people/${id}/duplicates`)).body.items as {
      person: { id: string; names: unknown }
      score: number
      distinct: { by: string } | null
      reasons: { code: string; speaks: string }[]
    }[]
  const mergeOf = (who: Person, body: Record<string, unknown> = {}, version = 1) =>
    who.post(`/api/people/${one}/merges`, { other_id: other, other_version: 1, ...body }, { ifMatch: version })
  const found = async (who: Person, text: string): Promise<string[]> =>
    (await who.get(`/api/people?name=${encodeURIComponent(text)}`)).body.items.map((item: { id: string }) => item.id)

  it('are found by any spelling in either script, by those who may read names; the index holds no name and no sound of one', async () => {
    for (const text of ['Mohamed', 'محمد', 'Mouhamed BEN SALAH'])
      for (const who of [cast.reviewer, cast.lawyer, cast.coordinator]) expect(await found(who, text), text).to.have.members([one, other])
    for (const who of [cast.reader, cast.monitor]) expect(await found(who, 'Mohamed')).to.deep.equal([])
    expect(await found(cast.stranger, 'Mohamed')).not.to.include.members([one])
    const row = JSON.stringify(await app.asOwner((db) => db('people').select('blind').where({ id: other })))
    expect(row).not.to.match(/محمد|mhmd/)
  })

  it('are told with a score and reasons, within the community, to those who may read names there; refused to others, unknown to strangers', async () => {
    for (const who of [cast.reviewer, cast.lawyer, cast.coordinator]) {
      const items = await alike(who)
      expect(items.map((item) => item.person.id)).to.deep.equal([other])
      expect(items[0]?.score).to.be.within(0.5, 1)
      expect(items[0]?.reasons).to.deep.include({ code: 'script', speaks: 'for' })
    }
    for (const [who, status] of [
      ['reader', 403],
      ['monitor', 403],
      ['stranger', 404],
    ] as const)
      for (const path of ['duplicates', 'merges']) expect((await cast[who].get(`/api/people/${one}/${path}`)).status, `${who} ${path}`).to.equal(status)
  })

  it('are asked about last once marked as two people, by who may merge, and as before once the mark is taken back', async () => {
    const third = await aPerson('Mohamed Ben Salah')
    const marked = async () => (await alike(cast.reviewer)).map((item) => [item.person.id, item.distinct !== null])
    const before = await marked()
    expect(before.map(([id]) => id)).to.have.members([other, third])
    const first = String(before[0]?.[0])
    for (const [who, status] of [
      ['lawyer', 403],
      ['reader', 403],
      ['stranger', 404],
    ] as const)
      expect((await cast[who].post(`/api/people/${one}/distinctions`, { other_id: first })).status, who).to.equal(status)
    expect((await cast.reviewer.post(`/api/people/${one}/distinctions`, { other_id: first })).status).to.equal(204)
    expect(await marked()).to.deep.equal([...before.filter(([id]) => id !== first), [first, true]])
    expect((await alike(cast.lawyer, first)).find((item) => item.person.id === one)?.distinct).to.include({ by: cast.reviewer.id })
    expect((await cast.coordinator.delete(`/api/people/${first}/distinctions/${one}`)).status).to.equal(204)
    expect(await marked()).to.deep.equal(before)
    expect((await cast.coordinator.delete(`/api/people/${first}/distinctions/${one}`)).status).to.equal(404)
    const foreign = (await cast.stranger.get('/api/people')).body.items[0].id
    const refusals = [foreign, randomUUID()].map(async (other_id) => (await cast.reviewer.post(`/api/people/${one}/distinctions`, { other_id })).text)
    expect(await refusals[0]).to.equal(await refusals[1])
  })

  it('are merged by those who review: what names the other names the one, no act twice, the old address leads on, and all comes back', async () => {
    const incident = await anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space))
    const add = async (kind: string, body: Record<string, unknown>): Promise<string> => {
      const made = await cast.reviewer.post(`/api/${kind}`, body)
      expect(made.status, made.text).to.equal(201)
      return made.body.id
    }
    await add('acts', { incident_id: incident, violation: killing, victim_id: one })
    const twice = await add('acts', { incident_id: incident, violation: killing, victim_id: other })
    await add('involvements', { incident_id: incident, act_id: twice, perpetrator_type: 'state.police' })
    await add('acts', { incident_id: incident, violation: 'liberty.secret_detention', victim_id: other })
    await add('consents', { community_id: space, person_id: other, purpose: 'collect', given: 'given', given_on: '2026-03' })
    const organisation_id = await add('organisations', { community_id: space, name: 'A union', kind: 'state.police' })
    await add('affiliations', { community_id: space, person_id: other, organisation_id })
    const kinds = ['acts?victim_id', 'consents?person_id', 'affiliations?person_id'] as const
    const stand = async (id: string) => {
      const all = []
      for (const kind of kinds) for (const { version: _, updated_at: __, ...rest } of (await cast.reviewer.get(`/api/${kind}=${id}`)).body.items) all.push(rest)
      return all.sort((a, b) => String(a.id).localeCompare(String(b.id)))
    }
    const bare = async (id: string) => {
      const { version: _, updated_at: __, ...rest } = (await cast.reviewer.get(`/api/people/${id}`)).body
      return rest
    }
    const before = [await stand(one), await stand(other), await bare(one), await bare(other)]

    for (const [who, status] of [
      ['lawyer', 403],
      ['monitor', 403],
      ['reader', 403],
      ['stranger', 404],
    ] as const)
      expect((await mergeOf(cast[who])).status, who).to.equal(status)
    const merged = await mergeOf(cast.reviewer, { choices: { names: 'both', occupation: 'theirs', contacts: 'theirs' }, reason: 'One man' })
    expect(merged.status, merged.text).to.equal(201)
    expect(merged.body.person).to.include({ id: one, occupation: 'Baker', code_name: 'P-1', version: 2 })
    expect(merged.body.person.names).to.have.lengthOf(2)

    const way = await cast.reader.get(`/api/people/${other}`)
    expect([way.status, way.headers.get('location')]).to.deep.equal([308, `/api/people/${one}`])
    expect((await cast.stranger.get(`/api/people/${other}`)).status).to.equal(404)
    const whole = await stand(one)
    expect(whole).to.have.lengthOf(4)
    expect(await stand(other)).to.deep.equal([])
    const acts = (await cast.reader.get(`/api/acts?incident_id=${incident}&violation=${killing}`)).body.items
    expect(acts).to.have.lengthOf(1)
    expect((await cast.reader.get(`/api/involvements?act_id=${acts[0].id}`)).body.items).to.have.lengthOf(1)
    expect(await found(cast.reviewer, 'محمد')).to.deep.equal([one])
    expect(await alike(cast.reviewer)).to.deep.equal([])
    expect((await cast.reviewer.post(`/api/people/${other}/restoration`, {})).status).to.equal(409)
    expect((await mergeOf(cast.reviewer, { other_version: 2 }, 2)).status).to.equal(409)
    expect((await cast.lawyer.get(`/api/people/${one}/merges`)).body.items[0].person.id).to.equal(other)
    const kept = JSON.stringify(await app.asOwner((db) => Promise.all([db('person_merges'), db('revisions').where({ kind: 'people' })])))
    expect(kept).not.to.match(/محمد|22 333/)

    expect((await cast.lawyer.delete(`/api/people/${one}/merges/${merged.body.merge}`)).status).to.equal(403)
    const undone = await cast.coordinator.delete(`/api/people/${one}/merges/${merged.body.merge}`)
    expect([undone.status, undone.body.kept], undone.text).to.deep.equal([200, []])
    expect([await stand(one), await stand(other), await bare(one), await bare(other)]).to.deep.equal(before)
    expect(await found(cast.reviewer, 'محمد')).to.have.members([one, other])
    expect((await cast.coordinator.delete(`/api/people/${one}/merges/${merged.body.merge}`)).status).to.equal(404)
  })

  it('refuse another version, a choice that is none, themselves, and a person of another community as one that nobody has', async () => {
    expect((await cast.reviewer.post(`/api/people/${one}/merges`, { other_id: other, other_version: 1 })).status).to.equal(428)
    expect((await mergeOf(cast.reviewer, {}, 2)).status).to.equal(412)
    expect((await mergeOf(cast.reviewer, { other_version: 2 })).status).to.equal(412)
    for (const choices of [{ code_name: 'both' }, { created_by: 'theirs' }, { nothing: 'theirs' }, { names: 7 }])
      expect((await mergeOf(cast.reviewer, { choices })).status, JSON.stringify(choices)).to.equal(422)
    expect((await mergeOf(cast.reviewer, { other_id: one })).status).to.equal(422)
    const [foreign] = (await cast.stranger.get('/api/people')).body.items
    const [real, none] = [await mergeOf(cast.reviewer, { other_id: foreign.id }), await mergeOf(cast.reviewer, { other_id: randomUUID() })]
    expect([real.status, real.text]).to.deep.equal([422, none.text])
  })
})

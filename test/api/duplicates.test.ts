/** Possible duplicates of incidents: who is shown which, marking a pair as two, merging with a choice by field, the way from the old address, and taking it back. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const told = {
  title: 'Hospital in Douma hit by two rockets at night',
  description: 'Two rockets hit the maternity ward of the hospital in Douma shortly after midnight. Four nurses were wounded and the roof of the ward fell in.',
  violations: ['conflict.attack_hospital'],
  country: 'SYR',
  happened_on: '2025-03-12',
  admin_area: 'Rif Dimashq',
  place_name: 'Douma',
  place_precision: 'locality',
  latitude: 33.571,
  longitude: 36.402,
}
const again = {
  ...told,
  title: 'Rockets on a maternity hospital',
  description: 'At night two rockets fell on the hospital of Douma: the roof of the maternity ward fell in and four nurses were wounded.',
  happened_on: '2025-03',
  place_name: 'دوما',
  latitude: 33.58,
  victims_count: 4,
}

describe('possible duplicates', function () {
  this.timeout(60_000)
  const app = appPerTest()
  let space: string
  const cast = {} as Record<'author' | 'monitor' | 'reader' | 'lawyer' | 'reviewer' | 'coordinator' | 'stranger' | 'outsider' | 'host', Person>
  let [one, other] = ['', '']

  beforeEach(async () => {
    space = await aCommunity(app)
    const elsewhere = await aCommunity(app)
    for (const role of ['monitor', 'reader', 'lawyer', 'reviewer', 'coordinator'] as const) cast[role] = await someone(app, { [space]: role })
    cast.author = await someone(app, { [space]: 'monitor' })
    cast.stranger = await someone(app, { [elsewhere]: 'coordinator' })
    cast.outsider = await someone(app)
    cast.host = await someone(app, {}, { host: true })
    one = await anIncidentIn('submitted', cast, anIncident(space, told))
    other = await anIncidentIn('submitted', cast, anIncident(space, again))
    await anIncidentIn('submitted', cast, anIncident(space, { ...told, happened_on: '2024-11-02' }))
    await anIncidentIn('submitted', { ...cast, author: cast.stranger }, anIncident(elsewhere, told))
    await anIncidentIn('draft', cast, anIncident(space, told))
  })

  const listed = async (who: Person, id = one) =>
    (await who.get(`/api/incidents/${id}/duplicates`)).body.items as {
      incident: { id: string }
      score: number
      reasons: { code: string }[]
      distinct: unknown
    }[]
  const get = async (id: string, who: Person = cast.reviewer) => (await who.get(`/api/incidents/${id}?itself=true`)).body
  const mergeOf = (who: Person, body: Record<string, unknown> = {}, version = 2) =>
    who.post(`/api/incidents/${one}/merges`, { other_id: other, other_version: 2, ...body }, { ifMatch: version })

  describe('as reviewers see them', () => {
    it('are the records of the same community that tell of the same days and place, with a score and its reasons: no draft, nothing of another community', async () => {
      for (const who of [cast.reviewer, cast.coordinator]) {
        const found = await listed(who)
        expect(found.map((item) => item.incident.id)).to.deep.equal([other])
        expect(found[0]?.score).to.be.within(0.5, 1)
        expect(found[0]?.reasons.map((reason) => reason.code)).to.include.members(['dates_overlap', 'same_text', 'same_place_name'])
      }
      const desk = (await cast.reviewer.get(`/api/duplicates?community=${space}`)).body.items
      expect(desk).to.have.lengthOf(1)
      expect([desk[0].incident.id, desk[0].alike[0].incident.id]).to.have.members([one, other])
    })

    it('are for nobody else: others of the community are refused, for strangers there is nothing', async () => {
      for (const [who, status] of [
        ['reader', 403],
        ['monitor', 403],
        ['lawyer', 403],
        ['author', 403],
        ['stranger', 404],
        ['outsider', 404],
        ['host', 404],
      ] as const) {
        for (const path of ['duplicates', 'merges']) expect((await cast[who].get(`/api/incidents/${one}/${path}`)).status, `${who} ${path}`).to.equal(status)
        expect((await cast[who].get('/api/duplicates')).body.items, who).to.deep.equal([])
        expect((await mergeOf(cast[who])).status, who).to.equal(status)
        expect((await cast[who].post(`/api/incidents/${one}/distinctions`, { other_id: other })).status, who).to.equal(status)
      }
    })

    it('are no longer asked about once marked as two events, and again once the mark is taken back', async () => {
      expect((await cast.reviewer.post(`/api/incidents/${one}/distinctions`, { other_id: other })).status).to.equal(204)
      expect((await listed(cast.coordinator))[0]?.distinct).to.include({ by: cast.reviewer.id })
      expect((await listed(cast.coordinator, other))[0]?.distinct).to.include({ by: cast.reviewer.id })
      expect((await cast.coordinator.get('/api/duplicates')).body.items).to.deep.equal([])
      expect((await cast.coordinator.delete(`/api/incidents/${other}/distinctions/${one}`)).status).to.equal(204)
      expect((await listed(cast.reviewer))[0]?.distinct).to.equal(null)
      expect((await cast.coordinator.delete(`/api/incidents/${other}/distinctions/${one}`)).status).to.equal(404)
    })

    it('refuse as unknown, word for word alike, a record of another community and one that nobody has', async () => {
      const foreign = (await cast.stranger.get('/api/incidents')).body.items[0].id
      const replies = []
      for (const other_id of [foreign, randomUUID()])
        replies.push((await cast.reviewer.post(`/api/incidents/${one}/distinctions`, { other_id })).text, (await mergeOf(cast.reviewer, { other_id })).text)
      expect(replies[0]).to.equal(replies[2])
      expect(replies[1]).to.equal(replies[3])
    })
  })

  describe('merged', () => {
    it('become one that has what was chosen; the other is out of lists, counts and search, and its address and reference lead to the one', async () => {
      const before = { one: await get(one), other: await get(other) }
      const reply = await mergeOf(cast.reviewer, { choices: { victims_count: 'theirs', description: 'both', title: 'theirs' }, reason: 'The same rockets' })
      expect(reply.status, reply.text).to.equal(201)
      expect(reply.body.incident).to.include({ id: one, title: again.title, victims_count: 4, happened_on: told.happened_on, version: 3 })
      expect(reply.body.incident.description).to.equal(`${told.description}\n\n${again.description}`)

      const way = await cast.reader.get(`/api/incidents/${other}`)
      expect([way.status, way.headers.get('location')]).to.deep.equal([308, `/api/incidents/${one}`])
      expect((await cast.stranger.get(`/api/incidents/${other}`)).status).to.equal(404)
      const found = await cast.reader.get(`/api/incidents?q=${before.other.reference}`)
      expect(found.body.items.map((item: { id: string }) => item.id)).to.deep.equal([one])
      const list = (await cast.reader.get('/api/incidents')).body
      expect(list.items.map((item: { id: string }) => item.id)).not.to.include(other)
      expect([list.total, list.items.length]).to.deep.equal([2, 2])
      expect((await cast.reader.get('/api/statistics?by=state')).body.cells).to.deep.equal([{ state: 'submitted', incidents: 2, victims: 4 }])
      expect((await cast.reader.get('/api/statistics?by=perpetrator')).body.total).to.equal(2)

      const history = (await cast.coordinator.get(`/api/incidents/${one}/history`)).body.items
      expect(history[0]).to.include({ verb: 'merge', reason: 'The same rockets' })
      expect(history[0].changes.map((change: { field: string }) => change.field)).to.have.members(['title', 'description', 'victims_count'])
      expect((await cast.coordinator.get(`/api/incidents/${other}/history`)).body.items[0]).to.include({ verb: 'merge' })
      const parts = (await cast.coordinator.get(`/api/incidents/${one}/merges`)).body.items
      expect(parts.map((part: { incident: { id: string } }) => part.incident.id)).to.deep.equal([other])
      expect(await listed(cast.reviewer)).to.deep.equal([])
    })

    it('may give what identifies the source as well: it moves under seal, is shown to those who may see it, and goes back', async () => {
      const named = await anIncidentIn('submitted', cast, anIncident(space, { ...again, source_name: 'Nurse Hanan' }))
      const merged = await mergeOf(cast.reviewer, { other_id: named, choices: { source_name: 'theirs' } })
      expect(merged.status, merged.text).to.equal(201)
      expect(await get(one)).to.include({ source_name: 'Nurse Hanan' })
      const rows = await app.asOwner((db) => db('revisions').select('snapshot').where({ record_id: one }))
      expect(JSON.stringify(rows)).not.to.include('Hanan')
      await cast.reviewer.delete(`/api/incidents/${one}/merges/${merged.body.merge}`)
      expect((await get(one)).source_name ?? null).to.equal(null)
      expect(await get(named)).to.include({ source_name: 'Nurse Hanan', state: 'submitted' })
    })

    it('stand exactly as before once the merge is undone, and may be merged again', async () => {
      const stripped = ({ version: _, updated_at: __, ...rest }: Record<string, unknown>) => rest
      const before = { one: stripped(await get(one)), other: stripped(await get(other)) }
      for (const _ of [1, 2]) {
        const versions = { one: (await get(one)).version, other: (await get(other)).version }
        const merged = await mergeOf(
          cast.reviewer,
          { other_version: versions.other, choices: { title: 'theirs', victims_count: 'theirs', violations: 'both' } },
          versions.one,
        )
        expect(merged.status, merged.text).to.equal(201)
        const undone = await cast.coordinator.delete(`/api/incidents/${one}/merges/${merged.body.merge}`)
        expect([undone.status, undone.body.kept]).to.deep.equal([200, []])
        expect({ one: stripped(await get(one)), other: stripped(await get(other)) }).to.deep.equal(before)
        expect((await cast.coordinator.delete(`/api/incidents/${one}/merges/${merged.body.merge}`)).status).to.equal(404)
      }
      expect((await cast.reader.get('/api/statistics?by=state')).body.total).to.equal(3)
      expect((await cast.reader.get('/api/incidents')).body.total).to.equal(3)
    })

    it('take along what is attached, no act and no victim twice, and give each part back', async () => {
      const victim = async (code_name: string) =>
        (await cast.reviewer.post('/api/people', { community_id: space, counting_unit: 'individual', code_name })).body.id as string
      const [first, second] = [await victim('P-1'), await victim('P-2')]
      const add = async (kind: string, body: Record<string, unknown>): Promise<string> => {
        const made = await cast.reviewer.post(`/api/${kind}`, body)
        expect(made.status, made.text).to.equal(201)
        return made.body.id
      }
      const killing = 'life.extrajudicial_execution'
      await add('acts', { incident_id: one, violation: killing, victim_id: first })
      const twice = await add('acts', { incident_id: other, violation: killing, victim_id: first })
      const fresh = await add('acts', { incident_id: other, violation: killing, victim_id: second })
      for (const act_id of [twice, fresh]) await add('involvements', { incident_id: other, act_id, perpetrator_type: 'state.police' })
      await add('sources', { incident_id: other, connection: 'relative', act_id: twice, name: 'Sister Amal' })
      await add('interventions', { incident_id: other, kind: 'legal.advice', happened_on: '2025-04', person_id: second })
      await add('incident_links', { incident_id: one, related_id: other, kind: 'same_events' })
      const parts = ['acts', 'involvements', 'sources', 'interventions', 'incident_links']
      const stand = async (id: string) => {
        const all: Record<string, unknown[]> = {}
        for (const kind of parts)
          all[kind] = (await cast.reviewer.get(`/api/${kind}?incident_id=${id}&limit=200`)).body.items
            .map(({ version: _, updated_at: __, ...rest }: Record<string, unknown>) => rest)
            .sort((a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id))
        return all
      }
      const before = { one: await stand(one), other: await stand(other) }
      const third = await anIncidentIn('submitted', cast, anIncident(space, told))
      const again3 = await add('acts', { incident_id: third, violation: killing, victim_id: second })

      const merged = await mergeOf(cast.reviewer, { choices: { violations: 'both' } })
      expect(merged.status, merged.text).to.equal(201)
      const whole = await stand(one)
      const keys = (whole['acts'] as Record<string, unknown>[]).map((act) => `${act['violation']} ${act['victim_id']}`)
      expect(new Set(keys).size).to.equal(keys.length)
      expect(keys.filter((key) => key.startsWith(killing))).to.have.members([`${killing} ${first}`, `${killing} ${second}`])
      for (const id of [first, second])
        expect((await cast.reader.get(`/api/acts?victim_id=${id}`)).body.items, 'acts of a person').to.have.lengthOf(id === first ? 1 : 2)
      const twin = (whole['acts'] as Record<string, unknown>[]).find((act) => act['victim_id'] === first)?.['id']
      expect((whole['involvements'] as Record<string, unknown>[]).map((part) => part['act_id'])).to.include.members([twin, fresh])
      expect(whole['sources']).to.deep.include({
        ...(whole['sources'] as Record<string, unknown>[]).find((part) => part['name'] === 'Sister Amal'),
        act_id: twin,
      })
      expect([whole['interventions']?.length, whole['incident_links']?.length]).to.deep.equal([1, 0])
      const left = await stand(other)
      expect(parts.map((kind) => left[kind]?.length)).to.deep.equal([0, 0, 0, 0, 0])

      // A third report of the second act: when the first merge is undone, the act that came with it goes, and that of the third report stands instead.
      const { version } = await get(one)
      const more = await cast.reviewer.post(`/api/incidents/${one}/merges`, { other_id: third, other_version: 2 }, { ifMatch: version })
      expect(more.status, more.text).to.equal(201)
      expect((await cast.reader.get(`/api/acts?victim_id=${second}`)).body.items.map((act: { id: string }) => act.id)).to.deep.equal([fresh])
      expect((await cast.coordinator.delete(`/api/incidents/${one}/merges/${merged.body.merge}`)).status).to.equal(200)
      expect(await stand(other)).to.deep.equal(before.other)
      const held = (await cast.reader.get(`/api/acts?victim_id=${second}&incident_id=${one}`)).body.items
      expect(held.map((act: { id: string }) => act.id)).to.deep.equal([again3])
      expect((await cast.coordinator.delete(`/api/incidents/${one}/merges/${more.body.merge}`)).status).to.equal(200)
      expect({ one: await stand(one), other: await stand(other) }).to.deep.equal(before)
    })

    it('leave the acts of a verified record as they were verified, and give it who told and what was done', async () => {
      const mine = await anIncidentIn('verified', cast, anIncident(space, told))
      const acts = async () => (await cast.reviewer.get(`/api/acts?incident_id=${mine}`)).body.items
      const before = await acts()
      const added = await cast.reviewer.post('/api/acts', { incident_id: other, violation: 'life.extrajudicial_execution' })
      expect(added.status, added.text).to.equal(201)
      const done = await cast.reviewer.post(`/api/incidents/${mine}/merges`, { other_id: other, other_version: 2 }, { ifMatch: 3 })
      expect(done.status, done.text).to.equal(201)
      expect(await acts()).to.deep.equal(before)
      expect((await cast.reviewer.get(`/api/sources?incident_id=${mine}`)).body.items).to.have.lengthOf(2)
      expect((await cast.reviewer.delete(`/api/incidents/${mine}/merges/${done.body.merge}`)).status).to.equal(200)
      expect((await cast.reviewer.get(`/api/sources?incident_id=${mine}`)).body.items).to.have.lengthOf(1)
    })

    it('keep what was changed since, when undone, and say so', async () => {
      const { body } = await mergeOf(cast.reviewer, { choices: { title: 'theirs', victims_count: 'theirs' } })
      expect((await cast.coordinator.patch(`/api/incidents/${one}`, { title: 'Corrected meanwhile' }, 3)).status).to.equal(200)
      const undone = await cast.reviewer.delete(`/api/incidents/${one}/merges/${body.merge}`)
      expect(undone.body.kept).to.deep.equal(['title'])
      expect(undone.body.incident).to.include({ title: 'Corrected meanwhile', victims_count: null })
      expect(await get(other)).to.include({ state: 'submitted', title: again.title })
    })

    it('lead on through a second merge, and refuse to be undone, restored or taken back out of turn', async () => {
      await mergeOf(cast.reviewer)
      const third = await anIncidentIn('submitted', cast, anIncident(space, told))
      const second = await cast.reviewer.post(`/api/incidents/${third}/merges`, { other_id: one, other_version: 3 }, { ifMatch: 2 })
      expect(second.status, second.text).to.equal(201)
      expect((await cast.reader.get(`/api/incidents/${other}`)).headers.get('location')).to.equal(`/api/incidents/${third}`)
      expect((await cast.coordinator.post(`/api/incidents/${other}/restoration`, { reason: 'x' })).status).to.equal(409)
      expect((await cast.author.post(`/api/incidents/${third}/withdrawal`)).status).to.equal(409)
      const [first] = (await cast.coordinator.get(`/api/incidents/${one}/merges`)).body.items
      expect((await cast.coordinator.delete(`/api/incidents/${one}/merges/${first.id}`)).status).to.equal(409)
      expect((await cast.coordinator.delete(`/api/incidents/${third}/merges/${second.body.merge}`)).status).to.equal(200)
      expect((await cast.coordinator.delete(`/api/incidents/${one}/merges/${first.id}`)).status).to.equal(200)
      expect(await get(other)).to.include({ state: 'submitted' })
    })

    it('are refused on another version of either, with a choice that is none, with themselves, and where a draft would take part', async () => {
      expect((await cast.reviewer.post(`/api/incidents/${one}/merges`, { other_id: other, other_version: 2 })).status).to.equal(428)
      expect((await mergeOf(cast.reviewer, {}, 1)).status).to.equal(412)
      expect((await mergeOf(cast.reviewer, { other_version: 1 })).status).to.equal(412)
      for (const choices of [
        { title: 'both' },
        { title: 'mine' },
        { created_by: 'theirs' },
        { nothing: 'theirs' },
        { source_identifier: 'theirs' },
        { title: 7 },
      ])
        expect((await mergeOf(cast.reviewer, { choices })).status, JSON.stringify(choices)).to.equal(422)
      expect((await mergeOf(cast.reviewer, { other_id: one })).status).to.equal(422)
      const draft = await anIncidentIn('draft', { ...cast, author: cast.reviewer }, anIncident(space, told))
      expect((await mergeOf(cast.reviewer, { other_id: draft, other_version: 1 })).status).to.equal(422)
      expect(await get(one)).to.include({ version: 2, state: 'submitted' })
    })

    it('leave a verified record as it was verified: it takes no value, and nobody verifies her own words that came in by a merge', async () => {
      const mine = await anIncidentIn('submitted', { ...cast, author: cast.reviewer }, anIncident(space, again))
      await mergeOf(cast.coordinator, { other_id: mine, choices: { title: 'theirs' } })
      expect((await cast.reviewer.post(`/api/incidents/${one}/verification`, {})).status).to.equal(403)
      expect((await cast.coordinator.post(`/api/incidents/${one}/verification`, {})).status).to.equal(200)
      expect((await mergeOf(cast.reviewer, { choices: { victims_count: 'theirs' } }, 4)).status).to.equal(409)
      expect((await mergeOf(cast.reviewer, {}, 4)).status).to.equal(201)
      expect(await get(one)).to.include({ state: 'verified', victims_count: null })
    })
  })
})

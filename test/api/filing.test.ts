/** One plain report, filed: its people, acts, forces and sources are on record, counted once, and a corrected report changes them instead of adding to them. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, type Person, someone } from '../support/people.ts'

describe('filing a report', () => {
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

  const arrest = (more = {}) =>
    anIncident(space, {
      form: 'arrest_detention',
      violations: ['liberty.arbitrary_arrest'],
      victims: [
        { name: 'CNRY Karim', sex: 'male', age: 34, status: 'detained_investigation' },
        { name: 'CNRY Nadia', sex: 'female', age: 17 },
        { name: 'CNRY Sami', sex: 'male', violations: ['liberty.arbitrary_arrest', 'liberty.enforced_disappearance'], status: 'missing' },
      ],
      forces: [
        { type: 'state.police', name: 'Brigade criminelle', degree: 'direct.perpetrator' },
        { type: 'state.army', degree: 'direct.aided', certainty: 'reasonable_suspicion' },
      ],
      source_name: 'CNRY witness',
      sources: [{ connection: 'relative', name: 'CNRY sister', reliability: 'B' }],
      ...more,
    })
  const of = async (collection: string, incident: string, who = reviewer) => (await who.get(`/api/${collection}?incident_id=${incident}&limit=200`)).body.items
  const file = async (body = arrest()) => {
    const reply = await monitor.post('/api/incidents?submission=true', body)
    expect(reply.status, reply.text).to.equal(201)
    return reply.body
  }

  it('draws four acts from three people, of whom one also disappeared, with both forces in each, and two sources', async () => {
    const { id, victims_count, perpetrator_types, violations } = await file()
    expect([victims_count, perpetrator_types, violations]).to.deep.equal([
      3,
      ['state.police', 'state.army'],
      ['liberty.arbitrary_arrest', 'liberty.enforced_disappearance'],
    ])
    const acts = await of('acts', id)
    expect(acts).to.have.lengthOf(4)
    expect(
      acts
        .filter((one: { violation: string }) => one.violation === 'liberty.enforced_disappearance')
        .map((one: { status_at_end: string }) => one.status_at_end),
    ).to.deep.equal(['missing'])
    expect(new Set(acts.map((one: { victim_id: string }) => one.victim_id)).size).to.equal(3)
    const parts = await of('involvements', id)
    expect(parts).to.have.lengthOf(8)
    expect(parts.filter((one: { degree: string }) => one.degree === 'direct.aided')).to.have.lengthOf(4)
    const sources = await of('sources', id)
    expect(sources.map((one: { connection: string }) => one.connection).sort()).to.deep.equal(['relative', 'witness'])
    const people = (await reviewer.get('/api/people')).body.items
    expect(people.map((one: { age_group: string }) => one.age_group ?? null).sort()).to.deep.equal(['adolescent', 'adult', null])
    expect((await reviewer.get('/api/people?name=nadia')).body.items).to.have.lengthOf(1)
    expect((await reviewer.get('/api/organisations')).body.items.map((one: { name: string }) => one.name)).to.deep.equal(['Brigade criminelle'])
  })

  it('takes the one type of force that a report states for that of the forces it names, not for one more', async () => {
    const forces = [
      { name: 'First brigade', degree: 'direct.perpetrator' },
      { name: 'Second brigade', degree: 'direct.aided' },
    ]
    const sent = { ...arrest({ victims: [{ sex: 'male' }], forces, perpetrator_types: ['state.police'] }), id: randomUUID() }
    const made = await monitor.put(`/api/incidents/${sent.id}?submission=true`, sent)
    expect(made.status, made.text).to.equal(201)
    expect((await monitor.put(`/api/incidents/${sent.id}?submission=true`, sent)).status).to.equal(200)
    const parts = await of('involvements', sent.id)
    expect(parts.map((one: { perpetrator_type: string; degree: string }) => [one.perpetrator_type, one.degree]).sort()).to.deep.equal([
      ['state.police', 'direct.aided'],
      ['state.police', 'direct.perpetrator'],
    ])
    const two = await file(arrest({ victims: [{ sex: 'male' }], forces, perpetrator_types: ['state.police', 'state.army'] }))
    expect(await of('involvements', two.id)).to.have.lengthOf(4)
  })

  it('shows a reader the acts and none of the names', async () => {
    const { id } = await file()
    for (const path of [
      `/api/incidents/${id}`,
      '/api/people',
      `/api/acts?incident_id=${id}`,
      `/api/sources?incident_id=${id}`,
      `/api/involvements?incident_id=${id}`,
      `/api/incidents/${id}/history`,
    ])
      expect((await reader.get(path)).text, path).to.not.include('CNRY')
    expect(await of('acts', id, reader)).to.have.lengthOf(4)
  })

  it('changes the same records when the corrected report is filed again: nobody is there twice, and who is no longer named is no longer a victim', async () => {
    const { id } = await file()
    await reviewer.post(`/api/incidents/${id}/return`, { reason: 'Who is the third?' })
    const { body } = await monitor.get(`/api/incidents/${id}`)
    const victims = body.victims.slice(0, 2).map((one: object, index: number) => (index === 1 ? { ...one, name: 'CNRY Nadia Salah' } : one))
    const changed = await monitor.patch(`/api/incidents/${id}`, { victims, violations: ['liberty.arbitrary_arrest'] }, body.version)
    expect(changed.status, changed.text).to.equal(200)
    expect((await monitor.post(`/api/incidents/${id}/submission`, {})).status).to.equal(200)
    const acts = await of('acts', id)
    expect(acts.map((one: { violation: string }) => one.violation).sort()).to.deep.equal(['liberty.arbitrary_arrest', 'liberty.arbitrary_arrest'])
    expect((await reviewer.get('/api/people')).body.items).to.have.lengthOf(3)
    expect((await reviewer.get('/api/people?name=nadia salah')).body.items).to.have.lengthOf(1)
  })

  it('puts an act back that a correction took away and a later one names again, with those who took part; what a person took away stays away', async () => {
    const { id } = await file()
    const coordinator = await someone(app, { [space]: 'coordinator' })
    const standing = async () => {
      const [acts, parts] = [await of('acts', id), await of('involvements', id)]
      return {
        acts: acts.map((one: { id: string }) => one.id).sort(),
        parts: parts.filter((one: { act_id: string }) => acts.some((act: { id: string }) => act.id === one.act_id)).length,
      }
    }
    const whole = await standing()
    expect([whole.acts.length, whole.parts]).to.deep.equal([4, 8])
    const { victims, violations } = (await reviewer.get(`/api/incidents/${id}`)).body
    const correct = async (changes: object) => {
      const { version } = (await reviewer.get(`/api/incidents/${id}`)).body
      const reply = await coordinator.patch(`/api/incidents/${id}`, changes, version)
      expect(reply.status, reply.text).to.equal(200)
    }
    await correct({ victims: victims.slice(0, 2) })
    const less = await standing()
    // What happened to nobody in particular any more stands once, without a victim.
    expect([less.acts.length, less.parts]).to.deep.equal([3, 6])
    await correct({ victims })
    expect(await standing()).to.deep.equal(whole)
    const [back] = whole.acts.filter((one: string) => !less.acts.includes(one))
    expect((await reviewer.get(`/api/acts/${back}/history`)).body.items.map((one: { verb: string }) => one.verb)).to.deep.equal([
      'restoration',
      'removal',
      'derivation',
    ])

    expect((await reviewer.delete(`/api/acts/${back}`)).status).to.equal(200)
    await correct({ victims: victims.slice(0, 2) })
    await correct({ victims, violations })
    expect((await standing()).acts).to.deep.equal(whole.acts.filter((one: string) => one !== back))
  })

  it('puts on record whom a coordinator adds to a filed report, and takes no way that leads elsewhere', async () => {
    const { id } = await file()
    const before = await of('acts', id)
    const coordinator = await someone(app, { [space]: 'coordinator' })
    const elsewhere = await aCommunity(app)
    const stranger = await someone(app, { [elsewhere]: 'coordinator' })
    const { body: foreign } = await stranger.post('/api/people', {
      community_id: elsewhere,
      counting_unit: 'individual',
      names: [{ name: 'CNRY Elsewhere', kind: 'usual' }],
    })
    const { victims, forces, version } = (await coordinator.get(`/api/incidents/${id}`)).body
    const added = [
      { name: 'CNRY Added', violations: ['liberty.arbitrary_arrest'] },
      { name: 'CNRY Led Away', violations: ['liberty.arbitrary_arrest'], person_id: foreign.id },
      { name: 'CNRY Nowhere', violations: ['liberty.arbitrary_arrest'], person_id: crypto.randomUUID() },
    ]
    const sources = [{ connection: 'witness', name: 'CNRY New Witness' }]
    const changes = {
      victims: [...victims, ...added],
      forces: [...forces, { name: 'Harbour Guard', type: 'state.police', organisation_id: foreign.id }],
      sources,
    }
    const reply = await coordinator.patch(`/api/incidents/${id}`, changes, version)
    expect(reply.status, reply.text).to.equal(200)
    const acts = await of('acts', id)
    const fresh = acts.filter((one: { id: string }) => !before.some((old: { id: string }) => old.id === one.id))
    const named = await Promise.all(fresh.map(async (one: { victim_id: string }) => (await reviewer.get(`/api/people/${one.victim_id}`)).body.names[0].name))
    expect(named.sort()).to.deep.equal(['CNRY Added', 'CNRY Led Away', 'CNRY Nowhere'])
    expect((await of('sources', id)).some((one: { name: string }) => one.name === 'CNRY New Witness')).to.equal(true)
    const { items } = (await reviewer.get(`/api/organisations?community=${space}`)).body
    expect(items.map((one: { name: string }) => one.name)).to.include('Harbour Guard')
    expect((await stranger.get(`/api/people/${foreign.id}`)).body.version).to.equal(1)
  })

  /** Sent back, changed and filed again. */
  const corrected = async (id: string, change: (shown: Record<string, Record<string, unknown>[]>) => object) => {
    const { version } = (await reviewer.get(`/api/incidents/${id}`)).body
    expect((await reviewer.request('POST', `/api/incidents/${id}/return`, { body: { reason: 'Once more' }, ifMatch: version })).status).to.equal(200)
    const { body } = await monitor.get(`/api/incidents/${id}`)
    const changed = await monitor.patch(`/api/incidents/${id}`, change(body), body.version)
    expect(changed.status, changed.text).to.equal(200)
    const again = await monitor.request('POST', `/api/incidents/${id}/submission`, { body: {}, ifMatch: changed.body.version })
    expect(again.status, again.text).to.equal(200)
  }
  const standing = async (id: string) =>
    (await of('involvements', id)).map((one: Record<string, unknown>) => [one['perpetrator_type'], one['degree'] ?? null, one['certainty'] ?? null])

  it('corrects what was drawn when the report is corrected: dates, how somebody fared, who took part and how; a force that is named again comes back', async () => {
    const victims = [{ name: 'CNRY Karim', age: 34, status: 'detained_investigation' }]
    const { id } = await file(arrest({ victims, source_note: 'By phone', happened_on: '2026-03-01' }))
    const named = { police: 'state.police', guard: 'state.intelligence' }
    await corrected(id, ({ victims: people, forces }) => ({
      happened_on: '2026-03-05',
      source_note: 'Face to face',
      victims: people?.map((one) => ({ ...one, age: 35, status: 'missing' })),
      forces: [
        { ...forces?.[0], degree: 'direct.ordered' },
        { type: named.guard, name: 'Guard' },
      ],
      perpetrator_types: [named.police, named.guard],
    }))
    const [act] = await of('acts', id)
    expect(act).to.include({ happened_on: '2026-03-05', age_at_time: 35, status_at_end: 'missing' })
    expect(await standing(id)).to.have.deep.members([
      [named.police, 'direct.ordered', null],
      [named.guard, null, null],
    ])
    expect((await of('sources', id)).find((one: { connection: string }) => one.connection === 'witness')).to.include({ note: 'Face to face' })
    const rows = (await of('involvements', id)).map((one: { id: string }) => one.id)
    await corrected(id, ({ forces }) => ({ forces: forces?.slice(0, 1), perpetrator_types: [named.police] }))
    expect(await standing(id)).to.deep.equal([[named.police, 'direct.ordered', null]])
    await corrected(id, ({ forces }) => ({
      forces: [...(forces ?? []), { type: named.guard, name: 'Guard', degree: 'direct.present' }],
      perpetrator_types: [named.police, named.guard],
    }))
    expect(await standing(id)).to.have.deep.members([
      [named.police, 'direct.ordered', null],
      [named.guard, 'direct.present', null],
    ])
    expect(
      (await of('involvements', id)).map((one: { id: string }) => one.id),
      'the same records',
    ).to.have.members(rows)
  })

  it('lets what it had added to the whole follow the entries of a corrected report: a violation, a type of force, the count; what the author said of the whole stays', async () => {
    const killing = 'life.extrajudicial_execution'
    const victims = [{ name: 'CNRY Karim' }, { name: 'CNRY Sami', violations: [killing] }]
    const summary = async (id: string) => {
      const { violations, perpetrator_types, victims_count } = (await reviewer.get(`/api/incidents/${id}`)).body
      return { violations, perpetrator_types, victims_count }
    }
    const fewer = ({ victims: people, forces }: Record<string, Record<string, unknown>[]>) => ({ victims: people?.slice(0, 1), forces: forces?.slice(0, 1) })
    const { id } = await file(arrest({ victims }))
    expect(await summary(id)).to.deep.equal({
      violations: ['liberty.arbitrary_arrest', killing],
      perpetrator_types: ['state.police', 'state.army'],
      victims_count: 2,
    })
    await corrected(id, fewer)
    expect(await summary(id)).to.deep.equal({ violations: ['liberty.arbitrary_arrest'], perpetrator_types: ['state.police'], victims_count: 1 })
    expect((await of('acts', id)).map((one: { violation: string }) => one.violation)).to.deep.equal(['liberty.arbitrary_arrest'])

    const said = arrest({ victims, violations: ['liberty.arbitrary_arrest', killing], perpetrator_types: ['state.army'], victims_count: 2 })
    const draft = await monitor.post('/api/incidents', said)
    const first = await monitor.request('POST', `/api/incidents/${draft.body.id}/submission`, { body: {}, ifMatch: draft.body.version })
    expect(first.status, first.text).to.equal(200)
    await corrected(draft.body.id, fewer)
    expect(await summary(draft.body.id)).to.deep.equal({
      violations: ['liberty.arbitrary_arrest', killing],
      perpetrator_types: ['state.army', 'state.police'],
      victims_count: 2,
    })
  })

  it('keeps, when the report is corrected, what somebody refined meanwhile, value by value, and whom they took away', async () => {
    const { id } = await file(arrest({ victims: [{ name: 'CNRY Karim', age: 34 }], happened_on: '2026-03-01' }))
    const [act] = await of('acts', id)
    expect((await reviewer.patch(`/api/acts/${act.id}`, { happened_on: '2026-03-02' }, act.version)).status).to.equal(200)
    const [police, army] = ['state.police', 'state.army'].map(
      (type) => async () => (await of('involvements', id)).find((one: { perpetrator_type: string }) => one.perpetrator_type === type),
    )
    const first = await police?.()
    expect((await reviewer.patch(`/api/involvements/${first.id}`, { certainty: 'clear_and_convincing' }, first.version)).status).to.equal(200)
    const second = await army?.()
    expect((await reviewer.delete(`/api/involvements/${second.id}`, { ifMatch: second.version })).status).to.be.lessThan(300)
    await corrected(id, ({ victims, forces }) => ({
      happened_on: '2026-03-05',
      victims: victims?.map((one) => ({ ...one, age: 40 })),
      forces: [
        { ...forces?.[0], degree: 'direct.planned', certainty: 'reasonable_suspicion' },
        { ...forces?.[1], certainty: 'clear_and_convincing' },
      ],
    }))
    expect((await of('acts', id))[0]).to.include({ happened_on: '2026-03-02', age_at_time: 40 })
    expect(await standing(id)).to.deep.equal([['state.police', 'direct.planned', 'clear_and_convincing']])
  })

  it('lets a force that a coordinator adds to a filed report take part in every act of it, and tells two of one kind apart', async () => {
    const { id } = await file(arrest({ forces: [{ type: 'state.army' }] }))
    const coordinator = await someone(app, { [space]: 'coordinator' })
    const { version } = (await coordinator.get(`/api/incidents/${id}`)).body
    const forces = [{ type: 'state.army' }, { type: 'state.army', degree: 'direct.aided' }, { type: 'state.police', name: 'Brigade' }]
    expect((await coordinator.patch(`/api/incidents/${id}`, { forces }, version)).status).to.equal(200)
    const acts = await of('acts', id)
    const parts = await of('involvements', id)
    for (const act of acts)
      expect(
        parts
          .filter((one: { act_id: string }) => one.act_id === act.id)
          .map((one: Record<string, unknown>) => [one['perpetrator_type'], one['degree'] ?? null]),
      ).to.have.deep.members([
        ['state.army', null],
        ['state.army', 'direct.aided'],
        ['state.police', null],
      ])
  })

  it('draws one act per violation, without a person, from a report that gives only a number', async () => {
    const { id } = await file(anIncident(space, { victims_count: 40, victims_estimated: true, perpetrator_types: ['state.police'] }))
    const acts = await of('acts', id)
    expect(acts.map((one: { victim_id: string | null; derived: boolean }) => [one.victim_id, one.derived])).to.deep.equal([[null, true]])
    expect(await of('involvements', id)).to.have.lengthOf(1)
    expect((await reviewer.get('/api/people')).body.items).to.deep.equal([])
  })

  it('draws nothing from a draft', async () => {
    const { body } = await monitor.post('/api/incidents', arrest())
    expect(await of('acts', body.id, monitor)).to.deep.equal([])
    expect((await monitor.get('/api/people')).body.items).to.deep.equal([])
  })

  it('takes the same report sent twice under one identifier for one', async () => {
    const id = crypto.randomUUID()
    expect((await monitor.put(`/api/incidents/${id}?submission=true`, arrest())).status).to.equal(201)
    const again = await monitor.put(`/api/incidents/${id}?submission=true`, arrest())
    expect([again.status, again.body.differs], again.text).to.deep.equal([200, undefined])
    expect((await monitor.put(`/api/incidents/${id}?submission=true`, arrest({ victims: [] }))).status).to.equal(409)
    expect(await of('acts', id)).to.have.lengthOf(4)
  })

  it('draws the person of an enforced disappearance from the form of one person', async () => {
    const { id } = await file(
      anIncident(space, {
        form: 'enforced_disappearance',
        violations: ['liberty.enforced_disappearance'],
        perpetrator_types: ['state.intelligence'],
        answers: { person_name: 'CNRY Salem', sex: 'male', last_seen_place: 'The square', search_made: 'yes' },
      }),
    )
    const [act] = await of('acts', id)
    expect((await reviewer.get(`/api/people/${act.victim_id}`)).body.names[0].name).to.equal('CNRY Salem')
  })

  it('keeps the first state of what was drawn when somebody refines it', async () => {
    const { id } = await file()
    const [act] = await of('acts', id)
    expect((await reviewer.patch(`/api/acts/${act.id}`, { place_name: 'Police post' }, 1)).status).to.equal(200)
    const history = (await reviewer.get(`/api/acts/${act.id}/history`)).body.items
    expect(history.map((one: { verb: string; version: number }) => [one.verb, one.version])).to.deep.equal([
      ['update', 2],
      ['derivation', 1],
    ])
  })
})

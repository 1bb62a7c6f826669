/** What was drawn from reports is compared with them: whatever people do leaves no fault; a part that is changed, taken away or put there behind Vigie's back is named. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Knex } from 'knex'
import { verifyRecords } from '../../backend/audit/verify-records.ts'
import { verifyDrawn } from '../../backend/incidents/verify-drawn.ts'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

describe('parts against the reports that they were drawn from', () => {
  const app = appPerTest()
  let space: string
  let author: Person
  let reviewer: Person
  let coordinator: Person
  let incident: string

  const told = {
    violations: ['liberty.arbitrary_arrest', 'liberty.secret_detention'],
    happened_on: '2026-03-02',
    victims: [
      { name: 'CNRY One', age: 30, status: 'missing' },
      { name: 'CNRY Two', violations: ['liberty.secret_detention'] },
    ],
    forces: [
      { name: 'Brigade', type: 'state.police', degree: 'direct.perpetrator', certainty: 'reasonable_grounds' },
      { type: 'state.army', degree: 'direct.present' },
    ],
    perpetrator_types: ['state.police', 'state.army', 'unknown'],
    source_connection: 'witness',
    source_links: ['https://example.org/1'],
    sources: [{ connection: 'relative', name: 'CNRY Told', account: 'They came at night.', reliability: 'B' }],
  }

  beforeEach(async () => {
    space = await aCommunity(app)
    author = await someone(app, { [space]: 'monitor' })
    reviewer = await someone(app, { [space]: 'reviewer' })
    coordinator = await someone(app, { [space]: 'coordinator' })
    incident = await anIncidentIn('submitted', { author, reviewer }, anIncident(space, told))
  })

  const behindOurBack = (work: (db: Knex) => Promise<unknown>) =>
    app.asOwner(async (db) => {
      await db.raw('set local session_replication_role = replica')
      await work(db)
      await db.raw('set local session_replication_role = origin')
    })
  const faults = async () => (await app.asOwner(verifyDrawn)).faults
  const others = async () => (await app.asOwner(verifyRecords)).faults
  const part = async (kind: string, where: Readonly<Record<string, unknown>> = {}) =>
    app.asOwner((db) =>
      db(kind)
        .where({ incident_id: incident, derived: true, version: 1, ...where })
        .orderBy('id')
        .first('id'),
    )

  it('hold after filing, correcting, taking away, refining and telling apart', async () => {
    const shown = (await coordinator.get(`/api/incidents/${incident}`)).body
    const corrected = await coordinator.patch(
      `/api/incidents/${incident}`,
      {
        violations: ['liberty.arbitrary_arrest', 'life.extrajudicial_execution'],
        victims: shown.victims.slice(0, 1),
        happened_on: '2026-03',
        forces: [shown.forces[1], { type: 'state.intelligence' }, { ...shown.forces[0], degree: 'direct.planned' }],
      },
      shown.version,
    )
    expect(corrected.status, corrected.text).to.equal(200)
    const [act] = (await reviewer.get(`/api/acts?incident_id=${incident}`)).body.items
    expect((await reviewer.patch(`/api/acts/${act.id}`, { stated_reason: 'None' }, act.version)).status).to.equal(200)
    const { drawn, faults: found } = await app.asOwner(verifyDrawn)
    expect(found).to.deep.equal([])
    expect(await others()).to.deep.equal([])
    expect(drawn).to.be.greaterThan(6)
  })

  it('name a part of which one value was changed, whichever it is', async () => {
    const changes: readonly [kind: string, values: Readonly<Record<string, unknown>>, where?: Readonly<Record<string, unknown>>][] = [
      ['acts', { violation: 'life.extrajudicial_execution' }],
      ['acts', { happened_on: '2026-03-03' }],
      ['acts', { age_at_time: 31 }, { age_at_time: 30 }],
      ['acts', { stated_reason: 'A reason' }],
      ['involvements', { degree: 'direct.ordered' }, { degree: 'direct.perpetrator' }],
      ['involvements', { organisation_id: null }, { degree: 'direct.perpetrator' }],
      ['involvements', { basis: 'Somebody said so' }],
      ['sources', { connection: 'hearsay' }, { connection: 'witness' }],
      ['sources', { links: ['https://example.org/2'] }, { connection: 'witness' }],
      ['sources', { account: 'They came by day.' }, { connection: 'relative' }],
      ['sources', { reliability: 'A' }, { connection: 'relative' }],
    ]
    for (const [kind, values, where] of changes) {
      const { id } = await part(kind, where)
      const before = await app.asOwner((db) =>
        db(kind)
          .where({ id })
          .first(...Object.keys(values)),
      )
      await behindOurBack((db) => db(kind).where({ id }).update(values))
      expect(await faults(), `${kind} ${Object.keys(values)}`).to.deep.include({ fault: 'changed', kind, record_id: id })
      await behindOurBack((db) => db(kind).where({ id }).update(before))
      expect(await faults(), `${kind} ${Object.keys(values)} as it was`).to.deep.equal([])
    }
  })

  it('name what is gone: an act, with those who took part in it, a single involvement, the source', async () => {
    const act = await part('acts')
    const involvement = await app.asOwner((db) => db('involvements').where({ incident_id: incident }).whereNot('act_id', act.id).first('id'))
    const source = await part('sources', { connection: 'witness' })
    const involved: string[] = await app.asOwner((db) => db('involvements').where({ act_id: act.id }).pluck('id'))
    await behindOurBack(async (db) => {
      await db('involvements')
        .whereIn('id', [...involved, involvement.id])
        .delete()
      await db('acts').where('id', act.id).delete()
      await db('sources').where('id', source.id).delete()
    })
    const gone = (await faults()).map(({ fault, record_id }) => [fault, record_id])
    expect(gone).to.deep.include.members([
      ['removed', act.id],
      ['removed', involvement.id],
      ['removed', source.id],
    ])
  })

  it('name what was put there, as drawn or as written by somebody', async () => {
    const known = await app.asOwner((db) => db('acts').where({ incident_id: incident }).first('community_id', 'incident_id', 'created_by'))
    const [as_drawn, as_written] = [randomUUID(), randomUUID()]
    await behindOurBack(async (db) => {
      await db('acts').insert({ ...known, id: as_drawn, violation: 'life.extrajudicial_execution', derived: true })
      await db('acts').insert({ ...known, id: as_written, violation: 'life.massacre' })
    })
    expect(await faults()).to.deep.equal([{ fault: 'changed', kind: 'acts', record_id: as_drawn }])
    expect(await others()).to.deep.equal([{ kind: 'acts', record_id: as_written, version: 1, fields: ['version'] }])
  })
})

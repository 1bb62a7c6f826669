/** Revisions are held by the chain: what people do and what an erasure takes out leaves no fault; whoever rewrites a record together with its revision is named. */
import { expect } from 'chai'
import type { Knex } from 'knex'
import { sealerOf } from '../../backend/audit/sealer.ts'
import { verifyChain } from '../../backend/audit/verify.ts'
import { verifyRecords } from '../../backend/audit/verify-records.ts'
import { verifyRevisions } from '../../backend/audit/verify-revisions.ts'
import { runErasures } from '../../backend/erasure/run.ts'
import { verifyDrawn } from '../../backend/incidents/verify-drawn.ts'
import { openKeyring } from '../../backend/keys/keyring.ts'
import { appWithDatabase } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

describe('revisions against the chain', function () {
  this.timeout(60_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let space: string
  let author: Person
  let reviewer: Person
  let coordinator: Person
  let incident: string

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground)
    author = await someone(ground, { [space]: 'monitor' })
    reviewer = await someone(ground, { [space]: 'reviewer' })
    coordinator = await someone(ground, { [space]: 'coordinator' })
    incident = await anIncidentIn(
      'submitted',
      { author, reviewer },
      anIncident(space, { victims: [{ name: 'CNRY Hidden' }], perpetrator_types: ['state.police'] }),
    )
  })
  after(() => app?.end())

  const verified = async () => {
    await sealerOf(app.database.owner, null).seal()
    return verifyRevisions(app.database.owner)
  }
  /** As somebody who owns the database and wakes no trigger. */
  const behindOurBack = (work: (db: Knex) => Promise<unknown>) =>
    app.database.owner.transaction(async (db) => {
      await db.raw('set local session_replication_role = replica')
      await work(db)
    })
  const actOf = async () => (await reviewer.get(`/api/acts?incident_id=${incident}`)).body.items[0]

  it('find nothing after what people did: changes, a part that was drawn and then refined, a draft that was discarded', async () => {
    const act = await actOf()
    const refined = await reviewer.patch(`/api/acts/${act.id}`, { stated_reason: 'None was given.' }, act.version)
    expect(refined.status, refined.text).to.equal(200)
    const { version } = (await reviewer.get(`/api/incidents/${incident}`)).body
    expect((await reviewer.request('POST', `/api/incidents/${incident}/verification`, { body: {}, ifMatch: version })).status).to.equal(200)
    const draft = await anIncidentIn('draft', { author, reviewer }, anIncident(space))
    await sealerOf(app.database.owner, null).seal()
    expect((await author.delete(`/api/incidents/${draft}`, { ifMatch: 1 })).status).to.be.lessThan(300)
    const { held, faults } = await verified()
    expect(faults).to.deep.equal([])
    expect(held).to.be.greaterThan(4)
  })

  it('find nothing after an erasure, whose log says which revisions it rewrote', async () => {
    const { victims } = (await coordinator.get(`/api/incidents/${incident}`)).body
    const person = victims[0].person_id
    const { version } = (await coordinator.get(`/api/people/${person}`)).body
    const noted = await coordinator.patch(`/api/people/${person}`, { sex: 'female', coded_notes: [{ field: 'sex', note: 'CNRY said so' }] }, version)
    expect(noted.status, noted.text).to.equal(200)
    await sealerOf(app.database.owner, null).seal()
    const order = await coordinator.post('/api/erasures', { kind: 'people', record_id: person, reason: 'asked' })
    expect(order.status, order.text).to.equal(201)
    await app.database.owner('erasure_orders').where('id', order.body.id).update({ state: 'confirmed', confirmed_by: coordinator.id, confirmed_at: new Date() })
    expect(await runErasures(app.database.owner, openKeyring(app.database.dataFolder), app.database.dataFolder)).to.equal(1)
    expect((await verified()).faults).to.deep.equal([])
    expect((await verifyDrawn(app.database.owner)).faults).to.deep.equal([])
    const rewritten: { kind: string }[] = await app.database.owner('audit_entries').where({ action: 'redaction', account_id: coordinator.id }).distinct('kind')
    expect(rewritten.map(({ kind }) => kind))
      .to.include('people')
      .and.to.include('incidents')
  })

  it('name the entry of a revision that was rewritten together with its record, which the records alone do not tell', async () => {
    const { version } = (await reviewer.get(`/api/incidents/${incident}`)).body
    await behindOurBack(async (db) => {
      await db('incidents').where('id', incident).update({ description: 'Nothing happened.' })
      await db.raw(`update revisions set snapshot = jsonb_set(snapshot, '{description}', '"Nothing happened."') where record_id = ? and version = ?`, [
        incident,
        version,
      ])
    })
    expect((await verifyRecords(app.database.owner)).faults).to.deep.equal([])
    const entry = await app.database.owner('audit_entries').where({ record_id: incident, version }).orderBy('id', 'desc').first('id')
    expect((await verified()).faults).to.deep.equal([{ fault: 'changed', kind: 'incidents', record_id: incident, version, entry_id: entry.id }])
  })

  it('name a change of who or why, a revision that is gone, and one that nobody wrote', async () => {
    const act = await actOf()
    await behindOurBack(async (db) => {
      await db('revisions').where({ record_id: incident, version: 1 }).delete()
      await db('revisions').where({ record_id: incident, version: 2 }).update({ changed_by: reviewer.id, reason: 'Another reason' })
      await db.raw(
        `insert into revisions (kind, record_id, version, community_id, verb, changed_by, snapshot)
         select kind, record_id, 40, community_id, verb, changed_by, snapshot from revisions where record_id = ? and version = ?`,
        [act.id, act.version],
      )
    })
    const found = (await verified()).faults.map(({ fault, kind, record_id, version }) => ({ fault, kind, record_id, version }))
    expect(found).to.deep.include.members([
      { fault: 'removed', kind: 'incidents', record_id: incident, version: 1 },
      { fault: 'changed', kind: 'incidents', record_id: incident, version: 2 },
      { fault: 'added', kind: 'acts', record_id: act.id, version: 40 },
    ])
    expect(found).to.have.lengthOf(4)
  })

  it('can not be fitted with another digest: the chain holds that too', async () => {
    const { owner } = app.database
    const row = await owner('audit_seals as s')
      .join('audit_entries as e', 'e.id', 's.entry_id')
      .where({ record_id: incident, version: 1 })
      .whereNotNull('s.revision')
      .first('s.sequence')
    await behindOurBack((db) =>
      db('audit_seals')
        .where('sequence', row.sequence)
        .update({ revision: Buffer.alloc(32, 7) }),
    )
    const { findings } = await verifyChain(owner, (async function* () {})())
    expect(findings.map(({ fault, sequence }) => ({ fault, sequence }))).to.deep.include({ fault: 'changed', sequence: row.sequence })
  })
})

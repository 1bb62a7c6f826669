/** Records are compared with what the database wrote down of them: what people do leaves no fault, what is done behind their back is named by record and field. */
import { expect } from 'chai'
import { verifyRecords } from '../../backend/audit/verify-records.ts'
import { appWithDatabase } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

describe('records against their revisions', function () {
  this.timeout(60_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let space: string
  let author: Person
  let lawyer: Person
  let incident: string
  let fact: { id: string; version: number }

  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground)
    author = await someone(ground, { [space]: 'monitor' })
    lawyer = await someone(ground, { [space]: 'lawyer' })
    const reviewer = await someone(ground, { [space]: 'reviewer' })
    incident = await anIncidentIn('verified', { author, reviewer }, anIncident(space, { victims: [{ name: 'Hidden' }] }))
    const casefile = (await lawyer.post('/api/casefiles', { community_id: space, title: 'A casefile' })).body.id
    fact = (await lawyer.post(`/api/casefiles/${casefile}/facts`, { incident_ids: [incident] })).body.items[0]
    const patched = await lawyer.patch(`/api/casefile_facts/${fact.id}`, { text: 'As counsel tells it.' }, fact.version)
    const other = (await lawyer.post('/api/casefile_facts', { casefile_id: casefile, community_id: space, text: 'Another.' })).body
    await lawyer.request('POST', `/api/casefile_facts/${other.id}/removal`, { body: {}, ifMatch: other.version })
    fact = patched.body
    const draft = await anIncidentIn('draft', { author, reviewer: lawyer }, anIncident(space))
    expect((await author.delete(`/api/incidents/${draft}`, { ifMatch: 1 })).status).to.be.lessThan(300)
  })
  after(() => app?.end())

  it('find nothing after what people did, in whatever zone the check is run', async () => {
    for (const zone of ['UTC', 'Asia/Tokyo']) {
      const { records, faults } = await app.database.owner.transaction(async (db) => {
        await db.raw(`set local timezone = '${zone}'`)
        return verifyRecords(db)
      })
      expect(faults).to.deep.equal([])
      expect(records).to.be.greaterThan(4)
    }
  })

  it('name the record and the field of which one letter was changed, and a record that is gone', async () => {
    await app.database.owner.transaction(async (db) => {
      await db.raw('set local session_replication_role = replica')
      await db('incidents')
        .where('id', incident)
        .update({ description: db.raw(`overlay(description placing 'X' from 2 for 1)`) })
      await db('casefile_facts').where('id', fact.id).delete()
    })
    const { faults } = await verifyRecords(app.database.owner)
    expect(faults.map(({ kind, record_id, fields }) => ({ kind, record_id, fields }))).to.have.deep.members([
      { kind: 'incidents', record_id: incident, fields: ['description'] },
      { kind: 'casefile_facts', record_id: fact.id, fields: [] },
    ])
  })

  it('name a record that went back to an earlier version or is of one that nobody wrote, and a text in a field that sounds like a moment', async () => {
    const { owner } = app.database
    const casefile = (await lawyer.post('/api/casefiles', { community_id: space, title: 'Another' })).body.id
    const made = async (pseudonym: string) => (await lawyer.post('/api/casefile_clients', { casefile_id: casefile, pseudonym, held_at: 'CNRYbarracks' })).body
    const [moved, back, ahead] = [await made('K'), await made('L'), await made('M')]
    const changed = await lawyer.patch(`/api/casefile_clients/${back.id}`, { pseudonym: 'N' }, back.version)
    expect(changed.status, changed.text).to.equal(200)
    await owner.transaction(async (db) => {
      await db.raw('set local session_replication_role = replica')
      await db('casefile_clients').where('id', moved.id).update({ held_at: 'nowhere' })
      await db('casefile_clients').where('id', back.id).update({ pseudonym: 'L', version: back.version })
      await db('casefile_clients').where('id', ahead.id).update({ pseudonym: 'Z', version: 7 })
    })
    const faults = (await verifyRecords(owner)).faults.filter(({ kind }) => kind === 'casefile_clients')
    expect(faults).to.have.deep.members([
      { kind: 'casefile_clients', record_id: moved.id, version: 1, fields: ['held_at'] },
      { kind: 'casefile_clients', record_id: back.id, version: 1, fields: ['version'] },
      { kind: 'casefile_clients', record_id: ahead.id, version: 7, fields: ['version'] },
    ])
  })
})

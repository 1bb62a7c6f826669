/** Erasing, in two steps and for good: the word by which a person was known is then nowhere, and comes back with no backup; what is held waits; a rule only proposes. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'chai'
import { sealerOf } from '../../backend/audit/sealer.ts'
import { verifyRecords } from '../../backend/audit/verify-records.ts'
import { verifyRevisions } from '../../backend/audit/verify-revisions.ts'
import { tombstoneFile } from '../../backend/backup/erasures.ts'
import { makeKeyPair, readPrivate } from '../../backend/backup/key-pair.ts'
import { proveBackup, restore } from '../../backend/backup/restore.ts'
import { writeBackup } from '../../backend/backup/write.ts'
import { run } from '../../backend/commands/erase.ts'
import { connectOwner } from '../../backend/database/connection.ts'
import { eraseRefusals } from '../../backend/erasure/others.ts'
import { proposeErasures } from '../../backend/erasure/propose.ts'
import { finishErasures, runErasures } from '../../backend/erasure/run.ts'
import { folderStore } from '../../backend/evidence/store.ts'
import { workOff as work } from '../../backend/jobs/worker.ts'
import { openKeyring } from '../../backend/keys/keyring.ts'
import { aFile } from '../evidence/support.ts'
import { appWithDatabase, testConfig, testLog } from '../support/app.ts'
import { emptyDatabase } from '../support/database.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'
import { filesWith, sealsWith, tablesWith } from './everywhere.ts'

describe('erasing', () => {
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let space: string
  const cast = {} as Record<'author' | 'reviewer' | 'lawyer' | 'coordinator', Person>
  /** Another in each test. */
  let word = ''
  let words = 0
  const other = 'CNRYunharmed'

  before(async function () {
    this.timeout(120_000)
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => app.database.owner.transaction(work) }
  })
  after(() => app?.end())
  beforeEach(async () => {
    words += 1
    word = `CNRYtomahok${words}x`
    space = await aCommunity(ground)
    for (const name of ['author', 'reviewer', 'lawyer', 'coordinator'] as const)
      cast[name] = await someone(ground, { [space]: name === 'author' ? 'monitor' : name })
  })

  const workOff = () => runErasures(app.database.owner, openKeyring(app.database.dataFolder), app.database.dataFolder)
  const order = async (kind: string, record_id: string, who = cast.coordinator) => who.post('/api/erasures', { kind, record_id, reason: 'asked' })
  const erase = async (kind: string, id: string) => {
    const asked = await order(kind, id)
    expect(asked.status, asked.text).to.equal(201)
    const confirmed = await cast.coordinator.post(`/api/erasures/${asked.body.id}/confirmation`, { reference: asked.body.reference })
    expect(confirmed.status, confirmed.text).to.equal(200)
    await workOff()
    return (await cast.coordinator.get(`/api/erasures/${asked.body.id}`)).body
  }
  /** An import that refused a row in which `told` stands. */
  async function refusedImport(told: string): Promise<string> {
    const upload = new FormData()
    upload.set('file', new Blob([`Titre,Description,Date,Pays\n${told},x,${told},TUN\n`]), 'table.csv')
    upload.set('community_id', space)
    upload.set('form', 'general')
    const { body } = await cast.coordinator.post('/api/imports', upload)
    await work({ db: app.database.db, dataFolder: app.database.dataFolder, log: testLog })
    return body.id
  }
  /** Somebody who is named in a report filed twice, interviewed, consenting, and client of a case. */
  async function known(called = word) {
    const victims = [
      { name: `${called} Ben Salah`, contact: `${called}@mail`, sex: 'female', occupation: `${called} baker` },
      { name: `${other} Trabelsi`, sex: 'male', coded_notes: [{ field: 'status', note: `${other} at home` }] },
    ]
    const forces = [{ type: 'state.police', degree: 'direct.perpetrator', coded_notes: [{ field: 'degree', note: `as ${called} saw` }] }]
    const noted = (field: string) => ({ coded_notes: [{ field, note: `as ${called} told it` }] })
    const coded_notes = [...noted('violations').coded_notes, { field: 'country', note: `${other} at the border` }]
    const report = await anIncidentIn('submitted', cast, anIncident(space, { victims, forces, source_name: `${other} neighbour`, coded_notes }))
    const { body } = await cast.coordinator.get(`/api/incidents/${report}`)
    const person: string = body.victims[0].person_id
    const { body: stored } = await cast.coordinator.get(`/api/people/${person}`)
    await cast.coordinator.patch(
      `/api/people/${person}`,
      { note: `${called} is afraid`, documents: [{ kind: 'passport', number: `${called}7` }], ...noted('sex') },
      stored.version,
    )
    await cast.coordinator.post('/api/interviews', {
      community_id: space,
      person_id: person,
      held_on: '2026-01-02',
      note: `${called} said`,
      interpreter: `${called} cousin`,
      language: 'ar',
      ...noted('language'),
    })
    await cast.coordinator.post('/api/consents', {
      community_id: space,
      person_id: person,
      purpose: 'representation',
      given: 'given',
      given_on: '2026-01-02',
      scope: `${called} agreed`,
      ...noted('given'),
    })
    const told = await cast.coordinator.post('/api/sources', { incident_id: report, connection: 'victim', name: `${called} Ben Salah`, ...noted('connection') })
    expect(told.status, told.text).to.equal(201)
    const [act] = (await cast.coordinator.get(`/api/acts?victim_id=${person}`)).body.items
    const kept = await cast.coordinator.patch(`/api/acts/${act.id}`, noted('violation'), act.version)
    expect(kept.status, kept.text).to.equal(200)
    const part = async (collection: string, values: Readonly<Record<string, unknown>>): Promise<string> => {
      const made = await cast.coordinator.post(`/api/${collection}`, values)
      expect(made.status, made.text).to.equal(201)
      return made.body.id
    }
    const casefile_id = await part('casefiles', { community_id: space, title: 'A matter' })
    const client_id = await part('casefile_clients', { casefile_id, pseudonym: 'Olive', person_id: person, sex: 'female', ...noted('sex') })
    await part('casefile_witnesses', { casefile_id, code_name: 'Cedar', person_id: person, kind: 'witness', ...noted('kind') })
    await part('casefile_harms', { casefile_id, client_id, kind: 'moral', ...noted('kind') })
    return { person, report }
  }

  it('a person, asked for and confirmed by a coordinator: the word is in no table, no seal that opens, no answer; the others in the report are unharmed', async function () {
    this.timeout(120_000)
    const { person, report } = await known()
    expect(await sealsWith(app.database.owner, app.database.dataFolder, word)).to.not.be.empty
    const sealed = () => sealerOf(app.database.owner, null).seal()
    await sealed()
    const done = await erase('people', person)
    expect(done).to.include({ state: 'done', held: false })
    await sealed()
    expect([(await verifyRevisions(app.database.owner)).faults, (await verifyRecords(app.database.owner)).faults]).to.deep.equal([[], []])
    expect(await tablesWith(app.database.owner, word)).to.deep.equal([])
    expect(await sealsWith(app.database.owner, app.database.dataFolder, word)).to.deep.equal([])
    expect(filesWith(app.database.dataFolder, word)).to.deep.equal([])
    for (const at of [
      `/api/people/${person}`,
      `/api/people/${person}/history`,
      `/api/incidents/${report}`,
      `/api/incidents/${report}/history`,
      '/api/sources',
      '/api/interviews',
      '/api/consents',
      '/api/erasures',
      `/api/audit?community=${space}`,
    ]) {
      const reply = await cast.coordinator.get(at)
      expect([reply.status, reply.text.includes(word)], at).to.deep.equal([200, false])
    }
    expect((await cast.coordinator.get(`/api/people?name=${word}`)).body.items).to.deep.equal([])
    const left = (await cast.coordinator.get(`/api/incidents/${report}`)).body
    expect(left.victims).to.deep.equal([{ person_id: person, sex: 'female' }, left.victims[1]])
    expect([left.victims[1].name, left.source_name]).to.deep.equal([`${other} Trabelsi`, `${other} neighbour`])
    expect(left.victims[1].coded_notes).to.deep.equal([{ field: 'status', note: `${other} at home` }])
    expect(left.forces).to.deep.equal([{ type: 'state.police', degree: 'direct.perpetrator', organisation_id: null }])
    expect((await cast.coordinator.get(`/api/incidents/${report}/history`)).text).to.include(`${other} Trabelsi`)
    const stone = (await cast.coordinator.get(`/api/people/${person}`)).body
    expect(stone).to.include({ sex: 'female' }).and.have.property('erased_at').that.is.a('string')
  })

  it('a person who stands in somebody’s own words: the reports are told before it is confirmed, to who may read them, and stay as they are written', async function () {
    this.timeout(60_000)
    const { person } = await known()
    const told = await anIncidentIn('submitted', cast, anIncident(space, { title: 'A morning', description: `They took ${word}, son of Ben Salah, away.` }))
    await anIncidentIn('submitted', cast, anIncident(space, { title: 'Another morning', description: 'Ben Salah street was closed.' }))
    const elsewhere = await aCommunity(ground)
    const stranger = await someone(ground, { [elsewhere]: 'coordinator' })
    await anIncidentIn('submitted', { author: stranger, reviewer: stranger }, anIncident(elsewhere, { description: `${word} Ben Salah` }))
    const asked = await order('people', person)
    const at = `/api/erasures/${asked.body.id}`
    expect((await cast.coordinator.get(at)).body.named_in.map((one: { id: string }) => one.id)).to.deep.equal([told])
    for (const who of [cast.reviewer, stranger]) expect((await who.get(at)).status).to.equal(404)
    await cast.coordinator.post(`${at}/confirmation`, { reference: asked.body.reference })
    await workOff()
    expect((await cast.coordinator.get(at)).body).to.deep.include({ state: 'done', named_in: [] })
    expect((await cast.coordinator.get(`/api/incidents/${told}`)).body.description).to.include(word)
  })

  it('what was erased is not written again, and not put back', async function () {
    this.timeout(60_000)
    const { person } = await known()
    await erase('people', person)
    const { version } = (await cast.coordinator.get(`/api/people/${person}`)).body
    expect((await cast.coordinator.post(`/api/people/${person}/restoration`, {}, { ifMatch: version })).body).to.include({
      status: 409,
      type: '/problems/conflict',
    })
    expect((await order('people', person)).status).to.equal(409)
  })

  it('leaves the report’s next filing as it is: who was erased is not registered anew under the old name', async function () {
    this.timeout(60_000)
    const { person, report } = await known()
    await erase('people', person)
    await cast.reviewer.post(`/api/incidents/${report}/return`, { reason: 'say more' })
    const again = await cast.author.post(`/api/incidents/${report}/submission`, {})
    expect(again.status, again.text).to.equal(200)
    expect((await cast.coordinator.get(`/api/incidents/${report}`)).body.victims[0].person_id).to.equal(person)
    expect(await sealsWith(app.database.owner, app.database.dataFolder, word)).to.deep.equal([])
  })

  it('given an older backup that is restored, is erased again by the tombstones, with every copy in other records', async function () {
    this.timeout(120_000)
    const { person } = await known()
    // A report that names nobody has no key to lose: what was noted on its acts goes all the same.
    const forces = [{ type: 'state.police', coded_notes: [{ field: 'type', note: `as ${word} told it` }] }]
    const bare = await anIncidentIn('submitted', cast, anIncident(space, { forces }))
    const coded_notes = [{ field: 'violation', note: `as ${word} told it` }]
    const noted = await cast.coordinator.post('/api/acts', { incident_id: bare, violation: 'liberty.secret_detention', coded_notes })
    expect(noted.status, noted.text).to.equal(201)
    const refusing = await refusedImport(word)
    const { url, dataFolder } = app.database
    const folder = mkdtempSync(path.join(dataFolder, 'older-'))
    let secret = ''
    makeKeyPair(
      dataFolder,
      (line) => {
        secret = line
      },
      true,
    )
    const file = path.join(folder, 'older.backup')
    await writeBackup(url, dataFolder, file)
    await erase('people', person)
    await erase('incidents', bare)
    await app.database.owner.transaction((db) => eraseRefusals({ db, keys: openKeyring(dataFolder), dataFolder, files: new Set() }, refusing))
    const there = await emptyDatabase()
    const own = path.join(folder, 'there')
    mkdirSync(own, { mode: 0o700 })
    writeFileSync(tombstoneFile(own), readFileSync(tombstoneFile(dataFolder)))
    const key = readPrivate(secret)
    await restore(there.url, own, { file, key, about: await proveBackup(file, key) })
    const owner = connectOwner(there.url)
    const keys = openKeyring(own)
    expect(await sealsWith(owner, own, word)).to.not.be.empty
    expect(await finishErasures(owner, keys, own)).to.be.greaterThan(0)
    expect(await sealsWith(owner, own, word)).to.deep.equal([])
    expect(await tablesWith(owner, word)).to.deep.equal([])
    expect(await owner('import_refusals').where('import_id', refusing)).to.deep.equal([])
    expect(await finishErasures(owner, keys, own)).to.equal(0)
    await owner.destroy()
    await there.drop()
  })

  it('an incident: who told us goes, the account stays', async function () {
    this.timeout(60_000)
    const id = await anIncidentIn('verified', cast, anIncident(space, { source_name: word }))
    await cast.coordinator.post('/api/sources', { incident_id: id, connection: 'witness', name: word })
    expect((await erase('incidents', id)).state).to.equal('done')
    const read = await cast.coordinator.get(`/api/incidents/${id}`)
    expect([read.text.includes(word), read.body.title, read.body.state]).to.deep.equal([false, 'Three protesters arrested after a sit-in', 'verified'])
    expect(await sealsWith(app.database.owner, app.database.dataFolder, word)).to.deep.equal([])
  })

  it('evidence: the file is gone from the vault, its digest stays, and what was made from it goes too; signed or not', async function () {
    this.timeout(60_000)
    const incident = await anIncidentIn('submitted', cast, anIncident(space))
    const form = aFile(Buffer.from(`bytes of ${word}`), `${word}.txt`, { incident_id: incident, kind: 'statement', title: word, obtained_from: word })
    const made = await cast.author.request('POST', '/api/evidence', { body: form })
    expect(made.status, made.text).to.equal(201)
    const id = made.body.id
    const { rows: locked } = await app.database.owner.raw('update evidence set locked_at = now(), locked_by = ? where id = ? returning id', [
      cast.author.id,
      id,
    ])
    expect(locked).to.have.lengthOf(1)
    const store = folderStore(app.database.dataFolder)
    const [file] = await app.database.owner('evidence_files').where('evidence_id', id)
    const stored = async () => {
      for await (const one of store.list()) if (one.key === file.stored) return true
      return false
    }
    expect(await stored()).to.equal(true)
    expect((await erase('evidence', id)).state).to.equal('done')
    expect(await stored()).to.equal(false)
    const read = await cast.coordinator.get(`/api/evidence/${id}`)
    expect([read.status, read.text.includes(word), read.body.sha256]).to.deep.equal([200, false, made.body.sha256])
    expect((await cast.coordinator.get(`/api/evidence/${id}/file`)).status).to.equal(409)
    // Whoever was still reading the file comes too late.
    const late = await app.database.owner.raw(
      `insert into evidence_readings (evidence_id, community_id, state) values (?, ?, 'read') on conflict (evidence_id) do nothing`,
      [id, space],
    )
    expect(late.rowCount).to.equal(0)
    expect(await tablesWith(app.database.owner, word)).to.deep.equal([])
  })

  it('given a hold on the incident, waits; once it is released, is carried out', async function () {
    this.timeout(60_000)
    const { person, report } = await known()
    const hold = await cast.lawyer.post('/api/holds', { kind: 'incidents', record_id: report, reason: 'Before the court' })
    expect(hold.status, hold.text).to.equal(201)
    expect(await erase('people', person)).to.include({ state: 'waiting', held: true })
    expect(await sealsWith(app.database.owner, app.database.dataFolder, word)).to.not.be.empty
    expect((await cast.lawyer.post(`/api/holds/${hold.body.id}/release`, { reason: 'Judgment given' })).body.released_at).to.be.a('string')
    await workOff()
    const [last] = (await cast.coordinator.get(`/api/erasures?record=${person}`)).body.items
    expect(last.state).to.equal('done')
    expect(await sealsWith(app.database.owner, app.database.dataFolder, word)).to.deep.equal([])
  })

  it('asks for the reference, and does nothing without it; what was asked for can be dropped', async () => {
    const { person } = await known('CNRYkept')
    const asked = await order('people', person)
    expect(asked.body.gone).to.include({ incidents: 1, interviews: 1, consents: 1 })
    const wrong = await cast.coordinator.post(`/api/erasures/${asked.body.id}/confirmation`, { reference: 'P-9999' })
    expect([wrong.status, wrong.body.detail]).to.deep.equal([409, 'That is not the reference of the record: write it as it stands on its page.'])
    expect((await cast.coordinator.delete(`/api/erasures/${asked.body.id}`)).body.state).to.equal('dropped')
    expect(await workOff()).to.equal(0)
    expect((await cast.coordinator.post(`/api/erasures/${asked.body.id}/confirmation`, { reference: asked.body.reference })).status).to.equal(409)
  })

  it('by rule: a draft long untouched, a person who withdrew every consent and an old source are proposed and not erased; confirmed, they go', async function () {
    this.timeout(60_000)
    const { owner } = app.database
    const draft = await anIncidentIn('draft', cast, anIncident(space, { source_name: word }))
    const { person } = await known()
    const rules = await cast.coordinator.put(`/api/communities/${space}/retention`, { drafts: 30, withdrawn_consents: 30, source_contacts: 365 })
    expect(rules.status, rules.text).to.equal(200)
    expect(await proposeErasures(owner)).to.equal(0)
    const replica = (db: typeof owner) => db.raw('set local session_replication_role = replica')
    await owner.transaction(async (db) => {
      await replica(db)
      await db('incidents').where('id', draft).update({ updated_at: '2020-01-01' })
      await db('consents').where('person_id', person).update({ withdrawn_on: '2025-01-01' })
      await db('sources').where('community_id', space).update({ updated_at: '2020-01-01' })
    })
    expect(await proposeErasures(owner)).to.equal(3)
    expect(await proposeErasures(owner)).to.equal(0)
    expect(await workOff()).to.equal(0)
    const { items } = (await cast.coordinator.get(`/api/erasures?community=${space}&state=asked`)).body
    expect(items.map((one: { kind: string }) => one.kind).sort()).to.deep.equal(['drafts', 'people', 'sources'])
    const ofDraft = items.find((one: { kind: string }) => one.kind === 'drafts')
    expect(ofDraft).to.include({ record_id: null, touched_on: '2020-01-01', class: 'drafts', reason: 'retention' })
    for (const { id, reference } of items)
      expect((await cast.coordinator.post(`/api/erasures/${id}/confirmation`, { reference: reference ?? undefined })).status).to.equal(200)
    expect(await workOff()).to.equal(3)
    expect(await owner('incidents').where('id', draft).first()).to.equal(undefined)
    expect(await sealsWith(owner, app.database.dataFolder, word)).to.deep.equal([])
  })

  it('by rule: rows that an import refused stand nowhere in clear, and go when the rule says so and a coordinator confirms', async function () {
    this.timeout(60_000)
    const { owner, dataFolder } = app.database
    const told = 'CNRYrefused'
    const id = await refusedImport(told)
    const { body: before } = await cast.coordinator.get(`/api/imports/${id}`)
    expect([before.state, before.refused, before.errors.length]).to.deep.equal(['done', 1, 1])
    expect((await cast.coordinator.get(`/api/imports/${id}/refused.csv`)).text).to.include(told)
    expect((await owner.raw('select r::text as row from import_refusals r')).rows.filter(({ row }: { row: string }) => row.includes(told))).to.deep.equal([])
    expect((await cast.coordinator.put(`/api/communities/${space}/retention`, { refused_rows: 7 })).status).to.equal(200)
    expect(await proposeErasures(owner)).to.equal(0)
    await owner('imports').where('id', id).update({ finished_at: '2020-01-01' })
    expect(await proposeErasures(owner)).to.equal(1)
    const [order] = (await cast.coordinator.get(`/api/erasures?community=${space}&state=asked`)).body.items
    expect(order).to.deep.include({ kind: 'imports', record_id: id, touched_on: '2020-01-01', class: 'refused_rows', gone: { refusals: 1 } })
    expect((await cast.coordinator.post(`/api/erasures/${order.id}/confirmation`, {})).status).to.equal(200)
    expect(await workOff()).to.equal(1)
    const { body: after } = await cast.coordinator.get(`/api/imports/${id}`)
    expect([after.state, after.refused, after.errors]).to.deep.equal(['done', 1, []])
    expect((await cast.coordinator.get(`/api/imports/${id}/refused.csv`)).text).not.to.include(told)
    expect((await owner('erasures').where('record_id', id)).length, dataFolder).to.equal(1)
  })

  it('a draft that its author took up again since it was proposed stays', async () => {
    const { owner } = app.database
    const draft = await anIncidentIn('draft', cast, anIncident(space))
    await cast.coordinator.put(`/api/communities/${space}/retention`, { drafts: 30 })
    await owner.transaction(async (db) => {
      await db.raw('set local session_replication_role = replica')
      await db('incidents').where('id', draft).update({ updated_at: '2020-01-01' })
    })
    await proposeErasures(owner)
    const { body } = await cast.author.get(`/api/incidents/${draft}`)
    expect((await cast.author.patch(`/api/incidents/${draft}`, { title: 'I go on with this' }, body.version)).status).to.equal(200)
    const [{ id }] = (await cast.coordinator.get(`/api/erasures?community=${space}`)).body.items
    await cast.coordinator.post(`/api/erasures/${id}/confirmation`, {})
    await workOff()
    expect((await cast.coordinator.get(`/api/erasures/${id}`)).body.state).to.equal('dropped')
    expect((await cast.author.get(`/api/incidents/${draft}`)).status).to.equal(200)
  })

  it('on the command line: says what goes, is done with the reference only, and by nobody who does not coordinate', async function () {
    this.timeout(60_000)
    const { person } = await known()
    const { owner, url, dataFolder } = app.database
    const context = { config: await testConfig(), databaseUrl: url, log: testLog }
    const erasing = async (by: string, ...more: string[]) =>
      run(['person', person, '--by', by, '--reason', 'court', ...more], context).catch((error: Error) => error.message)
    const { reference } = await owner('people').where('id', person).first('reference')
    expect(await erasing(cast.lawyer.email, '--confirm', reference)).to.include('does not coordinate')
    expect(await erasing(cast.coordinator.email, '--confirm', 'P-9999')).to.include('nothing was erased')
    expect(await erasing(cast.coordinator.email)).to.equal(undefined)
    expect(await sealsWith(owner, dataFolder, word)).to.not.be.empty
    expect(await erasing(cast.coordinator.email, '--confirm', reference)).to.equal(undefined)
    expect(await sealsWith(owner, dataFolder, word)).to.deep.equal([])
    const [order] = (await cast.coordinator.get(`/api/erasures?record=${person}`)).body.items
    expect(order).to.include({ state: 'done', reason: 'court' })
  })
})

import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'chai'
import { createApp } from '../../backend/app.ts'
import { checkpointsAside, checkpointsFile, readCheckpoints } from '../../backend/audit/checkpoints.ts'
import { audit } from '../../backend/audit/record.ts'
import { sealerOf } from '../../backend/audit/sealer.ts'
import { verifyChain } from '../../backend/audit/verify.ts'
import { eraseAgain, noteErasure, readTombstones, tombstoneFile } from '../../backend/backup/erasures.ts'
import { stage } from '../../backend/backup/files.ts'
import { makeKeyPair, readPrivate } from '../../backend/backup/key-pair.ts'
import { proveBackup, restore } from '../../backend/backup/restore.ts'
import { tablesOf } from '../../backend/backup/tables.ts'
import { writeBackup } from '../../backend/backup/write.ts'
import { connect, connectOwner } from '../../backend/database/connection.ts'
import { instanceKey } from '../../backend/keys/instance-key.ts'
import { type Attacked, attackedApp, digests } from '../attack/ground.ts'
import { testConfig, testLog } from '../support/app.ts'
import { clientOf, serveApp } from '../support/client.ts'
import { emptyDatabase, testDatabase } from '../support/database.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, password, someone } from '../support/people.ts'

/** Where the drill's instance keeps its files, apart from those of other tests. */
interface Instance {
  readonly folder: string
  readonly url: string
  end(): Promise<void>
}

describe('backup and restore', function () {
  this.timeout(120_000)
  let app: Attacked
  let folder: string
  let file: string
  let privateKey: string
  let master: string
  let coordinator: Person
  let incident: string
  const made: Instance[] = []

  /** An empty instance: a database without a table, and a folder without a file. */
  const empty = async (): Promise<Instance> => {
    const { url, drop } = await emptyDatabase()
    const own = mkdtempSync(path.join(folder, 'instance-'))
    const instance = { folder: own, url, end: drop }
    made.push(instance)
    return instance
  }
  const key = () => readPrivate(privateKey)
  const bring = async (to: Instance, from = file) => restore(to.url, to.folder, { file: from, key: key(), about: await proveBackup(from, key()) })
  const failure = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'it did not fail',
      (error: Error) => error.message,
    )
  const tablesIn = async (url: string) => {
    const owner = connectOwner(url)
    const tables = await tablesOf(owner).finally(() => owner.destroy())
    return tables.length
  }

  before(async () => {
    app = await attackedApp()
    folder = mkdtempSync(path.join((await testDatabase()).dataFolder, 'drill-'))
    file = path.join(folder, 'one.backup')
    const space = await aCommunity(app, 'confidential', 'Réseau « Sœurs » الشبكة')
    coordinator = await someone(app, { [space]: 'coordinator' })
    const [author, reviewer] = [await someone(app, { [space]: 'monitor' }), await someone(app, { [space]: 'reviewer' })]
    for (const state of ['draft', 'submitted', 'verified', 'returned', 'archived'])
      incident = await anIncidentIn(
        state,
        { author, reviewer, coordinator },
        anIncident(space, { source_name: 'The one who told us', description: `Words\twith\\tab, "quotes",\nlines and كلمات — ${state}` }),
      )
    await app.database.db.raw('select fold_counts()')
    await anIncidentIn('submitted', { author, reviewer }, anIncident(space))
    master = readFileSync(path.join(app.database.dataFolder, 'keys', 'master.key'), 'utf8')
    makeKeyPair(folder, (line) => {
      privateKey = line
    })
    for (const [name, bytes] of [
      ['evidence/ab/abcd.sealed', Buffer.alloc(300_000, 7)],
      ['evidence/empty.sealed', Buffer.alloc(0)],
      [`reports/${randomUUID()}.pdf`, Buffer.from('%PDF-')],
      ['audit/checkpoints.ndjson', Buffer.from('{}\n')],
      ['incoming/not-yet', Buffer.from('half')],
    ] as const) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), bytes)
    }
    writeFileSync(path.join(folder, 'keys', 'master.key'), master, { mode: 0o600 })
    await writeBackup(app.database.url, folder, file)
  })
  after(async () => {
    for (const one of made) await one.end()
    await app?.end()
    rmSync(folder, { recursive: true, force: true })
  })

  it('the drill: what is restored into an empty instance is the same in every row, sequence and file, and people sign in and work on', async () => {
    const there = await empty()
    await bring(there)
    const owner = connectOwner(there.url)
    const [before, after] = [await digests(app.database.owner), await digests(owner)]
    for (const all of [before, after]) for (const name of ['sessions', 'migrations', 'migrations_lock']) delete all[name]
    expect(after).to.deep.equal(before)
    expect(Object.keys(after).length).to.be.greaterThan(12)
    expect(await owner('sessions')).to.deep.equal([])
    const walls = `select relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`
    const triggers = `select tgrelid::regclass::text, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`
    const references = `select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`
    const rights = `select relname, relacl::text from pg_class where relnamespace = 'public'::regnamespace order by 1`
    for (const sql of [walls, triggers, references, rights]) expect((await owner.raw(sql)).rows).to.deep.equal((await app.database.owner.raw(sql)).rows)
    for (const name of ['evidence/ab/abcd.sealed', 'evidence/empty.sealed', 'audit/checkpoints.ndjson', 'keys/master.key'])
      expect(readFileSync(path.join(there.folder, name)).equals(readFileSync(path.join(folder, name))), name).to.equal(true)
    await owner.destroy()

    const db = connect(there.url)
    const { base, close } = await serveApp(createApp({ db, config: await testConfig({ dataFolder: there.folder }), log: testLog }))
    const again = clientOf(base)
    expect((await again.signIn(coordinator.email, password)).status).to.equal(201)
    const [then, now] = [await coordinator.get('/api/incidents'), await again.get('/api/incidents')]
    expect(now.body.items).to.deep.equal(then.body.items).and.to.have.length(5)
    const [space] = (await again.get('/api/session')).body.memberships
    const next = await again.post('/api/incidents?submission=true', anIncident(space.community_id))
    expect(next.body.reference).to.equal('TUN-2026-0006')
    expect((await again.get('/api/statistics')).body).to.deep.equal((await again.get('/api/statistics')).body)
    await close()
    await db.destroy()
  })

  it('every table of the catalogue is in the backup, whoever added it', async () => {
    const { rows } = await app.database.owner.raw(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname not like 'migrations%' order by 1`,
    )
    const tables = await tablesOf(app.database.owner)
    expect(tables.map((one) => one.name).sort()).to.deep.equal(rows.map((row: { name: string }) => row.name))
    const order = tables.map((one) => one.name)
    expect(order.indexOf('communities')).to.be.lessThan(order.indexOf('incidents'))
  })

  it('nothing of what it holds can be read in it without the key: neither words nor the master key', () => {
    const bytes = readFileSync(file)
    for (const words of ['incidents', 'quotes', 'example.org', master.trim()]) expect(bytes.includes(words), words).to.equal(false)
    expect(bytes.includes(Buffer.from(master, 'base64'))).to.equal(false)
  })

  it('a backup that was cut or altered anywhere is refused, and the target stays untouched', async () => {
    const there = await empty()
    const whole = readFileSync(file)
    const bad = path.join(folder, 'bad.backup')
    const chunk = 64 * 1024 + 29
    const head = 15 + 64
    const flipped = (at: number) => {
      const copy = Buffer.from(whole)
      copy[at] = (copy[at] ?? 0) ^ 1
      return copy
    }
    const second = whole.subarray(head + chunk, head + 2 * chunk)
    const cases: Record<string, Buffer> = {
      empty: Buffer.alloc(0),
      'only the head': whole.subarray(0, head),
      'the last byte gone': whole.subarray(0, -1),
      'cut between two chunks': whole.subarray(0, head + 2 * chunk),
      'a byte more': Buffer.concat([whole, Buffer.of(0)]),
      'two chunks exchanged': Buffer.concat([whole.subarray(0, head), second, whole.subarray(head, head + chunk), whole.subarray(head + 2 * chunk)]),
      'a chunk twice': Buffer.concat([whole.subarray(0, head + chunk), whole.subarray(head, head + chunk), whole.subarray(head + chunk)]),
      'a chunk left out': Buffer.concat([whole.subarray(0, head), whole.subarray(head + chunk)]),
    }
    for (let at = 0; at < 12; at++) {
      const place = at < 6 ? ([0, 14, 15, 46, 47, 78][at] ?? 0) : Math.floor((whole.length - 1) * ((at - 5) / 6))
      cases[`a bit at ${place}`] = flipped(place)
    }
    const about = await proveBackup(file, key())
    for (const [name, bytes] of Object.entries(cases)) {
      writeFileSync(bad, bytes)
      expect(await failure(proveBackup(bad, key())), name).to.match(/cut or altered|not a backup|another key/)
      // Even if nobody had proved it first.
      if (!['empty', 'the last byte gone', 'cut between two chunks', 'two chunks exchanged'].includes(name)) continue
      expect(await failure(restore(there.url, there.folder, { file: bad, key: key(), about })), name).to.match(/cut or altered|not a backup|another key/)
    }
    expect(await tablesIn(there.url)).to.equal(0)
    expect(() => readFileSync(path.join(there.folder, 'evidence', 'empty.sealed'))).to.throw()
    expect(() => readFileSync(path.join(there.folder, 'keys', 'master.key'))).to.throw()
    await bring(there)
    expect(await tablesIn(there.url)).to.be.greaterThan(12)
  })

  it('another key opens nothing, and a slip in writing the key down is noticed', async () => {
    let other = ''
    makeKeyPair(
      folder,
      (line) => {
        other = line
      },
      true,
    )
    expect(await failure(proveBackup(file, readPrivate(other)))).to.include('another key')
    for (const text of [
      '',
      'vigie-backup-private-1:',
      privateKey.slice(0, -3),
      privateKey.replace(/.(?=\.)/, (one) => (one === 'A' ? 'Q' : 'A')),
      readFileSync(path.join(folder, 'keys', 'backup.pub'), 'utf8'),
    ])
      expect(() => readPrivate(text), text).to.throw('not the private half')
  })

  it('an instance that holds anything is refused: a row, a file, or a newer form', async () => {
    const occupied = await empty()
    await bring(occupied)
    expect(await failure(bring(occupied))).to.include('files already')
    rmSync(path.join(occupied.folder, 'evidence'), { recursive: true })
    rmSync(path.join(occupied.folder, 'reports'), { recursive: true })
    expect(await failure(bring(occupied))).to.include('accounts already')
    const newer = await empty()
    const about = await proveBackup(file, key())
    const fewer = { ...about, migrations: about.migrations.slice(0, 3) }
    await restore(newer.url, newer.folder, { file, key: key(), about: fewer }).then(
      () => expect.fail('an older form took newer tables'),
      (error: Error) => expect(error.message).to.include('migrations do not make'),
    )
    expect(await tablesIn(newer.url)).to.equal(0)
    const unknown = { ...about, migrations: [...about.migrations, '999-of-the-future'] }
    expect(await failure(restore(newer.url, newer.folder, { file, key: key(), about: unknown }))).to.include('999-of-the-future')
  })

  it('what was erased stays erased: a tombstone beside the database outlives it, and is applied to an older backup', async () => {
    const there = await empty()
    await app.database.owner.transaction((db) => noteErasure(db, folder, incident))
    writeFileSync(tombstoneFile(there.folder), readFileSync(tombstoneFile(folder)))
    const { erased } = await bring(there)
    expect(erased).to.equal(1)
    const owner = connectOwner(there.url)
    expect((await owner('erasures')).map((one) => one.record_id)).to.deep.equal([incident])
    expect((await owner('incidents').where('id', incident).first()).sealed_key ?? null).to.equal(null)
    expect(await eraseAgain(owner, readTombstones(tombstoneFile(there.folder)))).to.equal(0)
    await owner.destroy()
    writeFileSync(tombstoneFile(there.folder), 'rubbish\n')
    expect(() => readTombstones(tombstoneFile(there.folder))).to.throw('not a list of erasures')
  })

  it('given an older backup beside the checkpoints of a longer log, sets them aside whole, and the log that came back is sound from then on', async () => {
    const signer = instanceKey(folder)
    const sealer = sealerOf(app.database.owner, { dataFolder: folder, key: signer })
    writeFileSync(checkpointsFile(folder), '')
    await sealer.seal()
    await sealer.checkpoint()
    makeKeyPair(
      folder,
      (line) => {
        privateKey = line
      },
      true,
    )
    const older = path.join(folder, 'older.backup')
    await writeBackup(app.database.url, folder, older)
    await coordinator.get(`/api/incidents/${incident}/history`)
    await sealer.seal()
    await sealer.checkpoint()
    const longer = readFileSync(checkpointsFile(folder))

    const there = await empty()
    mkdirSync(path.dirname(checkpointsFile(there.folder)), { recursive: true })
    writeFileSync(checkpointsFile(there.folder), longer)
    const { checkpoints_aside } = await bring(there, older)
    expect(await checkpointsAside(there.folder)).to.deep.equal([checkpoints_aside])
    expect(readFileSync(checkpoints_aside ?? '').equals(longer)).to.equal(true)
    const owner = connectOwner(there.url)
    const again = sealerOf(owner, { dataFolder: there.folder, key: instanceKey(there.folder) })
    await owner.transaction((db) => audit(db, { action: 'sign_in' }))
    await again.seal()
    await again.checkpoint()
    const sound = await verifyChain(owner, readCheckpoints(checkpointsFile(there.folder), signer))
    expect([sound.findings, sound.confirmed]).to.deep.equal([[], sound.entries])
    const against = await verifyChain(owner, readCheckpoints(checkpoints_aside ?? '', signer))
    expect(against.findings.map((one) => one.fault)).to.include.oneOf(['cut', 'rewritten'])
    await owner.destroy()
  })

  it('given a restore that fails after the checkpoints gave way, puts them back', async () => {
    const there = await empty()
    mkdirSync(path.dirname(checkpointsFile(there.folder)), { recursive: true })
    writeFileSync(checkpointsFile(there.folder), 'of another log\n')
    const staged = stage(there.folder)
    await staged.keep('audit/checkpoints.ndjson', [Buffer.from('of the backup\n')] as unknown as AsyncIterable<Uint8Array>)
    expect(await staged.place()).to.be.a('string')
    await staged.undo()
    expect(readFileSync(checkpointsFile(there.folder), 'utf8')).to.equal('of another log\n')
    expect(await checkpointsAside(there.folder)).to.deep.equal([])
  })
})

/**
 * The vault when things break: a server killed while evidence is being sent, and a disk that is full. What was acknowledged is there and opens, nothing is half there, what
 * was left behind is named; and whoever sends to a full disk is told so.
 */
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { connectOwner } from '../../backend/database/connection.ts'
import { folderStore } from '../../backend/evidence/store.ts'
import { verifyVault } from '../../backend/evidence/verify.ts'
import { openKeyring } from '../../backend/keys/keyring.ts'
import { long, seeded } from '../attack/ground.ts'
import { aFile } from '../evidence/support.ts'
import { begunFolder, type Folder, runCommand, type Started, startServer } from '../ground/server-process.ts'
import { appWithDatabase } from '../support/app.ts'
import { clientOf } from '../support/client.ts'
import { testDatabase } from '../support/database.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, password, someone } from '../support/people.ts'

const rounds = long ? 40 : 2

describe('a server killed while evidence arrives', function () {
  this.timeout(long ? 1_800_000 : 180_000)
  let data: Folder
  let running: Started | undefined
  before(async () => {
    data = await begunFolder()
  })
  after(async () => {
    running?.child.kill('SIGTERM')
    await running?.ended()
    await pause(500)
    data?.end()
  })

  it('keeps what it acknowledged, whole; keeps nothing half; and verify names what was left behind', async () => {
    const random = seeded(20_262)
    const start = async () => {
      running = startServer({ VIGIE_DATA: data.folder, PORT: '0', VIGIE_LOG: 'error' })
      return running.address()
    }
    const onDatabase: Ground['asOwner'] = async (work) => {
      const { url } = JSON.parse(readFileSync(path.join(data.folder, 'vigie.pid'), 'utf8')) as { url: string }
      const owner = connectOwner(url, { max: 1 })
      return work(owner).finally(() => owner.destroy())
    }
    let base = await start()
    const ground: Ground = { client: clientOf(base), asOwner: onDatabase }
    const space = await aCommunity(ground)
    const author = await someone(ground, { [space]: 'reviewer' })
    const incident = await anIncidentIn('submitted', { author, reviewer: author }, anIncident(space))
    const told = new Map<string, string>()
    for (let round = 0; round < rounds; round++) {
      const who = clientOf(base)
      expect((await who.signIn(author.email, password)).status).to.equal(201)
      let over = false
      const sending = Array.from({ length: 3 }, async () => {
        while (!over) {
          const bytes = randomBytes(400_000 + Math.floor(random() * 2_000_000))
          const reply = await who.request('POST', '/api/evidence', { body: aFile(bytes, 'a.bin', { incident_id: incident }) }).catch(() => null)
          if (reply?.status === 201) told.set(reply.body.id, createHash('sha256').update(bytes).digest('hex'))
        }
      })
      await pause(300 + random() * 900)
      // On a slow machine, until somebody was told something.
      for (let at = 0; told.size === 0 && at < 200; at++) await pause(100)
      over = true
      running?.child.kill('SIGKILL')
      await running?.ended()
      await Promise.all(sending)
      base = await start()
    }
    const store = folderStore(data.folder)
    // A file that nobody speaks of, as a kill between the disk and the database leaves it.
    const orphan = randomBytes(16).toString('hex')
    await store.write(
      orphan,
      0,
      (async function* () {
        yield [Buffer.from('left behind')]
      })(),
    )
    await store.keep(orphan)
    const outcome = await onDatabase((owner) => verifyVault(owner, openKeyring(data.folder), store))
    expect(outcome.faults).to.deep.equal([])
    const rows = await onDatabase((owner) => owner('evidence').select('id', 'sha256'))
    const kept = new Map(rows.map((one: { id: string; sha256: string }) => [one.id, one.sha256]))
    for (const [id, sha256] of told) expect(kept.get(id), id).to.equal(sha256)
    expect(outcome.orphans.map((one) => one.key)).to.include(orphan)
    const { code, stdout, stderr } = await runCommand({ VIGIE_DATA: data.folder }, ['verify']).ended()
    expect(code, stdout + stderr).to.equal(0)
    expect(stdout).to.include(orphan)
    process.stdout.write(`      ${rounds} kills; ${told.size} items acknowledged, ${rows.length} there, ${outcome.orphans.length} files of nobody named\n`)
    expect(told.size).to.be.greaterThan(0)
  })
})

describe('a full disk', function () {
  this.timeout(60_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>> | undefined
  let folder = ''

  before(async function () {
    const { dataFolder } = await testDatabase()
    folder = mkdtempSync(path.join(dataFolder, 'full-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'none', folder], { stdio: 'ignore' })
    } catch {
      rmSync(folder, { recursive: true })
      folder = ''
      return this.skip()
    }
    app = await appWithDatabase({ dataFolder: folder })
  })
  after(async () => {
    await app?.end()
    if (folder) execFileSync('umount', [folder])
  })

  it('is said as such to who sends evidence or a file to import; no row, and nothing on the disk, is left of it', async () => {
    if (!app) return
    const { client, database } = app
    const ground: Ground = { client, asOwner: (work) => work(database.owner) }
    const space = await aCommunity(ground)
    const author = await someone(ground, { [space]: 'coordinator' })
    const incident = await anIncidentIn('submitted', { author, reviewer: author }, anIncident(space))
    const big = randomBytes(6_000_000)
    for (const [at, form] of [
      ['/api/evidence', aFile(big, 'a.bin', { incident_id: incident })],
      ['/api/imports', aFile(big, 'a.csv', { community_id: space, form: 'general' }, 'text/csv')],
    ] as const) {
      const reply = await author.request('POST', at, { body: form })
      expect([reply.status, reply.body.type], at).to.deep.equal([507, '/problems/storage_full'])
      expect(reply.body.title, at).to.be.a('string').and.not.equal('')
    }
    for (const table of ['evidence', 'evidence_files', 'imports', 'jobs']) expect(await database.owner(table).select('*'), table).to.deep.equal([])
    const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && !one.parentPath.includes('keys'))
    expect(left.map((one) => one.name)).to.deep.equal([])
    expect((await author.get(`/api/incidents/${incident}`)).status).to.equal(200)
  })

  it('under the database is said as such, and what was being written is not there', async () => {
    if (!app) return
    const { client, database } = app
    const ground: Ground = { client, asOwner: (work) => work(database.owner) }
    const space = await aCommunity(ground)
    const author = await someone(ground, { [space]: 'monitor' })
    await database.owner.raw(`create function no_room() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
      create trigger no_room before insert on audit_entries for each row when (new.action = 'creation') execute function no_room()`)
    const reply = await author.post('/api/incidents', anIncident(space))
    expect([reply.status, reply.body.type]).to.deep.equal([507, '/problems/storage_full'])
    expect(await database.owner('incidents').where('community_id', space)).to.deep.equal([])
    await database.owner.raw('drop trigger no_room on audit_entries; drop function no_room()')
    expect((await author.post('/api/incidents', anIncident(space))).status).to.equal(201)
  })
})

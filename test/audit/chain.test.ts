/** The chain of the log: whatever is done to it behind Vigie's back is told, at the entry where it was done; and whoever writes at the same moment gets one line. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import type { Knex } from 'knex'
import { canonical } from '../../backend/audit/chain.ts'
import { appendCheckpoint, checkpointsFile, readCheckpoints } from '../../backend/audit/checkpoints.ts'
import { audit } from '../../backend/audit/record.ts'
import { headOf, type Sealer, sealerOf } from '../../backend/audit/sealer.ts'
import { type Fault, verifyChain } from '../../backend/audit/verify.ts'
import { instanceKey } from '../../backend/keys/instance-key.ts'
import { type OwnDatabase, ownDatabase } from '../support/database.ts'

describe('the chain of the log', function () {
  this.timeout(60_000)
  let database: OwnDatabase
  let folder: string
  let sealer: Sealer

  beforeEach(async () => {
    database = await ownDatabase()
    folder = mkdtempSync(path.join(tmpdir(), 'vigie-chain-'))
    sealer = sealerOf(database.owner, { dataFolder: folder, key: instanceKey(folder) })
  })
  afterEach(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function write(count: number): Promise<void> {
    for (let number = 0; number < count; number++)
      await database.db.transaction((db) => audit(db, { action: 'read', kind: 'things', detail: { b: number, a: 1 } }))
  }
  async function sealed(count: number): Promise<void> {
    await write(count)
    await sealer.seal()
    await sealer.checkpoint()
  }
  const verified = () => verifyChain(database.owner, readCheckpoints(checkpointsFile(folder), instanceKey(folder)))
  /** As somebody who owns the database and knows what they are doing. */
  async function behindOurBack(work: (db: Knex) => Promise<unknown>): Promise<void> {
    await database.owner.transaction(async (db) => {
      await db.raw('alter table audit_entries disable trigger user; alter table audit_seals disable trigger user')
      await work(db)
      await db.raw('alter table audit_entries enable trigger user; alter table audit_seals enable trigger user')
    })
  }
  async function told(): Promise<[Fault, number | null, number | null][]> {
    return (await verified()).findings.map((one) => [one.fault, one.sequence, one.entry_id])
  }

  it('left alone, holds and is confirmed to its end', async () => {
    await sealed(7)
    expect(await verified()).to.deep.equal({ entries: 7, checkpoints: 1, confirmed: 7, findings: [] })
    expect(await sealer.seal()).to.equal(0)
  })

  it('given an entry that was changed in any of its columns, names that entry', async () => {
    await sealed(8)
    const changes = {
      at: '2020-01-01T00:00:00Z',
      account_id: folderId,
      community_id: folderId,
      action: 'x',
      kind: 'x',
      record_id: folderId,
      version: 9,
      detail: '{}',
    }
    for (const [column, value] of Object.entries(changes)) {
      const before = await database.owner('audit_entries').where({ id: 4 }).first(column)
      await behindOurBack((db) =>
        db('audit_entries')
          .where({ id: 4 })
          .update({ [column]: value }),
      )
      expect((await told())[0], column).to.deep.equal(['changed', 4, 4])
      const kept = column === 'detail' ? JSON.stringify(before[column]) : before[column]
      await behindOurBack((db) =>
        db('audit_entries')
          .where({ id: 4 })
          .update({ [column]: kept }),
      )
      expect(await told(), column).to.deep.equal([])
    }
  })

  it('given an entry that was removed, names it; with its seal as well, names the place that is missing', async () => {
    await sealed(8)
    await behindOurBack((db) => db('audit_entries').where({ id: 5 }).delete())
    expect(await told()).to.deep.equal([['removed', 5, 5]])
    await behindOurBack((db) => db('audit_seals').where({ entry_id: 5 }).delete())
    expect(await told()).to.deep.equal([['gap', 6, 6]])
  })

  it('given two entries that changed places, names both', async () => {
    await sealed(8)
    await behindOurBack((db) => db.raw('update audit_seals set entry_id = case entry_id when 3 then -6 else -3 end where entry_id in (3, 6)'))
    await behindOurBack((db) => db.raw('update audit_seals set entry_id = -entry_id where entry_id < 0'))
    expect(await told()).to.deep.equal([
      ['displaced', 3, 6],
      ['displaced', 6, 3],
    ])
  })

  it('given an entry put between others, the places after it moved and all their hashes made anew, says where it stops being what was signed', async () => {
    await sealed(5)
    await sealed(5)
    await behindOurBack(async (db) => {
      await db('audit_seals').where('sequence', '>', 7).delete()
      const columns = 'id, at, action, kind, detail'
      await db.raw(`insert into audit_entries (${columns}) overriding system value select id + 100, at, action, kind, detail from audit_entries where id > 7`)
      await db('audit_entries').whereIn('id', [8, 9, 10]).delete()
      await db.raw(`insert into audit_entries (id, at, action) overriding system value select 8, at, 'forged' from audit_entries where id = 7`)
    })
    await sealer.seal()
    expect(await told()).to.deep.equal([['rewritten', 10, 109]])
  })

  it('given an entry that was added today under a moment of last year, names it', async () => {
    await sealed(5)
    await behindOurBack((db) =>
      db.raw(
        `insert into audit_entries (id, at, action) overriding system value values (-3, now() - interval '1 year', 'forged'), (77, now() - interval '2 hours', 'forged')`,
      ),
    )
    await sealerOf(database.owner, null).seal()
    expect(await told()).to.deep.equal([
      ['late', 6, -3],
      ['late', 7, 77],
    ])
  })

  it('given a tail that was cut off, tells from which place on, by the checkpoint', async () => {
    await sealed(9)
    await behindOurBack(async (db) => {
      await db('audit_seals').where('sequence', '>', 6).delete()
      await db('audit_entries').where('id', '>', 6).delete()
    })
    expect(await told()).to.deep.equal([['cut', 7, null]])
  })

  it('given an older database behind a newer checkpoint, tells so, also after it went on from there', async () => {
    await sealed(4)
    await sealed(4)
    await behindOurBack(async (db) => {
      await db('audit_seals').where('sequence', '>', 4).delete()
      await db('audit_entries').where('id', '>', 4).delete()
    })
    expect(await told()).to.deep.equal([['cut', 5, null]])
    const again = sealerOf(database.owner, { dataFolder: folder, key: instanceKey(folder) })
    await write(1)
    await again.seal()
    expect(await told()).to.deep.equal([
      ['older', 5, null],
      ['cut', 6, null],
    ])
    await write(5)
    await again.seal()
    expect((await told()).map(([fault, sequence]) => [fault, sequence])).to.deep.equal([
      ['older', 5],
      ['rewritten', 8],
    ])
  })

  it('given a line of the checkpoints that was changed, names the line; a half-written last line is closed by the next', async () => {
    await sealed(3)
    await sealed(3)
    const file = checkpointsFile(folder)
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    writeFileSync(file, `${lines[0]?.replace('"sequence":3', '"sequence":2')}\n${lines[1]}\n`)
    expect(await told()).to.deep.equal([['not_signed', null, null]])
    writeFileSync(file, `${lines.join('\n')}\n{"sequ`)
    await appendCheckpoint(folder, instanceKey(folder), {
      sequence: 6,
      hash: (await headOf(database.owner)).hash.toString('hex'),
      at: new Date().toISOString(),
    })
    expect(await verified()).to.deep.include({ checkpoints: 3, confirmed: 6 })
    expect(statSync(file).mode & 0o777).to.equal(0o600)
  })

  it('given two hundred who write at the same moment, and two sealers, is one line with every entry once', async () => {
    const other = sealerOf(database.owner, null)
    let writing = true
    const sealing = (one: Sealer) => async () => {
      while (writing) await one.seal()
    }
    const work = Promise.all([sealing(sealer)(), sealing(other)()])
    await Promise.all(Array.from({ length: 200 }, () => database.db.transaction((db) => audit(db, { action: 'read' }))))
    writing = false
    await work
    await sealer.seal()
    expect(await verified()).to.deep.include({ entries: 200, findings: [] })
    const { rows } = await database.owner.raw('select count(distinct entry_id)::int as entries, max(sequence)::int as last from audit_seals')
    expect(rows[0]).to.deep.equal({ entries: 200, last: 200 })
  })

  it('given an entry whose transaction ends after a later one was sealed, seals it then', async () => {
    const slow = await database.db.transaction()
    await audit(slow, { action: 'read' })
    await write(3)
    expect(await sealer.seal()).to.equal(3)
    await slow.commit()
    expect(await sealer.seal()).to.equal(1)
    expect(await verified()).to.deep.include({ entries: 4, findings: [] })
    const last = await database.owner('audit_seals').orderBy('sequence', 'desc').first()
    expect(last.entry_id).to.equal(1)
  })

  it('can not be changed, emptied or sealed by the application, nor changed by its owner’s mistake', async () => {
    await sealed(2)
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: { code: string }) => error.code,
      )
    for (const table of ['audit_entries', 'audit_seals']) {
      const column = table === 'audit_entries' ? 'action' : 'hash'
      for (const statement of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`]) {
        expect(await codeOf(database.db.raw(statement)), `application: ${statement}`).to.equal('42501')
        expect(await codeOf(database.owner.raw(statement)), `owner: ${statement}`).to.equal('23001')
      }
    }
    expect(await codeOf(database.db('audit_seals').insert({ sequence: 9, entry_id: 9, previous: Buffer.alloc(32), hash: Buffer.alloc(32) }))).to.equal('42501')
  })
})

const folderId = '00000000-0000-4000-8000-000000000001'

describe('the key of the instance', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vigie-key-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is made once, in a file for its owner alone, and signs what only it confirms', () => {
    const [first, second] = [instanceKey(folder), instanceKey(folder)]
    const signature = first.sign(Buffer.from('a dossier'))
    expect(second.verify(Buffer.from('a dossier'), signature)).to.equal(true)
    expect(second.verify(Buffer.from('another'), signature)).to.equal(false)
    expect(second.publicKeyPem)
      .to.equal(first.publicKeyPem)
      .and.match(/^-----BEGIN PUBLIC KEY-----\n/)
    expect(Buffer.from(first.publicKeyBase64, 'base64')).to.have.length(32)
    const file = path.join(folder, 'keys', 'instance-ed25519.pem')
    expect(statSync(file).mode & 0o777).to.equal(0o600)
    expect(statSync(path.dirname(file)).mode & 0o777).to.equal(0o700)
  })

  it('is refused when others may read it, or when it is none', () => {
    instanceKey(folder)
    const file = path.join(folder, 'keys', 'instance-ed25519.pem')
    chmodSync(file, 0o640)
    expect(() => instanceKey(folder)).to.throw('chmod 600')
    chmodSync(file, 0o600)
    writeFileSync(file, 'nothing')
    expect(() => instanceKey(folder)).to.throw('not an Ed25519 private key')
  })
})

describe('canonical JSON', () => {
  it('is that of RFC 8785: names by code unit, numbers as ECMAScript writes them, nothing between', () => {
    expect(canonical({ '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, '\u0080': 5, ö: [1e21, 4.5, 2e-3, 1e-27] })).to.equal(
      '{"\\r":2,"1":3,"\u0080":5,"ö":[1e+21,4.5,0.002,1e-27],"€":1,"\u{1f600}":4}',
    )
  })
})

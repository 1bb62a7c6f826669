/** What an operator sees of it: the command that checks the log, beside a worker that seals it. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { checkpointsFile } from '../../backend/audit/checkpoints.ts'
import { audit } from '../../backend/audit/record.ts'
import { keepSealing } from '../../backend/audit/sealer.ts'
import { instanceKey } from '../../backend/keys/instance-key.ts'
import type { Act } from '../../schemas/words/audit.ts'
import { type OwnDatabase, ownDatabase } from '../support/database.ts'

const root = path.resolve(import.meta.dirname, '../..')

describe('npm run vigie -- verify', function () {
  this.timeout(60_000)
  let database: OwnDatabase
  let folder: string

  before(async () => {
    database = await ownDatabase()
    folder = mkdtempSync(path.join(tmpdir(), 'vigie-verify-'))
  })
  after(async () => {
    await database?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  function verify(...args: string[]): Promise<{ code: number; said: string }> {
    const { PATH, HOME } = process.env
    const env = { PATH, HOME, DATABASE_URL: database.url, VIGIE_DATA: folder }
    return new Promise((resolve) => {
      const command = ['--import', 'tsx', 'backend/commands/vigie.ts', 'verify', ...args]
      execFile(process.execPath, command, { cwd: root, env: env as NodeJS.ProcessEnv }, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, said: `${out}${err}` })
      })
    })
  }
  const act = (action: Act) => database.db.transaction((db) => audit(db, { action }))

  it('says that nothing was changed, and counts what it sealed itself', async () => {
    const faults: string[] = []
    const sealing = keepSealing(database.url, { dataFolder: folder, key: instanceKey(folder) }, (code) => faults.push(code))
    await act('sign_in')
    for (let left = 1; left > 0; await sleep(50)) {
      const { rows } = await database.owner.raw(
        'select count(*)::int as n from audit_entries e left join audit_seals s on s.entry_id = e.id where s.hash is null',
      )
      left = rows[0].n
    }
    await act('invite')
    await sealing.stop()
    await act('sign_out')
    const { code, said } = await verify()
    expect(said).to.include('The log of who did what: nothing was changed.\n  3 entries in one chain; 1 of them were sealed just now, 0 are not yet sealed.')
    expect(said).to.include('as it was signed up to place 2')
    expect(said).to.include(instanceKey(folder).publicKeyBase64)
    expect([code, faults]).to.deep.equal([0, []])
  })

  it('given an entry that was changed, names it and ends with code 1', async () => {
    await database.owner.raw(`
      alter table audit_entries disable trigger user;
      update audit_entries set action = 'nothing' where action = 'invite';
      alter table audit_entries enable trigger user`)
    const { code, said } = await verify()
    expect(said).to.match(/✗ Changed: entry 2 \(place 2 of the chain, [\d:.TZ-]+, nothing\)\.\n/)
    expect(code).to.equal(1)
  })

  it('takes a copy of the checkpoints that was kept elsewhere, and tells when there is none', async () => {
    expect((await verify('--checkpoints', checkpointsFile(folder))).said).to.include('✗ Changed: entry 2')
    const none = await verify('--checkpoints', path.join(folder, 'nothing'))
    expect([none.code, none.said]).to.deep.equal([1, `There is no file ${path.join(folder, 'nothing')}.\n`])
    rmSync(checkpointsFile(folder))
    expect((await verify()).said).to.include('✗ There are sealed entries but no checkpoint: the file of checkpoints is gone.')
  })
})

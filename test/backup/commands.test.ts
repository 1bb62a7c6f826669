import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'chai'
import { emptyFolder, runCommand, type Started, startServer } from '../ground/server-process.ts'
import { clientOf } from '../support/client.ts'

describe('backup and restore as an operator types them', function () {
  this.timeout(120_000)
  let disk: ReturnType<typeof emptyFolder>
  let started: Started[]
  beforeEach(() => {
    disk = emptyFolder()
    started = []
  })
  afterEach(async () => {
    for (const one of started) {
      if (one.child.exitCode === null && one.child.signalCode === null) one.child.kill('SIGTERM')
      await one.ended()
    }
    disk.end()
  })
  const at = (...parts: string[]) => path.join(disk.folder, ...parts)
  const command = (data: string, ...given: string[]) => runCommand({ VIGIE_DATA: at(data) }, given).ended()
  const start = (data: string, demo: 'on' | 'off') => {
    const one = startServer({ VIGIE_DATA: at(data), PORT: '0', VIGIE_DEMO: demo })
    started.push(one)
    return one
  }
  const people = async (base: string) => {
    const coordinator = clientOf(base)
    expect((await coordinator.signIn('coordinator@example.org', 'vigie-demonstration')).status).to.equal(201)
    const { total, items } = (await coordinator.get('/api/incidents?limit=200')).body
    expect(items.length).to.be.greaterThan(50)
    return { total, items }
  }

  it('beside a running server, the key taken away, the machine lost, and all of it back on another', async () => {
    const first = start('first', 'on')
    const then = await people(await first.address())
    expect((await command('first', 'backup', at('one.backup'))).stderr).to.match(/^Backups are locked with a key of yours.*backup-key <file>\n$/)
    expect((await command('first', 'backup-key', at('away.key'))).code).to.equal(0)
    expect(statSync(at('away.key')).mode & 0o077).to.equal(0)
    expect((await command('first', 'backup-key', at('other.key'))).stderr).to.include('There is a backup key already')
    expect(existsSync(at('other.key'))).to.equal(false)
    const { code, stdout, stderr } = await command('first', 'backup', at('one.backup'))
    expect(code, stderr).to.equal(0)
    expect(stdout).to.match(/one\.backup: \d+ tables, \d+ files, \d+ bytes\n$/)
    expect((await command('first', 'backup', at('one.backup'))).stderr).to.include('exists already')
    expect((await command('first', 'restore', at('one.backup'), '--key', at('away.key'))).code).to.equal(1)
    const secret = readFileSync(at('away.key'), 'utf8').trim()
    const left = ['keys/backup.pub', 'vigie.pid', 'database.password'].map((name) => readFileSync(at('first', name), 'utf8'))
    expect(left.some((text) => text.includes(secret.slice(30, 60)))).to.equal(false)

    // Refused before there is even a database.
    mkdirSync(at('second'))
    writeFileSync(at('cut.backup'), readFileSync(at('one.backup')).subarray(0, -100))
    const cut = await command('second', 'restore', at('cut.backup'), '--key', at('away.key'))
    expect([cut.code, cut.stderr]).to.deep.equal([1, 'The backup is cut or altered: nothing of it was used.\n'])
    expect(existsSync(at('second', 'database'))).to.equal(false)

    const restored = await command('second', 'restore', at('one.backup'), '--key', at('away.key'))
    expect(restored.code, restored.stderr).to.equal(0)
    expect(restored.stdout).to.match(/^Restored as of \d{4}-.*: \d+ tables, \d+ files\n$/)
    first.child.kill('SIGKILL')
    await first.ended()
    const second = start('second', 'off')
    expect(await people(await second.address())).to.deep.equal(then)
    const verified = await command('second', 'verify')
    expect(verified.code, verified.stdout + verified.stderr).to.equal(0)
  })
})

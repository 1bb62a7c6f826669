import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect } from 'chai'
import { processMark, until } from '../../backend/database/processes.ts'
import { long } from '../attack/ground.ts'
import { begunFolder, emptyFolder, type Folder, runCommand, type Started, somePort, startServer } from './server-process.ts'

const gone = (pid: number) => processMark(pid) === null
const databasePid = (folder: string) => Number(readFileSync(path.join(folder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0])
const health = async (address: string) => (await fetch(`${address}/api/health`)).json() as Promise<{ status: string }>
const stopped = async (all: readonly Started[]) => {
  for (const one of all) {
    if (one.child.exitCode === null && one.child.signalCode === null) one.child.kill('SIGTERM')
    await one.ended()
  }
}

describe('starting the server', function () {
  this.timeout(60_000)
  let data: Folder
  let started: Started[]

  beforeEach(() => {
    data = emptyFolder()
    started = []
  })
  afterEach(async () => {
    await stopped(started)
    data.end()
  })

  const start = (settings: Readonly<Record<string, string>> = {}) => {
    const one = startServer({ VIGIE_DATA: data.folder, PORT: '0', ...settings })
    started.push(one)
    return one
  }
  /** What does not ask how a database is made begins where one is. */
  const begin = async (below = '') => {
    data.end()
    data = await begunFolder(below)
  }

  it('on an empty folder makes the database and answers; after SIGTERM nothing is left; the second start finds the same data', async () => {
    const first = start()
    expect(await health(await first.address())).to.include({ status: 'ok' })
    const database = databasePid(data.folder)
    first.child.kill('SIGTERM')
    expect(await first.ended()).to.include({ code: 0 })
    expect(gone(database)).to.equal(true)

    const second = start()
    expect(await health(await second.address())).to.include({ status: 'ok' })
    expect(second.said()).to.not.match(/database_making|"migrated"/)
  })

  it('recovers when Vigie was killed (the database that it left running is taken over), when both were, and when a second signal let it wait for nothing', async () => {
    await begin()
    const first = start()
    await first.address()
    const left = databasePid(data.folder)
    first.child.kill('SIGKILL')
    await first.ended()
    expect(gone(left)).to.equal(false)

    const second = start()
    expect(await health(await second.address())).to.include({ status: 'ok' })
    expect(gone(left)).to.equal(true)
    const taken = databasePid(data.folder)
    second.child.kill('SIGKILL')
    process.kill(taken, 'SIGKILL')
    await second.ended()

    const third = start()
    expect(await health(await third.address())).to.include({ status: 'ok' })
    third.child.kill('SIGINT')
    third.child.kill('SIGINT')
    const { signal } = await third.ended()
    expect(signal).to.equal(null)

    const fourth = start()
    expect(await health(await fourth.address())).to.include({ status: 'ok' })
  })

  it('keeps its data below a folder that the database’s own user may not enter, in files that nobody else may read', async () => {
    chmodSync(data.folder, 0o700)
    const inside = path.join(data.folder, 'a', 'b')
    const one = start({ VIGIE_DATA: inside })
    expect(await health(await one.address())).to.include({ status: 'ok' })
    for (const name of ['.', 'database', 'database.password', 'database.log', 'vigie.pid'])
      expect(statSync(path.join(inside, name)).mode & 0o077, name).to.equal(0)
  })

  it('reaches the database by a port of this machine when the path is too long for a socket', async () => {
    await begin('long'.repeat(25))
    const one = start()
    expect(await health(await one.address())).to.include({ status: 'ok' })
  })

  it('finds its way back into a database whose password file was lost', async () => {
    await begin()
    rmSync(path.join(data.folder, 'database.password'))
    const one = start()
    expect(await health(await one.address())).to.include({ status: 'ok' })
    expect(one.said()).to.not.match(/database_making|"migrated"/)
  })

  it('says in one line that a database of another version is there, and leaves it alone', async () => {
    mkdirSync(path.join(data.folder, 'database'), { recursive: true })
    writeFileSync(path.join(data.folder, 'database', 'PG_VERSION'), '16\n')
    const { code, stderr } = await start().ended()
    expect(code).to.equal(1)
    expect(stderr).to.match(/^Vigie can not start\. .*PostgreSQL 16.*\n$/)
  })

  it('refuses the demonstration’s accounts in production', async () => {
    await begin()
    const demonstration = start({ VIGIE_DEMO: 'on' })
    await demonstration.address()
    demonstration.child.kill('SIGTERM')
    await demonstration.ended()
    const { code, stderr } = await start({ NODE_ENV: 'production' }).ended()
    expect(code).to.equal(1)
    expect(stderr.trim().split('\n').at(-1)).to.contain('demonstration accounts')
  })

  it('says in one line that the port is busy, and ends', async () => {
    const port = await somePort()
    const other = createServer().listen(port, '127.0.0.1')
    const { code, stderr } = await start({ PORT: String(port) }).ended()
    other.close()
    expect(code).to.equal(1)
    expect(stderr.trim()).to.equal(`Vigie can not start. Port ${port} on 127.0.0.1 is busy: stop what uses it, or set PORT to another.`)
  })

  it('says in one line that the database can not be reached, without its password', async () => {
    const port = await somePort()
    const { code, stderr } = await start({ DATABASE_URL: `postgres://somebody:topsecret@127.0.0.1:${port}/vigie` }).ended()
    expect(code).to.equal(1)
    expect(stderr.trim().split('\n')).to.have.length(1)
    expect(stderr).to.contain(`127.0.0.1:${port}`).and.to.not.contain('topsecret')
  })

  // That each wrong setting is refused: config.test.ts.
  for (const [name, value] of [
    ['VIGIE_DTAA', '/tmp'],
    ...(long
      ? [
          ['PORT', 'abc'],
          ['HOST', '203.0.113.9'],
        ]
      : []),
  ] as [string, string][])
    it(`refuses ${name}=${value} in one line that names it`, async () => {
      const { code, stderr } = await start({ PORT: '3199', [name]: value }).ended()
      expect(code).to.equal(1)
      expect(stderr.trim().split('\n')).to.have.length(1)
      expect(stderr).to.contain(name)
    })
})

describe('a server that runs', function () {
  this.timeout(60_000)
  let data: Folder
  let one: Started
  let address: string

  before(async () => {
    data = await begunFolder()
    one = startServer({ VIGIE_DATA: data.folder, PORT: '0' })
    address = await one.address()
  })
  after(async () => {
    await stopped([one])
    data.end()
  })

  it('serves commands beside it with its own database', async () => {
    const made = runCommand({ VIGIE_DATA: data.folder, VIGIE_ORIGIN: address }, ['create-account', 'first@example.org', 'First', 'Host', '--host'])
    const { code, stdout, stderr } = await made.ended()
    expect(code, stderr).to.equal(0)
    expect(stdout).to.match(new RegExp(`^${address}/invitation/[\\w-]{43}\\n$`))
    expect(await health(address)).to.include({ status: 'ok' })
  })

  it('has its data folder to itself: another Vigie says so in one line, ends, and leaves it alone', async () => {
    const other = startServer({ VIGIE_DATA: data.folder, PORT: '0' })
    const { code, stderr } = await other.ended()
    expect(code).to.equal(1)
    expect(stderr.trim().split('\n')).to.have.length(1)
    expect(stderr).to.contain(`process ${one.pid}`)
    expect(await health(address)).to.include({ status: 'ok' })
  })

  it('starts PostgreSQL again when that dies, and serves on', async () => {
    const first = databasePid(data.folder)
    process.kill(first, 'SIGKILL')
    const back = await until(() => /database_restarted/.test(one.said()), 20_000)
    expect(back, one.said()).to.equal(true)
    expect(databasePid(data.folder)).to.not.equal(first)
    expect(await health(address)).to.include({ status: 'ok' })
  })
})

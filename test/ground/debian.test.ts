import path from 'node:path'
import { expect } from 'chai'
import { connect, connectOwner } from '../../backend/database/connection.ts'
import { prepareDatabase } from '../../backend/database/migrate.ts'
import { clientOf } from '../support/client.ts'
import { debianFolder, isDebianThere, type Other, startOther } from './other-postgresql.ts'
import { emptyFolder, runCommand, type Started, startServer } from './server-process.ts'

describe('PostgreSQL 15 as Debian packs it, by DATABASE_URL', function () {
  this.timeout(120_000)
  let other: Other

  before(async function () {
    if (!isDebianThere) {
      process.stdout.write(`    PostgreSQL 15 is not at ${debianFolder}: skipped\n`)
      this.skip()
    }
    other = await startOther()
    const keeper = connectOwner(other.url)
    await keeper.raw(`create role owner login password 'o w/n@er' createrole`)
    await keeper.raw('create role weak login')
    for (const name of ['vigie', 'trusted', 'restored', 'refused'])
      await keeper.raw(`create database ${name} owner ${name === 'refused' ? 'weak' : 'owner'} encoding 'UTF8'`)
    await keeper.destroy()
  })
  after(() => other?.end())

  /** Beside the running server, into another database of the same owner. */
  const backUpAndRestore = async (folder: string) => {
    const there = emptyFolder()
    const [file, key] = [path.join(there.folder, 'one.backup'), path.join(there.folder, 'one.key')]
    const command = async (database: string, data: string, ...given: string[]) => {
      const settings = { VIGIE_DATA: data, DATABASE_URL: other.as('owner', database, encodeURIComponent('o w/n@er')) }
      const { code, stderr } = await runCommand(settings, given).ended()
      expect(code, stderr).to.equal(0)
    }
    await command('vigie', folder, 'backup-key', key)
    await command('vigie', folder, 'backup', file)
    await command('restored', path.join(there.folder, 'data'), 'restore', file, '--key', key)
    const counts = async (database: string) => {
      const keeper = connectOwner(other.as('keeper', database))
      const { rows } = await keeper.raw(
        `select (select count(*) from incidents) as incidents, (select count(*) from revisions) as revisions, (select sum(incidents) from incident_tallies where grain = 'country') as counted, (select count(*) from accounts) as accounts`,
      )
      await keeper.destroy()
      return rows[0]
    }
    expect(await counts('restored')).to.deep.equal(await counts('vigie'))
    there.end()
  }

  it('serves the life of an incident to an owner who is no superuser, is backed up beside it and restored', async () => {
    const data = emptyFolder()
    const server: Started = startServer({
      VIGIE_DATA: data.folder,
      PORT: '0',
      VIGIE_DEMO: 'on',
      DATABASE_URL: other.as('owner', 'vigie', encodeURIComponent('o w/n@er')),
    })
    try {
      const monitor = clientOf(await server.address())
      expect((await monitor.get('/api/health')).body).to.include({ status: 'ok' })
      const account = (await monitor.signIn('monitor@example.org')).body
      const community = account.memberships.find((one: { role: string }) => one.role === 'monitor').community_id
      const filed = await monitor.post('/api/incidents?submission=true', {
        community_id: community,
        form: 'general',
        title: 'Arrestation à Sfax',
        description: 'Trois personnes arrêtées.',
        country: 'TUN',
        place_precision: 'country',
        happened_on: '2021-03',
        violations: ['liberty.arbitrary_arrest'],
        source_connection: 'witness',
      })
      expect(filed.status, filed.text).to.equal(201)
      expect(filed.body).to.include({ state: 'submitted', happened_on: '2021-03' })
      const { id } = filed.body

      const found = await monitor.get('/api/incidents?q=arrestations&country=TUN&from=2021-03-15&to=2021-03-15')
      expect(found.status, found.text).to.equal(200)
      expect(found.body.items.map((one: { id: string }) => one.id)).to.include(id)

      const outsider = monitor.another()
      await outsider.signIn('outsider@example.org')
      expect((await outsider.get(`/api/incidents/${id}`)).status).to.equal(404)

      const reviewer = monitor.another()
      await reviewer.signIn('reviewer@example.org')
      for (const verb of ['review', 'verification']) {
        const done = await reviewer.post(`/api/incidents/${id}/${verb}`, {})
        expect(done.status, done.text).to.equal(200)
      }
      const counted = await reviewer.get('/api/statistics?by=country,state&country=TUN&state=verified&from=2021-03-01&to=2021-03-31')
      expect(counted.status, counted.text).to.equal(200)
      expect(counted.body.total).to.be.greaterThan(0)
      const history = await reviewer.get(`/api/incidents/${id}/history`)
      expect(history.body.items.map((one: { verb: string }) => one.verb)).to.include.members(['review', 'verification'])
      expect((await monitor.get('/api/map/clusters?bbox=-180,-90,180,90&zoom=2')).status).to.equal(200)
      await backUpAndRestore(data.folder)
    } finally {
      server.child.kill('SIGTERM')
      expect(await server.ended()).to.include({ code: 0 })
      data.end()
    }
  })

  it('lets an owner without a password in, and the application still passes no wall', async () => {
    await prepareDatabase(other.as('owner', 'trusted'))
    const db = connect(other.as('owner', 'trusted'))
    await db.raw('reset role')
    const { rows } = (await db.raw('select current_user::text as name')) as { rows: unknown[] }
    expect(rows).to.deep.equal([{ name: 'vigie_app' }])
    await db.destroy()
  })

  it('says in one line that a user may not make the application’s role', async () => {
    const error = await prepareDatabase(other.as('weak', 'refused')).then(
      () => null,
      (refused: Error) => refused,
    )
    expect(error?.message).to.contain('ALTER ROLE weak CREATEROLE')
  })
})

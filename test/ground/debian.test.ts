import { expect } from 'chai'
import { connect, connectOwner } from '../../backend/database/connection.ts'
import { prepareDatabase } from '../../backend/database/migrate.ts'
import { clientOf } from '../support/client.ts'
import { debianFolder, isDebianThere, type Other, startOther } from './other-postgresql.ts'
import { emptyFolder, type Started, startServer } from './server-process.ts'

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
    for (const name of ['vigie', 'trusted', 'refused'])
      await keeper.raw(`create database ${name} owner ${name === 'refused' ? 'weak' : 'owner'} encoding 'UTF8'`)
    await keeper.destroy()
  })
  after(() => other?.end())

  it('serves the life of an incident to an owner who is no superuser', async () => {
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
      const draft = await monitor.post('/api/incidents', {
        community_id: community,
        form: 'general',
        title: 'Arrestation à Sfax',
        country: 'TUN',
        happened_on: '2021-03',
      })
      expect(draft.status, draft.text).to.equal(201)
      expect(draft.body).to.include({ state: 'draft', happened_on: '2021-03' })

      const seen = await monitor.get(`/api/incidents?state=draft&q=arrestations`)
      expect(seen.status, seen.text).to.equal(200)
      expect(seen.body.items.map((one: { id: string }) => one.id)).to.include(draft.body.id)

      const outsider = monitor.another()
      await outsider.signIn('outsider@example.org')
      expect((await outsider.get(`/api/incidents/${draft.body.id}`)).status).to.equal(404)

      const counted = await monitor.get('/api/statistics?by=country')
      expect(counted.status, counted.text).to.equal(200)
      const history = await monitor.get(`/api/incidents/${draft.body.id}/history`)
      expect(history.body.items).to.have.length(1)
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

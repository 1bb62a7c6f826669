/** Holes that were found by reading or by trying, each held shut by a test that failed before. */
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { expect } from 'chai'
import { hashPassword } from '../../backend/accounts/passwords.ts'
import { workOff } from '../../backend/jobs/worker.ts'
import { appPerTest, appWithDatabase, testLog } from '../support/app.ts'
import { testDatabase } from '../support/database.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, password, someone } from '../support/people.ts'
import { attackedApp, cookieOf } from './ground.ts'

describe('holes that were shut', () => {
  const app = appPerTest()

  it('an order is one of ours, not a property that every object has', async () => {
    const person = await someone(app, { [await aCommunity(app)]: 'monitor' })
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      for (const at of ['/api/incidents', '/api/incidents.csv']) expect((await person.get(`${at}?sort=${name}`)).status, `${at}: ${name}`).to.equal(400)
  })

  it('a place that is withheld keeps no point that lists and histories would show', async () => {
    const person = await someone(app, { [await aCommunity(app)]: 'monitor' })
    const [space] = (await person.get('/api/session')).body.memberships
    const body = anIncident(space.community_id, { place_precision: 'withheld', latitude: 36.8, longitude: 10.2 })
    const reply = await person.post('/api/incidents?submission=true', body)
    expect([reply.status, Object.keys(reply.body.fields)]).to.deep.equal([422, ['latitude', 'longitude']])
    expect((await person.post('/api/incidents?submission=true', { ...body, latitude: null, longitude: null })).status).to.equal(201)
  })

  it('a filter that is not understood is refused, and not passed over', async () => {
    const person = await someone(app, { [await aCommunity(app)]: 'coordinator' })
    for (const kind of ['imports', 'mappings', 'reports']) expect((await person.get(`/api/${kind}?community=x`)).status, kind).to.equal(400)
    for (const at of ['/api/incidents?community=x', '/api/map/clusters?bbox=1', '/api/statistics?by=']) expect((await person.get(at)).status, at).to.equal(400)
    expect((await person.get('/api/map/clusters?bbox=')).status).to.equal(200)
  })

  it('a value that can not be turned into text is refused like any other wrong value', async () => {
    const space = await aCommunity(app)
    const person = await someone(app, { [space]: 'coordinator' })
    const odd = { toString: 1, valueOf: 1 }
    const body = { community_id: space, title: 'A report', filters: { country: [odd] } }
    expect((await person.post('/api/reports/preview', body)).status).to.equal(422)
    expect((await person.put('/api/incidents/00000000-0000-4000-8000-000000000001', anIncident(space, { id: odd }))).status).to.equal(422)
  })

  it('an identifier in the body that is not that of the address is refused, whatever it is', async () => {
    const space = await aCommunity(app)
    const person = await someone(app, { [space]: 'monitor' })
    for (const id of [['a'], { a: 'a' }, 1, '00000000-0000-4000-8000-000000000000']) {
      const reply = await person.put('/api/incidents/00000000-0000-4000-8000-000000000001', anIncident(space, { id }))
      expect([reply.status, Object.keys(reply.body.fields)]).to.deep.equal([422, ['id']])
    }
  })

  it('the host can not become a member of a confidential community by renewing a member’s password', async () => {
    const host = await someone(app, {}, { host: true })
    const member = await someone(app, { [await aCommunity(app)]: 'coordinator' })
    const reply = await host.post(`/api/accounts/${member.id}/invitation`)
    expect(reply.status).to.equal(403)
    expect(reply.body.detail).to.include('create-account')
    const inTheOpen = await someone(app, { [await aCommunity(app, 'network')]: 'coordinator' })
    expect((await host.post(`/api/accounts/${inTheOpen.id}/invitation`)).status).to.equal(201)
    const late = (await host.post('/api/accounts', { email: 'late@example.org', name: 'Late' })).body.id
    expect((await host.post(`/api/accounts/${late}/invitation`)).status).to.equal(201)
  })

  it('the current password can not be guessed without end by whoever holds an open session', async function () {
    this.timeout(60_000)
    const person = await someone(app)
    const guess = () => person.post('/api/account/password', { current: 'a guess', password: 'a long and quiet sentence' })
    for (let at = 0; at < 10; at++) expect((await guess()).status).to.equal(422)
    expect((await guess()).status).to.equal(429)
  })

  it('what a draft once said is behind the second wall too, for everyone but its author', async () => {
    const space = await aCommunity(app)
    const [author, reviewer] = [await someone(app, { [space]: 'monitor' }), await someone(app, { [space]: 'reviewer' })]
    const id = await anIncidentIn('submitted', { author, reviewer }, anIncident(space))
    const seen = (account: string) =>
      app.db.transaction(async (db) => {
        await db.raw(`select set_config('vigie.account_id', ?, true)`, [account])
        return (await db('revisions').where('record_id', id).orderBy('version')).map((one) => one.state)
      })
    expect(await seen(author.id)).to.deep.equal(['draft', 'submitted'])
    expect(await seen(reviewer.id)).to.deep.equal(['submitted'])
  })

  it('functions with the owner’s rights are for the application alone, and can not be led to tables of another schema', async () => {
    const { owner } = await testDatabase()
    const { rows } = await owner.raw(`
      select p.oid::regprocedure::text as name, p.prorettype = 'trigger'::regtype as is_trigger, coalesce(array_to_string(p.proconfig, ';'), '') as settings,
        has_function_privilege('vigie_app', p.oid, 'execute') as ours,
        exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as everybodys
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`)
    expect(rows.length).to.be.greaterThan(8)
    for (const one of rows) {
      expect(one.everybodys, one.name).to.equal(false)
      expect(one.ours || one.is_trigger, one.name).to.equal(true)
      expect(one.settings, one.name).to.equal('search_path=public, pg_temp')
    }
  })
})

describe('holes that were shut, on files', function () {
  this.timeout(60_000)
  let app: Awaited<ReturnType<typeof attackedApp>>
  before(async () => {
    app = await attackedApp()
  })
  after(() => app?.end())

  const left = (folder: string) => {
    try {
      return readdirSync(path.join(app.database.dataFolder, folder))
    } catch {
      return []
    }
  }
  const upload = (more: Readonly<Record<string, string>> = {}) => {
    const form = new FormData()
    form.set('file', new Blob(['title,country\nA title,TUN\n']), 'a.csv')
    for (const [name, value] of Object.entries(more)) form.set(name, value)
    return form
  }

  it('nobody’s file is received before it is known who sends it, and none of somebody who may not import', async () => {
    const space = await aCommunity(app)
    const [reader, coordinator] = [await someone(app, { [space]: 'reader' }), await someone(app, { [space]: 'coordinator' })]
    const big = new FormData()
    big.set('file', new Blob([Buffer.alloc(3_000_000, 'a,')]), 'a.csv')
    const before = [...left('incoming'), ...left('imports')]
    expect(await saidEarly(`vigie_session=${'A'.repeat(43)}`)).to.match(/^HTTP\/1\.1 401 /)
    expect(await saidEarly(await cookieOf(app, reader))).to.match(/^HTTP\/1\.1 403 /)
    expect((await reader.request('POST', '/api/imports/preview', { body: big })).status).to.equal(403)
    for (const fields of [{ community_id: space, form: 'nothing' }, { community_id: space, form: 'general', mapping: '{' }, { no_such_field: 'x' }])
      expect((await coordinator.request('POST', '/api/imports', { body: upload(fields as Record<string, string>) })).status).to.be.within(400, 422)
    expect([...left('incoming'), ...left('imports')]).to.deep.equal(before)
  })

  /** What the server says to somebody who has sent only the beginning of a file. */
  const saidEarly = (cookie: string): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(app.client.base)
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          `POST /api/imports/preview HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n--b\r\n`,
        ),
      )
      let said = ''
      socket.on('data', (piece) => {
        said += piece.toString('latin1')
        socket.destroy()
      })
      socket.on('close', () => resolve(said))
      socket.setTimeout(3_000, () => socket.destroy())
    })

  it('a file that is cut off on the way leaves nothing behind and disturbs nobody', async () => {
    const coordinator = await someone(app, { [await aCommunity(app)]: 'coordinator' })
    const cookie = await cookieOf(app, coordinator)
    const { hostname, port } = new URL(app.client.base)
    const strays: unknown[] = []
    const onStray = (error: unknown) => void strays.push(error)
    process.on('unhandledRejection', onStray)
    const before = left('incoming')
    for (let at = 0; at < 10; at++)
      await new Promise<void>((resolve) => {
        // Of a part that the route asks for, and of one that nobody reads.
        const start = `--b\r\ncontent-disposition: form-data; name="${at % 2 === 0 ? 'file' : 'stray'}"; filename="a.csv"\r\n\r\n`
        const socket = connect(Number(port), hostname, () => {
          socket.write(
            `POST /api/imports/preview HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n${start}`,
          )
          socket.write('a,b\n'.repeat(at * 5_000))
          setTimeout(() => socket.destroy(), 60 + at * 10)
        })
        socket.on('close', () => resolve())
        socket.on('error', () => undefined)
      })
    await new Promise((resolve) => setTimeout(resolve, 400))
    process.off('unhandledRejection', onStray)
    expect(strays.map(String)).to.deep.equal([])
    expect(left('incoming')).to.deep.equal(before)
    expect((await coordinator.get('/api/session')).status).to.equal(200)
  })

  it('a report whose title is cut in the middle of a character can be fetched', async () => {
    const space = await aCommunity(app)
    const monitor = await someone(app, { [space]: 'monitor' })
    const { id } = (await monitor.post('/api/reports', { community_id: space, title: `a${'𠀀'.repeat(60)}` })).body
    await workOff({ db: app.database.db, dataFolder: app.database.dataFolder, log: testLog })
    const answer = await monitor.fetch('GET', `/api/reports/${id}/report.pdf`)
    expect(answer.status).to.equal(200)
    await answer.body?.cancel()
  })

  it('the time that a refused sign-in takes does not tell whether the address has an account', async () => {
    const app = await attackedApp({ leastHashing: false })
    const person = await someone(app)
    const password_hash = await hashPassword(password)
    await app.asOwner((db) => db('accounts').where('id', person.id).update({ password_hash }))
    const taken = async (email: string): Promise<number> => {
      const began = process.hrtime.bigint()
      expect((await app.client.another().signIn(email, 'a wrong password')).status).to.equal(401)
      return Number(process.hrtime.bigint() - began) / 1e6
    }
    const times: [number, number][] = []
    await taken('warm@example.org')
    // In turns, so that what else the machine does weighs on both.
    for (let at = 0; at < 9; at++) times.push([await taken(person.email), await taken(`nobody${at}@example.org`)])
    const [known = 0, unknown = 0] = [0, 1].map((which) => times.map((pair) => pair[which] ?? 0).sort((a, b) => a - b)[4])
    expect(known / unknown, `${known} ms and ${unknown} ms`).to.be.within(0.6, 1.7)
    await app.end()
  })
})

describe('holes that were shut, on what can be used up', function () {
  this.timeout(90_000)
  let app: Awaited<ReturnType<typeof attackedApp>>
  before(async () => {
    app = await attackedApp()
  })
  after(() => app?.end())

  it('readers who take an export drop by drop keep nobody else from reading, and one person can not hold all the places', async () => {
    const space = await aCommunity(app)
    const [slow, other] = [await someone(app, { [space]: 'reader' }), await someone(app, { [space]: 'reader' })]
    await app.asOwner((db) =>
      db.raw(
        `insert into incidents (community_id, form, form_version, state, created_by, description)
         select ?, 'general', 1, 'submitted', ?, repeat('a long account of the facts ', 500) from generate_series(1, 1500)`,
        [space, slow.id],
      ),
    )
    const cookie = await cookieOf(app, slow)
    const { hostname, port } = new URL(app.client.base)
    const sockets = Array.from({ length: 12 }, () => connect(Number(port), hostname))
    const said = await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<string>((resolve) => {
            socket.write(`GET /api/incidents.ndjson HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`)
            socket.once('data', (piece) => {
              socket.pause()
              resolve(piece.toString('latin1').slice(9, 12))
            })
            socket.on('error', () => undefined)
          }),
      ),
    )
    expect(said.filter((status) => status === '200').length).to.be.within(1, 4)
    expect(said.filter((status) => status === '429').length).to.be.greaterThan(7)
    expect((await other.get('/api/incidents?limit=1')).status).to.equal(200)
    const answer = await other.fetch('GET', '/api/incidents.geojson?limit=')
    expect(answer.status).to.equal(400)
    for (const socket of sockets) socket.destroy()
  })

  it('a flood of sign-ins leaves room for who is signed in already', async () => {
    const person = await someone(app, { [await aCommunity(app)]: 'reader' })
    const guesses = Array.from({ length: 150 }, (_, at) => app.client.another().signIn(`flood${at}@example.org`, 'a guess'))
    let slowest = 0
    for (let at = 0; at < 8; at++) {
      const began = Date.now()
      expect((await person.get('/api/incidents')).status).to.equal(200)
      slowest = Math.max(slowest, Date.now() - began)
    }
    const statuses = new Set((await Promise.all(guesses)).map((one) => one.status))
    expect([...statuses].every((status) => [401, 429, 503].includes(status))).to.equal(true)
    expect(slowest, 'milliseconds').to.be.lessThan(5_000)
  })
})

describe('holes that were shut, over HTTPS', function () {
  this.timeout(60_000)

  it('only the cookie that is bound to the host opens a session: not one that a neighbouring site could have set', async () => {
    const app = await appWithDatabase({ origin: 'https://vigie.example.org' })
    try {
      const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
      const person = await someone(ground)
      const cookie = await cookieOf(ground, person)
      expect(cookie).to.match(/^__Host-vigie_session=/)
      const get = (sent: string) => app.client.another().get('/api/session', { headers: { cookie: sent } })
      expect((await get(cookie)).status).to.equal(200)
      expect((await get(cookie.replace('__Host-', ''))).status).to.equal(401)
    } finally {
      await app.end()
    }
  })
})

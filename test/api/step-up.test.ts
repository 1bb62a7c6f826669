/** Sessions in time, and what is done only when password and second factor were just given. */
import { expect } from 'chai'
import { appPerTest, appWithDatabase } from '../support/app.ts'
import { withApp } from '../support/factor.ts'
import { aCommunity, type Ground, password, someone } from '../support/people.ts'

let now = new Date()
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

describe('a session in time', () => {
  const app = appPerTest({}, () => now)
  beforeEach(() => {
    now = new Date()
  })

  it('lives as long as it is used at least every half hour, and twelve hours at most', async () => {
    const person = await someone(app)
    for (let at = 0; at < 24; at++) {
      expect((await person.get('/api/session')).status, `after ${at * 29} minutes`).to.equal(200)
      later(29)
    }
    later(20)
    expect((await person.get('/api/session')).status, 'twelve hours').to.equal(401)
    const idle = await someone(app)
    later(31)
    expect((await idle.get('/api/session')).status, 'half an hour of silence').to.equal(401)
  })

  it('is not kept awake by a page that asks by itself', async () => {
    const person = await someone(app)
    for (let at = 0; at < 3; at++) {
      later(9)
      expect((await person.get('/api/reports', { headers: { 'x-vigie-background': '1' } })).status).to.equal(200)
    }
    later(4)
    expect((await person.get('/api/session')).status).to.equal(401)
  })

  it('gets a new token when its rights change, and the old one opens nothing', async () => {
    const space = await aCommunity(app)
    const [coordinator, person] = [await someone(app, { [space]: 'coordinator' }), await someone(app, { [space]: 'reader' })]
    const cookie = (await app.client.another().signIn(person.email, password)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await coordinator.patch(`/api/communities/${space}/members/${person.id}`, { role: 'monitor' }, 1)).status).to.equal(200)
    const next = await app.client.another().get('/api/session', { headers: { cookie } })
    expect([next.status, next.body.memberships[0].role]).to.deep.equal([200, 'monitor'])
    const fresh = next.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(fresh)
      .to.match(/^vigie_session=/)
      .and.not.to.equal(cookie)
    expect((await app.client.another().get('/api/session', { headers: { cookie } })).status).to.equal(401)
    expect((await app.client.another().get('/api/session', { headers: { cookie: fresh } })).status).to.equal(200)
  })

  it('begins under a token of its own, whatever token the browser brought', async () => {
    const [person, other] = [await someone(app), await someone(app)]
    const planted = (await app.client.another().signIn(other.email, password)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const reply = await app.client.another().request('POST', '/api/session', { body: { email: person.email, password }, headers: { cookie: planted } })
    expect(reply.status).to.equal(201)
    expect(reply.headers.getSetCookie()[0]).not.to.include(planted)
    expect((await app.client.another().get('/api/session', { headers: { cookie: planted } })).status).to.equal(401)
  })

  it('is not opened by what the database keeps of it', async () => {
    const person = await someone(app)
    const [row] = await app.asOwner((db) => db('sessions').select('token_hash').where('account_id', person.id))
    for (const encoding of ['hex', 'base64url', 'latin1'] as const)
      expect(
        (await app.client.another().get('/api/session', { headers: { cookie: `vigie_session=${encodeURIComponent(row.token_hash.toString(encoding))}` } }))
          .status,
      ).to.equal(401)
  })

  it('ends at once with all others when one says so, on every device', async () => {
    const person = await someone(app)
    const phone = app.client.another()
    await phone.signIn(person.email, password)
    const reply = await person.delete('/api/sessions?all=true')
    expect([reply.status, reply.headers.get('clear-site-data')]).to.deep.equal([204, '"cache", "storage"'])
    expect([(await phone.get('/api/session')).status, (await person.get('/api/session')).status]).to.deep.equal([401, 401])
    expect(await app.asOwner((db) => db('devices').where('account_id', person.id))).to.have.lengthOf(0)
  })

  it('is ended by the host for somebody else, and by nobody else', async () => {
    const [host, person, other] = [await someone(app, {}, { host: true }), await someone(app), await someone(app)]
    expect((await other.delete(`/api/accounts/${person.id}/sessions`)).status).to.equal(403)
    expect((await host.delete(`/api/accounts/${person.id}/sessions`)).status).to.equal(204)
    expect((await person.get('/api/session')).status).to.equal(401)
  })
})

describe('what weighs most', () => {
  const app = appPerTest({}, () => now)
  beforeEach(() => {
    now = new Date()
  })

  it('is done within ten minutes of signing in; later, once one has proved oneself again, under a new token', async () => {
    const space = await aCommunity(app)
    const [coordinator, reader] = [await someone(app, { [space]: 'coordinator' }), await someone(app, { [space]: 'reader' })]
    const role = (name: string) => coordinator.patch(`/api/communities/${space}/members/${reader.id}`, { role: name }, 1)
    expect((await role('monitor')).status).to.equal(200)
    later(11)
    const refused = await role('reviewer')
    expect([refused.status, refused.body.type]).to.deep.equal([401, '/problems/step_up_required'])
    expect(await app.asOwner((db) => db('memberships').where('account_id', reader.id).first('role'))).to.deep.equal({ role: 'monitor' })
    expect((await coordinator.get('/api/incidents')).status, 'the rest goes on').to.equal(200)
    expect((await coordinator.post('/api/session/proof', { password: 'wrong' })).status).to.equal(401)
    expect((await role('reviewer')).status).to.equal(401)
    const proof = await coordinator.post('/api/session/proof', { password })
    expect([proof.status, proof.headers.getSetCookie().length]).to.deep.equal([200, 1])
    expect((await role('reviewer')).status).to.equal(200)
  })

  it('asks for the second factor, too, of whoever has one', async () => {
    const person = await someone(app, { [await aCommunity(app)]: 'lawyer' })
    const { code } = await withApp(person, now)
    later(11)
    expect((await person.get('/api/incidents.csv')).status).to.equal(401)
    expect((await person.post('/api/session/proof', { password })).body.type).to.equal('/problems/second_factor_required')
    expect((await person.post('/api/session/proof', { password, code: code(now) })).status).to.equal(200)
    expect((await person.get('/api/incidents.csv')).status).to.equal(200)
  })

  it('is named: every route that gives roles, changes factors, ends accounts or takes records along', async () => {
    const { routes } = await import('../../backend/app.ts')
    const marked = routes.flatMap((one) => (one.stepUp ? [`${one.method} ${one.path}`] : []))
    for (const one of [
      'POST /api/account/totp',
      'POST /api/account/totp/confirmation',
      'DELETE /api/account/totp',
      'POST /api/account/passkeys/challenge',
      'POST /api/account/passkeys',
      'DELETE /api/account/passkeys/:id',
      'POST /api/account/recovery-codes',
      'POST /api/accounts/:id/invitation',
      'PATCH /api/accounts/:id',
      'POST /api/communities/:id/invitations',
      'POST /api/communities/:id/members',
      'PATCH /api/communities/:id/members/:account_id',
      'GET /api/incidents.csv',
      'GET /api/incidents.xlsx',
      'GET /api/incidents.geojson',
      'GET /api/incidents.ndjson',
      'GET /api/reports/:id/report.pdf',
    ])
      expect(marked).to.include(one)
  })
})

describe('what is taken along', function () {
  this.timeout(60_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  before(async () => {
    app = await appWithDatabase({}, () => now)
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
  })
  after(() => app?.end())

  it('asks for fresh proofs in every export in which confidential records may be, and none of the open ones', async () => {
    now = new Date()
    const [secret, open] = [await aCommunity(ground), await aCommunity(ground, 'network')]
    const [both, network] = [await someone(ground, { [secret]: 'lawyer', [open]: 'lawyer' }), await someone(ground, { [open]: 'lawyer' })]
    later(11)
    for (const kind of ['csv', 'xlsx', 'geojson', 'ndjson']) {
      const status = async (who: typeof both, query = '') => (await who.get(`/api/incidents.${kind}${query}`)).status
      expect(await status(both)).to.equal(401)
      expect(await status(both, `?community=${secret}`)).to.equal(401)
      expect(await status(both, `?community=${open}`)).to.equal(200)
      expect(await status(both, `?community=${open},${secret}`)).to.equal(401)
      expect(await status(network)).to.equal(200)
    }
  })
})

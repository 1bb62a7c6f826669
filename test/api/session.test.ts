/** Signing in and out, guessing, one's own sessions and password, and the link by which a password is chosen. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, someone } from '../support/people.ts'

const password = 'a password for tests only'

describe('signing in', () => {
  const app = appPerTest()

  it('opens a session that scripts can not read and other sites can not send; the database knows only its hash', async () => {
    const space = await aCommunity(app)
    const person = await someone(app, { [space]: 'monitor' })
    const reply = await app.client.another().signIn(person.email, password)
    expect(reply.status).to.equal(201)
    expect(reply.body).to.deep.include({ id: person.id, memberships: [{ community_id: space, role: 'monitor' }] })
    expect(reply.body).not.to.have.any.keys('password_hash', 'session_id')
    const cookie = reply.headers.getSetCookie()[0] ?? ''
    expect(cookie)
      .to.match(/HttpOnly/)
      .and.to.match(/SameSite=Strict/)
    const token = /=([^;]+)/.exec(cookie)?.[1] ?? ''
    const sessions = await app.asOwner((db) => db('sessions').select('token_hash'))
    expect(sessions.some((one) => Buffer.from(one.token_hash).toString('base64url') === token)).to.equal(false)
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const person = await someone(app)
    const wrong = await app.client.another().signIn(person.email, 'not the password')
    const unknown = await app.client.another().signIn('nobody@example.org', 'not the password')
    expect(wrong.status).to.equal(401)
    expect(unknown.status).to.equal(401)
    expect(wrong.text).to.equal(unknown.text)
  })

  it('makes an address wait after ten failures, whoever asks, the right password included', async function () {
    this.timeout(60_000)
    const person = await someone(app)
    for (let i = 0; i < 10; i++) expect((await app.client.another().signIn(person.email, 'guess')).status).to.equal(401)
    const eleventh = await app.client.another().signIn(person.email, password)
    expect(eleventh.status).to.equal(429)
    expect(eleventh.headers.get('retry-after')).to.equal('60')
  })

  it('is refused to a disabled account, whose open sessions end at once', async () => {
    const host = await someone(app, {}, { host: true })
    const person = await someone(app)
    expect((await host.patch(`/api/accounts/${person.id}`, { disabled: true }, 1)).status).to.equal(200)
    expect((await person.get('/api/session')).status).to.equal(401)
    expect((await app.client.another().signIn(person.email, password)).status).to.equal(401)
  })

  it('ends where one signs out, and everywhere else when one says so', async () => {
    const person = await someone(app)
    const phone = app.client.another()
    await phone.signIn(person.email, password)
    const { items } = (await person.get('/api/sessions')).body
    expect(items.filter((one: { current: boolean }) => one.current)).to.have.lengthOf(1)
    expect(items).to.have.lengthOf(2)
    expect((await person.delete('/api/sessions')).status).to.equal(204)
    expect((await phone.get('/api/session')).status).to.equal(401)
    expect((await person.delete('/api/session')).status).to.equal(204)
    expect((await person.get('/api/session')).status).to.equal(401)
  })

  it('stops after half an hour of silence, and after twelve hours whatever happens', async () => {
    const [idle, old] = [await someone(app), await someone(app)]
    await app.asOwner(async (db) => {
      await db('sessions')
        .where('account_id', idle.id)
        .update({ last_seen_at: db.raw(`now() - interval '31 minutes'`) })
      await db('sessions')
        .where('account_id', old.id)
        .update({ expires_at: db.raw(`now() - interval '1 second'`) })
    })
    expect((await idle.get('/api/session')).status).to.equal(401)
    expect((await old.get('/api/session')).status).to.equal(401)
  })

  it('takes effect of a lost membership on the next request', async () => {
    const space = await aCommunity(app)
    const [coordinator, reader] = [await someone(app, { [space]: 'coordinator' }), await someone(app, { [space]: 'reader' })]
    expect((await reader.get(`/api/communities/${space}`)).status).to.equal(200)
    expect((await coordinator.delete(`/api/communities/${space}/members/${reader.id}`)).status).to.equal(204)
    expect((await reader.get(`/api/communities/${space}`)).status).to.equal(404)
  })
})

describe('leaving in haste', () => {
  const app = appPerTest()

  it('ends the session after the saves that were sent before, though they come later', async () => {
    const space = await aCommunity(app)
    const monitor = await someone(app, { [space]: 'monitor' })
    const { body: draft } = await monitor.post('/api/incidents', anIncident(space))
    const [name, lost] = [randomUUID(), randomUUID()]
    const ended = monitor.request('DELETE', '/api/session', { headers: { 'x-vigie-leaving': name } })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const kept = await monitor.patch(`/api/incidents/${draft.id}`, { title: 'Left in haste' }, draft.version, { headers: { 'x-vigie-leaving': name } })
    expect([kept.status, kept.body.title]).to.deep.equal([200, 'Left in haste'])
    expect((await ended).status).to.equal(204)
    const phone = app.client.another()
    await phone.signIn(monitor.email, password)
    expect((await phone.get('/api/sessions')).body.items.map((one: { current: boolean }) => one.current)).to.deep.equal([true])
    // A save that never comes holds nobody's session open.
    const other = await someone(app, { [space]: 'monitor' })
    const began = Date.now()
    expect((await other.request('DELETE', '/api/session', { headers: { 'x-vigie-leaving': lost } })).status).to.equal(204)
    expect(Date.now() - began).to.be.within(1_900, 8_000)
  })
})

describe('a password', () => {
  const app = appPerTest()

  it('is changed with the current one, and ends the other sessions', async () => {
    const person = await someone(app)
    const phone = app.client.another()
    await phone.signIn(person.email, password)
    const wrong = await person.post('/api/account/password', { current: 'no', password: 'another long sentence' })
    expect([wrong.status, Object.keys(wrong.body.fields)]).to.deep.equal([422, ['current']])
    expect((await person.post('/api/account/password', { current: password, password: 'another long sentence' })).status).to.equal(204)
    expect((await phone.get('/api/session')).status).to.equal(401)
    expect((await app.client.another().signIn(person.email, 'another long sentence')).status).to.equal(201)
  })

  it('must be long, and not what everybody tries first', async () => {
    const person = await someone(app)
    for (const bad of ['short', 'passwordpassword', 'vigie-vigie-vigie', '123456123456', 'aaaaaaaaaaaaaaaa', 'x'.repeat(257)]) {
      const reply = await person.post('/api/account/password', { current: password, password: bad })
      expect(reply.status, bad).to.equal(422)
      expect(reply.body.fields, bad).to.have.keys('password')
    }
  })

  it('is chosen by an invitation, once', async () => {
    const host = await someone(app, {}, { host: true })
    const made = await host.post('/api/accounts', { email: 'New.Person@Example.org', name: 'New Person' })
    expect(made.status).to.equal(201)
    const path = `/api/invitations/${made.body.invitation.split('/').at(-1)}`
    const guest = app.client.another()
    expect((await guest.get(path)).body).to.deep.equal({ email: 'new.person@example.org', name: 'New Person' })
    expect((await guest.post(path, { password: 'short' })).status).to.equal(422)
    expect((await guest.post(path, { password: 'a long and quiet sentence' })).status).to.equal(204)
    expect((await guest.post(path, { password: 'a long and other sentence' })).status).to.equal(404)
    expect((await guest.signIn('new.person@example.org', 'a long and quiet sentence')).status).to.equal(201)
    expect((await host.post('/api/accounts', { email: 'new.person@example.org', name: 'Again' })).status).to.equal(409)
  })

  it('is not for others to see: nobody but the host lists accounts or makes them', async () => {
    const space = await aCommunity(app)
    const coordinator = await someone(app, { [space]: 'coordinator' })
    expect((await coordinator.get('/api/accounts')).status).to.equal(403)
    expect((await coordinator.post('/api/accounts', { email: 'a@example.org', name: 'A' })).status).to.equal(403)
    expect((await app.client.another().get('/api/accounts')).status).to.equal(401)
  })
})

/** Links by which people join: bound to an address, a community and a role; good once, and only while whoever invited still may. */
import { expect } from 'chai'
import { appPerTest, appWithDatabase } from '../support/app.ts'
import { aCommunity, type Ground, password, someone } from '../support/people.ts'

let now = new Date()
const at = (link: string) => `/api/invitations/${link.split('/').at(-1)}`
const chosen = { password: 'a long and quiet sentence', name: 'New Person' }

describe('an invitation to a community', () => {
  const app = appPerTest({}, () => now)
  beforeEach(() => {
    now = new Date()
  })
  async function setting(role: 'coordinator' | 'monitor' = 'coordinator') {
    const space = await aCommunity(app, 'confidential', 'Atlas')
    const inviter = await someone(app, { [space]: role })
    const invite = (email: string, given = 'monitor') => inviter.post(`/api/communities/${space}/invitations`, { email, role: given })
    return { space, inviter, invite }
  }

  it('makes an account with the name and password chosen, in that community and role only', async () => {
    const { space, invite } = await setting()
    const made = await invite('New@Example.org')
    expect(made.status).to.equal(201)
    const guest = app.client.another()
    expect((await guest.get(at(made.body.invitation))).body).to.deep.equal({ email: 'new@example.org', name: null, community: 'Atlas', role: 'monitor' })
    expect((await guest.post(at(made.body.invitation), { password: chosen.password })).body.fields).to.have.keys('name')
    expect((await guest.post(at(made.body.invitation), { ...chosen, role: 'coordinator' })).status, 'a role of one’s own').to.equal(422)
    expect((await guest.post(at(made.body.invitation), { ...chosen, password: 'New Person Atlas 1' })).status, 'made of its own words').to.equal(422)
    expect((await guest.post(at(made.body.invitation), chosen)).status).to.equal(204)
    expect((await guest.post(at(made.body.invitation), chosen)).status).to.equal(404)
    const entered = await guest.signIn('new@example.org', chosen.password)
    expect(entered.body).to.deep.include({ name: 'New Person', is_host: false, memberships: [{ community_id: space, role: 'monitor' }] })
  })

  it('tells the inviter nothing of whether the address has an account', async () => {
    const { invite } = await setting()
    const person = await someone(app)
    const [known, unknown] = [await invite(person.email), await invite('nobody@example.org')]
    expect([known.status, Object.keys(known.body)]).to.deep.equal([unknown.status, Object.keys(unknown.body)])
  })

  it('is accepted by somebody who has an account when they are signed in as themselves, and chooses no password for them', async () => {
    const { space, invite } = await setting()
    const [person, other] = [await someone(app), await someone(app)]
    const link = at((await invite(person.email)).body.invitation)
    expect((await app.client.another().get(link)).body.sign_in).to.equal(true)
    expect((await app.client.another().post(link, { password: 'the inviter chose this one' })).status).to.equal(409)
    expect((await other.post(link, {})).status).to.equal(409)
    expect((await person.get(link)).body.sign_in).to.equal(false)
    expect((await person.post(link, {})).status).to.equal(204)
    expect((await person.get('/api/session')).body.memberships).to.deep.equal([{ community_id: space, role: 'monitor' }])
    expect((await app.client.another().signIn(person.email, password)).status, 'the password is the old one').to.equal(201)
  })

  it('is void when whoever made it may not give the role any more', async () => {
    const { space, inviter, invite } = await setting()
    const link = at((await invite('late@example.org')).body.invitation)
    await app.asOwner((db) => db('memberships').where({ community_id: space, account_id: inviter.id }).update({ role: 'reviewer' }))
    expect((await app.client.another().post(link, chosen)).status).to.equal(403)
    expect(await app.asOwner((db) => db('accounts').where('email', 'late@example.org'))).to.have.lengthOf(0)
    await app.asOwner((db) => db('memberships').where({ community_id: space, account_id: inviter.id }).update({ role: 'coordinator' }))
    expect((await app.client.another().post(link, chosen)).status).to.equal(204)
  })

  it('is void after three days, and when another was made for the same person', async () => {
    const { invite } = await setting()
    const first = at((await invite('slow@example.org')).body.invitation)
    const second = at((await invite('slow@example.org')).body.invitation)
    expect((await app.client.another().get(first)).status).to.equal(404)
    now = new Date(now.getTime() + 72 * 3_600_000 + 1000)
    expect((await app.client.another().post(second, chosen)).status).to.equal(404)
  })

  it('is made by coordinators, and by the host for the first coordinator only', async () => {
    const { space, invite } = await setting('monitor')
    expect((await invite('x@example.org')).status).to.equal(403)
    const host = await someone(app, {}, { host: true })
    const asHost = (role: string) => host.post(`/api/communities/${space}/invitations`, { email: 'x@example.org', role })
    expect((await asHost('lawyer')).status).to.equal(403)
    const made = await asHost('coordinator')
    expect(made.status).to.equal(201)
    expect((await app.client.another().post(at(made.body.invitation), chosen)).status).to.equal(204)
    expect((await asHost('coordinator')).status, 'there is one now').to.equal(403)
  })

  it('is for the eyes of its community in the database, too', async () => {
    const { space, invite, inviter } = await setting()
    const stranger = await someone(app, { [await aCommunity(app)]: 'coordinator' })
    await invite('x@example.org')
    const seen = (account: string) =>
      app.db.transaction(async (db) => {
        await db.raw(`select set_config('vigie.account_id', ?, true)`, [account])
        return db('invitations').where('community_id', space)
      })
    expect([(await seen(stranger.id)).length, (await seen(inviter.id)).length]).to.deep.equal([0, 1])
  })
})

describe('an invitation accepted fifty times at once', function () {
  this.timeout(60_000)

  it('is accepted once', async () => {
    const app = await appWithDatabase()
    try {
      const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
      const space = await aCommunity(ground)
      const coordinator = await someone(ground, { [space]: 'coordinator' })
      const person = await someone(ground)
      const { invitation } = (await coordinator.post(`/api/communities/${space}/invitations`, { email: person.email, role: 'reader' })).body
      const statuses = (await Promise.all(Array.from({ length: 50 }, () => person.post(at(invitation), {})))).map((one) => one.status)
      expect(statuses.filter((one) => one === 204)).to.have.lengthOf(1)
      expect(statuses.filter((one) => ![204, 404, 409, 401, 429].includes(one))).to.deep.equal([])
      expect(await app.database.owner('memberships').where('account_id', person.id)).to.have.lengthOf(1)
    } finally {
      await app.end()
    }
  })
})

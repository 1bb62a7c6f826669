/** What the log tells, and to whom: who opened what, what was refused, and nothing of what was said. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { withApp } from '../support/factor.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, password, someone } from '../support/people.ts'

describe('the log', () => {
  const app = appPerTest()
  let space: string
  let people: Record<'coordinator' | 'author' | 'reader' | 'host', Person>
  let record: string

  beforeEach(async () => {
    space = await aCommunity(app)
    people = {
      coordinator: await someone(app, { [space]: 'coordinator' }),
      author: await someone(app, { [space]: 'monitor' }),
      reader: await someone(app, { [space]: 'reader' }),
      host: await someone(app, {}, { host: true }),
    }
    record = await anIncidentIn('submitted', { author: people.author, reviewer: people.coordinator }, anIncident(space))
  })

  // biome-ignore lint/suspicious/noExplicitAny: an entry, of which each test looks at some columns
  const entries = (where: Record<string, unknown>): Promise<any[]> => app.asOwner((db) => db('audit_entries').where(where).orderBy('id'))
  const told = async (who: Person, query = '') => (await who.get(`/api/audit?community=${space}${query}`)).body.items

  it('given a record of a confidential community that is opened, tells who did; given its history, that too', async () => {
    await people.reader.get(`/api/incidents/${record}`)
    await people.reader.get(`/api/incidents/${record}/history`)
    const found = await entries({ account_id: people.reader.id, record_id: record })
    expect(found.map(({ action, kind, community_id, detail }) => ({ action, kind, community_id, detail }))).to.deep.equal([
      { action: 'read', kind: 'incidents', community_id: space, detail: null },
      { action: 'read', kind: 'incidents', community_id: space, detail: { part: 'history' } },
    ])
  })

  it('given a list, a map or a file of several, tells how many of which community, once', async () => {
    const other = await aCommunity(app)
    const both = await someone(app, { [space]: 'reader', [other]: 'monitor' })
    await anIncidentIn('submitted', { author: both, reviewer: people.coordinator }, anIncident(other))
    for (const place of [1, 2])
      await anIncidentIn('submitted', { author: people.author, reviewer: people.coordinator }, anIncident(space, { title: `Another of them ${place}` }))
    await both.get('/api/incidents')
    const listed = await entries({ account_id: both.id, action: 'list', kind: 'incidents' })
    const counts = new Map(listed.map((one) => [one.community_id, one.detail]))
    expect([listed.length, counts.get(space), counts.get(other)]).to.deep.equal([2, { count: 3 }, { count: 1 }])
    await people.coordinator.get(`/api/communities/${space}/members`)
    expect(await entries({ account_id: people.coordinator.id, action: 'list', kind: 'memberships' })).to.have.length(1)
  })

  it('given a record that is open to the network, keeps no account of its readers', async () => {
    const open = await aCommunity(app, 'network')
    const author = await someone(app, { [open]: 'monitor' })
    const reviewer = await someone(app, { [open]: 'reviewer' })
    const id = await anIncidentIn('verified', { author, reviewer }, anIncident(open))
    expect((await people.reader.get(`/api/incidents/${id}`)).status).to.equal(200)
    expect(await entries({ account_id: people.reader.id, record_id: id })).to.deep.equal([])
  })

  it('given a record that is shown only because the version meant was stale, tells of it as of any reading', async () => {
    const reply = await people.coordinator.patch(`/api/incidents/${record}`, { title: 'x' }, 99)
    expect(reply.body.current.id).to.equal(record)
    const found = await entries({ account_id: people.coordinator.id, action: 'read' })
    expect(found.map((one) => [one.record_id, one.community_id])).to.deep.equal([[record, space]])
  })

  it('given what is refused: tells of it to the coordinator, when it was in the community and by a member; of others, and of what is not there, nothing', async () => {
    const draft = await anIncidentIn('draft', { author: people.author, reviewer: people.coordinator }, anIncident(space))
    const stranger = await someone(app)
    expect((await people.reader.get(`/api/incidents/${draft}`)).status).to.equal(404)
    expect((await people.reader.post(`/api/incidents/${record}/verification`, {})).status).to.equal(403)
    expect((await people.reader.get(`/api/incidents/${randomUUID()}`)).status).to.equal(404)
    expect((await stranger.get(`/api/incidents/${record}`)).status).to.equal(404)
    expect((await people.reader.post('/api/incidents', anIncident(space))).status).to.equal(403)
    const found = await told(people.coordinator, `&account=${people.reader.id}`)
    expect(found.map(({ action, record_id, detail }: Record<string, unknown>) => [action, record_id, detail])).to.deep.equal([
      ['denied', null, { method: 'POST' }],
      ['denied', record, { method: 'POST', part: 'verification' }],
      ['refused_read', draft, { method: 'GET' }],
    ])
    expect(await entries({ account_id: stranger.id })).to.have.length(1)
  })

  it('given a failed sign-in, tells the account that was meant, and keeps neither address nor password', async () => {
    await app.client.another().signIn(people.author.email, 'CNRY-not-the-password')
    await app.client.another().signIn('CNRY-nobody@example.org', 'CNRY-password')
    const found = await entries({ action: 'sign_in_failed' })
    expect(found.map((one) => [one.account_id, one.record_id])).to.deep.equal([
      [null, people.author.id],
      [null, null],
    ])
    expect(JSON.stringify(found)).not.to.match(/cnry|example/i)
    const { body } = await people.author.get('/api/audit?action=sign_in_failed')
    expect(body.items.map((one: { record_id: string }) => one.record_id)).to.deep.equal([people.author.id])
  })

  it('given a wrong password or second factor inside a session, tells the account and not that its owner did it', async () => {
    const { reader } = people
    expect((await reader.post('/api/account/password', { current: 'wrong', password: 'a long and quiet sentence' })).status).to.equal(422)
    await withApp(reader)
    const proof = await reader.post('/api/session/proof', { password, code: '000000' })
    expect([proof.status, proof.body.methods]).to.deep.equal([401, ['totp', 'recovery_code']])
    const found = await entries({ action: 'sign_in_failed' })
    expect(found.map((one) => [one.account_id, one.record_id])).to.deep.equal(Array(2).fill([null, reader.id]))
    expect((await reader.get('/api/session')).status).to.equal(200)
  })

  it('tells an author who else opened what they recorded, and nobody else', async () => {
    await people.reader.get(`/api/incidents/${record}`)
    await people.author.get(`/api/incidents/${record}`)
    const { body } = await people.author.get('/api/audit?scope=opened')
    expect(body.items.map((one: Record<string, unknown>) => [one['account_id'], one['action'], one['record_id']])).to.deep.equal([
      [people.reader.id, 'read', record],
    ])
    expect(body.items[0].about).to.match(/^[A-Z]{3}-\d{4}-\d+$/)
    expect((await people.reader.get('/api/audit?scope=opened')).body.items).to.deep.equal([])
  })

  it('names to the owner of an account who changed something there when they share a community, and nobody else', async () => {
    const stranger = await someone(app)
    await people.coordinator.post(`/api/communities/${space}/members`, { email: stranger.email, role: 'reader' })
    const names = async () => (await stranger.get('/api/audit?action=add_member')).body.items.map((one: { name: string | null }) => one.name)
    expect(await names())
      .to.have.length(1)
      .and.not.include(null)
    await people.coordinator.delete(`/api/communities/${space}/members/${stranger.id}`)
    expect(await names()).to.deep.equal([null])
  })

  it('tells the host what concerns the instance, and nothing of what was done in a community', async () => {
    await people.reader.get(`/api/incidents/${record}`)
    await people.host.post('/api/accounts', { email: 'new@example.org', name: 'New' })
    const { body, text } = await people.host.get('/api/audit?scope=instance&limit=200')
    const seen = new Set(body.items.map((one: { action: string }) => one.action))
    expect([...seen]).to.include.members(['sign_in', 'creation'])
    expect(body.items.filter((one: Record<string, unknown>) => one['community_id'] || (one['kind'] && one['kind'] !== 'accounts'))).to.deep.equal([])
    expect(text).not.to.include(record).and.not.to.include(space)
    expect((await people.coordinator.get('/api/audit?scope=instance')).status).to.equal(403)
    expect((await people.host.get(`/api/audit?community=${space}`)).status).to.be.oneOf([403, 404])
  })

  it('is narrowed by act, person, record, kind and day, and read to its end page by page', async () => {
    for (let times = 0; times < 5; times++) await people.reader.get(`/api/incidents/${record}`)
    const all = await told(people.coordinator, '&limit=200')
    const today = new Date().toISOString().slice(0, 10)
    const narrowed: [string, (one: Record<string, unknown>) => boolean][] = [
      ['action=read,submission', (one) => one['action'] === 'read' || one['action'] === 'submission'],
      [`account=${people.reader.id}`, (one) => one['account_id'] === people.reader.id],
      [`record=${record}`, (one) => one['record_id'] === record],
      ['kind=incidents', (one) => one['kind'] === 'incidents'],
      [`from=${today}&to=${today}`, () => true],
      ['to=2020-01-01', () => false],
    ]
    for (const [query, keeps] of narrowed) {
      const found = await told(people.coordinator, `&limit=200&${query}`)
      const expected = all.filter(keeps).map((one: { id: number }) => one.id)
      expect(
        found.filter((one: { action: string }) => one.action !== 'read_log').map((one: { id: number }) => one.id),
        query,
      ).to.deep.equal(expected)
    }
    const ids: number[] = []
    for (let next = '0'; next !== null; ) {
      const { body } = await people.coordinator.get(`/api/audit?community=${space}&kind=incidents&limit=3${next === '0' ? '' : `&after=${next}`}`)
      ids.push(...body.items.map((one: { id: number }) => one.id))
      next = body.next
    }
    expect(ids).to.deep.equal(all.filter((one: Record<string, unknown>) => one['kind'] === 'incidents').map((one: { id: number }) => one.id))
    for (const wrong of ['action=nothing', 'account=x', 'record=x', 'kind=nothing', 'from=x', 'after=x', 'scope=own', 'scope=x'])
      expect((await people.coordinator.get(`/api/audit?community=${space}&${wrong}`)).status, wrong).to.equal(400)
  })

  it('is itself not read unseen', async () => {
    await told(people.coordinator)
    expect(await told(people.coordinator, '&action=read_log')).to.have.length(1)
  })
})

/** Guessing: who waits, for how long, what does not help, and who is let in all the same. */
import { expect } from 'chai'
import { coarse } from '../../backend/accounts/throttle.ts'
import { createApp } from '../../backend/app.ts'
import { appPerTest, appWithDatabase, testConfig, testLog } from '../support/app.ts'
import { clientOf, serveApp } from '../support/client.ts'
import { type Ground, password, someone } from '../support/people.ts'

let now = new Date()
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}

describe('guessing', function () {
  this.timeout(60_000)
  const app = appPerTest({ demonstration: true, proxies: 1 }, () => now)
  beforeEach(() => {
    now = new Date()
  })
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
  const guess = (email: string, address = '192.0.2.1', secret = 'a guess') =>
    app.client.another().request('POST', '/api/session', { body: { email, password: secret }, ...from(address) })

  it('costs nothing ten times; then one waits, twice as long after each further failure, and never for good', async () => {
    const person = await someone(app)
    for (let at = 0; at < 10; at++) expect((await guess(person.email)).status).to.equal(401)
    const waits: number[] = []
    for (let at = 0; at < 8; at++) {
      const reply = await guess(person.email, '192.0.2.1', password)
      expect(reply.status, 'the right password, too').to.equal(429)
      const wait = Number(reply.headers.get('retry-after'))
      waits.push(wait)
      later(wait)
      expect((await guess(person.email)).status).to.equal(401)
    }
    expect(waits).to.deep.equal([60, 120, 240, 480, 960, 1920, 3600, 3600])
    later(3600)
    expect((await guess(person.email, '192.0.2.1', password)).status).to.equal(201)
  })

  it('is counted for an account from wherever it comes, also when nobody has the address', async () => {
    const person = await someone(app)
    for (const email of [person.email, 'nobody@example.org']) {
      for (let at = 0; at < 10; at++) expect((await guess(email, `198.51.${at}.7`)).status).to.equal(401)
      expect((await guess(email, '203.0.113.9')).status).to.equal(429)
    }
  })

  it('from elsewhere does not keep somebody out who comes from a device they know', async () => {
    const person = await someone(app)
    const known = app.client.another()
    await known.signIn(person.email, password)
    await known.delete('/api/session')
    for (let at = 0; at < 12; at++) await guess(person.email, `198.51.${at}.7`)
    expect((await guess(person.email, '203.0.113.9', password)).status, 'a stranger').to.equal(429)
    expect((await known.signIn(person.email, password)).status, 'their own device').to.equal(201)
    expect((await guess(person.email, '203.0.113.9', password)).status, 'and the strangers go on waiting').to.equal(429)
  })

  it('from a known device is counted as well', async () => {
    const person = await someone(app)
    const known = app.client.another()
    await known.signIn(person.email, password)
    for (let at = 0; at < 10; at++) expect((await known.signIn(person.email, 'a guess')).status).to.equal(401)
    expect((await known.signIn(person.email, password)).status).to.equal(429)
  })

  it('of many accounts from one network makes that network wait a little', async () => {
    const person = await someone(app)
    await app.asOwner((db) => db.raw(`update sign_in_waits set failures = 0`))
    await guess('first@example.org', '192.0.2.200')
    await app.asOwner((db) => db('sign_in_waits').update({ failures: 299 }))
    await guess('second@example.org', '192.0.2.3')
    const waiting = await guess(person.email, '192.0.2.77', password)
    expect([waiting.status, waiting.headers.get('retry-after')]).to.deep.equal([429, '1'])
    expect((await guess(person.email, '192.0.3.77', password)).status, 'another network').to.equal(201)
  })

  it('keeps no address of a machine: what is counted by is a digest of a network', async () => {
    expect(['192.0.2.1', '::ffff:192.0.2.254', '2001:db8:1:2::3', '::1', '2001:db8::1', 'x'].map(coarse)).to.deep.equal([
      '192.0.2',
      '192.0.2',
      '2001:db8:1',
      '0:0:0',
      '2001:db8:0',
      'unknown',
    ])
    await guess('nobody@example.org')
    const rows = await app.asOwner((db) => db('sign_in_waits').select('key'))
    expect(rows.every((row: { key: Buffer }) => row.key.length === 32)).to.equal(true)
  })
})

describe('guessing at a server', function () {
  this.timeout(60_000)

  it('is remembered when the server starts anew, and neither a new cookie jar nor a made-up address resets it', async () => {
    const app = await appWithDatabase({ demonstration: true })
    try {
      const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
      const person = await someone(ground)
      for (let at = 0; at < 10; at++) expect((await app.client.another().signIn(person.email, 'a guess')).status).to.equal(401)
      const again = await serveApp(createApp({ db: app.database.db, config: await testConfig({ demonstration: true }), log: testLog }))
      const client = clientOf(again.base)
      expect((await client.signIn(person.email, password)).status).to.equal(429)
      // No proxy of ours stands before it: what the header says is anybody's invention.
      const lie = { headers: { 'x-forwarded-for': '203.0.113.77', forwarded: 'for=203.0.113.77' }, body: { email: person.email, password } }
      expect((await client.another().request('POST', '/api/session', lie)).status).to.equal(429)
      await again.close()
    } finally {
      await app.end()
    }
  })
})

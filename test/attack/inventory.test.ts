/** What is served, counted: nothing but what is listed, nothing open but what is meant to be, nothing changed by reading, nothing accepted from another site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'chai'
import type { Express } from 'express'
import { createApp, routes } from '../../backend/app.ts'
import { testConfig, testLog } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'
import type { Name } from './cast.ts'
import { type Attacked, attackedApp, cookieOf, digests, long, sendRaw } from './ground.ts'
import { recipes } from './recipes.ts'
import type { World } from './world.ts'

const dist = path.resolve(import.meta.dirname, '../../dist/frontend')
const problem = 'application/problem+json; charset=utf-8'

/** Every route that answers somebody who is not signed in, with the reason. */
const open: Readonly<Record<string, string>> = {
  'GET /api/health': 'whoever watches the machine has no account',
  'GET /api/openapi.json': 'it says only what the source says',
  'POST /api/session': 'signing in',
  'DELETE /api/session': 'signing out when the session is over already',
  'GET /api/invitations/:token': 'who holds a link has no password yet',
  'POST /api/invitations/:token': 'who holds a link has no password yet',
}

describe('the inventory', function () {
  this.timeout(300_000)
  let app: Attacked
  let express: Express
  let space: string
  let incident: string
  const people = {} as Record<'coordinator' | 'monitor' | 'host', Person>
  let cookie: string

  before(async () => {
    app = await attackedApp()
    express = createApp({ db: app.database.db, config: await testConfig(), log: testLog })
    space = await aCommunity(app)
    people.coordinator = await someone(app, { [space]: 'coordinator' })
    people.monitor = await someone(app, { [space]: 'monitor' })
    people.host = await someone(app, {}, { host: true })
    cookie = await cookieOf(app, people.coordinator)
    incident = await anIncidentIn('verified', { author: people.monitor, reviewer: people.coordinator }, anIncident(space))
  })
  after(() => app?.end())

  const named: Readonly<Record<string, string>> = { form: 'general', kind: 'incidents', name: 'countries', token: 'x' }
  const pathOf = (pattern: string) =>
    pattern.replaceAll(/:(\w+)/g, (_all, name: string) =>
      name === 'id' ? (pattern.includes('/communities/') ? space : incident) : (named[name] ?? people.monitor.id),
    )
  const writing = routes.filter((route) => route.method !== 'GET')

  it('opens to nobody who is not signed in, but for what is meant to be open', async () => {
    expect(routes.flatMap((one) => (one.access === 'open' ? [`${one.method} ${one.path}`] : [])).sort()).to.deep.equal(Object.keys(open).sort())
    for (const route of routes) {
      if (route.access === 'open') continue
      const body = route.body ? {} : undefined
      const reply = await app.client.another().request(route.method, pathOf(route.path), body ? { body } : {})
      expect([reply.status, reply.headers.get('content-type')], `${route.method} ${route.path}`).to.deep.equal([401, problem])
    }
  })

  it('is all that is served: the application holds the listed routes, the pages, and nothing else', () => {
    interface Layer {
      readonly name: string
      readonly route?: { readonly path: string | RegExp; readonly methods?: Record<string, boolean>; readonly stack: readonly { readonly method: string }[] }
      readonly handle: { readonly stack?: readonly Layer[] }
    }
    const { stack } = express.router as unknown as { stack: readonly Layer[] }
    const served = stack.flatMap(({ route }) => (route ? route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`) : []))
    expect(served).to.deep.equal(routes.map((one) => `${one.method} ${one.path}`))
    const others = stack.filter((one) => !one.route)
    // Headers, the gate, the 404 of the API, the pages, the 404 of all else, the last word on errors.
    expect(others.map((one) => one.name)).to.have.lengthOf(6)
    const pages = others.find((one) => one.handle.stack)?.handle.stack ?? []
    expect(pages.flatMap(({ route }) => (route ? route.stack.map(({ method }) => `${method} ${route.path}`) : []))).to.have.lengthOf.at.most(1)
    expect(pages.length).to.be.at.most(4)
    expect(new Set(served).size, 'a route listed twice hides its second self').to.equal(served.length)
  })

  it('takes no change from another site, on any route that could make one', async () => {
    const before = await digests(app.database.owner)
    const foreign = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: app.client.base.replace('http:', 'https:').replace(/:\d+$/, '') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    let tried = 0
    for (const route of writing)
      for (const headers of foreign) {
        const reply = await sendRaw(app.client.base, {
          method: route.method,
          path: pathOf(route.path),
          headers: { cookie, 'content-type': 'application/json', ...(headers as Record<string, string>) },
          body: '{}',
        })
        expect([reply.status, reply.headers['content-type']], `${route.method} ${route.path} ${JSON.stringify(headers)}`).to.deep.equal([403, problem])
        tried += 1
      }
    expect(await digests(app.database.owner)).to.deep.equal(before)
    console.log(`      ${writing.length} routes that write, ${tried} requests of other sites`)
  })

  it('takes no body that a page of another site could send without asking: JSON is JSON, a file comes as multipart', async () => {
    for (const route of writing) {
      if (!route.body && !route.upload) continue
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        ...(route.upload ? ['application/json'] : ['multipart/form-data; boundary=b']),
        'application/jsonx',
        '',
      ]) {
        const headers = { cookie, ...(type ? { 'content-type': type } : {}) }
        const reply = await sendRaw(app.client.base, { method: route.method, path: pathOf(route.path), headers, body: '{"reason":"x"}' })
        expect(reply.status, `${route.method} ${route.path} as ${type || 'nothing'}`).to.equal(415)
      }
    }
  })

  it('changes nothing by being read', async () => {
    const world = {
      people: { reader: people.monitor, author: people.monitor, otherReader: people.host },
      secret: space,
      other: space,
      open: space,
      incidents: { one: incident },
      evidence: { one: incident },
      uploads: [incident],
      imports: [incident],
      mappings: [incident],
      reports: [{ id: incident }],
    } as unknown as World
    // That they were read is kept, what left in files, and when a session was last in use.
    const before = await digests(app.database.owner, ['audit_entries', 'custody_events', 'disclosures', 'sessions'])
    let read = 0
    // In the short form who reads most; the canary sweep does the same as everybody.
    for (const who of long ? (['coordinator', 'monitor', 'host'] as const) : (['coordinator'] as const))
      for (const route of routes) {
        if (route.method !== 'GET') continue
        for (const given of recipes[`GET ${route.path}`]?.(world, who as Name) ?? []) {
          const reply = await people[who].request('GET', typeof given === 'string' ? given : given.path)
          expect(reply.status, String(given)).to.be.lessThan(500)
          read += 1
        }
      }
    expect(await digests(app.database.owner, ['audit_entries', 'custody_events', 'disclosures', 'sessions'])).to.deep.equal(before)
    console.log(`      ${read} reads`)
  })

  it('says the same about safety on every kind of answer', async () => {
    for (const at of [
      '/api/health',
      '/api/nothing',
      '/api',
      '/api/incidents',
      `/api/incidents/${incident}`,
      '/api/%ff',
      '/',
      '/nothing/at/all',
      '/assets/nothing.js',
      '/%',
    ]) {
      const { headers } = await people.coordinator.get(at)
      expect(headers.get('content-security-policy'), at)
        .to.match(/^default-src 'none'; /)
        .and.not.to.match(/unsafe|\*/)
      expect(headers.get('x-content-type-options'), at).to.equal('nosniff')
      expect(headers.get('referrer-policy'), at).to.equal('no-referrer')
      expect(headers.get('x-powered-by'), at).to.equal(null)
      expect(headers.get('access-control-allow-origin'), at).to.equal(null)
      if (at.startsWith('/api')) expect(headers.get('cache-control'), at).to.equal('no-store')
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'PROPFIND', 'OPTIONS'])
      for (const at of ['/', '/api/nothing', '/api/health', '/map']) {
        // What may be asked of a page is no secret.
        if (method === 'OPTIONS' && !at.startsWith('/api')) continue
        const reply = await app.client.another().request(method, at)
        expect([reply.status, reply.headers.get('content-type')], `${method} ${at}`).to.deep.equal([404, problem])
      }
  })

  it('gives out of the pages’ folder what was built into it, and nothing from beside it', async function () {
    if (!existsSync(dist)) this.skip()
    const page = readFileSync(path.join(dist, 'index.html'), 'utf8')
    const tricks = [
      '/package.json',
      '/.env',
      '/.git/config',
      '/../package.json',
      '/..%2fserver.js',
      '/%2e%2e/server.js',
      '/assets/../../server.js',
      '/assets/%2e%2e%2f%2e%2e%2fserver.js',
      '/assets/..%5c..%5cserver.js',
      '/server.js',
      '//etc/passwd',
      '/assets//etc/passwd',
      '/assets/',
      '/assets',
      '/.vigie/',
      '/assets/.hidden',
      '/index.html%00.js',
    ]
    for (const at of tricks)
      for (const encoding of ['identity', 'br', 'gzip']) {
        const reply = await sendRaw(app.client.base, { method: 'GET', path: at, headers: { 'accept-encoding': encoding } })
        const text = reply.bytes.toString('utf8')
        expect(reply.status >= 400 ? problem === reply.headers['content-type'] : text === page, `${at}: ${reply.status} ${text.slice(0, 60)}`).to.equal(true)
      }
    const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    expect(names.filter((name) => /\.map$|(^|\/)\.|\.tsx?$/.test(name))).to.deep.equal([])
    const code = names.filter((name) => /\.(js|css)$/.test(name))
    expect(code.filter((name) => readFileSync(path.join(dist, name), 'utf8').includes('sourceMappingURL'))).to.deep.equal([])
    expect(page).not.to.match(/<script(?![^>]*\bsrc=)|\son\w+=|\bstyle=/)
  })
})

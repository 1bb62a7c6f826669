/** What stands on every kind of answer, word for word: a header that is lost, or a new one that nobody has thought about, shows here. */
import { existsSync, readdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { expect } from 'chai'
import { createApp } from '../../backend/app.ts'
import { addressOf, drain, listen } from '../../backend/listen.ts'
import { testConfig, testLog } from '../support/app.ts'
import { type Client, clientOf } from '../support/client.ts'
import { type OwnDatabase, ownDatabase } from '../support/database.ts'
import { aCommunity, anIncident, type Ground, type Person, someone } from '../support/people.ts'
import { sendRaw } from './ground.ts'

const dist = path.resolve(import.meta.dirname, '../../dist/frontend')
const safety = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
}
const kept = { 'cache-control': 'no-store' }
const json = { 'content-type': 'application/json; charset=utf-8' }
const problem = { 'content-type': 'application/problem+json; charset=utf-8' }

describe('headers of every kind of answer', function () {
  this.timeout(60_000)
  let database: OwnDatabase
  let server: Server
  let client: Client
  let coordinator: Person
  let space: string

  const serve = async (origin: string | null = null): Promise<{ server: Server; client: Client }> => {
    const config = await testConfig({ origin })
    const one = await listen(createApp({ db: database.db, config, log: testLog }), '127.0.0.1', 0)
    return { server: one, client: clientOf(addressOf(one).replace('localhost', '127.0.0.1')) }
  }
  before(async () => {
    database = await ownDatabase()
    ;({ server, client } = await serve())
    const ground: Ground = { client, asOwner: (work) => work(database.owner) }
    space = await aCommunity(ground)
    coordinator = await someone(ground, { [space]: 'coordinator' })
  })
  after(async () => {
    await drain(server, 0)
    await database.drop()
  })

  /** All headers but those that tell of the moment, the connection and the length. */
  const said = ({ headers }: { headers: Headers }): Record<string, string> =>
    Object.fromEntries([...headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'].includes(name)))

  it('reading, changing, refusing, exporting, signing out: nothing kept, nothing told', async () => {
    const made = await coordinator.post('/api/incidents', anIncident(space))
    const at = `/api/incidents/${made.body.id}`
    expect(said(made)).to.deep.equal({ ...safety, ...kept, ...json, etag: '"1"', location: at })
    expect(said(await coordinator.get(at))).to.deep.equal({ ...safety, ...kept, ...json, etag: '"1"' })
    for (const path of ['/api/health', '/api/incidents', '/api/statistics', '/api/openapi.json', '/api/sessions'])
      expect(said(await coordinator.get(path)), path).to.deep.equal({ ...safety, ...kept, ...json })
    for (const path of ['/api/nothing', '/api', '/api/incidents?x=1', `/api/incidents/${space}`, '/api/%ff'])
      expect(said(await coordinator.get(path)), path).to.deep.equal({ ...safety, ...kept, ...problem })
    expect(said(await client.get('/api/incidents'))).to.deep.equal({ ...safety, ...kept, ...problem })
    expect(said(await coordinator.post('/api/incidents', '{'))).to.deep.equal({ ...safety, ...kept, ...problem })
    const csv = said(await coordinator.get('/api/incidents.csv'))
    expect(csv['content-disposition']).to.match(/^attachment; filename="incidents-[\d-]+\.csv"$/)
    expect({ ...csv, 'content-disposition': '' }).to.deep.equal({
      ...safety,
      ...kept,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': '',
    })
    const out = said(await coordinator.delete('/api/session'))
    expect({ ...out, 'set-cookie': '' }).to.deep.equal({ ...safety, ...kept, 'clear-site-data': '"cache", "storage"', 'set-cookie': '' })
  })

  it('what describes forms and words may be kept by the browser of who is signed in, and by no one between', async () => {
    const again = client.another()
    await again.signIn(coordinator.email, 'a password for tests only')
    const { etag, ...others } = said(await again.get('/api/vocabularies/violations'))
    expect(others).to.deep.equal({ ...safety, ...json, 'cache-control': 'private, no-cache' })
    const other = client.another()
    const ground: Ground = { client, asOwner: (work) => work(database.owner) }
    await other.signIn((await someone(ground)).email, 'a password for tests only')
    expect((await other.get('/api/vocabularies/violations')).headers.get('etag'), 'the same for everybody').to.equal(etag)
  })

  it('pages and their files', async function () {
    if (!existsSync(dist)) this.skip()
    const page = said(await client.get('/incidents'))
    for (const name of ['etag', 'last-modified', 'accept-ranges', 'vary']) delete page[name]
    expect(page).to.deep.equal({ ...safety, 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' })
    const name = readdirSync(path.join(dist, 'assets')).find((one) => one.endsWith('.js'))
    const asset = await sendRaw(client.base, { method: 'GET', path: `/assets/${name}`, headers: { 'accept-encoding': 'br' } })
    expect(asset.headers).to.include({ ...safety, 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8' })
    expect(said(await client.get('/assets/nothing.js'))).to.deep.equal({ ...safety, ...problem })
  })

  it('what is not even HTTP is answered with the same', async () => {
    const { port } = new URL(client.base)
    for (const [text, status] of [
      ['GARBAGE\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ] as const) {
      const answer = await new Promise<string>((resolve) => {
        let all = ''
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
        socket.on('data', (piece) => {
          all += piece.toString('latin1')
        })
        socket.on('error', () => undefined)
        socket.on('close', () => resolve(all))
      })
      expect(answer).to.match(new RegExp(`^HTTP/1\\.1 ${status} `))
      for (const [name, value] of Object.entries({ ...safety, ...kept })) expect(answer, name).to.include(`\r\n${name}: ${value}\r\n`)
    }
  })

  it('methods that no route has, hidden files, source maps and absolute addresses do not exist', async () => {
    const raw = (method: string, at: string, headers: Record<string, string> = {}) => sendRaw(client.base, { method, path: at, headers })
    for (const method of ['TRACE', 'OPTIONS', 'PROPFIND', 'TRACK'].filter((one) => one !== 'TRACK'))
      for (const at of ['/', '/api/health', '/map']) {
        const reply = await raw(method, at, { origin: 'https://evil.example', 'access-control-request-method': 'PUT', 'x-echo': 'canary' })
        expect([reply.status, reply.headers['access-control-allow-origin'], reply.headers['allow']], `${method} ${at}`).to.deep.equal([
          404,
          undefined,
          undefined,
        ])
        expect(reply.bytes.toString()).not.to.include('canary')
      }
    for (const at of ['/.git/config', '/.env', '/.vigie/keys/master.key', '/assets/.hidden', '/assets/index.js.map', '/index.css.map', '/api/.git/HEAD'])
      expect((await raw('GET', at)).status, at).to.equal(404)
    expect((await raw('GET', 'http://evil.example/api/health')).status).to.equal(400)
  })

  it('over HTTPS the browser is told to stay there, and only our own name is answered', async () => {
    const https = await serve('https://vigie.example.org')
    const raw = (host: string, more: Record<string, string> = {}) =>
      sendRaw(https.client.base, { method: 'GET', path: '/api/health', headers: { host, ...more } })
    try {
      await hosts(raw)
    } finally {
      await drain(https.server, 0)
    }
  })

  async function hosts(raw: (host: string, more?: Record<string, string>) => ReturnType<typeof sendRaw>) {
    const right = await raw('vigie.example.org')
    expect(right.status).to.equal(200)
    expect(right.headers).to.include({ ...safety, 'strict-transport-security': 'max-age=31536000; includeSubDomains' })
    for (const host of [
      'evil.example',
      'vigie.example.org.evil.example',
      'evil.vigie.example.org',
      'vigie.example.org:444',
      'localhost.evil.example',
      '169.254.169.254',
    ])
      expect((await raw(host)).status, host).to.equal(421)
    // The machine's own watch asks by its own name; what a proxy that is not ours says counts for nothing.
    expect((await raw('127.0.0.1:3000')).status).to.equal(200)
    expect((await raw('evil.example', { 'x-forwarded-host': 'vigie.example.org', forwarded: 'host=vigie.example.org' })).status).to.equal(421)
  }
})

/**
 * Nasty values in every place of every route, as several people: never a fault of the server, always a refusal that can be read, nothing left broken behind.
 * The seed is printed; VIGIE_SEED repeats a run, VIGIE_LONG=1 tries everything.
 */
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { expect } from 'chai'
import { routes } from '../../backend/app.ts'
import type { Route } from '../../backend/http/route.ts'
import { costOf } from '../../backend/http/turns.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'
import { type Attacked, attackedApp, cookieOf, long, type RawReply, seeded, sendRaw, shuffled } from './ground.ts'
import { least } from './least.ts'
import { bodies, broken, files, headers, jsons, texts } from './nasties.ts'
import { type Place, places } from './places.ts'

const seed = Number(process.env['VIGIE_SEED'] ?? 20_261)
/**
 * Values tried in each place in the short form: fewer where all routes share the code that reads it, so that the routes together try them all, and where a field is
 * filled a second time, in a change of what was made.
 */
const some = ({ kind, route }: Place): number => (/^(strange query|broken|header)$/.test(kind) || (kind === 'field' && route.method !== 'POST') ? 1 : 2)
const atOnce = 4

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: Buffer | string
}

interface Case {
  readonly place: Place
  readonly told: string
  /** The JSON that stands in the field, when it does. */
  readonly json?: string
  make(): Promise<Sent>
}

const mark = '@@here@@'
const problemType = 'application/problem+json; charset=utf-8'

describe('the fuzz', function () {
  this.timeout(long ? 4 * 3_600_000 : 480_000)
  let app: Attacked
  let space: string
  let dummy: Person
  const cookies: Record<string, string> = {}
  const ids: Record<string, string> = {}
  const faults: string[] = []
  const strays: unknown[] = []
  const onStray = (error: unknown) => void strays.push(error)
  const prototype = Object.getOwnPropertyNames(Object.prototype).join()
  const statuses = new Map<number, number>()

  before(async () => {
    process.on('unhandledRejection', onStray)
    process.on('uncaughtException', onStray)
    app = await attackedApp()
    space = await aCommunity(app)
    const alone = await aCommunity(app)
    // Closing it in an emergency puts nobody else out.
    ids['alone'] = alone
    dummy = await someone(app)
    const people: Record<string, Person> = {
      coordinator: await someone(app, { [space]: 'coordinator', [alone]: 'coordinator' }),
      monitor: await someone(app, { [space]: 'monitor' }),
      host: await someone(app, {}, { host: true }),
      outsider: await someone(app),
    }
    const { coordinator, monitor } = people as { coordinator: Person; monitor: Person }
    for (const [name, person] of Object.entries(people)) cookies[name] = await cookieOf(app, person)
    cookies['nobody'] = ''
    cookies['forged'] = `vigie_session=${'A'.repeat(43)}`
    ids['incidents'] = await anIncidentIn('submitted', { author: monitor, reviewer: coordinator }, anIncident(space))
    ids['related'] = await anIncidentIn('submitted', { author: monitor, reviewer: coordinator }, anIncident(space))
    ids['draft'] = await anIncidentIn('draft', { author: coordinator, reviewer: monitor }, anIncident(space))
    ids['communities'] = space
    const make = async (kind: string, more: Record<string, unknown>) => {
      const reply = await coordinator.post(`/api/${kind}`, { ...partsOf(kind), ...more })
      if (reply.status !== 201) throw new Error(`${kind}: ${reply.text}`)
      ids[kind] = reply.body.id
    }
    for (const kind of Object.keys(least)) await make(kind, {})
    ids['accounts'] = dummy.id
    ids['reports'] = (await coordinator.post('/api/reports', { community_id: space, title: 'A report' })).body.id
    ids['mappings'] = (
      await coordinator.post('/api/mappings', { community_id: space, name: 'A', form: 'general', mapping: { fields: { title: { columns: ['t'] } } } })
    ).body.id
    const correction = {
      community_id: space,
      criterion: 'interim',
      terms: { available: true },
      source_name: 'S',
      source_url: 'https://example.org/',
      checked_on: '2026-01-02',
    }
    ids['corrections'] = (await coordinator.post('/api/forums/ccpr/corrections', correction)).body.id
    ids['forums'] = 'ccpr'
    const form = new FormData()
    form.set('file', new Blob(['title,country\nA title,TUN\n']), 'a.csv')
    form.set('community_id', space)
    form.set('form', 'general')
    const item = new FormData()
    item.set('file', new Blob(['words']), 'a.txt')
    item.set('incident_id', ids['incidents'])
    ids['evidence'] = (await coordinator.request('POST', '/api/evidence', { body: item })).body.id
    ids['uploads'] = (await coordinator.post('/api/uploads', { incident_id: ids['incidents'], bytes: 200_000 })).body.id
    ids['imports'] = (await coordinator.request('POST', '/api/imports', { body: form })).body.id
    await app.database.owner.raw('analyze')
  })
  after(async () => {
    process.off('unhandledRejection', onStray)
    process.off('uncaughtException', onStray)
    await app?.end()
  })

  function partsOf(kind: string): Record<string, unknown> {
    const values = Object.entries(least[kind] ?? {}).map(([name, value]) => [name, String(value).startsWith('@') ? ids[String(value).slice(1)] : value])
    // A part is of the community of its whole.
    return { ...(least[kind]?.['casefile_id'] ? {} : { community_id: space }), ...Object.fromEntries(values) }
  }

  const named: Readonly<Record<string, string>> = {
    form: 'general',
    kind: 'incidents',
    name: 'countries',
    token: 'x',
    account_id: randomUUID(),
    part: 'rights',
    state: 'TUN',
  }

  function pathOf(route: Route, changed: Readonly<Record<string, string>> = {}): string {
    const collection = route.path.split('/')[2] ?? ''
    const own = ids[route.path === '/api/incidents/:id' && route.method === 'PATCH' ? 'draft' : route.path.endsWith('/freeze') ? 'alone' : collection]
    return route.path.replaceAll(/:(\w+)/g, (_all, name: string) => changed[name] ?? (name === 'id' ? (own ?? randomUUID()) : (named[name] ?? 'x')))
  }

  /** Who gets furthest with a route; now and then somebody else. */
  function whoFor(route: Route, random: () => number): string {
    if (/^\/api\/(session|invitations)/.test(route.path) && route.method !== 'GET') return 'forged'
    // A community that is closed signs everybody out and lets no file leave: the rest would be tried in vain.
    if (route.path.endsWith('/freeze') && route.method !== 'GET') return 'outsider'
    if (random() < 0.15) return shuffled(Object.keys(cookies), random)[0] ?? 'nobody'
    return route.path.startsWith('/api/accounts') || (route.path === '/api/communities' && route.method === 'POST') ? 'host' : 'coordinator'
  }

  function bodyOf(route: Route, form: string): Record<string, unknown> {
    if (route.path === '/api/incidents/:id' && route.method === 'PATCH') return { title: 'Another title', form }
    if (route.path.startsWith('/api/incidents') && route.body === 'record') return anIncident(space, { form })
    if (route.path === '/api/communities') return { name: 'Another space', kind: 'coalition' }
    const collection = route.path.split('/')[2] ?? ''
    if (route.body === 'record' && least[collection]) return route.method === 'POST' ? partsOf(collection) : {}
    if (route.body === 'record') return { description: 'Other words' }
    const given: Record<string, unknown> = {
      email: dummy.email,
      password: 'a long and quiet sentence',
      current: 'not the password',
      code: '000000',
      passkey: { id: 'x', response: { clientDataJSON: 'e30', attestationObject: 'e30' } },
      name: 'Somebody',
      role: 'reader',
      disabled: false,
      community_id: space,
      title: 'A report',
      form: 'general',
      mapping: { fields: {} },
      reason: 'for the test',
      version: 1,
      account_id: null,
      due_on: '2026-12-01',
      criterion: 'interim',
      instrument: 'CAT',
      terms: route.path.startsWith('/api/ratifications')
        ? { party: true, accepted_on: '2024', in_force_on: null, withdrawn_on: null, ended_on: null }
        : { available: true },
      source_name: 'A source',
      source_url: 'https://example.org/rule',
      checked_on: '2026-01-02',
      other_id: randomUUID(),
      other_version: 1,
      incident_id: ids['incidents'],
      bytes: 200_000,
      sha256: '0'.repeat(64),
      action: 'copy',
      regions: [{ x: 0, y: 0, width: 1, height: 1 }],
    }
    const known = (route.body as { properties?: Record<string, unknown> } | undefined)?.properties ?? {}
    const required = ((route.body as { required?: string[] } | undefined)?.required ?? []) as string[]
    return Object.fromEntries(
      [...required, ...(route.path.includes('/api/incidents/') && 'reason' in known ? ['reason'] : [])].map((name) => [name, given[name]]),
    )
  }

  async function versionFor(route: Route): Promise<Record<string, string>> {
    if (route.method !== 'PATCH' || route.body !== 'record') return {}
    const collection = route.path.split('/')[2] ?? ''
    const [table, id] =
      collection === 'incidents'
        ? ['incidents', ids['draft']]
        : collection === 'evidence' || least[collection]
          ? [collection, ids[collection]]
          : ['communities', space]
    const [row] = await app.database
      .owner(table)
      .select('version')
      .where('id', id ?? '')
    return { 'if-match': `"${row?.version}"` }
  }

  const withJson = (text: string): Record<string, string> => ({ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) })

  function put(body: Record<string, unknown>, at: readonly string[]): Record<string, unknown> {
    const [name = '', ...rest] = at
    if (rest.length === 0) return { ...body, [name]: mark }
    if (rest[0] === '0') return { ...body, [name]: [put({}, rest.slice(1))] }
    return { ...body, [name]: put((body[name] ?? {}) as Record<string, unknown>, rest) }
  }

  function multipart(parts: readonly { name: string; file?: string; bytes: Buffer }[], cut = 0): { body: Buffer; type: string } {
    const boundary = 'b0undary'
    const all = parts.flatMap(({ name, file, bytes }) => [
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file.replaceAll('"', '%22')}"`}\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ])
    const whole = Buffer.concat([...all, Buffer.from(`--${boundary}--\r\n`)])
    return { body: whole.subarray(0, whole.length - cut), type: `multipart/form-data; boundary=${boundary}` }
  }

  const csv = { name: 'file', file: 'a.csv', bytes: Buffer.from('title,country\nA title,TUN\n') }
  const partsFor = (route: Route) => [
    csv,
    ...(route.upload?.fields.includes('incident_id') ? [{ name: 'incident_id', bytes: Buffer.from(ids['incidents'] ?? '') }] : []),
    ...(route.upload?.fields.includes('community_id') ? [{ name: 'community_id', bytes: Buffer.from(space) }] : []),
  ]

  /** A request that would be in order, to be spoilt in one place. */
  async function sound(route: Route, who: string): Promise<Sent> {
    const own = { ...(cookies[who] ? { cookie: cookies[who] } : {}), ...(await versionFor(route)) }
    if (route.upload) {
      const { body, type } = multipart(partsFor(route))
      return { method: route.method, path: pathOf(route), headers: { ...own, 'content-type': type }, body }
    }
    if (!route.body) return { method: route.method, path: pathOf(route), headers: own }
    const body = JSON.stringify(bodyOf(route, 'general'))
    return { method: route.method, path: pathOf(route), headers: { ...own, ...withJson(body) }, body }
  }

  function spoilt(place: Place, who: string): Case[] {
    const { route, kind, at } = place
    const name = at[0] ?? ''
    const base = () => sound(route, who)
    const encoded = (text: string) => encodeURIComponent(text.toWellFormed())
    switch (kind) {
      case 'path':
        return texts.map((text) => ({ place, told: text, make: async () => ({ ...(await base()), path: pathOf(route, { [name]: encoded(text) }) }) }))
      case 'query':
        return texts.map((text) => ({ place, told: text, make: async () => ({ ...(await base()), path: `${pathOf(route)}?${name}=${encoded(text)}` }) }))
      case 'strange query': {
        const one = route.query?.[0] ?? 'limit'
        const all = [
          `${one}=1&${one}=2`,
          `${one}[]=1`,
          `${one}[$ne]=1`,
          'no_such=1',
          '__proto__=1',
          '__proto__[polluted]=1',
          'constructor[prototype][polluted]=1',
          '&&&=&',
          '=',
          `?${one}`,
          `${'a=1&'.repeat(1_200)}`,
        ]
        return all.map((text) => ({ place, told: text, make: async () => ({ ...(await base()), path: `${pathOf(route)}?${text}` }) }))
      }
      case 'broken': {
        const query = route.query?.[0] ?? 'limit'
        const parameter = /:(\w+)/.exec(route.path)?.[1]
        const paths = broken.flatMap((text) => [
          `${pathOf(route)}?${query}=${text}`,
          `${pathOf(route)}${text}`,
          ...(parameter ? [pathOf(route, { [parameter]: text })] : []),
        ])
        return paths.map((path) => ({ place, told: path, make: async () => ({ ...(await base()), path }) }))
      }
      case 'header':
        return headers.map((more) => ({ place, told: JSON.stringify(more), make: async () => spoilHeaders(await base(), more) }))
      case 'body':
        return bodies.map((body, index) => ({
          place,
          told: `body ${index}`,
          make: async () => {
            const sent = await base()
            return { ...sent, headers: { ...sent.headers, 'content-length': String(Buffer.byteLength(body)) }, body }
          },
        }))
      case 'field':
        return jsons.map((json) => ({
          place,
          told: json,
          json,
          make: async () => {
            const text = JSON.stringify(put(bodyOf(route, place.form ?? 'general'), at)).replace(`"${mark}"`, () => json)
            const sent = await base()
            const path = route.method === 'PUT' ? pathOf(route, { id: randomUUID() }) : sent.path
            return { ...sent, path, headers: { ...sent.headers, ...withJson(text) }, body: text }
          },
        }))
      case 'part':
        return [...texts, ...jsons.slice(texts.length)].map((text) => ({
          place,
          told: text,
          make: async () => asMultipart(await base(), multipart([...partsFor(route).filter((one) => one.name !== name), { name, bytes: Buffer.from(text) }])),
        }))
      case 'file':
        return [
          ...files.map(([file, bytes]) => ({
            place,
            told: file,
            make: async () => asMultipart(await base(), multipart([{ name, file, bytes }, ...partsFor(route).slice(1)])),
          })),
          { place, told: 'a body cut short', make: async () => asMultipart(await base(), multipart(partsFor(route), 30)) },
          { place, told: 'two files', make: async () => asMultipart(await base(), multipart([csv, csv])) },
          {
            place,
            told: 'fifty files',
            make: async () => asMultipart(await base(), multipart(Array.from({ length: 50 }, (_, at) => ({ ...csv, name: `f${at}` })))),
          },
          { place, told: 'a file called __proto__', make: async () => asMultipart(await base(), multipart([{ ...csv, name: '__proto__' }])) },
          { place, told: 'no part at all', make: async () => asMultipart(await base(), multipart([])) },
        ]
    }
  }

  const asMultipart = (sent: Sent, { body, type }: { body: Buffer; type: string }): Sent => ({
    ...sent,
    headers: { ...sent.headers, 'content-type': type },
    body,
  })

  function spoilHeaders(sent: Sent, more: Readonly<Record<string, string>>): Sent {
    return { ...sent, headers: { ...sent.headers, ...more } }
  }

  const jsonType = (value: unknown): string[] =>
    value === null
      ? ['null']
      : Array.isArray(value)
        ? ['array']
        : typeof value === 'number'
          ? ['number', ...(Number.isInteger(value) ? ['integer'] : [])]
          : [typeof value]

  function judge(one: Case, who: string, sent: Sent, reply: RawReply): string | null {
    const text = reply.bytes.toString('utf8')
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
    if (reply.status >= 500) return `answered ${reply.status}`
    if (reply.status >= 400) {
      // What the HTTP parser of Node itself can not read never reaches the routes.
      if (reply.status === 431 || (reply.status === 400 && reply.bytes.length === 0)) return null
      if (reply.headers['content-type'] !== problemType) return `refused with ${reply.status} as ${reply.headers['content-type']}: ${text.slice(0, 80)}`
      const body = JSON.parse(text)
      if (body.status !== reply.status || typeof body.title !== 'string' || body.title === '') return `refused with a body that says ${text.slice(0, 80)}`
      if (reply.status === 422 && one.place.kind === 'field' && Object.keys(body.fields ?? {}).length === 0) return 'refused with 422 and no field named'
      return null
    }
    if (/json/.test(reply.headers['content-type'] ?? '') && !/ndjson/.test(reply.headers['content-type'] ?? '') && sent.method !== 'HEAD') JSON.parse(text)
    if (one.json === undefined || one.place.types === null || who === 'nobody') return null
    const value: unknown = JSON.parse(one.json)
    return jsonType(value).some((type) => one.place.types?.includes(type))
      ? null
      : `accepted a ${jsonType(value)[0]} where only ${one.place.types.join(' or ') || 'nothing'} may stand`
  }

  async function tryOne(one: Case, who: string): Promise<void> {
    const sent = await one.make()
    const where = `${sent.method} ${one.place.route.path} as ${who}, ${one.place.kind} ${one.place.at.join('.')} = ${one.told.slice(0, 90)}`
    try {
      // What takes turns waits for them: in the long form behind others like it, on a casefile of thousands of parts.
      const reply = await sendRaw(app.client.base, sent, costOf(one.place.route, {}) === 'export' ? 60_000 : undefined)
      // What changes a factor goes on under another token.
      const renewed = /^vigie_session=[^;]{43}/.exec(String(reply.headers['set-cookie'] ?? ''))?.[0]
      if (renewed && cookies[who]) cookies[who] = renewed
      const fault = judge(one, who, sent, reply)
      if (fault) faults.push(`${where}: ${fault}`)
    } catch (error) {
      // A server that refuses a body before it has read it may close the line on the rest.
      const code = (error as { code?: string }).code
      if (!(Buffer.byteLength(sent.body ?? '') > 1_000_000 && (code === 'ECONNRESET' || code === 'EPIPE'))) faults.push(`${where}: ${(error as Error).message}`)
    }
    if (Object.getOwnPropertyNames(Object.prototype).join() !== prototype) faults.push(`${where}: the prototype of all objects was changed`)
  }

  it('finds no value in any place of any route that breaks the server, leaves a promise unkept, or is refused without a word', async () => {
    const random = seeded(seed)
    const cases = places.flatMap((place) => {
      const who = whoFor(place.route, random)
      const all = spoilt(place, who)
      return (long ? all : shuffled(all, random).slice(0, some(place))).map((one) => ({ one, who }))
    })
    const waiting = shuffled(cases, random)
    const began = Date.now()
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await tryOne(next.one, next.who)
      }),
    )
    const told = [...statuses].sort().map(([status, count]) => `${status}: ${count}`)
    console.log(
      `      seed ${seed}: ${routes.length} routes, ${places.length} places, ${cases.length} cases in ${Math.round((Date.now() - began) / 1000)} s (${told.join(', ')})`,
    )
    expect(faults.slice(0, 40), `${faults.length} faults`).to.deep.equal([])
    // Whoever was thrown out half-way would have tried nothing since.
    for (const who of ['coordinator', 'monitor', 'host', 'outsider'])
      expect((await app.client.another().get('/api/session', { headers: { cookie: cookies[who] ?? '' } })).status, `the session of ${who}`).to.equal(200)
    expect(strays.map(String)).to.deep.equal([])
    expect(app.lines.filter((line) => line.includes('request_failed'))).to.deep.equal([])
    expect((await app.client.get('/api/health')).status).to.equal(200)
  })

  it('answers or hangs up on what is not even HTTP, and goes on', async () => {
    const started = [
      'GARBAGE\r\n\r\n',
      'GET /api/health HTTP/9.9\r\n\r\n',
      'GET  HTTP/1.1\r\nHost: x\r\n\r\n',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -5\r\n\r\n{}',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{"email"',
      `POST /api/imports/preview HTTP/1.1\r\nHost: x\r\nCookie: ${cookies['coordinator']}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 4000\r\n\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\n1`,
      `POST /api/imports/preview HTTP/1.1\r\nHost: x\r\nCookie: ${cookies['coordinator']}\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n--b\r\n\r\n0\r\n\r\n`,
      `GET /api/health HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`,
      'GET http://evil.example/api/health HTTP/1.1\r\nHost: x\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
      'TRACE /api/health HTTP/1.1\r\nHost: x\r\n\r\n',
      'CONNECT evil.example:80 HTTP/1.1\r\nHost: x\r\n\r\n',
      'HEAD /api/incidents.csv HTTP/1.1\r\nHost: x\r\n\r\n',
    ]
    const { hostname, port } = new URL(app.client.base)
    for (const text of started) {
      const said = await new Promise<string>((resolve) => {
        let all = ''
        const socket = connect(Number(port), hostname, () => socket.write(text))
        socket.on('data', (piece) => {
          all += piece.toString('latin1')
        })
        socket.on('error', () => undefined)
        socket.on('close', () => resolve(all))
        // Whoever waits for the rest of a body gets it cut off.
        setTimeout(() => socket.destroy(), 300)
      })
      expect(said.slice(0, 12), text.slice(0, 60)).not.to.match(/^HTTP\/1\.1 5/)
      expect((await app.client.get('/api/health')).status, text.slice(0, 60)).to.equal(200)
    }
    expect(strays.map(String)).to.deep.equal([])
  })
})

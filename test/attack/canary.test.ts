/**
 * The canary sweep: a community full of words that occur nowhere else, every route driven as everybody, everything that came out searched. Who may see which word
 * is written in world.ts by hand.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'chai'
import { routes } from '../../backend/app.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { incident } from '../../schemas/incident.ts'
import { kinds } from '../../schemas/kinds.ts'
import { unzipped } from '../exports/read-workbook.ts'
import type { Client } from '../support/client.ts'
import { anIncident } from '../support/people.ts'
import { everybody, type Name, openPeople, otherPeople, secretPeople } from './cast.ts'
import { type Attacked, attackedApp, digests, long } from './ground.ts'
import { type Asked, namesIn, recipes } from './recipes.ts'
import { type Canary, canaryPattern, canaryWorld, type World } from './world.ts'

interface Came {
  readonly status: number
  /** Body and headers, as text that can be searched. */
  readonly text: string
  readonly body: string
}

const restricted = fieldsOf(incident).flatMap((one) => (one.sensitivity === 'restricted' || one.sensitivity === 'identity' ? [one.name] : []))

/** Tables that tell of being asked, not of what is kept. */
const changing = ['audit_entries', 'custody_events', 'casefile_exports', 'disclosures', 'sessions', 'devices', 'sign_in_waits', 'totp', 'challenges']

describe('the canary sweep', function () {
  this.timeout(long ? 2 * 3_600_000 : 600_000)
  let app: Attacked
  let world: World
  const seen = new Map<Name, Set<string>>(everybody.map((name) => [name, new Set()]))
  const faults: string[] = []
  let asked = 0

  before(async () => {
    app = await attackedApp()
    world = await canaryWorld(app)
    // As any database that has stood for a minute.
    await app.database.owner.raw('analyze')
  })
  after(() => app?.end())

  async function readable(bytes: Buffer, type: string): Promise<string> {
    if (type.includes('openxmlformats')) return [...(await unzipped(bytes))].map(([name, part]) => `${name}\n${part}`).join('\n')
    if (!type.includes('pdf')) return bytes.toString('utf8')
    const file = path.join(app.database.dataFolder, `${randomUUID()}.pdf`)
    writeFileSync(file, bytes)
    // A word that was broken at the end of a line, or in a narrow column, is put together again.
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '') + bytes.toString('latin1')
  }

  async function ask(client: Client, method: string, given: string | Asked): Promise<Came> {
    const { path: at, ...sent } = typeof given === 'string' ? { path: given } : given
    const response = await client.fetch(method, at, sent)
    asked += 1
    const body = await readable(Buffer.from(await response.arrayBuffer()), response.headers.get('content-type') ?? '')
    const headers = [...response.headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`)
    return { status: response.status, body, text: `${headers.join('\n')}\n${body}`.toLowerCase() }
  }

  /**
   * In the short form each person asks a part of what there is to ask of a route, in turn, so that together they ask all of it: a third of what can be read, of filters a
   * quarter, of what a refusal could tell two cases; never none.
   */
  function sample(all: readonly (string | Asked)[], method: string, turn: number): readonly (string | Asked)[] {
    const filtered = all.length > 12 && String(all[1]).includes('?')
    const every = method !== 'GET' ? Math.ceil(all.length / 2) : all.length < 4 ? 1 : filtered ? 4 : 3
    return long ? all : all.filter((_, index) => index % every === turn % every)
  }

  const wordsIn = (text: string): Canary[] => [...new Set(text.match(canaryPattern) ?? [])].flatMap((one) => world.canaries.get(one) ?? [])

  function judge(who: Name, told: string, came: Came): void {
    if (came.status >= 500) faults.push(`${who}: ${told} answered ${came.status}`)
    for (const canary of wordsIn(came.text)) {
      seen.get(who)?.add(canary.word)
      if (!canary.readers.has(who)) faults.push(`${who} saw ${canary.kind} (${canary.where}) in ${told}`)
      else if (/\/api\/incidents\.(csv|xlsx|geojson|ndjson)/.test(told) && (canary.kind === 'restricted' || canary.kind === 'identity'))
        faults.push(`${canary.kind} (${canary.where}) left in ${told}`)
      if (/\/(dossier|letter)\./.test(told) && canary.where.startsWith('casefile_notes')) faults.push(`a note under privilege left in ${told}`)
    }
    if (/^GET \/api\/incidents(\/|\?|$)/.test(told) && !who.match(/author|monitor|lawyer|reviewer|coordinator/i)) {
      const named = restricted.filter((name) => came.body.includes(`"${name}":`) || came.body.includes(`"field":"${name}"`))
      if (named.length > 0) faults.push(`${who} saw the fields ${named.join()} in ${told}`)
    }
  }

  it('knows every route', () => {
    const there = routes.map((one) => `${one.method} ${one.path}`)
    expect(there.filter((one) => !recipes[one])).to.deep.equal([])
    expect(Object.keys(recipes).filter((one) => !there.includes(one))).to.deep.equal([])
  })

  it('finds in all that leaves the server no word that its reader may not see, and every word where it may be seen', async () => {
    interface Question {
      readonly who: Name
      readonly method: string
      readonly given: string | Asked
    }
    const askAll = async (questions: readonly Question[]) => {
      const waiting = [...questions]
      await Promise.all(
        Array.from({ length: 4 }, async () => {
          for (let next = waiting.pop(); next; next = waiting.pop()) {
            const { who, method, given } = next
            judge(who, `${method} ${typeof given === 'string' ? given : given.path}`, await ask(world.people[who], method, given))
          }
        }),
      )
    }
    const unseen = () =>
      [...world.canaries.values()].filter(({ word, kind, readers }) => kind !== 'draft' && ![...readers].some((name) => seen.get(name as Name)?.has(word)))
    const before = await digests(app.database.owner, changing)
    const first: Question[] = []
    let rest: Question[] = []
    for (const [turn, who] of everybody.entries())
      for (const { method, path: pattern } of routes) {
        const all = recipes[`${method} ${pattern}`]?.(world, who) ?? []
        const now = new Set(sample(all, method, turn))
        for (const given of all) if (now.has(given)) first.push({ who, method, given })
        if (method === 'GET') rest.push(...all.flatMap((given) => (now.has(given) ? [] : [{ who, method, given }])))
      }
    await askAll(first)
    // Words that are for few: whoever may read those that nobody saw goes on, where these should stand first of all.
    for (let missed = unseen(); missed.length > 0 && rest.length > 0; missed = unseen()) {
      const worth = new Map<string, number>()
      const key = ({ who, given }: Question) => `${who} ${(typeof given === 'string' ? given : given.path).split(/[/?]/)[2]}`
      for (const one of rest) {
        if (worth.has(key(one))) continue
        const mine = missed.filter(({ readers }) => readers.has(one.who))
        worth.set(key(one), mine.length + 1_000 * mine.filter(({ where }) => where.includes(key(one).split(' ')[1] ?? '')).length)
      }
      const worthOf = (one: Question) => worth.get(key(one)) ?? 0
      rest = rest.filter((one) => worthOf(one) > 0).sort((x, y) => worthOf(y) - worthOf(x))
      await askAll(rest.splice(0, 60))
    }
    console.log(
      `      ${routes.length} routes, ${everybody.length} people, ${world.canaries.size} canaries, ${asked} answers searched, ${first.length} of them at first`,
    )
    expect(faults.slice(0, 40), `${faults.length} faults`).to.deep.equal([])
    expect(await digests(app.database.owner, changing), 'what reading and being refused has changed').to.deep.equal(before)
    expect(
      unseen().map((one) => `${one.kind}: ${one.where}`),
      'nobody saw',
    ).to.deep.equal([])
  })

  it('shows each person all that is theirs: the sweep is not blind', () => {
    const sees = (who: Name, kind: Canary['kind']) => [...(seen.get(who) ?? [])].filter((word) => world.canaries.get(word)?.kind === kind).length
    for (const who of secretPeople) expect(sees(who, 'community'), who).to.be.greaterThan(50)
    for (const who of ['author', 'lawyer', 'reviewer', 'coordinator'] as const) expect(sees(who, 'identity'), who).to.be.greaterThan(20)
    for (const who of ['reader', ...otherPeople, 'host'] as const) expect(sees(who, 'identity') + sees(who, 'restricted') + sees(who, 'draft'), who).to.equal(0)
    for (const who of [...otherPeople, ...openPeople, 'host'] as const) expect(sees(who, 'community'), who).to.be.greaterThan(3)
    for (const who of ['nobody', 'outsider'] as const) expect(sees(who, 'community') + sees(who, 'public'), who).to.equal(0)
  })

  it('finds, in documents for partners and for the public, only what these may read', async () => {
    const few = new Set(['public', 'community', 'report'])
    for (const { id, audience, maker } of world.reports) {
      const came = await ask(world.people[maker], 'GET', `/api/reports/${id}/report.pdf`)
      expect(came.status).to.equal(200)
      const kinds = wordsIn(came.text).filter(({ where }) => !where.startsWith('name of a community'))
      const wrong = kinds.filter(
        ({ kind, where }) =>
          (audience === 'partners' && (!few.has(kind) || / (place_name|source_identifier)$/.test(where))) ||
          (audience === 'public' && kind !== 'report' && !(kind === 'public' && where.endsWith('attribution'))),
      )
      expect(
        wrong.map((one) => `${one.kind}: ${one.where}`),
        `${audience} report of ${maker}`,
      ).to.deep.equal([])
    }
  })

  it('finds no word of a record in the log, nor in the entries about who did what', async () => {
    expect(app.lines.filter((line) => line.match(canaryPattern))).to.deep.equal([])
    const entries = JSON.stringify(await app.database.owner('audit_entries').select())
    expect(wordsIn(entries).map((one) => `${one.kind}: ${one.where}`)).to.deep.equal([])
  })

  it('answers a search for what one may not read exactly as a search for what nobody ever wrote', async () => {
    const nothing = 'cnryzzzzzzzzzz'
    const secret = [...world.canaries.values()].filter(({ kind }) => kind !== 'person' && kind !== 'mapping' && kind !== 'report')
    let compared = 0
    for (const who of everybody) {
      if (who === 'nobody') continue
      const hidden = secret.filter(
        ({ readers, kind, where }) => !readers.has(who) || ((kind === 'restricted' || kind === 'identity') && !/title|description/.test(where)),
      )
      const tried = long ? hidden : hidden.filter((_, index) => index % 60 === who.length % 60)
      for (const at of [
        '/api/incidents?q=',
        '/api/incidents?state=draft&q=',
        '/api/statistics?by=state&q=',
        '/api/map/clusters?zoom=18&q=',
        '/api/incidents.ndjson?q=',
      ]) {
        const none = await ask(world.people[who], 'GET', at + nothing)
        for (const { word, where } of tried) {
          const real = await ask(world.people[who], 'GET', at + word)
          expect(real.text, `${who}: ${at}${word} (${where})`).to.equal(none.text)
          compared += 1
        }
      }
    }
    console.log(`      ${compared} searches compared`)
  })

  it('finds a file by a word inside it for those who may open it, and answers all others exactly as if no file held it', async () => {
    const inside = [...world.canaries.values()].filter(({ where }) => where.startsWith('bytes of the evidence'))
    expect(inside).to.have.lengthOf(4)
    const before = faults.length
    for (const who of everybody) judge(who, 'GET /api/evidence?beside=true', await ask(world.people[who], 'GET', '/api/evidence?beside=true&limit=200'))
    expect(faults.slice(before)).to.deep.equal([])
    for (const who of everybody)
      for (const { word, where, readers } of inside) {
        const search = (text: string) => ask(world.people[who], 'GET', `/api/evidence?beside=true&q=${text}`)
        const [real, none] = [await search(word), await search('cnryzzzzzzzzzz')]
        if (readers.has(who)) expect(JSON.parse(real.body), `${who}: ${where}`).to.deep.include({ total: 1 }).and.have.property('inside').with.lengthOf(1)
        else expect(real, `${who}: ${where}`).to.deep.equal(none)
      }
  })

  it('finds a person by name for those who may read every name, and answers all others exactly as if nobody had that name', async () => {
    const finders: readonly Name[] = ['lawyer', 'reviewer', 'coordinator']
    const names = namesIn(world)
    expect(names).to.have.lengthOf(7)
    for (const who of everybody) {
      const search = (text: string, more = '') => ask(world.people[who], 'GET', `/api/people?name=${text}${more}`)
      const [none, noneRemoved] = [await search('cnryzzzzzzzzzz'), await search('cnryzzzzzzzzzz', '&removed=true')]
      for (const name of names) {
        const real = await search(name)
        if (!finders.includes(who)) {
          expect(real, `${who}: ${name}`).to.deep.equal(none)
          expect((await search(name, '&removed=true')).body, `${who}: ${name}, removed`).to.equal(noneRemoved.body)
        } else if (!(await search(name, '&removed=true')).body.includes(name)) expect(real.body, `${who}: ${name}`).to.include(name)
      }
    }
  })

  it('answers for what exists elsewhere exactly as for what does not exist, in every byte, whatever is asked of it', async () => {
    // In the short form the roles of another community take turns, but for its coordinator, who may do most.
    const turns: readonly Name[] = otherPeople.filter((name) => name !== 'otherCoordinator')
    const strangers: readonly Name[] = ['outsider', 'host', ...otherPeople]
    const asks = (who: Name, turn: number) => long || !turns.includes(who) || turns[(turn + Math.floor(turn / 8)) % turns.length] === who
    const foreign: Readonly<Record<string, string | undefined>> = {
      incidents: world.incidents['secret general'],
      communities: world.secret,
      evidence: world.evidence['secret general'],
      uploads: world.uploads[0],
      imports: world.imports[0],
      reports: world.reports[0]?.id,
      mappings: world.mappings[0],
      ...Object.fromEntries(Object.entries(world.records ?? {}).map(([collection, [id]]) => [collection, id])),
    }
    const bodies: Readonly<Record<string, Record<string, unknown>>> = {
      '/api/evidence/:id/signature': {},
      '/api/evidence/:id/redaction': { regions: [{ x: 0, y: 0, width: 1, height: 1 }], why: 'x' },
      '/api/evidence/:id/custody': { action: 'copy', why: 'x' },
      '/api/uploads/:id/completion': { sha256: '0'.repeat(64) },
      '/api/casefiles/:id/facts': { incident_ids: [randomUUID()] },
      '/api/casefiles/:id/members': { email: 'x@example.org', role: 'counsel' },
      '/api/casefiles/:id/members/:account_id': { role: 'counsel' },
      '/api/casefiles/:id/rereading': {},
      '/api/casefiles/:id/approvals': { audience: 'forum' },
      '/api/casefiles/:id/approvals/:approval_id/decision': { decision: 'refused' },
      '/api/casefile_facts/:id/update': {},
    }
    let compared = 0
    const ofCasefiles = new Set(kinds.flatMap((kind) => (kind.collection === 'casefiles' || kind.within === 'casefile_id' ? [kind.collection] : [])))
    for (const who of strangers)
      for (const [turn, route] of routes.entries()) {
        if (!asks(who, turn)) continue
        const collection = route.path.split('/')[2] ?? ''
        // Counsel from outside is of the team of that casefile.
        if (who === 'otherLawyer' && ofCasefiles.has(collection)) continue
        const id = foreign[collection]
        // The host knows of every community; what a client names itself is looked at below.
        if (!id || !route.path.includes(':id') || route.method === 'PUT' || (who === 'host' && collection === 'communities')) continue
        const body = /\/(members|invitations)$/.test(route.path)
          ? { email: 'x@example.org', role: 'reader' }
          : /\/(merges|distinctions)$/.test(route.path)
            ? { other_id: randomUUID(), ...(route.path.endsWith('merges') ? { other_version: 1 } : {}) }
            : route.path.includes('/members/')
              ? { role: 'reader' }
              : { title: 'x' }
        const sent =
          ['POST', 'PATCH'].includes(route.method) && route.body
            ? {
                body: bodies[route.path]
                  ? bodies[route.path]
                  : route.path.endsWith('/reversion')
                    ? { version: 1, reason: 'x' }
                    : route.path.endsWith('/assignment')
                      ? { account_id: null }
                      : route.path.includes('/:id/') &&
                          !/\/(merges|distinctions)$/.test(route.path) &&
                          (collection === 'incidents' || world.records?.[collection])
                        ? { reason: 'x' }
                        : body,
              }
            : {}
        const at = (one: string) => ({ path: route.path.replace(':id', one).replace(':account_id', world.people.author.id), ...sent, ifMatch: 1 })
        const [real, none] = [await ask(world.people[who], route.method, at(id)), await ask(world.people[who], route.method, at(randomUUID()))]
        expect(real, `${who}: ${route.method} ${route.path}`).to.deep.equal(none)
        if (!(route.method === 'PATCH' && collection === 'communities'))
          expect(real.status, `${who}: ${route.method} ${route.path}`).to.equal(route.method === 'PATCH' && collection === 'accounts' ? 403 : 404)
        compared += 1
      }
    console.log(`      ${compared} answers compared`)
  })

  it('tells who names an identifier that is taken only that it is taken, whoever took it, and shows nothing of it', async () => {
    const taken = ['secret general', 'secret draft of author', 'secret withdrawn', 'open submitted'].map((name) => world.incidents[name] ?? '')
    const answers = new Set<string>()
    for (const id of taken)
      for (const [method, at] of [
        ['PUT', `/api/incidents/${id}`],
        ['POST', '/api/incidents'],
      ] as const) {
        const came = await ask(world.people.otherMonitor, method, { path: at, body: anIncident(world.other, { id }) })
        expect(came.status).to.equal(409)
        answers.add(came.text)
      }
    expect([...answers]).to.have.lengthOf(1)
    expect([...answers][0]).not.to.match(canaryPattern)
  })
})

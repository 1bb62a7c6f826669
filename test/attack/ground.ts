/** What the attacking tests stand on: the app on a database of its own, its log kept as lines, and requests sent as they are, however broken. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { createApp } from '../../backend/app.ts'
import type { Config } from '../../backend/config.ts'
import type { Log } from '../../backend/log.ts'
import { testConfig } from '../support/app.ts'
import { type Client, clientOf, serveApp } from '../support/client.ts'
import { type OwnDatabase, ownDatabase } from '../support/database.ts'
import { type Ground, type Person, password } from '../support/people.ts'

export interface Attacked extends Ground {
  readonly client: Client
  readonly database: OwnDatabase
  /** Every line that was logged, as JSON. */
  readonly lines: string[]
  end(): Promise<void>
}

function keptLog(lines: string[], standing: Readonly<Record<string, unknown>> = {}): Log {
  const write =
    (level: string) =>
    (event: string, facts: Readonly<Record<string, unknown>> = {}): void =>
      void lines.push(JSON.stringify({ level, event, ...standing, ...facts }))
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error'), with: (facts) => keptLog(lines, { ...standing, ...facts }) }
}

/** The app on a database of its own; `changes` to the settings of tests. */
export async function attackedApp(changes: Partial<Config> = {}): Promise<Attacked> {
  const database = await ownDatabase()
  const lines: string[] = []
  const { base, close } = await serveApp(createApp({ db: database.db, config: await testConfig(changes), log: keptLog(lines) }))
  // What takes longer than proofs count as fresh is asked by people who give them again meanwhile.
  const proving = long
    ? setInterval(
        () =>
          void database
            .owner('sessions')
            .update({ authenticated_at: database.owner.fn.now() })
            .catch(() => undefined),
        120_000,
      )
    : undefined
  return {
    client: clientOf(base),
    database,
    lines,
    asOwner: (work) => work(database.owner),
    end: async () => {
      clearInterval(proving)
      await close()
      await database.drop()
    },
  }
}

export interface RawReply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** Sends method, path and headers as they are; fails when no whole answer came within `patience` milliseconds. */
export function sendRaw(
  base: string,
  { method, path, headers = {}, body }: { method: string; path: string; headers?: Record<string, string | string[]>; body?: Buffer | string },
  patience = 10_000,
): Promise<RawReply> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request({ hostname, port, agent, method, path, headers: { ...length, ...headers } }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        clearTimeout(clock)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(pieces) })
      })
      response.on('error', reject)
    })
    const clock = setTimeout(() => sent.destroy(new Error(`no answer within ${patience} ms`)), patience)
    sent.on('error', (error) => {
      clearTimeout(clock)
      reject(error)
    })
    sent.end(body)
  })
}

/** The Cookie header of somebody who signs in with the password of all test people. */
export async function cookieOf(ground: Ground, person: Pick<Person, 'email'>): Promise<string> {
  const reply = await ground.client.another().request('POST', '/api/session', { body: { email: person.email, password } })
  return (reply.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}

/** A digest of the rows of every table but those named. */
export async function digests(owner: OwnDatabase['owner'], but: readonly string[] = []): Promise<Record<string, string>> {
  const { rows } = await owner.raw(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`)
  const all: Record<string, string> = {}
  for (const { name } of rows as { name: string }[]) {
    if (but.includes(name)) continue
    const found = await owner.raw(`select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ?? t`, [name])
    all[name] = found.rows[0].digest
  }
  return all
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The list in an order decided by the seed. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[copy[at], copy[other]] = [copy[other] as T, copy[at] as T]
  }
  return copy
}

/** `VIGIE_LONG=1 npm test` runs every case. */
export const long = process.env['VIGIE_LONG'] === '1'

/**
 * Connections to PostgreSQL. One setting, the owner's URL, serves everything: the owner migrates; all else runs as the login role `vigie_app`, which owns nothing
 * and passes no wall, with a password that every process derives from the owner's, so that none is kept or passed around.
 */
import { createHmac } from 'node:crypto'
import knex, { type Knex } from 'knex'
import pg from 'pg'
import { beginEagerly } from './eager.ts'

export const applicationRole = 'vigie_app'

export interface ConnectOptions {
  /** Connections kept at most (10). */
  max?: number
  /** What the database's administrator sees the connection as. */
  name?: string
  /** For rows as COPY, which does not go together with statements that are sent before the answer to the last. */
  copies?: boolean
  /** How long the database lets a statement, a lock or an idle transaction last: for `answers` somebody is waiting; `work` (the default) may take its time. */
  patience?: keyof typeof patiences
}

/** Seconds. */
const patiences = {
  answers: { statement: 30, lock: 10, idle: 120 },
  work: { statement: 1800, lock: 120, idle: 1800 },
} as const

function startupOf({ patience = 'work' }: ConnectOptions): string {
  const { statement, lock, idle } = patiences[patience]
  return `-c TimeZone=UTC -c statement_timeout=${statement}s -c lock_timeout=${lock}s -c idle_in_transaction_session_timeout=${idle}s`
}

const { builtins } = pg.types
const arrayOf = { date: 1182, timestamptz: 1185, int8: 1016, text: 1009 } as const

/** `2021-03-12 10:00:00.5+00` → `2021-03-12T10:00:00.5Z`; the session is in UTC. */
export function moment(text: string): string {
  if (text.endsWith('+00') && text.charCodeAt(10) === 32) return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`
  const parsed = new Date(text)
  return Number.isNaN(parsed.getTime()) ? text : parsed.toISOString()
}

const anyTextArray = pg.types.getTypeParser(arrayOf.text as number) as (text: string) => (string | null)[]

/** Most lists are empty or hold plain codes; what is quoted, absent or nested is read sign by sign. */
const isPlain = (text: string): boolean => !(text.includes('"') || text.includes('NULL') || text.charCodeAt(1) === 123)

/** `{a,b}` → `['a', 'b']` */
function textArray(text: string): (string | null)[] {
  if (text === '{}') return []
  return isPlain(text) ? text.slice(1, -1).split(',') : anyTextArray(text)
}

const eachOf = (parse: (text: string) => unknown) => (text: string) => textArray(text).map((one) => (one === null ? null : parse(one)))

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, moment],
  [builtins.INT8, Number],
  [arrayOf.text, textArray],
  [arrayOf.date, textArray],
  [arrayOf.timestamptz, eachOf(moment)],
  [arrayOf.int8, eachOf(Number)],
])

/** Dates stay strings, moments are ISO 8601 in UTC to the last digit PostgreSQL keeps, counts are numbers. */
export const types = {
  getTypeParser: (oid: number, format?: string): ((value: string) => unknown) =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
}

const numbers: ReadonlySet<number> = new Set([builtins.INT2, builtins.INT4, builtins.INT8, builtins.FLOAT4, builtins.FLOAT8, builtins.NUMERIC])
const asItIs = (text: string): string => text
const joined = (text: string): string => (isPlain(text) ? text.slice(1, -1).replaceAll(',', '; ') : anyTextArray(text).join('; '))

/** The same for a table of texts: numbers as PostgreSQL wrote them, lists of texts with `; ` between. */
export const typesOfTexts: typeof types = {
  getTypeParser: (oid, format) => (numbers.has(oid) ? asItIs : oid === arrayOf.text ? joined : types.getTypeParser(oid, format)),
}

/** The URL's parts; `postgres://user:password@/database?host=/socket` has no host, which a URL does not allow. */
function parse(url: string): URL {
  return new URL(url.replace('@/', '@localhost/'))
}

function ownerPassword(url: URL): string {
  return decodeURIComponent(url.password) || url.searchParams.get('password') || process.env['PGPASSWORD'] || ''
}

/** The application's password, or null when the owner has none (trusted by the system: peer, trust, certificate). */
export function applicationPassword(ownerUrl: string): string | null {
  const secret = ownerPassword(parse(ownerUrl))
  return secret ? createHmac('sha256', secret).update(applicationRole).digest('hex') : null
}

/** knex prints connection errors with their stack; whoever asked for the connection gets the error and says it in our words. */
const silent = { warn: () => {}, error: () => {}, deprecate: () => {}, debug: () => {} }

function pool(connectionString: string, startup: string, options: ConnectOptions): Knex {
  const connection: pg.ClientConfig & Knex.PgConnectionConfig = {
    ...{ connectionString, options: startup, types, application_name: options.name ?? 'vigie', keepAlive: true, connectionTimeoutMillis: 10_000 },
    pipeline: !options.copies,
  }
  const afterCreate = (made: pg.Client, done: (error: Error | null, made: pg.Client) => void): void => {
    beginEagerly(made)
    done(null, made)
  }
  return knex({
    client: 'pg',
    connection,
    pool: { min: 0, max: options.max ?? 10, idleTimeoutMillis: 60_000, afterCreate },
    acquireConnectionTimeout: 20_000,
    log: silent,
  })
}

/** The application's connections to the database of the owner's URL. Each transaction still has to say who is asking; until then the walls show nothing. */
export function connect(ownerUrl: string, options: ConnectOptions = {}): Knex {
  const password = applicationPassword(ownerUrl)
  if (password === null) return pool(ownerUrl, `${startupOf(options)} -c role=${applicationRole}`, options)
  const url = parse(ownerUrl)
  url.username = applicationRole
  url.password = password
  for (const name of ['user', 'password']) url.searchParams.delete(name)
  return pool(url.href, startupOf(options), options)
}

/** The owner's connections: for migrations and for what only an operator does. */
export function connectOwner(ownerUrl: string, options: ConnectOptions = {}): Knex {
  return pool(parse(ownerUrl).href, '-c TimeZone=UTC', { max: 3, name: 'vigie owner', ...options })
}

/** The environment as one frozen value, read once. A setting that is unknown or ill-formed stops the start with one line that names it. */
import path from 'node:path'
import { type Level, levels } from './log.ts'
import { plainFailure } from './plain-failure.ts'

export interface Config {
  readonly port: number
  readonly host: string
  /** The owner's URL of an outside PostgreSQL; null: the embedded one. */
  readonly databaseUrl: string | null
  /** Absolute: the embedded database, uploads, evidence, keys. */
  readonly dataFolder: string
  readonly demonstration: boolean
  /** Passwords are hashed with the least work that OWASP allows: those of the demonstration, which are public anyway, and of tests. */
  readonly leastHashing: boolean
  /** NODE_ENV=production: no demonstration accounts, cookies only over TLS. */
  readonly production: boolean
  readonly log: Level | 'silent'
  /** How many reverse proxies of ours stand before it (their X-Forwarded-* are believed). */
  readonly proxies: number
  /** The address people type, when it is not the one it listens on: `https://vigie.example.org`; null when unknown. */
  readonly origin: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

const known: readonly string[] = ['VIGIE_DATA', 'VIGIE_DEMO', 'VIGIE_LOG', 'VIGIE_PROXIES', 'VIGIE_ORIGIN', 'VIGIE_API', 'VIGIE_MASTER_KEY']

const wrong = (name: string, value: string, expected: string) => plainFailure(`${name}=${value} is not understood: give ${expected}.`)

function whole(env: Environment, name: string, fallback: number, most: number): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > most) throw wrong(name, text, `a whole number from 0 to ${most}`)
  return value
}

function oneOf<T extends string>(env: Environment, name: string, fallback: T, allowed: readonly T[]): T {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const found = allowed.find((one) => one === text)
  if (!found) throw wrong(name, text, allowed.join(', '))
  return found
}

function readDatabaseUrl(env: Environment): string | null {
  const text = env['DATABASE_URL']
  if (!text) return null
  // The value is not repeated: it may hold a password.
  const malformed = plainFailure('DATABASE_URL is not understood: give postgres://user:password@host:port/database.')
  if (!/^postgres(ql)?:\/\//.test(text)) throw malformed
  try {
    new URL(text.replace('@/', '@localhost/'))
  } catch {
    throw malformed
  }
  return text
}

function readOrigin(env: Environment): string | null {
  const text = env['VIGIE_ORIGIN']
  if (!text) return null
  try {
    const url = new URL(text)
    if (/^https?:$/.test(url.protocol) && (text === url.origin || text === `${url.origin}/`)) return url.origin
  } catch {
    // Said below.
  }
  throw wrong('VIGIE_ORIGIN', text, 'scheme and host only, such as https://vigie.example.org')
}

/** Reads the settings; a relative VIGIE_DATA is below `folder`. */
export function readConfig(env: Environment = process.env, folder: string = process.cwd()): Config {
  const strange = Object.keys(env).find((name) => name.startsWith('VIGIE_') && !known.includes(name))
  if (strange) throw plainFailure(`${strange} is not a setting of Vigie: there are ${known.join(', ')}.`)
  const databaseUrl = readDatabaseUrl(env)
  const production = env['NODE_ENV'] === 'production'
  const demonstration = oneOf(env, 'VIGIE_DEMO', databaseUrl || production ? 'off' : 'on', ['on', 'off']) === 'on'
  if (production && demonstration)
    throw plainFailure('VIGIE_DEMO=on with NODE_ENV=production: the demonstration has public passwords and is refused in production.')
  return Object.freeze({
    port: whole(env, 'PORT', 3000, 65_535),
    host: env['HOST'] || '127.0.0.1',
    databaseUrl,
    dataFolder: path.resolve(folder, env['VIGIE_DATA'] || '.vigie'),
    demonstration,
    leastHashing: demonstration,
    production,
    log: oneOf<Level | 'silent'>(env, 'VIGIE_LOG', 'info', [...levels, 'silent']),
    proxies: whole(env, 'VIGIE_PROXIES', 0, 10),
    origin: readOrigin(env),
  })
}

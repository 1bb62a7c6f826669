/** The session cookie: 256 random bits, unreadable to scripts, sent to this site only; over HTTPS bound to the host by its name. */
import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Config } from '../config.ts'

const plainName = 'vigie_session'
const secureName = '__Host-vigie_session'

const hours = 12
const devicePlain = 'vigie_device'
const deviceDays = 30

const isSecure = (config: Config): boolean => config.origin?.startsWith('https://') ?? false

/** A new token, for the browser only. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The token that a request carries, or null. Over HTTPS only the name that is bound to the host counts: a neighbouring site could set the other. */
export const readToken = (request: IncomingMessage, config: Config): string | null => read(request, isSecure(config) ? secureName : plainName)

/** The value by which a device was told to be remembered, or null. */
export const readDevice = (request: IncomingMessage, config: Config): string | null => read(request, isSecure(config) ? `__Host-${devicePlain}` : devicePlain)

function read(request: IncomingMessage, own: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === own && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value
  }
  return null
}

/** The Set-Cookie header that gives a token, or with null takes it away. */
export function sessionCookie(token: string | null, config: Config): string {
  const secure = isSecure(config)
  const life = token ? `Max-Age=${hours * 3600}` : 'Max-Age=0'
  return `${secure ? secureName : plainName}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; ${life}${secure ? '; Secure' : ''}`
}

/** The Set-Cookie header by which a device is remembered for thirty days, or with null forgotten. It opens nothing. */
export function deviceCookie(token: string | null, config: Config): string {
  const secure = isSecure(config)
  const life = token ? `Max-Age=${deviceDays * 86_400}` : 'Max-Age=0'
  return `${secure ? '__Host-' : ''}${devicePlain}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; ${life}${secure ? '; Secure' : ''}`
}

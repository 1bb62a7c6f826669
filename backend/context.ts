/** What a handler may know: one transaction in which somebody is asking, what they may do, and what they sent. Never the request itself. */
import type { Writable } from 'node:stream'
import type { Knex } from 'knex'
import type { Ability, Account } from '../schemas/ability.ts'
import type { Language } from '../schemas/dialect.ts'
import type { Refused } from './audit/refused.ts'
import type { Config } from './config.ts'
import type { Arrived } from './evidence/arrival.ts'
import type { Keyring } from './keys/keyring.ts'
import type { Problem } from './problem.ts'

export interface UploadedFile {
  /** Name that the client gave, for showing only. */
  readonly name: string
  /** Where the bytes wait, in our own folder; gone after the request unless the handler moves them. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** The type that the sender declared, if any; a claim. */
  readonly declared: string | null
  /** Where the bytes went when the route keeps them itself, sealed on the way: they were never on disk in clear. */
  readonly sealed?: Arrived
}

export interface SignedIn extends Account {
  readonly language: Language
  readonly session_id?: string
  /** When password and second factor were last given in this session. */
  readonly authenticated_at?: string
  /** Signing in asks for a second factor. */
  readonly second_factor?: boolean
  /** Rights changed since the token was given: the answer brings another. */
  readonly renew?: boolean
  /** The session was last seen in use more than a minute ago. */
  readonly unseen?: boolean
}

/** Where a request comes from, as far as signing in needs it: a network (not a machine), a device it was told to remember, the kind of browser. */
export interface Origin {
  readonly network: string
  readonly device: string | null
  readonly agent: string | null
}

export interface Context {
  /** The transaction of this request. */
  readonly db: Knex.Transaction
  readonly account: SignedIn | null
  readonly ability: Ability
  readonly keys: Keyring
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  readonly files: ReadonlyMap<string, UploadedFile>
  /** Language of the answer: what the client asks for, else the account's. */
  readonly language: Language
  /** Version of the record that the client means to change (If-Match), null when it did not say. */
  readonly ifMatch: number | null
  /** The part of a file that the client asks for, as it stands in the header; null when it wants all. */
  readonly range: string | null
  /** How many bytes a route that takes raw bytes has put away before its handler was called. */
  readonly arrived: number
  /** The raw session token, for ending it. */
  readonly token: string | null
  readonly from: Origin
  /** The moment of the request. */
  readonly at: Date
  readonly config: Config
  /** Does work as the same person in a transaction of its own, of the same moment as this one, which must be `repeatable read`: what it keeps stays, whatever becomes of this one. */
  readonly beside: <T>(work: (asking: Acting) => Promise<T>) => Promise<T>
}

/** Who is asking, in which transaction and with which keys: what work needs that is not only done for a request. */
export type Acting = Pick<Context, 'db' | 'account' | 'ability' | 'keys'>

/** What a handler answers: a body, or a stream written while the transaction is still open. */
export interface Answer {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly type?: string
  readonly stream?: (out: Writable) => Promise<void>
  /** A refusal that is said after the transaction was kept: what led to it stays written. */
  readonly problem?: Problem
  /** What was refused within an answer that as a whole was given: entered in the log after it. */
  readonly refused?: readonly Refused[]
}

/** The account that is asking; only on routes that require one. */
export function whoAsks(context: Pick<Context, 'account'>): SignedIn {
  if (!context.account) throw new Error('a route open to all asked who is there')
  return context.account
}

/** A route as data: what may be sent, who may come, and what happens; so that no part can be forgotten and the API can describe itself. */
import type { Account } from '../../schemas/ability.ts'
import type { Answer, Context } from '../context.ts'
import type { Arrived } from '../evidence/arrival.ts'
import type { Cost } from './turns.ts'

/** Puts a file away under the data folder while it arrives, otherwise than in the waiting room; `discard` forgets it unless it was taken over meanwhile. */
export type Keep = (dataFolder: string) => { write(source: AsyncIterable<Uint8Array>): Promise<Arrived>; discard(): Promise<void> }

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `/api/incidents/:id` */
  readonly path: string
  /** `open` to all, or for who is `signed_in`; what they may touch is decided by the ability at the door. */
  readonly access: 'open' | 'signed_in'
  /** One line for GET /api/openapi.json. */
  readonly summary: string
  /** Names of the query parameters accepted, each text given once. */
  readonly query?: readonly string[]
  /** Work that is not told by the rest of the route: it takes turns (turns.ts). */
  readonly cost?: Cost
  /** JSON Schema of the body; `record` bodies are checked by the resource against schema and form. */
  readonly body?: Readonly<Record<string, unknown>> | 'record'
  /** A multipart body: its file fields, and whose files are received at all. The other parts arrive in `body` as text. */
  readonly upload?: {
    readonly files: readonly string[]
    readonly fields: readonly string[]
    readonly admits: (account: Account) => boolean
    readonly keep?: Keep
  }
  /** Done only within ten minutes of having given password and second factor in this session: always, or when this says so of the request. */
  readonly stepUp?: boolean | ((context: Context) => boolean)
  /** Open, too, to those who must first set up a second factor. */
  readonly beforeEnrolment?: boolean
  /** Takes the asker's own session or rights away: it is not asked at the end whether they are still there. */
  readonly departs?: boolean
  /** Ends what saves that were sent just before still need: it waits for those that its header names. */
  readonly last?: true
  /** A GET that answers the bytes of a file although its address has no ending. */
  readonly file?: true
  /** Leaves no trace, not even in the log: its answer does not wait for the end of its transaction. */
  readonly quiet?: true
  /** A POST that changes nothing: what it gives out is entered in the log as for a GET. */
  readonly reads?: true
  /**
   * A body of raw bytes (application/octet-stream), as long as it likes, taken in parts: for each, this is asked in a transaction of its own what to do with it, and
   * `handle` is called when it is safe. `arrived` counts what came before. A slow line holds no connection to the database.
   */
  readonly bytes?: (context: Context) => Promise<(source: AsyncIterable<Uint8Array>) => Promise<number>>
  readonly handle: (context: Context) => Promise<Answer>
}

/** Which part of a record a route tells of, for the log: `history`, `custody`; nothing for the record itself and for lists. */
export const partOf = ({ path }: Pick<Route, 'path'>): string | undefined => path.split('/').slice(4).join('/') || undefined

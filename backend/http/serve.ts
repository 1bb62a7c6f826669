/** From a request to a context and back: who, valid, transaction, act, answer. One request is one transaction is one outcome. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Request, RequestHandler, Response } from 'express'
import type { Knex } from 'knex'
import { type Language, languages } from '../../schemas/dialect.ts'
import { afterRequest, agentOf, isStill, stillOrNot } from '../accounts/sessions.ts'
import { refuseStale } from '../accounts/step-up.ts'
import { coarse } from '../accounts/throttle.ts'
import { entryOf, type Reading } from '../audit/given.ts'
import { enterRefused, type Refused } from '../audit/refused.ts'
import type { Config } from '../config.ts'
import type { Answer, Context, SignedIn } from '../context.ts'
import { beside } from '../database/beside.ts'
import { refusal } from '../database/refusals.ts'
import { type Said, transact } from '../database/transact.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { Log } from '../log.ts'
import { badRequest, notAllowed, Problem, problemBody, signInRequired } from '../problem.ts'
import { checkerOf } from '../records/draft.ts'
import { enter } from './asker.ts'
import { inParts, parseBody, readBytes } from './bodies.ts'
import { readDevice, readToken } from './cookie.ts'
import { refuseFrozen } from './frozen.ts'
import { cameWhileLeaving, leavingHeader, othersCame } from './leaving.ts'
import { refuseForeign } from './origin.ts'
import { readQuery } from './query.ts'
import { partOf, type Route } from './route.ts'
import { head, send } from './stream.ts'
import { costOf, takeTurn } from './turns.ts'
import { receive, type Upload } from './uploads.ts'

export interface Deps {
  readonly db: Knex
  readonly config: Config
  readonly log: Log
  readonly keys: Keyring
  /** What time it is; for tests. */
  readonly clock?: () => Date
}

/** A page that asks by itself (is it done yet?) keeps no session awake. */
const background = 'x-vigie-background'

/** The language that the client prefers among ours; null when it names none. */
function preferred(request: IncomingMessage): Language | null {
  const header = request.headers['accept-language'] ?? ''
  const wanted = header.split(',').map((part) => {
    const [tag = '', ...options] = part.trim().split(';')
    const weight = options.find((one) => one.trim().startsWith('q='))
    return { language: tag.slice(0, 2).toLowerCase(), weight: weight ? Number(weight.trim().slice(2)) : 1 }
  })
  const known = wanted.filter((one) => (languages as readonly string[]).includes(one.language) && one.weight > 0)
  known.sort((a, b) => b.weight - a.weight)
  return (known[0]?.language as Language | undefined) ?? null
}

function readIfMatch(request: IncomingMessage): number | null {
  const header = request.headers['if-match']
  if (header === undefined) return null
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())
  if (!found) throw new Problem(412, 'stale')
  return Number(found[1])
}

/** Nobody fills the disk who may not come in: who sends a file is asked for before the first byte of it is kept. */
async function admit({ admits }: NonNullable<Route['upload']>, db: Knex, token: string | null, at: Date, asks: (id: string) => void): Promise<void> {
  const { account } = await transact(db, (transaction) => enter(transaction, token, at))
  if (!account) throw signInRequired()
  asks(account.id)
  if (!admits(account)) throw notAllowed()
}

function fail(response: Response, error: unknown, language: Language, log: Log, id: string, path: string): void {
  const problem = error instanceof Problem ? error : (refusal(error) ?? new Problem(500, 'failed'))
  if (problem.status >= 500 || problem.detail === 'seal_broken') {
    log.error('request_failed', { request: id, route: path, kind: error instanceof Error ? error.name : typeof error, code: codeOf(error), at: where(error) })
  }
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value)
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, language)))
}

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '')

/** Sends a stream; what broke it off once it had begun, or null: what left is entered in the log all the same. */
async function sendOr(response: Response, answer: Answer, write: NonNullable<Answer['stream']>, who: string): Promise<unknown> {
  try {
    await send(response, answer, write, who)
    return null
  } catch (error) {
    if (!response.headersSent) throw error
    return error
  }
}

/** What the log says of a reading besides the records: which part of them, and as what file. */
function readingOf(route: Route, { stream }: Answer, cut: unknown): Reading {
  return { part: partOf(route), file: stream ? { format: /\.(\w+)$/.exec(route.path)?.[1] ?? 'file', whole: cut === null } : undefined }
}

/** Our own places in a stack, without the message, which may carry content. */
function where(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '').replace(error.message, '') : ''
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node_modules') && !line.includes('node:'))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/.*\/((?:backend|schemas|dist)\/)/, '$1'))
    .join(' < ')
}

/** The Express handler of a route. */
export function serve(route: Route, { db, config, log, keys, clock = () => new Date() }: Deps): RequestHandler {
  const writes = route.method !== 'GET' && route.access === 'signed_in'
  const check = typeof route.body === 'object' ? checkerOf(route.body) : null
  return async (request, response) => {
    const id = randomUUID()
    const began = performance.now()
    response.once('close', () => {
      const facts = { request: id, method: route.method, route: route.path, status: response.statusCode, ms: Math.round(performance.now() - began) }
      if (response.statusCode < 400) log.debug('request', facts)
      else if (response.statusCode < 500) log.info('request', facts)
    })
    const at = clock()
    const wish = preferred(request)
    let language: Language = wish ?? 'en'
    let upload: Upload | null = null
    let giveTurn = (): void => undefined
    let asking: string | null = null
    let sent: Record<string, unknown> = {}
    const refusedIs = (one: Refused) => enterRefused(db, one).catch((cause: unknown) => log.warn('refusal_not_entered', { request: id, code: codeOf(cause) }))
    try {
      if (route.method !== 'GET') refuseForeign(request, config)
      const query = readQuery(route, request.query)
      const ifMatch = readIfMatch(request)
      const token = readToken(request, config)
      if (route.access === 'signed_in' && !token) throw signInRequired()
      if (route.last && token) await othersCame(request.headers[leavingHeader])
      const cost = costOf(route, query)
      if (cost) giveTurn = await takeTurn(cost, token ?? request.ip ?? '', response)
      if (route.bytes && request.headers['content-type'] !== 'application/octet-stream') throw new Problem(415, 'unsupported')
      if (route.upload) {
        await admit(route.upload, db, token, at, (who) => {
          asking = who
        })
        upload = await receive(request, route.upload, config.dataFolder)
      }
      const entered = async <T>(
        more: Pick<Context, 'body' | 'files' | 'arrived'>,
        work: (context: Context) => Promise<T>,
        given: (context: Context, done: T) => Said | null = () => null,
      ): Promise<T> => {
        const last: Said[] = []
        const act = async (transaction: Knex.Transaction): Promise<T> => {
          const { account, ability } = await enter(transaction, token, at)
          asked = account
          if (route.access === 'signed_in' && !account) throw signInRequired()
          language = wish ?? account?.language ?? 'en'
          asking = account?.id ?? null
          const context: Context = {
            db: transaction,
            account,
            ability,
            keys,
            params: request.params as Record<string, string>,
            query,
            language,
            ifMatch,
            range: request.headers.range ?? null,
            token,
            from: { network: coarse(request.ip ?? ''), device: readDevice(request, config), agent: agentOf(request.headers['user-agent']) },
            at,
            config,
            beside: (others) => beside(db, transaction, account?.id ?? null, (own) => others({ db: own, account, ability, keys })),
            ...more,
          }
          // What somebody saves while leaving holds the session until it is kept: signing out, sent right behind it, waits.
          if (account && writes && request.headers[leavingHeader] !== undefined) {
            await isStill(transaction, account)
            cameWhileLeaving(request.headers[leavingHeader])
          }
          if (account) refuseStale(route, context, account, config)
          await refuseFrozen(route, context)
          const done = await work(context)
          const reading = given(context, done)
          if (reading) last.push(reading)
          if (account && writes && !route.departs) last.push(stillOrNot(account))
          return done
        }
        return transact(db, act, () => ({ last, heard: last.length > 0 || !route.quiet }))
      }
      const none = { body: {}, files: new Map() }
      let asked: SignedIn | null = null
      let arrived = 0
      if (route.bytes) {
        const parts = inParts(request)
        for (;;) {
          arrived += await (await entered({ ...none, arrived }, route.bytes))(parts.next())
          if (parts.over()) break
          await entered({ ...none, arrived }, route.handle)
        }
      }
      sent = upload ? upload.fields : route.method === 'GET' || route.bytes ? {} : await readJson(request, route)
      const problems = check?.(sent) ?? []
      if (problems.length > 0) throw new Problem(422, 'invalid', { fields: problems })

      let cut: unknown = null
      const answered = async (context: Context): Promise<Answer> => {
        const answer = await route.handle(context)
        if (answer.stream) cut = await sendOr(response, answer, answer.stream, context.account?.id ?? '')
        return answer
      }
      const answer = await entered({ body: sent, files: upload?.files ?? none.files, arrived }, answered, ({ db: transaction, account }, done) =>
        account && (route.method === 'GET' || route.reads) ? entryOf(transaction, account, readingOf(route, done, cut)) : null,
      ).catch((error: unknown) => {
        throw cut ?? error
      })
      if (cut) throw cut
      const renewed = request.headers[background] === undefined ? await afterRequest(db, asked, token, config, at) : null
      if (renewed && !response.headersSent) response.setHeader('set-cookie', renewed)
      if (answer.problem) throw answer.problem
      if (answer.stream) return
      head(response, answer)
      if (answer.body === undefined) response.end()
      else response.type(answer.type ?? 'application/json').send(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body))
      for (const one of answer.refused ?? []) await refusedIs(one)
    } catch (error) {
      fail(response, error, language, log, id, route.path)
      if (asking && error instanceof Problem) {
        const { method, path } = route
        const refused = {
          account_id: asking,
          problem: error,
          method,
          path,
          params: request.params as Record<string, string>,
          community_id: sent['community_id'],
        }
        await refusedIs(refused)
      }
    } finally {
      giveTurn()
      await upload?.discard()
    }
  }
}

async function readJson(request: Request, route: Route): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request)
  if (bytes.length === 0) return {}
  if (!route.body) throw badRequest([{ field: '(body)', fault: 'unknown' }])
  if (!/^application\/(json|merge-patch\+json)\b/i.test(request.headers['content-type'] ?? '')) throw new Problem(415, 'unsupported')
  return parseBody(bytes)
}

/**
 * Several readings in one request: a page that shows many things asks for them together, on a slow line most of all. Each is served by its own route, behind the same
 * walls, and answered as if it had been asked alone; they share one look at the session and one transaction.
 */
import type { Knex } from 'knex'
import { refuseStale } from '../accounts/step-up.ts'
import { enterReading } from '../audit/given.ts'
import type { Refused } from '../audit/refused.ts'
import type { Answer, Context } from '../context.ts'
import { notFound, Problem, problemBody } from '../problem.ts'
import { readQuery } from './query.ts'
import { partOf, type Route } from './route.ts'
import { costOf } from './turns.ts'

/** Readings in one request at most, each address at most so long: two hundred identifiers. */
const most = 24
const longest = 9_000

interface Known {
  readonly route: Route
  readonly segments: readonly string[]
}

interface Found {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** Whether a reading only tells: no file, no step up, nothing that takes turns. Whatever else there is to read is asked for alone. */
const isPlain = (route: Route, query: Readonly<Record<string, string>>): boolean =>
  !route.stepUp && !route.file && costOf(route, query) === null && !/\.\w+$/.test(route.path)

function segmentOf(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Problem(400, 'bad_request')
  }
}

/** The first route, in the order of the application, of which `path` is an address; 404 when there is none. */
function routeAt(all: readonly Known[], path: string): Found {
  const asked = path.split('/')
  for (const { route, segments } of all) {
    if (segments.length !== asked.length || !segments.every((one, at) => (one.startsWith(':') ? asked[at] !== '' : one === asked[at]))) continue
    const names = segments.flatMap((one, at) => (one.startsWith(':') ? [[one.slice(1), segmentOf(asked[at] ?? '')] as const] : []))
    return { route, params: Object.fromEntries(names) }
  }
  throw notFound()
}

function queryOf(route: Route, text: string): Record<string, string> {
  const sent = new URLSearchParams(text)
  return readQuery(route, Object.fromEntries([...sent.keys()].map((name) => [name, sent.getAll(name).length > 1 ? sent.getAll(name) : sent.get(name)])))
}

interface Told {
  readonly status: number
  /** JSON. */
  readonly body: string
  readonly location?: string | undefined
}

const written = ({ status, body, location }: Told): string =>
  `{"status":${status},"body":${body}${location === undefined ? '' : `,"location":${JSON.stringify(location)}`}}`

/** What stands for itself in a transaction that others read in, too. */
const ownView = (db: Knex.Transaction): Knex.Transaction => new Proxy(db, {})

async function told(context: Context, { route, params }: Found, address: string, text: string): Promise<Told> {
  const query = queryOf(route, text)
  if (!isPlain(route, query)) return { status: 303, body: 'null', location: address }
  const own: Context = { ...context, db: ownView(context.db), params, query, body: {}, ifMatch: null, range: null }
  if (context.account) refuseStale(route, own, context.account, context.config)
  const { status = 200, body, headers, stream, problem } = await route.handle(own)
  if (problem) throw problem
  if (stream) throw new Error('a file among readings')
  if (context.account) await enterReading(own.db, context.account, { part: partOf(route) })
  const location = headers?.['location']
  return {
    status,
    body: body === undefined ? 'null' : typeof body === 'string' ? body : JSON.stringify(body),
    location: typeof location === 'string' ? location : undefined,
  }
}

/** The route `POST /api/together` over these routes. */
export function togetherRoute(routes: readonly Route[]): Route {
  const all = routes.filter(({ method }) => method === 'GET').map((route) => ({ route, segments: route.path.split('/') }))
  return {
    method: 'POST',
    path: '/api/together',
    access: 'signed_in',
    summary: `Up to ${most} readings at once, each an address of a GET: answers in their order, each with the status and body that it would have alone, or 303 for what is asked for alone (files, searches).`,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['ask'],
      properties: { ask: { type: 'array', minItems: 1, maxItems: most, items: { type: 'string', minLength: 1, maxLength: longest } } },
    },
    reads: true,
    cost: 'page',
    beforeEnrolment: true,
    handle: async (context): Promise<Answer> => {
      const answers: string[] = []
      const refused: Refused[] = []
      for (const address of context.body['ask'] as readonly string[]) {
        const [path = '', text = ''] = address.split(/\?(.*)/s)
        let found: Found | null = null
        try {
          found = routeAt(all, path)
          answers.push(written(await told(context, found, address, text)))
        } catch (error) {
          // What the database refused has ended the transaction: then nothing of it is told.
          if (!(error instanceof Problem)) throw error
          answers.push(written({ status: error.status, body: JSON.stringify(problemBody(error, context.language)) }))
          if (found && context.account)
            refused.push({
              account_id: context.account.id,
              problem: error,
              method: 'GET',
              path: found.route.path,
              params: found.params,
              community_id: undefined,
            })
        }
      }
      return { body: `{"answers":[${answers.join(',')}]}`, type: 'application/json', refused }
    },
  }
}

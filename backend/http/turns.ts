/**
 * Costly requests take turns before they take a connection to the database: so many of a kind at once, fewer for each person, a bounded number waiting, and beyond that
 * 429. Whatever is asked for in a flood, most connections stay for what costs little.
 */
import type { Response } from 'express'
import { Problem } from '../problem.ts'

export type Cost = 'search' | 'export' | 'upload' | 'hash' | 'page'

interface Limit {
  readonly all: number
  readonly each: number
  /** How many may wait in all, and of each person. */
  readonly waiting: number
  readonly own: number
}

/** Together fewer than the connections of the server: what costs little finds one. */
const limits: Readonly<Record<Cost, Limit>> = {
  search: { all: 6, each: 4, waiting: 200, own: 60 },
  export: { all: 6, each: 4, waiting: 0, own: 0 },
  upload: { all: 8, each: 3, waiting: 16, own: 4 },
  hash: { all: 4, each: 4, waiting: 40, own: 20 },
  page: { all: 6, each: 3, waiting: 400, own: 40 },
}

interface Waiting {
  readonly who: string
  readonly go: () => void
}

interface Desk {
  all: number
  readonly running: Map<string, number>
  waiting: Waiting[]
}

const desks = new Map<Cost, Desk>()

const tooMany = (seconds: number) => new Problem(429, 'too_many', { detail: 'try_later', headers: { 'retry-after': String(seconds) } })

interface Costly {
  readonly path: string
  readonly cost?: Cost
  readonly upload?: unknown
}

/** What kind of work a request is; null when it costs little. */
export function costOf(route: Costly, query: Readonly<Record<string, string>>): Cost | null {
  if (route.cost) return route.cost
  if (route.upload) return 'upload'
  if (/\.(csv|xlsx|geojson|ndjson|pdf|zip)$/.test(route.path)) return 'export'
  return query['q'] ? 'search' : null
}

/** Lets the first go for whom there is room. */
function next(desk: Desk, { all, each }: Limit): void {
  while (desk.all < all) {
    const at = desk.waiting.findIndex(({ who }) => (desk.running.get(who) ?? 0) < each)
    const [first] = at < 0 ? [] : desk.waiting.splice(at, 1)
    if (!first) return
    enter(desk, first.who)
    first.go()
  }
}

function enter(desk: Desk, who: string): void {
  desk.all += 1
  desk.running.set(who, (desk.running.get(who) ?? 0) + 1)
}

/** Waits until it is `who`'s turn, unless too many wait already (429) or the client goes away; answers what gives the turn on. */
export async function takeTurn(cost: Cost, who: string, response: Response): Promise<() => void> {
  const limit = limits[cost]
  const desk = desks.get(cost) ?? { all: 0, running: new Map<string, number>(), waiting: [] }
  desks.set(cost, desk)
  if (desk.all < limit.all && (desk.running.get(who) ?? 0) < limit.each) enter(desk, who)
  else {
    if (desk.waiting.length >= limit.waiting || desk.waiting.filter((one) => one.who === who).length >= limit.own) throw tooMany(cost === 'export' ? 10 : 3)
    await new Promise<void>((resolve, reject) => {
      const own: Waiting = { who, go: resolve }
      desk.waiting.push(own)
      response.once('close', () => {
        const at = desk.waiting.indexOf(own)
        if (at < 0) return
        desk.waiting.splice(at, 1)
        reject(tooMany(3))
      })
    })
  }
  let given = false
  return () => {
    if (given) return
    given = true
    desk.all -= 1
    const left = (desk.running.get(who) ?? 1) - 1
    if (left > 0) desk.running.set(who, left)
    else desk.running.delete(who)
    next(desk, limit)
  }
}

/** Readings that a page asks for at the same time leave in one request: on a slow line each request costs a journey. What is asked for alone goes alone. */
import { api, type RequestOptions, request } from './api.ts'
import { Problem, type ProblemBody } from './problem.ts'

interface Waiting {
  readonly address: string
  readonly signal: AbortSignal | undefined
  readonly take: (body: unknown) => void
  readonly fail: (error: unknown) => void
}

interface Told {
  readonly status: number
  readonly body: unknown
  readonly location?: string
}

/** As many as the server takes. */
const most = 24
let waiting: Waiting[] = []
let due = false

/** What takes turns on the server, or is a file, goes alone; so does an address longer than the server takes. */
const goesAlone = (address: string): boolean => /[?&]q=[^&]/.test(address) || /\.\w+(\?|$)/.test(address) || address.length > 9_000

async function alone({ address, signal, take, fail }: Waiting): Promise<void> {
  await api.get(address, signal ? { signal } : {}).then(take, fail)
}

function give(one: Waiting, told: Told | undefined): void {
  // What was merged leads elsewhere, and what takes turns is asked for by itself: the browser follows.
  if (told === undefined || (told.status >= 300 && told.status < 400)) void alone(one)
  else if (told.status >= 400) one.fail(new Problem(told.status, told.body as ProblemBody))
  else one.take(told.body)
}

async function ask(all: readonly Waiting[]): Promise<void> {
  const abort = new AbortController()
  let left = all.length
  for (const { signal, fail } of all)
    signal?.addEventListener('abort', () => {
      fail(signal.reason)
      left -= 1
      if (left === 0) abort.abort(signal.reason)
    })
  try {
    const asked = [...new Set(all.map((one) => one.address))]
    const { answers } = await request<{ answers: readonly Told[] }>('POST', '/api/together', { ask: asked }, { signal: abort.signal })
    for (const one of all) give(one, answers[asked.indexOf(one.address)])
  } catch (error) {
    // One that the server can not answer must not take the others with it.
    if (error instanceof Problem && (error.status >= 500 || error.status === 400)) for (const one of all) void alone(one)
    else for (const one of all) one.fail(error)
  }
}

function send(): void {
  due = false
  const all = waiting.filter((one) => !one.signal?.aborted)
  waiting = []
  for (let from = 0; from < all.length; from += most) {
    const some = all.slice(from, from + most)
    const [only] = some
    if (some.length === 1 && only) void alone(only)
    else void ask(some)
  }
}

/** GET of an address, with whatever else is asked for in the same moment. Throws `Problem`; an abort throws the DOMException of fetch. */
export function together<T>(address: string, options: RequestOptions = {}): Promise<T> {
  if (options.background || options.query || goesAlone(address)) return api.get<T>(address, options)
  return new Promise<T>((resolve, reject) => {
    // What follows # tells two askings apart on this side only.
    waiting.push({ address: address.replace(/#.*/, ''), signal: options.signal, take: (body) => resolve(body as T), fail: reject })
    if (due) return
    due = true
    setTimeout(send)
  })
}

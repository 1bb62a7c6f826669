/**
 * Keeps a draft on the server while it is being written: one request at a time, each with what has changed since the last one acknowledged.
 * A lost line is waited for, a clash is handed to a person, an answer that the server refuses does not hold up the others. Nothing is kept in the browser.
 */
import { api } from '../../lib/api.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { type Clash, merge } from './merge.ts'
import { changesBetween, type Flat, nested, same } from './values.ts'

export type Stored = Readonly<Record<string, unknown>> & { readonly version?: number | null }

export type SaveState =
  | { readonly kind: 'new' | 'waiting' | 'saving' | 'offline' | 'trouble' | 'signed_out' | 'forbidden' | 'refused' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'conflict'; readonly clashes: readonly Clash[] }

export interface SaverOptions {
  readonly id: string
  /** What a new record is created with, besides its answers. */
  readonly head: Readonly<Record<string, unknown>>
  /** What the server is known to hold; null when the record is new. */
  readonly known: { readonly flat: Flat; readonly version: number } | null
  /** What stands in the inputs before anybody wrote: of itself no reason to make a record. */
  readonly initial: Flat
  /** The answers of a record as it comes from the server. */
  readonly flatOf: (record: Stored) => Flat
  /** Names of answers that the server would refuse: they wait until they are corrected. */
  readonly unfit: (flat: Flat) => ReadonlySet<string>
  /** Answers changed elsewhere, to be shown in the inputs. */
  readonly onTaken: (values: Flat) => void
  /** What the server refused, by its names, in its words. */
  readonly onRefused: (fields: Readonly<Record<string, string>>) => void
}

export interface Saver {
  /** Takes the answers as they stand; they are sent after a short pause. */
  readonly change: (now: Flat) => void
  /** Sends at once what is not sent; resolves when all is kept or nothing more can be done now. `leaving` lets it finish after the page is gone. */
  readonly flush: (leaving?: boolean) => Promise<void>
  readonly state: () => SaveState
  readonly subscribe: (listener: () => void) => () => void
  /** Settles a conflict: the value to keep for each clash. */
  readonly settle: (kept: Flat) => Promise<void>
  /** Whether something stands here that the server does not have. */
  readonly dirty: () => boolean
  /** Version of the record on the server; null before it exists. */
  readonly version: () => number | null
  /** Sends nothing any more once what is under way has ended; the answer lets it go on. */
  readonly stop: () => Promise<() => void>
}

const pause = 700
const patience = 3000
const waits = [2000, 4000, 8000, 15000, 30000]
/** Bytes of body that a browser lets all requests together take that outlive their page: 64 KiB by the Fetch standard, some left for ending the session. */
const outliving = 60000
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

/** Starts keeping one draft. */
export function createSaver({ id, head, known, initial, flatOf, unfit, onTaken, onRefused }: SaverOptions): Saver {
  const path = `/api/incidents/${id}`
  const given = Object.fromEntries(Object.entries(initial).filter(([, value]) => !same(value, null)))
  const listeners = new Set<() => void>()
  let state: SaveState = known ? { kind: 'saved', at: new Date() } : { kind: 'new' }
  let base: Flat = known?.flat ?? initial
  let version: number | null = known?.version ?? null
  let current: Flat = base
  let first: Flat | null = null // what the creating request held, until it is acknowledged: a repeated PUT must be the same
  let refused: Flat = {}
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let queued = false
  let stopped = false
  let since = 0
  let failures = 0
  let theirs: { readonly flat: Flat; readonly version: number } | null = null

  const enter = (next: SaveState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const after = (delay: number) => {
    clearTimeout(timer)
    queued = true
    timer = setTimeout(() => void run(false), delay)
  }
  const pending = (): Flat => {
    const held = unfit(current)
    const changed = Object.entries(changesBetween(base, current))
    return Object.fromEntries(changed.filter(([name, value]) => !held.has(name) && !(name in refused && same(refused[name], value))))
  }
  const dirty = () => Object.keys(changesBetween(base, current)).length > 0

  async function send(changes: Flat, keepalive: boolean): Promise<void> {
    if (version === null) {
      first ??= { ...given, ...changes }
      const sent = first
      const record = await api.put<Stored>(path, { ...head, ...nested(sent) }, { keepalive })
      acknowledge(record, sent)
      first = null
      return
    }
    acknowledge(await api.patch<Stored>(path, nested(changes), { version, keepalive }), changes)
  }
  function acknowledge(record: Stored, changes: Flat): void {
    version = Math.max(version ?? 0, record.version ?? (version ?? 0) + 1)
    base = { ...base, ...changes }
  }

  /**
   * The page is being left while a request is under way, of which nobody will read the answer: all that is not acknowledged goes behind it twice,
   * once for the case that it was kept and once for the case that it was not. The server takes the one that fits and refuses the other.
   */
  function sendBehind(): void {
    const changes = pending()
    if (Object.keys(changes).length === 0) return
    const creating = version === null
    const kept = (version ?? 0) + 1
    const whole = { ...given, ...changes }
    const attempts = [
      () => api.patch<Stored>(path, nested(changes), { version: kept, keepalive: true }),
      () =>
        creating
          ? api.put<Stored>(path, { ...head, ...nested(whole) }, { keepalive: true })
          : api.patch<Stored>(path, nested(changes), { version, keepalive: true }),
    ]
    const room = Math.floor(outliving / bytesOf(creating ? { ...head, ...nested(whole) } : nested(changes)))
    for (const attempt of attempts.slice(0, room))
      attempt().then(
        (record) => acknowledge(record, changes),
        () => undefined,
      )
  }

  /** Puts what is stored now together with what stands here. True when nothing has to be settled by a person. */
  async function reconcile(): Promise<boolean> {
    const record = await api.get<Stored>(path)
    const stored = { flat: flatOf(record), version: record.version ?? 1 }
    const { taken, clashes } = merge(first ?? base, current, stored.flat)
    if (clashes.length > 0) {
      theirs = stored
      // What only the others changed is taken over at once: whatever is written on it from now on is written on theirs.
      base = { ...base, ...taken }
      take(taken)
      enter({ kind: 'conflict', clashes })
      return false
    }
    adopt(stored, taken)
    return true
  }
  function adopt(stored: { readonly flat: Flat; readonly version: number }, values: Flat): void {
    base = stored.flat
    version = stored.version
    first = null
    theirs = null
    take(values)
  }
  function take(values: Flat): void {
    current = { ...current, ...values }
    if (Object.keys(values).length > 0) onTaken(values)
  }

  /** What to do about a failure: true to go on at once. */
  async function recover(problem: Problem, changes: Flat): Promise<boolean> {
    if (problem.status === 412 || (problem.status === 409 && version === null)) {
      try {
        return await reconcile()
      } catch (error) {
        const again = problemOf(error)
        return again.status === 412 || again.status === 409 ? false : recover(again, changes)
      }
    }
    if (problem.status === 422 || problem.status === 400) {
      const names = Object.keys(changes).filter((name) => Object.keys(problem.fields).some((key) => key === name || key.startsWith(`${name}.`)))
      refused = { ...refused, ...Object.fromEntries(names.map((name) => [name, changes[name]])) }
      first = null
      onRefused(problem.fields)
      if (names.length > 0) return true
      enter({ kind: 'refused' })
      return false
    }
    if (problem.status === 401) enter({ kind: 'signed_out' })
    else if (problem.status >= 403 && problem.status < 428) enter({ kind: 'forbidden' })
    else {
      enter({ kind: problem.status === 0 ? 'offline' : 'trouble' })
      after(waits[Math.min(failures, waits.length - 1)] ?? 30000)
      failures += 1
    }
    return false
  }

  async function work(urgent: boolean, leaving: boolean): Promise<void> {
    clearTimeout(timer)
    queued = false
    since = 0
    while (state.kind !== 'conflict' && !stopped) {
      const changes = pending()
      if (Object.keys(changes).length === 0 && (version !== null || !dirty())) {
        if (dirty()) enter({ kind: 'refused' })
        else if (version === null) enter({ kind: 'new' })
        else enter(state.kind === 'saved' ? state : { kind: 'saved', at: new Date() })
        return
      }
      if (state.kind !== 'offline' && state.kind !== 'trouble') enter({ kind: 'saving' })
      try {
        await send(changes, leaving && bytesOf(changes) < outliving)
        failures = 0
        enter(dirty() ? { kind: 'waiting' } : { kind: 'saved', at: new Date() })
        // Somebody is typing: wait for the pause.
        if (queued && !urgent) return
      } catch (error) {
        if (!(await recover(problemOf(error), first ?? changes))) return
      }
    }
  }

  async function run(urgent: boolean, leaving = false): Promise<void> {
    if (running) {
      if (leaving) sendBehind()
      await running
      if (!urgent) return
    }
    running ??= work(urgent, leaving).finally(() => {
      running = null
    })
    await running
  }

  return {
    // Called at each letter: what is worth sending is worked out after the pause.
    change(now) {
      if (Object.keys(changesBetween(current, now)).length === 0) return
      current = now
      if (state.kind === 'conflict' || state.kind === 'forbidden') return
      if (state.kind === 'saved' || state.kind === 'new' || state.kind === 'refused') enter({ kind: 'waiting' })
      if (state.kind === 'offline' || state.kind === 'trouble') return
      since ||= Date.now()
      after(Math.max(0, Math.min(pause, since + patience - Date.now())))
    },
    flush: (leaving = false) => run(true, leaving),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async settle(kept) {
      if (!theirs) return
      enter({ kind: 'waiting' })
      adopt(theirs, kept)
      await run(true)
    },
    dirty,
    version: () => version,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      return () => {
        stopped = false
        void run(false)
      }
    },
  }
}

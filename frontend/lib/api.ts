/** The one door to the server: JSON in and out, problems as `Problem`, the reader's language in every request, nothing kept in the browser. */
import type { Language } from '../../schemas/dialect.ts'
import { isAbort, Problem, type ProblemBody } from './problem.ts'
import { askProof, stepUpRequired } from './proof.ts'

export type QueryValue = string | number | boolean | null | undefined | readonly string[]
export type Query = Readonly<Record<string, QueryValue>>

export interface RequestOptions {
  readonly query?: Query | URLSearchParams
  readonly signal?: AbortSignal
  /** Version of the record that the change was made on: sent as `If-Match: "3"`. */
  readonly version?: number | null
  /** Let the request finish although the page is being left. */
  readonly keepalive?: boolean
  /** The page asks by itself: the session is not kept awake by it. */
  readonly background?: boolean
}

/** A page of a list: `next` is an opaque cursor or null, `total` exact or absent. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total?: number
}

let language: Language = 'en'
const listeners = new Set<() => void>()
const returns = new Set<() => void>()

/** Sets the language in which the server answers from now on. */
export function speak(to: Language): void {
  language = to
}

/** Calls back when the server says that nobody is signed in any more. Returns how to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says that somebody is signed in (again): what was refused meanwhile is asked once more. */
export function announceSignedIn(): void {
  for (const listener of returns) listener()
}

/** Calls back when somebody has signed in again. Returns how to stop listening. */
export function onSignedIn(listener: () => void): () => void {
  returns.add(listener)
  return () => returns.delete(listener)
}

/** A path with its query: lists are joined with commas, empty values left out. */
export function address(path: string, query?: Query | URLSearchParams): string {
  if (!query) return path
  const params = query instanceof URLSearchParams ? query : new URLSearchParams()
  if (!(query instanceof URLSearchParams)) {
    for (const [name, value] of Object.entries(query)) {
      const text = Array.isArray(value) ? value.join(',') : value === null || value === undefined ? '' : String(value)
      if (text !== '') params.set(name, text)
    }
  }
  const search = params.toString()
  return search ? `${path}?${search}` : path
}

async function problemFrom(response: Response): Promise<Problem> {
  try {
    return new Problem(response.status, (await response.json()) as ProblemBody)
  } catch {
    return new Problem(response.status)
  }
}

const leaving: { readonly name: string; readonly at: number }[] = []

function nameLeaving(): string {
  const name = crypto.randomUUID()
  leaving.push({ name, at: Date.now() })
  return name
}

/** Names of the saves that were sent in the last seconds to outlive their page: whatever ends the session waits for them on the server. */
export const leftLately = (): string =>
  leaving
    .filter(({ at }) => Date.now() - at < 5_000)
    .slice(-20)
    .map(({ name }) => name)
    .join(',')

/** Sends a request and returns the parsed answer (undefined for 204). Throws `Problem`; an abort throws the DOMException of fetch. */
export async function request<T>(method: string, path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json', 'accept-language': language }
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json'
  if (options.background) headers['x-vigie-background'] = '1'
  if (options.keepalive) headers['x-vigie-leaving'] = nameLeaving()
  if (options.version) headers['if-match'] = `"${options.version}"`
  let response: Response
  try {
    response = await fetch(address(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.keepalive ? { keepalive: true } : {}),
    })
  } catch (error) {
    if (isAbort(error)) throw error
    throw new Problem(0)
  }
  if (!response.ok) {
    const problem = await problemFrom(response)
    // Asked to prove oneself again: once done, the same request is sent once more, with all that was in it.
    if (problem.type === stepUpRequired) {
      if (await askProof()) return request<T>(method, path, body, options)
    } else if (response.status === 401 && !path.startsWith('/api/session')) for (const listener of listeners) listener()
    throw problem
  }
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}

/** The five verbs, shorter. */
export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('POST', path, body, options),
  put: <T>(path: string, body: unknown, options?: RequestOptions) => request<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options?: RequestOptions) => request<T>('PATCH', path, body, options),
  delete: (path: string, options?: RequestOptions) => request<void>('DELETE', path, undefined, options),
}

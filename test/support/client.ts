/** A small HTTP client over the real app on a port of its own: a cookie jar, JSON, If-Match and the language, as a browser or a script would have them. */
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer, and fails when it is something else
export interface Reply<T = any> {
  readonly status: number
  readonly headers: Headers
  /** Parsed when it is JSON, else undefined. */
  readonly body: T
  readonly text: string
}

export interface Sent {
  readonly body?: unknown
  /** Version of the record, as in `If-Match: "3"`. */
  readonly ifMatch?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly language?: string
}

export interface Client {
  readonly base: string
  get(path: string, sent?: Sent): Promise<Reply>
  post(path: string, body?: unknown, sent?: Sent): Promise<Reply>
  put(path: string, body?: unknown, sent?: Sent): Promise<Reply>
  patch(path: string, body: unknown, ifMatch: number, sent?: Sent): Promise<Reply>
  delete(path: string, sent?: Sent): Promise<Reply>
  request(method: string, path: string, sent?: Sent): Promise<Reply>
  /** The answer as it comes, for streams and files. */
  fetch(method: string, path: string, sent?: Sent): Promise<Response>
  signIn(email: string, password?: string): Promise<Reply>
  /** Somebody else at the same server, with an empty cookie jar. */
  another(language?: string): Client
}

/** A client of the server at `base`. */
export function clientOf(base: string, language = 'en'): Client {
  const jar = new Map<string, string>()

  const send = async (method: string, path: string, sent: Sent = {}): Promise<Response> => {
    const raw = sent.body instanceof FormData || typeof sent.body === 'string' || sent.body instanceof Uint8Array
    const response = await fetch(`${base}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'accept-language': sent.language ?? language,
        ...(jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(sent.body !== undefined && !(sent.body instanceof FormData) ? { 'content-type': 'application/json' } : {}),
        ...(sent.ifMatch !== undefined ? { 'if-match': `"${sent.ifMatch}"` } : {}),
        ...sent.headers,
      },
      ...(sent.body === undefined ? {} : { body: raw ? (sent.body as string | FormData) : JSON.stringify(sent.body) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=', 2)
      if (value === '' || rest.some((one) => /max-age=0\b/i.test(one))) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }

  const request = async (method: string, path: string, sent?: Sent): Promise<Reply> => {
    const response = await send(method, path, sent)
    const text = await response.text()
    const json = /\bjson\b/.test(response.headers.get('content-type') ?? '') && text !== ''
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json && !/ndjson/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined,
    }
  }

  return {
    base,
    get: (path, sent) => request('GET', path, sent),
    post: (path, body, sent) => request('POST', path, { ...sent, body }),
    put: (path, body, sent) => request('PUT', path, { ...sent, body }),
    patch: (path, body, ifMatch, sent) => request('PATCH', path, { ...sent, body, ifMatch }),
    delete: (path, sent) => request('DELETE', path, sent),
    request,
    fetch: send,
    signIn: (email, password = 'vigie-demonstration') => request('POST', '/api/session', { body: { email, password } }),
    another: (other = language) => clientOf(base, other),
  }
}

/** Serves the app on a free port of this machine. */
export async function serveApp(app: RequestListener): Promise<{ base: string; close(): Promise<void> }> {
  const server = createServer(app)
  // A machine under load may rest longer than the usual five seconds between two requests of a test.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

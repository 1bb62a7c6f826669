/** All that can go wrong between the browser and the server, as one kind of error: what the server said (RFC 9457), or that it could not be reached. */

export interface ProblemBody {
  readonly type?: string
  readonly title?: string
  readonly status?: number
  readonly detail?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly [more: string]: unknown
}

/** Status 0 means that no answer came (offline, or the server is down). Texts are already in the reader's language. */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly fields: Readonly<Record<string, string>>
  readonly type: string
  /** What the server says beside the standard fields. */
  readonly more: ProblemBody

  constructor(status: number, body: ProblemBody = {}) {
    super(body.title ?? `status ${status}`)
    this.name = 'Problem'
    this.status = status
    this.title = body.title ?? ''
    this.detail = body.detail ?? ''
    this.fields = body.fields ?? {}
    this.type = body.type ?? 'about:blank'
    this.more = body
  }
}

/** Anything thrown, as a Problem. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(-1, { detail: error instanceof Error ? error.message : '' })
}

/** Whether the error only says that the caller gave up waiting. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/** All that can go wrong, a line each: a status and a code; the sentence is said in the reader's language when the answer is written (RFC 9457). */
import type { Language } from '../schemas/dialect.ts'
import { say, type Values } from '../schemas/say.ts'
import { type FieldFault, fieldFaults, problemDetails, problemTitles } from '../schemas/words/problems.ts'

export interface FieldProblem {
  /** Dotted path of the field, `answers.people.0.sex`. */
  readonly field: string
  readonly fault: FieldFault
  readonly values?: Values
}

export type ProblemCode = keyof typeof problemTitles

/** Something that the client is told. `details` names the sentence that explains it, `fields` the fields at fault. */
export class Problem extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly fields: readonly FieldProblem[]
  readonly detail: keyof typeof problemDetails | null
  readonly extra: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: ProblemCode,
    more: {
      fields?: readonly FieldProblem[]
      detail?: keyof typeof problemDetails
      extra?: Readonly<Record<string, unknown>>
      headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(code)
    this.status = status
    this.code = code
    this.fields = more.fields ?? []
    this.detail = more.detail ?? null
    this.extra = more.extra ?? {}
    this.headers = more.headers ?? {}
  }
}

/** What does not exist and what may not be read are one and the same answer. */
export const notFound = (): Problem => new Problem(404, 'not_found')
export const signInRequired = (): Problem => new Problem(401, 'sign_in_required')
export const notAllowed = (detail?: keyof typeof problemDetails): Problem => new Problem(403, 'not_allowed', detail ? { detail } : {})
export const badRequest = (fields: readonly FieldProblem[] = []): Problem => new Problem(400, 'bad_request', { fields })
export const invalid = (fields: readonly FieldProblem[]): Problem => new Problem(422, 'invalid', { fields })
export const conflict = (detail: keyof typeof problemDetails, extra: Readonly<Record<string, unknown>> = {}): Problem =>
  new Problem(409, 'conflict', { detail, extra })
export const stale = (extra: Readonly<Record<string, unknown>> = {}): Problem => new Problem(412, 'stale', { extra })

/** The body of a problem as application/problem+json, in one language: `fields` maps each name to one sentence. */
export function problemBody(problem: Problem, language: Language): Record<string, unknown> {
  const fields = Object.fromEntries(problem.fields.map((one) => [one.field, say(language, fieldFaults[one.fault], one.values)]))
  const named = problem.fields.map((one) => one.field).join(', ')
  const detail = problem.detail ? say(language, problemDetails[problem.detail]) : named ? say(language, problemDetails.fields, { fields: named }) : undefined
  return {
    ...problem.extra,
    type: `/problems/${problem.code}`,
    title: say(language, problemTitles[problem.code]),
    status: problem.status,
    ...(detail === undefined ? {} : { detail }),
    ...(problem.fields.length > 0 ? { fields } : {}),
  }
}

/** What nobody honest sends is refused before anything looks at it: another host's name, methods that no route has, absolute addresses, hidden files and source maps. */
import type { RequestHandler, Response } from 'express'
import type { Config } from '../config.ts'
import { Problem, problemBody } from '../problem.ts'

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
/** A page of another site can not have these names: no name server answers for them. */
const ofThisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/** Answers with a problem in English: whoever sends this reads no language. */
export function refuse(response: Response, problem: Problem): void {
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, 'en')))
}

/** Refuses by name of host (when VIGIE_ORIGIN says ours: 421), method, form and path. */
export function gate(config: Config): RequestHandler {
  const own = config.origin ? new URL(config.origin).host.toLowerCase() : null
  return (request, response, next) => {
    const host = request.headers.host ?? ''
    if (!request.url.startsWith('/')) return refuse(response, new Problem(400, 'bad_request'))
    if (own && host.toLowerCase() !== own && !ofThisMachine.test(host)) return refuse(response, new Problem(421, 'bad_request'))
    if (!methods.has(request.method) || /(^|\/)\.|\.map$/i.test(request.path)) return refuse(response, new Problem(404, 'not_found'))
    next()
  }
}

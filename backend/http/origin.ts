/** A change asked for by another site is refused: browsers say where a request comes from, scripts without a browser say nothing. */
import type { IncomingMessage } from 'node:http'
import type { Config } from '../config.ts'
import { Problem } from '../problem.ts'

/** Throws 403 when `Sec-Fetch-Site` or `Origin` names another site. */
export function refuseForeign(request: IncomingMessage, config: Config): void {
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem(403, 'foreign_origin')
  if (origin === undefined) return
  const own = config.origin ? new URL(config.origin).host : request.headers.host
  let host: string | null = null
  try {
    host = new URL(origin).host
  } catch {
    host = null
  }
  if (host === null || host !== own) throw new Problem(403, 'foreign_origin')
}

/**
 * A transaction without the wait for its beginning: BEGIN goes out in one packet with the first statement, which the protocol allows (PostgreSQL, “Pipelining”).
 * Should BEGIN fail, the connection is given up; the statement behind it would then have run as nobody, to whom the second wall shows nothing.
 */
import type pg from 'pg'

type Done = (error: Error | null, result?: unknown) => void
type Send = (config: unknown, ...others: unknown[]) => unknown

const textOf = (config: unknown): string => (typeof config === 'string' ? config : String((config as { text?: unknown }).text ?? ''))

/** Lets a connection in pipeline mode answer BEGIN at once, and send it with what comes next. */
export function beginEagerly(connection: pg.Client): void {
  const send = connection.query.bind(connection) as Send
  const { stream } = connection.connection
  let waiting: unknown = null
  const begun: Done = (error) => {
    if (error) stream.destroy(error)
  }
  const eager: Send = (config, ...others) => {
    const [done] = others
    if (textOf(config).startsWith('BEGIN') && typeof done === 'function') {
      waiting = config
      ;(done as Done)(null, { command: 'BEGIN', rows: [] })
      return undefined
    }
    if (waiting === null) return send(config, ...others)
    stream.cork()
    try {
      send(waiting, begun)
      waiting = null
      return send(config, ...others)
    } finally {
      stream.uncork()
    }
  }
  connection.query = eager as typeof connection.query
}

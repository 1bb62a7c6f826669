/**
 * What happened, as one JSON line each on stderr (one readable line on a terminal): level, time, event and a few facts such as a request id, a route pattern,
 * a status or a duration. Never content: no body, no query string, no name, no network address; so a log may be read by whoever runs the machine.
 */

/** Numbers, states and patterns; never what a person wrote. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>
export type Level = 'debug' | 'info' | 'warn' | 'error'

export interface Log {
  debug(event: string, facts?: Facts): void
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  error(event: string, facts?: Facts): void
  /** The same log with facts that stand on every line, such as the request's id. */
  with(facts: Facts): Log
}

export const levels: readonly Level[] = ['debug', 'info', 'warn', 'error']

function readable(level: Level, event: string, facts: Facts): string {
  const rest = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${String(value)}`]))
  return `${new Date().toISOString().slice(11, 19)} ${level.padEnd(5)} ${event}${rest.length ? `  ${rest.join(' ')}` : ''}\n`
}

/** A log that writes lines of `least` and above; `pretty` for a person at a terminal, JSON for everything else. */
export function createLog(least: Level | 'silent' = 'info', pretty: boolean = process.stderr.isTTY === true, standing: Facts = {}): Log {
  const from = least === 'silent' ? levels.length : levels.indexOf(least)
  const writer = (level: Level) => {
    if (levels.indexOf(level) < from) return () => {}
    return (event: string, facts: Facts = {}) => {
      const all = { ...standing, ...facts }
      process.stderr.write(pretty ? readable(level, event, all) : `${JSON.stringify({ level, time: new Date().toISOString(), event, ...all })}\n`)
    }
  }
  return {
    debug: writer('debug'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
    with: (facts) => createLog(least, pretty, { ...standing, ...facts }),
  }
}

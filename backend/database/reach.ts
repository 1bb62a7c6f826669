/** Whether the database can be used at all; when not, why, in one line for whoever runs Vigie. Passwords never stand in it. */
import type { Knex } from 'knex'
import { plainFailure } from '../plain-failure.ts'

const oldest = 150_000

/** Where the URL leads, without the password. */
function placeIn(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url.replace('@/', '@localhost/'))
  const host = searchParams.get('host') ?? hostname
  return `${decodeURIComponent(pathname.slice(1)) || 'its default database'} at ${host || 'localhost'}${host.startsWith('/') ? '' : `:${port || '5432'}`}`
}

function why(error: unknown): string | undefined {
  const { code, message } = error as { code?: string; message?: string; errors?: { code?: string }[] }
  const inner = (error as { errors?: { code?: string }[] }).errors?.[0]?.code
  switch (code || inner) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return 'nothing listens there: start PostgreSQL, or mend DATABASE_URL'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no such host: mend DATABASE_URL'
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'the host does not answer: mend DATABASE_URL, or the network'
    case 'ECONNRESET':
      return 'the connection was cut'
    case 'EACCES':
      return 'the socket may not be opened by this user'
    case '28P01':
    case '28000':
      return 'it does not accept the user or the password: mend DATABASE_URL'
    case '3D000':
      return 'there is no such database: create it, or mend DATABASE_URL'
    case '42501':
      return 'the user may not connect to it: grant CONNECT, or mend DATABASE_URL'
    case '53300':
      return 'it has no connection left: raise max_connections'
    case '57P03':
      return 'it is starting or stopping: try again'
  }
  if (message && /timeout|Timeout|SSL|SASL|terminated/.test(message)) return message.split('\n')[0]
  return undefined
}

/** Passes when the database answers and is recent enough; else a plain failure. */
export async function mustReach(owner: Knex, url: string): Promise<void> {
  let version: number
  try {
    const { rows } = await owner.raw<{ rows: { version: string }[] }>(`select current_setting('server_version_num') as version`)
    version = Number(rows[0]?.version)
  } catch (error) {
    const reason = why(error)
    if (reason) throw plainFailure(`The database ${placeIn(url)} can not be reached: ${reason}.`, error)
    throw error
  }
  if (version < oldest) throw plainFailure(`The database ${placeIn(url)} is PostgreSQL ${Math.floor(version / 10_000)}; Vigie needs 15 or later.`)
}

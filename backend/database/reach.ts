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

/** Passes when the database answers, is recent enough and keeps every script; else a plain failure. */
export async function mustReach(owner: Knex, url: string): Promise<void> {
  let found: { version: string; encoding: string } | undefined
  try {
    const { rows } = await owner.raw<{ rows: { version: string; encoding: string }[] }>(
      `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
    )
    found = rows[0]
  } catch (error) {
    const reason = why(error)
    if (reason) throw plainFailure(`The database ${placeIn(url)} can not be reached: ${reason}.`, error)
    throw error
  }
  const version = Number(found?.version)
  if (version < oldest) throw plainFailure(`The database ${placeIn(url)} is PostgreSQL ${Math.floor(version / 10_000)}; Vigie needs 15 or later.`)
  if (found?.encoding !== 'UTF8')
    throw plainFailure(`The database ${placeIn(url)} is encoded in ${found?.encoding}; Vigie needs one made with ENCODING 'UTF8'.`)
}

/** A migration's failure that an operator can mend, in one line; else the failure as it is. */
export function migrationFailure(error: unknown, url: string): unknown {
  const { code, message = '' } = error as { code?: string; message?: string }
  const extension = /extension "(\w+)"/.exec(message)?.[1]
  if (extension && (code === '0A000' || code === '58P01' || code === '42501'))
    return plainFailure(
      `The database ${placeIn(url)} lacks the extension ${extension}: install PostgreSQL's contrib package, and run "CREATE EXTENSION ${extension}" as a superuser.`,
      error,
    )
  if (code === '42501')
    return plainFailure(`The user of the database ${placeIn(url)} may not change it: make it the owner of the database and of its schema public.`, error)
  return error
}

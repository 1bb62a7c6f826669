/** The application's role: a login that owns nothing, is no superuser and passes no row-level security, so that the second wall stands in its way. */
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import type { Knex } from 'knex'
import { plainFailure } from '../plain-failure.ts'
import { applicationRole } from './connection.ts'

/**
 * A password as PostgreSQL stores it (RFC 5802, RFC 7677), so that the password itself is in no statement and in no log of the database.
 * The salt is derived: every process writes the same.
 */
export function scramVerifier(password: string): string {
  const iterations = 4096
  const salt = createHmac('sha256', password).update('salt').digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const mac = (name: string) => createHmac('sha256', salted).update(name).digest()
  const stored = createHash('sha256').update(mac('Client Key')).digest()
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored.toString('base64')}:${mac('Server Key').toString('base64')}`
}

const mayNot = (user: string) =>
  plainFailure(`The database user ${user} may not make the role ${applicationRole}: run "ALTER ROLE ${user} CREATEROLE" as a superuser, and start again.`)

/**
 * Makes or mends the application's role and lets it into this database. `password` null: the owner is trusted without one and becomes the role.
 * Call it under the migration lock: two at once would disturb each other.
 */
export async function prepareRoles(owner: Knex, password: string | null): Promise<void> {
  const { rows } = await owner.raw<{ rows: { name: string; database: string; mighty: boolean; known: boolean; member: boolean }[] }>(
    `select current_user as name, current_database() as database, rolsuper or rolcreaterole as mighty,
            exists (select from pg_roles where rolname = :role) as known,
            exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid where r.rolname = :role and m.member = u.oid) as member
       from pg_roles u where rolname = current_user`,
    { role: applicationRole },
  )
  const me = rows[0]
  if (!me?.mighty) throw mayNot(me?.name ?? 'unknown')
  try {
    if (!me.known) await owner.raw(`create role ${applicationRole} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication`)
    else await guardRole(owner)
    if (password !== null) await owner.raw(`alter role ${applicationRole} login password '${scramVerifier(password)}'`)
    else if (!me.member) await owner.raw(`grant ${applicationRole} to current_user`)
    await owner.raw('grant connect on database ?? to ??', [me.database, applicationRole])
    await owner.raw('grant usage on schema public to ??', [applicationRole])
    await owner.raw('revoke create on schema public from public')
  } catch (error) {
    if ((error as { code?: string }).code === '42501') throw mayNot(me.name)
    throw error
  }
}

/** A role of that name that could pass the walls is not ours to use. */
async function guardRole(owner: Knex): Promise<void> {
  const { rows } = await owner.raw<{ rows: { passes: boolean }[] }>(
    'select rolsuper or rolbypassrls or rolcreaterole as passes from pg_roles where rolname = ?',
    [applicationRole],
  )
  if (!rows[0]?.passes) return
  throw plainFailure(
    `The role ${applicationRole} has powers that the application must not have: run "ALTER ROLE ${applicationRole} NOSUPERUSER NOBYPASSRLS NOCREATEROLE".`,
  )
}

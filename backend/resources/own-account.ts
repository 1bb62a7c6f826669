/** One's own account: name, language, password, and the second factor with its keys and codes. */
import type { Act } from '../../schemas/words/audit.ts'
import { forgetDevices } from '../accounts/devices.ts'
import { askForNewPasskey, keepPasskey } from '../accounts/passkeys.ts'
import { leastLength, passwordFault } from '../accounts/password-rules.ts'
import { checkPassword, hashPassword } from '../accounts/passwords.ts'
import { renewRecoveryCodes } from '../accounts/recovery.ts'
import { mustEnrol } from '../accounts/second-factor.ts'
import { openSeed, sealSeed } from '../accounts/seeds.ts'
import { endSessions, renewSession } from '../accounts/sessions.ts'
import { recordFailure, throttle } from '../accounts/throttle.ts'
import { base32, newSeed, otpauth, readCode, stepOfCode } from '../accounts/totp.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { sessionCookie } from '../http/cookie.ts'
import type { Route } from '../http/route.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import { uuidPattern } from '../records/draft.ts'
import { code, newPasskey, object, password, readNewPasskey, text } from './bodies.ts'
import { own } from './session.ts'

/** The hash of a password that an account may have, and whether it is one that needs a second factor beside it; 422 says what is wrong with it. */
export async function passwordFor(context: Context, accountId: string, chosen: string, withFactor: boolean, more: readonly string[] = []) {
  const { rows } = (await context.db.raw('select password_words(?) as words', [accountId])) as { rows: { words: string[] | null }[] }
  const fault = passwordFault(chosen, [...(rows[0]?.words ?? []), ...more], withFactor)
  if (fault) throw invalid([{ field: 'password', ...fault }])
  return { password_hash: await hashPassword(chosen, context.config.leastHashing), short_password: [...chosen.normalize('NFC')].length < leastLength.alone }
}

/** After a change of password or factor: other sessions end, this one goes on under a new token. */
async function changed(context: Context, action: Act, body?: unknown): Promise<Answer> {
  const { id, session_id = '' } = whoAsks(context)
  await endSessions(context.db, id, session_id)
  const token = await renewSession(context.db, session_id, null)
  await audit(context.db, { action, kind: 'accounts', record_id: id })
  const headers = { 'set-cookie': sessionCookie(token, context.config) }
  return body === undefined ? { status: 204, headers } : { status: 201, body, headers }
}

async function changePassword(context: Context): Promise<Answer> {
  const { db, body, from, at } = context
  const { id, email, second_factor } = whoAsks(context)
  // Whoever holds an open session is no known device: guesses from it count like any stranger's.
  const attempt = { email, from, at, known: false }
  await throttle(db, attempt)
  const found: { password_hash: string } | undefined = await db('accounts').select('password_hash').where({ id }).first()
  if (!(await checkPassword(found?.password_hash ?? null, String(body['current']), context.config.leastHashing))) {
    await recordFailure(db, attempt)
    return { problem: invalid([{ field: 'current', fault: 'wrong' }]) }
  }
  await db('accounts')
    .where({ id })
    .update(await passwordFor(context, id, String(body['password']), second_factor === true))
  await forgetDevices(db, id)
  return changed(context, 'change_password')
}

/** New recovery codes when this is the first factor; shown this once. */
async function firstCodes({ db }: Context, id: string): Promise<{ recovery_codes?: string[] }> {
  const there = await db('recovery_codes').select('account_id').where('account_id', id).whereNull('used_at').first()
  return there ? {} : { recovery_codes: await renewRecoveryCodes(db, id) }
}

/** Refuses to leave an account without the factor that its password or its role needs. */
async function mayGoWithout(context: Context): Promise<void> {
  const account = whoAsks(context)
  const { rows } = (await context.db.raw('select has_second_factor(?) as has, short_password from accounts where id = ?', [account.id, account.id])) as {
    rows: { has: boolean; short_password: boolean }[]
  }
  if (rows[0]?.has) return
  if (rows[0]?.short_password || mustEnrol({ ...account, second_factor: false }, context.config)) throw conflict('last_factor')
  await context.db('recovery_codes').where('account_id', account.id).delete()
}

const factor = { access: 'signed_in', beforeEnrolment: true, stepUp: true } as const

export const ownAccountRoutes: readonly Route[] = [
  {
    method: 'PATCH',
    path: '/api/account',
    access: 'signed_in',
    summary: 'Change one’s own name or language.',
    body: object({ name: text(120), language: { type: 'string', enum: ['en', 'fr', 'ar'] } }, []),
    handle: async (context) => {
      const { id } = whoAsks(context)
      const fields = Object.keys(context.body)
      if (fields.length > 0) {
        await context.db('accounts').where({ id }).update(context.body)
        await audit(context.db, { action: 'update', kind: 'accounts', record_id: id, detail: { fields } })
      }
      return { body: own({ ...whoAsks(context), ...context.body }, context) }
    },
  },
  {
    method: 'POST',
    path: '/api/account/password',
    access: 'signed_in',
    cost: 'hash',
    beforeEnrolment: true,
    summary: 'Change one’s own password; ends every other session.',
    body: object({ current: password, password }, ['current', 'password']),
    handle: changePassword,
  },
  {
    method: 'GET',
    path: '/api/account/second-factor',
    access: 'signed_in',
    beforeEnrolment: true,
    summary: 'One’s own second factors: the app, the keys by name, and how many recovery codes are left.',
    handle: async (context) => {
      const { id } = whoAsks(context)
      const app: { confirmed_at: string } | undefined = await context
        .db('totp')
        .select('confirmed_at')
        .where('account_id', id)
        .whereNotNull('confirmed_at')
        .first()
      const passkeys = await context.db('passkeys').select('id', 'name', 'created_at', 'used_at').where('account_id', id).orderBy('created_at')
      const codes = await context.db('recovery_codes').select('account_id').where('account_id', id).whereNull('used_at')
      return { body: { totp: app?.confirmed_at ?? null, passkeys, recovery_codes: codes.length } }
    },
  },
  {
    ...factor,
    method: 'POST',
    path: '/api/account/totp',
    summary: 'A new seed for an authenticator app, shown once; it counts when a code of it has been given.',
    handle: async (context) => {
      const { id, email } = whoAsks(context)
      const seed = newSeed()
      const waiting_seed = sealSeed(context.keys, seed, id)
      await context.db('totp').insert({ account_id: id, waiting_seed }).onConflict('account_id').merge(['waiting_seed'])
      return { status: 201, body: { seed: base32(seed), uri: otpauth(seed, email, 'Vigie') } }
    },
  },
  {
    ...factor,
    method: 'POST',
    path: '/api/account/totp/confirmation',
    summary: 'Give a code of the new seed: from now on it is asked for. Answers recovery codes when this is the first factor.',
    body: object({ code }, ['code']),
    handle: async (context) => {
      const { db, at } = context
      const { id } = whoAsks(context)
      const row: { waiting_seed: Buffer | null } | undefined = await db('totp').select('waiting_seed').where('account_id', id).forUpdate().first()
      if (!row?.waiting_seed) throw conflict('no_second_factor')
      const typed = readCode(String(context.body['code']))
      const seed = openSeed(context.keys, row.waiting_seed, id)
      const step = seed && typed ? stepOfCode(seed, typed, at) : null
      if (step === null) throw invalid([{ field: 'code', fault: 'wrong' }])
      await db('totp').where('account_id', id).update({ seed: row.waiting_seed, waiting_seed: null, confirmed_at: at, last_step: step })
      return changed(context, 'add_second_factor', await firstCodes(context, id))
    },
  },
  {
    ...factor,
    method: 'DELETE',
    path: '/api/account/totp',
    summary: 'Do without the authenticator app.',
    handle: async (context) => {
      if ((await context.db('totp').where('account_id', whoAsks(context).id).delete()) === 0) throw notFound()
      await mayGoWithout(context)
      return changed(context, 'remove_second_factor')
    },
  },
  {
    ...factor,
    method: 'POST',
    path: '/api/account/passkeys/challenge',
    summary: 'What the browser needs to make a key (WebAuthn creation options); good for five minutes, once.',
    handle: async (context) => ({ status: 201, body: await askForNewPasskey(context.db, whoAsks(context), context.config, context.at) }),
  },
  {
    ...factor,
    method: 'POST',
    path: '/api/account/passkeys',
    summary: 'Keep a key that the browser made. Answers recovery codes when this is the first factor.',
    body: object({ name: text(60), passkey: newPasskey }, ['name', 'passkey']),
    handle: async (context) => {
      const { id } = whoAsks(context)
      const name = String(context.body['name']).normalize('NFC').trim() || '—'
      const kept = await keepPasskey(context.db, id, { name, response: readNewPasskey(context.body['passkey']) }, context.config, context.at)
      if (!kept) return { problem: conflict('passkey_refused') }
      return changed(context, 'add_second_factor', { id: kept, name, ...(await firstCodes(context, id)) })
    },
  },
  {
    ...factor,
    method: 'DELETE',
    path: '/api/account/passkeys/:id',
    summary: 'Forget a key.',
    handle: async (context) => {
      const id = context.params['id'] ?? ''
      const mine = { id, account_id: whoAsks(context).id }
      if (!uuidPattern.test(id) || (await context.db('passkeys').where(mine).delete()) === 0) throw notFound()
      await mayGoWithout(context)
      return changed(context, 'remove_second_factor')
    },
  },
  {
    ...factor,
    method: 'POST',
    path: '/api/account/recovery-codes',
    summary: 'Ten new recovery codes, shown once; the old ones are void.',
    handle: async (context) => {
      const { id, second_factor } = whoAsks(context)
      if (!second_factor) throw conflict('no_second_factor')
      return changed(context, 'renew_recovery_codes', { recovery_codes: await renewRecoveryCodes(context.db, id) })
    },
  },
]

/** The second factor of an account: which there are, whether one was rightly given, and who may not go without. All of it behind the owner's own wall. */
import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { Knex } from 'knex'
import type { Config } from '../config.ts'
import type { SignedIn } from '../context.ts'
import type { Keyring } from '../keys/keyring.ts'
import { askForPasskey, checkPasskey } from './passkeys.ts'
import { readRecoveryCode, takeRecoveryCode } from './recovery.ts'
import { openSeed } from './seeds.ts'
import { readCode, stepOfCode } from './totp.ts'

/** With what a factor is checked, and when. */
export interface Means {
  readonly config: Config
  readonly keys: Keyring
  readonly at: Date
}

export interface Given {
  /** Six digits of an app, or a recovery code. */
  readonly code?: string | undefined
  readonly passkey?: AuthenticationResponseJSON | undefined
}

/** What a second step may be answered with. */
export interface Wanted {
  readonly methods: readonly ('totp' | 'passkey' | 'recovery_code')[]
  readonly passkey: PublicKeyCredentialRequestOptionsJSON | null
}

/** Hosts and coordinators hold what others' lives may hang on: in production they do not work without a second factor. */
export function mustEnrol(account: SignedIn, config: Config): boolean {
  return config.production && !account.second_factor && (account.is_host || account.memberships.some((one) => one.role === 'coordinator'))
}

/** What can be asked for; a fresh challenge for the keys is made. */
export async function wantedOf(db: Knex, accountId: string, config: Config, at: Date): Promise<Wanted> {
  const app = await db('totp').select('account_id').where('account_id', accountId).whereNotNull('confirmed_at').first()
  const left = await db('recovery_codes').select('account_id').where('account_id', accountId).whereNull('used_at').first()
  const passkey = await askForPasskey(db, accountId, config, at)
  return { methods: [...(app ? ['totp' as const] : []), ...(passkey ? ['passkey' as const] : []), ...(left ? ['recovery_code' as const] : [])], passkey }
}

/** Whether a code of the app is right and newer than the last one that was taken: one statement decides, so that a code sent thirty times at once counts once. */
async function takeCode(db: Knex, accountId: string, code: string, keys: Keyring, at: Date): Promise<boolean> {
  const row: { seed: Buffer } | undefined = await db('totp').select('seed').where('account_id', accountId).whereNotNull('confirmed_at').first()
  if (!row) return false
  const seed = openSeed(keys, row.seed, accountId)
  const step = seed && stepOfCode(seed, code, at)
  if (step === null) return false
  return (await db('totp').where('account_id', accountId).where('last_step', '<', step).update({ last_step: step })) === 1
}

/** Whether what was given is a second factor of the account; each code, challenge and recovery code counts once. */
export async function checkSecondFactor(db: Knex, accountId: string, given: Given, { config, keys, at }: Means): Promise<boolean> {
  if (given.passkey) return checkPasskey(db, accountId, given.passkey, config, at)
  const typed = given.code ?? ''
  const code = readCode(typed)
  if (code) return takeCode(db, accountId, code, keys, at)
  const recovery = readRecoveryCode(typed)
  return recovery !== null && takeRecoveryCode(db, accountId, recovery, at)
}

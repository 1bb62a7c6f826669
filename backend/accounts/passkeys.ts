/** Passkeys (WebAuthn level 3): keys that sign for one site only, so that no false page can ask for them. Challenges are used once and live five minutes. */
import { createHash } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Knex } from 'knex'
import type { Config } from '../config.ts'

const life = 5 * 60_000
const digest = (challenge: string): Buffer => createHash('sha256').update(`challenge\0${challenge}`).digest()

type Purpose = 'registration' | 'authentication'

interface Place {
  readonly rpID: string
  readonly origin: string
}

/** Where the browser says the key was used, when that is us: the site's own address, or any port of localhost while no address was given. */
function placeOf(config: Config, said: string): Place | null {
  if (config.origin) return said === config.origin ? { rpID: new URL(config.origin).hostname, origin: config.origin } : null
  return /^http:\/\/localhost(:\d{1,5})?$/.test(said) ? { rpID: 'localhost', origin: said } : null
}

const siteOf = (config: Config): string => (config.origin ? new URL(config.origin).hostname : 'localhost')

async function challenged(db: Knex, accountId: string, purpose: Purpose, challenge: string, at: Date): Promise<void> {
  await db('challenges').where('account_id', accountId).where('expires_at', '<', at).delete()
  await db('challenges').insert({ challenge_hash: digest(challenge), account_id: accountId, purpose, expires_at: new Date(at.getTime() + life) })
}

/** What the browser says it signed; the challenge in it is used up, whatever follows. Null when it is none of ours. */
async function answered(
  db: Knex,
  accountId: string,
  purpose: Purpose,
  clientData: string,
  config: Config,
  at: Date,
): Promise<(Place & { challenge: string }) | null> {
  let said: { challenge?: unknown; origin?: unknown }
  try {
    said = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as typeof said
  } catch {
    return null
  }
  if (typeof said?.challenge !== 'string' || typeof said.origin !== 'string') return null
  const used = await db('challenges')
    .where({ challenge_hash: digest(said.challenge), account_id: accountId, purpose })
    .where('expires_at', '>', at)
    .delete()
  const place = placeOf(config, said.origin)
  return used === 1 && place ? { ...place, challenge: said.challenge } : null
}

const idsOf = async (db: Knex, accountId: string): Promise<{ id: string; transports: string[] }[]> =>
  db('passkeys').select('credential_id as id', 'transports').where('account_id', accountId)

/** What the browser needs to make a key for who asks. */
export async function askForNewPasskey(
  db: Knex,
  account: { readonly id: string; readonly email: string; readonly name: string },
  config: Config,
  at: Date,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const options = await generateRegistrationOptions({
    rpName: 'Vigie',
    rpID: siteOf(config),
    userName: account.email,
    userDisplayName: account.name,
    userID: new Uint8Array(createHash('sha256').update(`passkey\0${account.id}`).digest()),
    timeout: life,
    attestationType: 'none',
    excludeCredentials: await idsOf(db, account.id),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  await challenged(db, account.id, 'registration', options.challenge, at)
  return options
}

/** Keeps a key that the browser made; its id, or null when what it says is not in order. */
export async function keepPasskey(
  db: Knex,
  accountId: string,
  given: { readonly name: string; readonly response: RegistrationResponseJSON },
  config: Config,
  at: Date,
): Promise<string | null> {
  const { response } = given
  const place = await answered(db, accountId, 'registration', response.response.clientDataJSON, config, at)
  if (!place) return null
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: place.challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.rpID,
    requireUserVerification: true,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!verified || !registrationInfo) return null
  const { credential } = registrationInfo
  const [row] = (await db('passkeys')
    .insert({
      account_id: accountId,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: (response.response.transports ?? []).slice(0, 8),
      name: given.name,
      created_at: at,
    })
    .onConflict('credential_id')
    .ignore()
    .returning('id')) as { id: string }[]
  return row?.id ?? null
}

/** What the browser needs to use one of the keys of an account; null when it has none. */
export async function askForPasskey(db: Knex, accountId: string, config: Config, at: Date): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const keys = await idsOf(db, accountId)
  if (keys.length === 0) return null
  const options = await generateAuthenticationOptions({ rpID: siteOf(config), allowCredentials: keys, timeout: life, userVerification: 'required' })
  await challenged(db, accountId, 'authentication', options.challenge, at)
  return options
}

/** Whether one of the account's keys signed our challenge, on our site, with the person verified (PIN, finger, face). */
export async function checkPasskey(db: Knex, accountId: string, response: AuthenticationResponseJSON, config: Config, at: Date): Promise<boolean> {
  const place = await answered(db, accountId, 'authentication', response.response.clientDataJSON, config, at)
  if (!place) return false
  const key: { id: string; credential_id: string; public_key: Buffer; counter: number; transports: string[] } | undefined = await db('passkeys')
    .select('id', 'credential_id', 'public_key', 'counter', 'transports')
    .where({ account_id: accountId, credential_id: response.id })
    .forUpdate()
    .first()
  if (!key) return false
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: place.challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.rpID,
    credential: { id: key.credential_id, publicKey: new Uint8Array(key.public_key), counter: Number(key.counter), transports: key.transports },
    requireUserVerification: true,
  }).catch(() => ({ verified: false as const, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) return false
  await db('passkeys').where('id', key.id).update({ counter: authenticationInfo.newCounter, used_at: at })
  return true
}

/** People and spaces for tests: each test makes those it speaks of, parents included. */
import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { hashPassword } from '../../backend/accounts/passwords.ts'
import type { Role } from '../../schemas/community.ts'
import type { TestApp } from './app.ts'
import type { Client } from './client.ts'

/** Where people come from: a test's app, or an app with a database of its own. */
export interface Ground {
  readonly client: Client
  asOwner<T>(work: (db: Knex) => Promise<T>): Promise<T>
}

export const password = 'a password for tests only'
let hashed: Promise<string> | undefined

/** A community, confidential unless said otherwise. */
export async function aCommunity(ground: Ground, visibility: 'network' | 'confidential' = 'confidential', name = 'A space'): Promise<string> {
  const id = randomUUID()
  await ground.asOwner((db) => db('communities').insert({ id, name, kind: 'coalition', visibility }))
  return id
}

export interface Person extends Client {
  readonly id: string
  readonly email: string
}

/** Somebody signed in, with a role in each of the given communities. */
export async function someone(ground: Ground, roles: Readonly<Record<string, Role>> = {}, more: { host?: boolean; language?: string } = {}): Promise<Person> {
  hashed ??= hashPassword(password, true)
  const id = randomUUID()
  const email = `${id}@example.org`
  const password_hash = await hashed
  await ground.asOwner(async (db) => {
    await db('accounts').insert({ id, email, name: `Person ${id.slice(0, 4)}`, password_hash, is_host: more.host ?? false })
    for (const [community_id, role] of Object.entries(roles)) await db('memberships').insert({ community_id, account_id: id, role })
  })
  const client = ground.client.another(more.language)
  const reply = await client.signIn(email, password)
  if (reply.status !== 201) throw new Error(`could not sign in: ${reply.text}`)
  return { ...client, id, email }
}

/** What a monitor sends: complete enough to be filed. */
export function anIncident(community_id: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    community_id,
    form: 'general',
    title: 'Three protesters arrested after a sit-in',
    description: 'Police in uniform took three people from the square and drove off with them.',
    language: 'en',
    violations: ['liberty.arbitrary_arrest'],
    happened_on: '2026-03-12',
    country: 'TUN',
    place_precision: 'country',
    source_connection: 'witness',
    consent: 'not_asked',
    ...more,
  }
}

/** An incident of `author` brought to a state by the people named. */
export async function anIncidentIn(
  state: string,
  { author, reviewer, coordinator }: { author: Client; reviewer: Client; coordinator?: Client },
  body: Readonly<Record<string, unknown>>,
): Promise<string> {
  const made = await author.post('/api/incidents', body)
  if (made.status !== 201) throw new Error(`could not record: ${made.text}`)
  const id: string = made.body.id
  const paths: Record<string, [Client, string][]> = {
    draft: [],
    submitted: [[author, 'submission']],
    under_review: [
      [author, 'submission'],
      [reviewer, 'review'],
    ],
    returned: [
      [author, 'submission'],
      [reviewer, 'return'],
    ],
    verified: [
      [author, 'submission'],
      [reviewer, 'verification'],
    ],
    disputed: [
      [author, 'submission'],
      [reviewer, 'dispute'],
    ],
    archived: [
      [author, 'submission'],
      [coordinator ?? reviewer, 'archival'],
    ],
  }
  for (const [who, verb] of paths[state] ?? []) {
    const reply = await who.post(`/api/incidents/${id}/${verb}`, { reason: 'for the test' })
    if (reply.status !== 200) throw new Error(`could not ${verb}: ${reply.text}`)
  }
  return id
}

export type { TestApp }

/**
 * Guessing made slow: failures are counted in the database by account, by network, by both together and by known device, and each further one makes longer waiting.
 * Nobody is locked out for good, and whoever comes from a device they have signed in on before does not wait for the failures of strangers.
 */
import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import type { Knex } from 'knex'
import { audit } from '../audit/record.ts'
import type { Origin } from '../context.ts'
import { Problem } from '../problem.ts'

interface Gate {
  readonly key: Buffer
  /** Failures that cost nothing. */
  readonly free: number
  /** Seconds of the first wait, doubled by each further failure up to the longest. */
  readonly first: number
  readonly longest: number
}

const digest = (kind: string, ...parts: readonly string[]): Buffer =>
  createHash('sha256')
    .update([kind, ...parts].join('\0'))
    .digest()
const tooMany = (seconds: number): Problem => new Problem(429, 'too_many', { detail: 'try_later', headers: { 'retry-after': String(seconds) } })

/** A network rather than a machine: the first 24 bits of an IPv4 address, 48 of an IPv6 one. */
export function coarse(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (isIP(plain) === 4) return plain.split('.').slice(0, 3).join('.')
  if (isIP(plain) !== 6) return 'unknown'
  const [head = '', tail] = plain.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const whole = tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - after.length).fill('0'), ...after]
  return whole.slice(0, 3).join(':')
}

export interface Attempt {
  readonly email: string
  readonly from: Origin
  /** The address was signed in to from this device before. */
  readonly known: boolean
  readonly at: Date
}

function gates({ email, from, known }: Attempt): Gate[] {
  if (known) return [{ key: digest('device', email, from.device ?? ''), free: 10, first: 60, longest: 3600 }]
  return [
    { key: digest('account', email), free: 10, first: 60, longest: 3600 },
    { key: digest('account and network', email, from.network), free: 10, first: 60, longest: 3600 },
    // Many people may stand behind one address: more is forgiven, and the wait stays short.
    { key: digest('network', from.network), free: 300, first: 1, longest: 60 },
  ]
}

/** Throws 429 while one must wait, and while another attempt at the same address is on its way: many at once would all be made before the first is counted. */
export async function throttle(db: Knex, attempt: Attempt): Promise<void> {
  const lock = digest('account', attempt.email).readBigInt64BE().toString()
  const { rows: locks } = (await db.raw('select pg_try_advisory_xact_lock(?::bigint) as mine', [lock])) as { rows: { mine: boolean }[] }
  if (!locks[0]?.mine) throw tooMany(1)
  const found: { until: string }[] = await db('sign_in_waits')
    .select('until')
    .whereIn(
      'key',
      gates(attempt).map((one) => one.key),
    )
    .where('until', '>', attempt.at)
  const wait = Math.max(0, ...found.map((one) => Date.parse(one.until) - attempt.at.getTime()))
  if (wait > 0) throw tooMany(Math.ceil(wait / 1000))
}

/**
 * The log names the account that was meant, not what was typed; and never who asked: that somebody is signed in elsewhere in the same browser, or knows the
 * password, does not say who they are.
 */
async function enterFailure(db: Knex, email: string): Promise<void> {
  const { rows } = (await db.raw(`select me() as asking, (select id from accounts where email = ?) as meant, set_config('vigie.account_id', '', true)`, [
    email,
  ])) as { rows: { asking: string | null; meant: string | null }[] }
  await audit(db, { action: 'sign_in_failed', kind: 'accounts', record_id: rows[0]?.meant ?? null })
  await db.raw(`select set_config('vigie.account_id', ?, true)`, [rows[0]?.asking ?? ''])
}

/** Counts a failure at every gate, where one that is a day old counts no more, and enters it in the log. */
export async function recordFailure(db: Knex, attempt: Attempt): Promise<void> {
  const { at } = attempt
  for (const { key, free, first, longest } of gates(attempt))
    await db.raw(
      `insert into sign_in_waits as w (key, failures, failed_at, until) values (:key, 1, :at, :at)
       on conflict (key) do update set
         failures = case when w.failed_at < :at::timestamptz - interval '1 day' then 1 else w.failures + 1 end,
         failed_at = :at,
         until = case when w.failed_at < :at::timestamptz - interval '1 day' or w.failures + 1 < :free then :at::timestamptz
                      else :at::timestamptz + least(:longest, :first * 2 ^ least(w.failures + 1 - :free, 20)) * interval '1 second' end`,
      { key, at: at.toISOString(), free, first, longest },
    )
  await db('sign_in_waits')
    .where('failed_at', '<', new Date(at.getTime() - 86_400_000))
    .delete()
  await enterFailure(db, attempt.email)
}

/** Forgets the failures after a success; those that strangers made stay when it came from a known device. The network's count falls by none. */
export async function forgive(db: Knex, attempt: Attempt): Promise<void> {
  const own = gates(attempt).filter((one) => one.free < 300)
  await db('sign_in_waits')
    .whereIn(
      'key',
      own.map((one) => one.key),
    )
    .delete()
}

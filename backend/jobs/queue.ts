/** The queue: long work is a row, taken by one worker at a time under a lease, and done with the rights that its requester has at that moment. */
import type { Knex } from 'knex'
import { abilityFor } from '../../schemas/ability.ts'
import type { SignedIn } from '../context.ts'
import type { Log } from '../log.ts'
import type { Asking } from '../records/door.ts'

export interface Job {
  readonly id: string
  readonly kind: string
  readonly record_id: string
  readonly account_id: string
  readonly attempts: number
}

/** What a worker does with a job of one kind. */
export type Work = (job: Job, deps: { readonly db: Knex; readonly dataFolder: string; readonly log: Log }) => Promise<void>

const leaseSeconds = 60

/** Puts work on the queue in the transaction that asks for it. */
export async function enqueue(db: Knex, kind: string, recordId: string, accountId: string): Promise<void> {
  await db('jobs').insert({ kind, record_id: recordId, account_id: accountId })
}

/** Takes the oldest job that waits or whose worker died; null when there is none. */
export async function takeJob(db: Knex): Promise<Job | null> {
  const { rows } = (await db.raw('select * from take_job(?)', [leaseSeconds])) as { rows: Job[] }
  return rows[0] ?? null
}

/** Keeps the lease of a job while it works. */
export async function keepJob(db: Knex, job: Job): Promise<void> {
  await db.raw('select keep_job(?, ?)', [job.id, leaseSeconds])
}

/** Ends a job; `error` is a code, never content. */
export async function finishJob(db: Knex, job: Job, state: 'done' | 'failed', error: string | null): Promise<void> {
  await db.raw('select finish_job(?, ?, ?)', [job.id, state, error])
}

/**
 * Runs `work` in a transaction in which `accountId` is asking, with the ability it has now. Throws when the account is gone or disabled.
 * `repeatable read`: all that it reads is of one moment.
 */
export async function actAs<T>(
  db: Knex,
  accountId: string,
  work: (asking: Asking & { readonly db: Knex.Transaction; readonly account: SignedIn }) => Promise<T>,
  isolationLevel: 'read committed' | 'repeatable read' = 'read committed',
): Promise<T> {
  const act = async (transaction: Knex.Transaction) => {
    const { rows } = (await transaction.raw('select act_as(?) as account', [accountId])) as { rows: { account: SignedIn | null }[] }
    const account = rows[0]?.account
    if (!account) throw new Error('the account that asked is gone')
    return work({ db: transaction, account, ability: abilityFor(account) })
  }
  return db.transaction(act, { isolationLevel })
}

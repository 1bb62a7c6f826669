/**
 * A transaction beside one that is still open, of the same moment (PostgreSQL, “Snapshot Synchronization Functions”): for what must be kept whatever becomes of the other,
 * and must say exactly what the other saw.
 */
import type { Knex } from 'knex'
import { transact } from './transact.ts'

/**
 * Does `work` as `accountId` in a transaction of its own that sees what `open` sees; where `open` is itself part of another one, in `open`. It must be `repeatable read`,
 * or it sees something else with its next statement.
 */
export async function beside<T>(db: Knex, open: Knex.Transaction, accountId: string | null, work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(open)
  const { rows } = (await open.raw('select pg_export_snapshot() as moment')) as { rows: { moment: string }[] }
  const moment = rows[0]?.moment ?? ''
  if (!/^[0-9A-F-]+$/.test(moment)) throw new Error('no snapshot')
  return transact(db, async (own) => {
    // Neither statement takes its words as values.
    await own.raw('set transaction isolation level repeatable read')
    await own.raw(`set transaction snapshot '${moment}'`)
    await own.raw('select act_as(?)', [accountId])
    return work(own)
  })
}

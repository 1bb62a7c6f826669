/** Patience with whoever reads slowly: while a large file leaves, its transaction may stand still for longer than others, or what was entered about it would be lost. */
import type { Knex } from 'knex'

/** Lets this transaction stand idle for hours; how many such answers there are at once is bounded elsewhere (http/stream.ts). */
export async function patient(db: Knex): Promise<void> {
  await db.raw(`set local idle_in_transaction_session_timeout = '6h'`)
}

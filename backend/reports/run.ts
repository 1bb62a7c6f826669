/** The work of one report in the queue: figures and incidents read from one moment of the database, with the rights that the person who asked has now. */
import type { Knex } from 'knex'
import { may } from '../../schemas/ability.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { audit, withoutContent } from '../audit/record.ts'
import { writeReport } from '../exports/report/report.ts'
import { actAs, type Work } from '../jobs/queue.ts'
import { notAllowed } from '../problem.ts'
import { keepDisclosure } from './disclosures.ts'
import { allowedFor, incidentsOf, modelOf, type Wanted } from './figures.ts'
import { type Kept, keepReport } from './files.ts'

interface ReportRow extends Wanted {
  readonly id: string
  readonly state: string
}

async function begin(db: Knex, accountId: string, id: string): Promise<ReportRow | null> {
  return actAs(db, accountId, async ({ db: transaction }) => {
    const row: ReportRow | undefined = await transaction('reports').where({ id }).forUpdate().first()
    if (!row || (row.state !== 'queued' && row.state !== 'running')) return null
    await transaction('reports').where({ id }).update({ state: 'running', progress: 0 })
    return row
  })
}

const tellEvery = 700

/** Says how far it is, now and then, in transactions of its own. */
function teller(db: Knex, accountId: string, id: string): { tell: (progress: number) => void; quiet: () => Promise<void> } {
  let last = Date.now()
  let telling: Promise<unknown> = Promise.resolve()
  return {
    tell: (progress) => {
      if (Date.now() - last < tellEvery) return
      last = Date.now()
      telling = telling
        .then(() => actAs(db, accountId, ({ db: transaction }) => transaction('reports').where({ id }).update({ progress })))
        .catch(() => undefined)
    },
    quiet: async () => {
      await telling
    },
  }
}

async function write(
  db: Knex,
  accountId: string,
  dataFolder: string,
  one: ReportRow,
  tell: (progress: number) => void,
): Promise<Kept & { incidents: number | null; withheld: number }> {
  return actAs(
    db,
    accountId,
    async (asking) => {
      if (!may(asking.ability, 'create', 'reports', { community_id: one.community_id, created_by: accountId })) throw notAllowed()
      const allowed = await allowedFor(asking, one)
      const model = await modelOf(asking, one, allowed)
      const total = typeof model.totals.incidents === 'number' ? model.totals.incidents : null
      const kept = await keepReport(dataFolder, one.id, (out) =>
        writeReport(model, incidentsOf(asking, allowed), out, {
          language: one.language,
          lookup: termOf,
          onProgress: (read) => tell(Math.min(0.98, read / Math.max(1, total ?? read))),
        }),
      )
      const { audience, recipient } = one
      await keepDisclosure(asking, allowed.filters, { kind: 'report', format: 'pdf', audience, recipient, record_id: one.id })
      return { ...kept, incidents: total, withheld: allowed.withheld.incidents }
    },
    'repeatable read',
  )
}

/** Makes the document of a report, and says in the record that it is there or that it failed. */
export const runReport: Work = async (job, { db, dataFolder }) => {
  const one = await begin(db, job.account_id, job.record_id)
  if (!one) return
  const { tell, quiet } = teller(db, job.account_id, one.id)
  const end = (changes: Record<string, unknown>) =>
    actAs(db, job.account_id, async ({ db: transaction }) => {
      await transaction('reports')
        .where({ id: one.id })
        .update({ ...changes, finished_at: transaction.fn.now() })
      await audit(transaction, {
        action: 'report',
        kind: 'reports',
        record_id: one.id,
        community_id: one.community_id,
        detail: { audience: one.audience, filters: withoutContent(one.filters), incidents: changes['incidents'] ?? null },
      })
    })
  try {
    const kept = await write(db, job.account_id, dataFolder, one, tell)
    await quiet()
    await end({ ...kept, state: 'done', progress: 1, file_key: one.id })
  } catch (error) {
    await quiet()
    await end({ state: 'failed', error: error instanceof Error ? error.name : 'failed' })
    throw error
  }
}

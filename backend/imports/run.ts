/**
 * The importer: reads a file, maps and checks each row as the API would, and lets the good ones enter in batches, each with its part of the report in one transaction as the person
 * who asked. So a crash loses nothing and repeats nothing: the next run goes on after the last batch that was kept; and the same file again finds its rows already there.
 */
import type { Knex } from 'knex'
import { may } from '../../schemas/ability.ts'
import type { FormSchema } from '../../schemas/dialect.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import type { Mapping } from '../../schemas/mapping.ts'
import { audit } from '../audit/record.ts'
import type { SignedIn } from '../context.ts'
import { actAs, type Work } from '../jobs/queue.ts'
import { type Keyring, openKeyring } from '../keys/keyring.ts'
import type { Asking } from '../records/door.ts'
import { draftProblems, missing } from '../records/draft.ts'
import { sayVerb } from '../records/write.ts'
import { type Alike, alikeRows, insertAlike } from './alike.ts'
import { rowMapper } from './map-row.ts'
import { openSource } from './open.ts'
import { type Reason, reason, reasonOf, unreadable } from './reason.ts'
import { insertRefusals, type Refusal } from './refusals.ts'
import type { Row, Source } from './row.ts'
import { rowDigest } from './row-digest.ts'
import { seenTexts } from './seen.ts'
import { dropForgotten, dropUploaded, uploadedExists, uploadedPath } from './uploaded.ts'
import { insertRecords, knownIdentifiers } from './write-batch.ts'

/** Rows per transaction. */
const batchRows = 1000

interface ImportRow {
  readonly id: string
  readonly community_id: string
  readonly form: string
  readonly form_version: number
  readonly file_key: string
  readonly mapping: Mapping
  readonly dry_run: boolean
  /** Whether rows are compared with what is there. */
  readonly compare: boolean
  readonly state: string
  readonly rows: number
}

interface Judged {
  readonly records: { readonly row: number; readonly identifier: string; readonly values: Record<string, unknown> }[]
  readonly refusals: Refusal[]
  rows: number
  /** Rows that stood before in the same file, word for word. */
  repeats: number
}

/** Faults of a mapped record as the API would find them, by field. */
function faultsOf(record: Record<string, unknown>, form: FormSchema): Refusal['reasons'] {
  const problems = draftProblems(incident, record, form)
  return [...problems, ...missing(incident, record, form)].map(({ field, fault, values = {} }) => ({ field, code: fault, values }))
}

const emptyBatch = (): Judged => ({ records: [], refusals: [], rows: 0, repeats: 0 })

/**
 * Reads on from a row, judging rows in batches; the rows before it are only remembered. Rows that share an identifier and differ are both kept, the later under a longer one;
 * a row that is the same word for word counts as known.
 */
async function* judged(source: Source, mapping: Mapping, form: FormSchema, skip: number): AsyncGenerator<Judged> {
  const mapRow = rowMapper(mapping, source.columns, form)
  const seen = seenTexts()
  let batch = emptyBatch()
  let count = 0
  const judge = (row: Row, into: Judged | null) => {
    const { record, faults } = mapRow(row)
    const told = String(record['source_identifier'] ?? '')
    const same = !seen.add(`${told}\u0000${row.cells.join('\u001f')}`)
    const identifier = same || seen.add(told) ? told : `${told}#${rowDigest(row.cells).slice(0, 12)}`
    if (!into) return
    into.rows++
    record['source_identifier'] = identifier
    const reasons = faults.length > 0 ? faults : faultsOf(record, form)
    if (reasons.length > 0) into.refusals.push({ row_number: row.number, reasons, original: row.cells })
    else if (same) into.repeats++
    else into.records.push({ row: row.number, identifier, values: record })
  }
  try {
    for await (const row of source.rows()) {
      judge(row, ++count <= skip ? null : batch)
      if (batch.rows < batchRows) continue
      yield batch
      batch = emptyBatch()
    }
  } catch (error) {
    // What was read before the file broke off still enters.
    if (batch.rows > 0) yield batch
    throw error
  }
  if (batch.rows > 0) yield batch
}

/** Locks the import for the rest of this transaction; false when somebody ended it meanwhile, or went on with it (`at`: the rows that should be kept by now). */
async function stillRunning(db: Knex, id: string, at?: number): Promise<boolean> {
  const row: { state: string; rows: number } | undefined = await db('imports').select('state', 'rows').where({ id }).forUpdate().first()
  return (row?.state === 'running' || row?.state === 'queued') && (at === undefined || row.rows === at)
}

/** Ends a transaction whose import was cancelled, without a trace. */
const cancelled = new Error('cancelled')

/** The rows of a batch that are not there yet, entered; answers how many, and which look like what is there. */
async function enter(asking: Asking, account: SignedIn, one: ImportRow, form: FormSchema, batch: Judged): Promise<{ entered: number; alike: Alike[] }> {
  const { db } = asking
  const identifiers = batch.records.map(({ identifier }) => identifier)
  const there = await knownIdentifiers(db, one.community_id, identifiers)
  const fresh = new Map(batch.records.flatMap((record) => (there.has(record.identifier) ? [] : [[record.identifier, record]])))
  const own = {
    community_id: one.community_id,
    form: form.form,
    form_version: form.version,
    state: 'submitted',
    submitted_at: new Date().toISOString(),
    created_by: account.id,
    import_id: one.id,
  }
  const rows = [...fresh.values()].map(({ row, values }) => ({ row, values: { language: account.language, ...values, ...own } }))
  const alike = one.compare ? await alikeRows(asking, one.community_id, one.id, rows) : []
  if (one.dry_run || rows.length === 0) return { entered: rows.length, alike }
  await sayVerb(db, 'import', null)
  return {
    entered: await insertRecords(
      asking,
      rows.map(({ values }) => values),
    ),
    alike,
  }
}

/**
 * Keeps a batch, in one transaction as the person who asked. Its rows enter while those of the batch before it still do; its part of the report, and the commit, wait for
 * that one (`before`), so that what is kept is always the beginning of the file. False when the import was cancelled, or another process took it over.
 */
async function keepBatch(
  { db, keys }: { readonly db: Knex; readonly keys: Keyring },
  accountId: string,
  one: ImportRow,
  form: FormSchema,
  batch: Judged,
  progress: number,
  at: number,
  before: Promise<boolean>,
): Promise<boolean> {
  const kept = actAs(db, accountId, async ({ db: transaction, ability, account }) => {
    if (!may(ability, 'create', 'imports', { community_id: one.community_id })) throw unreadable('not_allowed')
    const { entered, alike } = await enter({ db: transaction, ability, keys }, account, one, form, batch)
    if (!(await before) || !(await stillRunning(transaction, one.id, at))) throw cancelled
    await insertRefusals({ db: transaction, keys }, one.id, one.community_id, batch.refusals)
    await insertAlike(transaction, one.id, one.community_id, alike)
    await transaction('imports')
      .where({ id: one.id })
      .update({
        rows: transaction.raw('rows + ?', [batch.rows]),
        accepted: transaction.raw('accepted + ?', [entered]),
        known: transaction.raw('known + ?', [batch.records.length - entered + batch.repeats]),
        refused: transaction.raw('refused + ?', [batch.refusals.length]),
        alike: transaction.raw('alike + ?', [alike.length]),
        progress,
      })
    return true
  })
  return kept.catch((error: unknown) => {
    if (error === cancelled) return false
    throw error
  })
}

async function begin(db: Knex, accountId: string, id: string): Promise<ImportRow | null> {
  return actAs(db, accountId, async ({ db: transaction }) => {
    const row: ImportRow | undefined = await transaction('imports').where({ id }).forUpdate().first()
    if (!row || (row.state !== 'queued' && row.state !== 'running')) return row ?? null
    await transaction('imports')
      .where({ id })
      .update({ state: 'running', started_at: transaction.raw('coalesce(started_at, now())') })
    return row
  })
}

async function end(db: Knex, accountId: string, one: ImportRow, state: 'done' | 'failed', error: Reason | null): Promise<void> {
  await actAs(db, accountId, async ({ db: transaction }) => {
    if (!(await stillRunning(transaction, one.id))) return
    const [row] = await transaction('imports')
      .where({ id: one.id })
      .update({ state, error: error ? JSON.stringify(error) : null, finished_at: transaction.fn.now(), ...(state === 'done' ? { progress: 1 } : {}) })
      .returning(['rows', 'accepted', 'known', 'refused', 'alike'])
    await audit(transaction, {
      action: one.dry_run ? 'trial_import' : 'import',
      kind: 'imports',
      record_id: one.id,
      community_id: one.community_id,
      detail: row,
    })
  })
}

/** Brings a file in; false when it was cancelled on the way, or another process took it over. */
async function importFile(db: Knex, keys: Keyring, accountId: string, one: ImportRow, path: string): Promise<boolean> {
  const form = formOf(one.form, one.form_version)
  if (!form) throw unreadable('form_gone', { form: one.form, version: one.form_version })
  const { mapping } = one
  const source = await openSource(path, {
    sheet: mapping.sheet ?? null,
    skip: mapping.skip ?? null,
    encoding: mapping.encoding ?? null,
    separator: mapping.separator ?? null,
  })
  await actAs(db, accountId, async ({ db: transaction }) => {
    await transaction('imports')
      .where({ id: one.id })
      .update({ columns: JSON.stringify(source.columns) })
  })
  // While the database keeps one batch and begins the next, a third is read.
  let last: Promise<boolean> = Promise.resolve(true)
  let oneBefore = last
  let at = one.rows
  try {
    for await (const batch of judged(source, mapping, form, one.rows)) {
      if (!(await oneBefore)) return false
      oneBefore = last
      last = keepBatch({ db, keys }, accountId, one, form, batch, source.progress(), at, last)
      at += batch.rows
      last.catch(() => {})
    }
  } catch (error) {
    // A batch that could not be kept says why; a file that breaks off does so after what came before it is kept.
    await last
    throw error
  }
  return last
}

/** The work of one import in the queue. What the file or the mapping is to blame for is its result; faults of ours are thrown, and told to the person as such. */
export const runImport: Work = async (job, { db, dataFolder }) => {
  const one = await begin(db, job.account_id, job.record_id)
  if (!one) return
  if (one.state !== 'queued' && one.state !== 'running') {
    // Cancelled before it began.
    await dropUploaded(dataFolder, one.file_key)
    return
  }
  let fault: unknown = null
  try {
    if (!(await uploadedExists(dataFolder, one.file_key))) throw unreadable('file_gone')
    if (!(await importFile(db, openKeyring(dataFolder), job.account_id, one, uploadedPath(dataFolder, one.file_key)))) {
      if (await actAs(db, job.account_id, ({ db: transaction }) => stillRunning(transaction, one.id))) return
    }
  } catch (error) {
    fault = error
  }
  await end(db, job.account_id, one, fault ? 'failed' : 'done', fault ? (reasonOf(fault) ?? reason('internal')) : null)
  if (!one.dry_run) await dropUploaded(dataFolder, one.file_key)
  await dropForgotten(dataFolder, new Set([one.file_key])).catch(() => {})
  if (fault && !reasonOf(fault)) throw fault
}

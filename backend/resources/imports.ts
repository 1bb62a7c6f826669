/** Imports: a file is looked at, tried out, and brought in by the queue; what was refused can be fetched. Only coordinators of the community do this. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type Account, abilityFor, may } from '../../schemas/ability.ts'
import { importRecord } from '../../schemas/import-record.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { alikeOf } from '../imports/alike.ts'
import { askForImport, type Understood, understand, type WaitingFile } from '../imports/ask.ts'
import { columnPreviews, mappedPreview, mendsSomething, valueCounts } from '../imports/preview.ts'
import { reason, reasonOf } from '../imports/reason.ts'
import { refusedRows } from '../imports/refusals.ts'
import { writeRefused } from '../imports/refused-csv.ts'
import { saidField, saidReason } from '../imports/said.ts'
import { dropUploaded, keepUploaded, uploadedExists, uploadedKey, uploadedPath } from '../imports/uploaded.ts'
import { badRequest, conflict, invalid, notAllowed, Problem } from '../problem.ts'
import { demand, page, rowOf } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { readIdentifier } from '../records/filter.ts'
import { readLimit } from '../records/page.ts'
import { idOf, presenter, type Row } from '../records/present.ts'

/** A file that can not be read is told as a fault of the field `file`. */
function refuseFile(context: Context, error: unknown): never {
  const found = reasonOf(error)
  if (!found) throw error
  const field = found.code === 'column_gone' || found.code === 'field_gone' ? 'mapping' : 'file'
  const message = saidReason(found, context.language)
  throw new Problem(422, 'invalid', { extra: { fields: { [field]: message }, detail: message } })
}

interface Waiting extends WaitingFile {
  /** Its name for the client, to use it again without sending it again. */
  readonly file: string
}

/** The file of the request: sent with it, or one that this account sent before (`uploaded`). */
async function waitingFile(context: Context): Promise<Waiting> {
  const { config, body, files } = context
  const sent = files.get('file')
  const account = whoAsks(context).id
  if (sent) {
    const file = randomUUID()
    const key = uploadedKey(account, file)
    await keepUploaded(config.dataFolder, key, sent.path)
    return { file, key, path: uploadedPath(config.dataFolder, key), name: sent.name, sha256: sent.sha256, bytes: sent.bytes }
  }
  const file = String(body['uploaded'] ?? '')
  if (!uuidPattern.test(file)) throw badRequest([{ field: 'file', fault: 'required' }])
  const key = uploadedKey(account, file)
  if (!(await uploadedExists(config.dataFolder, key))) refuseGone(context)
  const path = uploadedPath(config.dataFolder, key)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return { file, key, path, name: String(body['file_name'] ?? '').slice(-200), sha256: hash.digest('hex'), bytes: (await stat(path)).size }
}

function refuseGone(context: Context): never {
  throw new Problem(422, 'invalid', { extra: { fields: { file: saidReason({ code: 'file_gone' }, context.language) } } })
}

/** Opens the file, guesses, and takes what the client says instead. */
async function understood(context: Context, waiting: Waiting): Promise<Understood> {
  const { form, mapping } = context.body
  try {
    return await understand(waiting, form === undefined || form === '' ? undefined : String(form), mapping === undefined || mapping === '' ? null : mapping)
  } catch (error) {
    return refuseFile(context, error)
  }
}

function coordinatesSomewhere(account: Account): boolean {
  const ability = abilityFor(account)
  return account.memberships.some(({ community_id }) => may(ability, 'create', 'imports', { community_id }))
}

async function preview(context: Context): Promise<Answer> {
  const waiting = await waitingFile(context)
  try {
    const { source, sample, guess, mapping, form } = await understood(context, waiting)
    const { language } = context
    const { rows, sampled, accepted } = mappedPreview(mapping, form, source.columns, sample, language)
    return {
      body: {
        file: waiting.file,
        file_name: waiting.name,
        format: source.format,
        sheets: source.sheets,
        sheet: source.sheet,
        notes: [...source.notes, ...(mendsSomething(sample) ? [reason('encoding_mended')] : [])].map((note) => ({
          code: note.code,
          message: saidReason(note, language),
        })),
        profile: guess.profile,
        form: form.form,
        form_version: form.version,
        guess: guess.mapping,
        mapping,
        date_order_certain: guess.date_order_certain,
        columns: columnPreviews(source.columns, sample),
        values: valueCounts(mapping, form, source.columns, sample),
        rows,
        sampled,
        accepted,
      },
    }
  } catch (error) {
    if (context.files.has('file')) await dropUploaded(context.config.dataFolder, waiting.key)
    return refuseFile(context, error)
  }
}

function communityOf(context: Context): string {
  const community = context.body['community_id']
  if (typeof community !== 'string' || !uuidPattern.test(community)) throw invalid([{ field: 'community_id', fault: 'required' }])
  if (may(context.ability, 'create', 'imports', { community_id: community })) return community
  if (whoAsks(context).memberships.some((one) => one.community_id === community)) throw notAllowed()
  throw invalid([{ field: 'community_id', fault: 'no_such_community' }])
}

function readFlag(context: Context, field: 'dry_run' | 'compare', otherwise: 'true' | 'false'): boolean {
  const sent = context.body[field] ?? otherwise
  if (!['true', 'false', '1', '0', 'on', ''].includes(String(sent))) throw invalid([{ field, fault: 'type' }])
  return ['true', '1', 'on'].includes(String(sent))
}

async function create(context: Context): Promise<Answer> {
  const community = communityOf(context)
  const dryRun = readFlag(context, 'dry_run', 'false')
  const compare = readFlag(context, 'compare', 'true')
  const waiting = await waitingFile(context)
  try {
    const row = await askForImport(
      context.db,
      { accountId: whoAsks(context).id, communityId: community, dryRun, compare },
      waiting,
      await understood(context, waiting),
    )
    await audit(context.db, { action: 'ask', kind: 'imports', record_id: idOf(row), community_id: community })
    return { status: 201, body: presentImport(context, row), headers: { location: `/api/imports/${String(row['id'])}` } }
  } catch (error) {
    if (context.files.has('file')) await dropUploaded(context.config.dataFolder, waiting.key)
    throw error
  }
}

function presentImport(context: Context, row: Row): Row {
  const shown = presenter(context.ability, importRecord)(row)
  const { error } = shown
  return { ...shown, error: typeof error === 'string' ? saidReason(JSON.parse(error) as { code: string }, context.language) : null }
}

/** The file of a trial run, by which its maker can import it without sending it again; null when it is gone or another's. */
async function stillThere(context: Context, row: Row): Promise<string | null> {
  if (row['dry_run'] !== true || row['created_by'] !== whoAsks(context).id) return null
  const kept: { file_key: string } | undefined = await context.db('imports').select('file_key').where('id', idOf(row)).first()
  if (!kept || !(await uploadedExists(context.config.dataFolder, kept.file_key))) return null
  return kept.file_key.slice(37)
}

async function errorsOf(context: Context, row: Row, after: number, limit: number): Promise<Row[]> {
  const [form, version] = [String(row['form']), Number(row['form_version'])]
  const rows = await refusedRows(context, idOf(row), after, limit)
  return rows.map(({ row_number, reasons }) => ({
    row: row_number,
    reasons: reasons.map((told) => ({
      field: told.field,
      label: told.field ? saidField(told.field, form, version, context.language) : null,
      code: told.code,
      message: saidReason(told, context.language),
    })),
  }))
}

/** An import counts as waiting or running until it says otherwise; nobody ends one twice. */
async function cancel(context: Context): Promise<Answer> {
  const row = await rowOf(context, importRecord, context.params['id'] ?? '', true)
  demand(context.ability, 'cancel', importRecord, row)
  if (row['state'] === 'cancelled') return { body: presentImport(context, row) }
  if (row['state'] !== 'queued' && row['state'] !== 'running') throw conflict('import_over')
  const [changed]: Row[] = await context.db('imports').where('id', idOf(row)).update({ state: 'cancelled', finished_at: context.db.fn.now() }).returning('*')
  await audit(context.db, { action: 'cancel', kind: 'imports', record_id: String(row['id']), community_id: String(row['community_id']) })
  return { body: presentImport(context, changed ?? row) }
}

const fields = ['community_id', 'form', 'mapping', 'dry_run', 'compare', 'uploaded', 'file_name'] as const

export const importRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/imports/preview',
    access: 'signed_in',
    summary: 'Look at a file before importing it: columns, ten rows, a guess of the mapping, what is not understood.',
    upload: { files: ['file'], fields: ['form', 'mapping', 'uploaded', 'file_name'], admits: coordinatesSomewhere },
    handle: preview,
  },
  {
    method: 'POST',
    path: '/api/imports',
    access: 'signed_in',
    summary:
      'Import a file (XLSX, CSV, JSON, NDJSON, GeoJSON) into a community, or with dry_run=true only try it out, with compare=false without looking for possible duplicates.',
    upload: { files: ['file'], fields, admits: coordinatesSomewhere },
    handle: create,
  },
  {
    method: 'GET',
    path: '/api/imports',
    access: 'signed_in',
    summary: 'The imports of one’s communities, the latest first.',
    query: ['community', 'limit', 'after'],
    handle: async (context) => {
      const { query } = context
      const community = readIdentifier('community', query['community'])
      const { items, next } = await page(context, importRecord, {
        order: { column: 'created_at', descending: true },
        limit: readLimit(query['limit']),
        after: query['after'],
        narrow: (rows) => (community ? rows.where('community_id', community) : rows),
      })
      return { body: { items: items.map((row) => presentImport(context, row)), next } }
    },
  },
  {
    method: 'GET',
    path: '/api/imports/:id',
    access: 'signed_in',
    summary:
      'Where an import stands, why rows were refused (the first fifty after row `after`), and which look like records that are there (after row `alike_after`).',
    query: ['after', 'alike_after', 'limit'],
    handle: async (context) => {
      const row = await rowOf(context, importRecord, context.params['id'] ?? '')
      const [after, alikeAfter] = (['after', 'alike_after'] as const).map((name) => {
        const text = context.query[name] ?? '-1'
        if (!/^-?\d{1,9}$/.test(text)) throw badRequest([{ field: name, fault: 'wrong' }])
        return Number(text)
      }) as [number, number]
      return {
        body: {
          ...presentImport(context, row),
          uploaded: await stillThere(context, row),
          errors: await errorsOf(context, row, after, readLimit(context.query['limit'])),
          duplicates: await alikeOf(context, idOf(row), alikeAfter, readLimit(context.query['limit'])),
        },
      }
    },
  },
  {
    method: 'GET',
    path: '/api/imports/:id/refused.csv',
    access: 'signed_in',
    summary: 'The rows that were refused, with the reasons, as CSV.',
    handle: async (context) => {
      const row = await rowOf(context, importRecord, context.params['id'] ?? '')
      const extra: Row | undefined = await context.db('imports').select('columns').where('id', idOf(row)).first()
      const columns = (extra?.['columns'] ?? []) as string[]
      await audit(context.db, { action: 'export', kind: 'import_refusals', record_id: String(row['id']), community_id: String(row['community_id']) })
      const one = { id: idOf(row), form: String(row['form']), form_version: Number(row['form_version']), columns }
      return {
        type: 'text/csv; charset=utf-8',
        headers: { 'content-disposition': 'attachment; filename="refused.csv"', 'cache-control': 'no-store' },
        stream: (out) => writeRefused(context, one, context.language, out),
      }
    },
  },
  { method: 'POST', path: '/api/imports/:id/cancellation', access: 'signed_in', summary: 'Stop an import; what has entered stays.', handle: cancel },
]

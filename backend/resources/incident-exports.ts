/**
 * Incidents and their acts as files, with the filters and the walls of the list, less what consent keeps back: streamed from one snapshot, entered in the log before the
 * first byte leaves, and which incidents they are before the first record does.
 */
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { act } from '../../schemas/act.ts'
import { type Language, languages, type RecordSchema } from '../../schemas/dialect.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { filterNames } from '../../schemas/filters.ts'
import { forms as allForms } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { takesConfidential } from '../accounts/step-up.ts'
import { audit, withoutContent } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { csvOf } from '../exports/csv.ts'
import { describeFilters } from '../exports/filter-words.ts'
import { geojsonOf } from '../exports/geojson.ts'
import { factLines, type Manifest } from '../exports/manifest.ts'
import { ndjsonOf } from '../exports/ndjson.ts'
import { type Batches, type Shape, shapeOf } from '../exports/shape.ts'
import { xlsxOf } from '../exports/xlsx.ts'
import type { Route } from '../http/route.ts'
import { badRequest, Problem } from '../problem.ts'
import { presentedBatches, type Sweep } from '../records/cursor.ts'
import { reachable } from '../records/door.ts'
import { type AskedFilter, filtered, readFilters, readOrder } from '../records/filter.ts'
import type { Order } from '../records/page.ts'
import { countedWhileWaiting, totals } from '../records/totals.ts'
import { consented } from '../reports/consented.ts'
import { keepDisclosure } from '../reports/disclosures.ts'

/** What is asked for, and what consent leaves of it. */
interface Asked {
  readonly filters: readonly AskedFilter[]
  readonly allowed: Awaited<ReturnType<typeof consented>>
  readonly recipient: string | null
}

interface Format {
  readonly extension: string
  readonly type: string
  readonly options: readonly string[]
  /** Whether it is a table of texts. */
  readonly asTexts?: boolean
  /** Reads the options of the request; what it answers begins to write when it is called. */
  readonly writer: (context: Context, asked: Asked) => Promise<(batches: Batches, shape: Shape) => AsyncIterable<Uint8Array>>
}

function choice<T extends string>(context: Context, name: string, allowed: readonly T[]): T | undefined {
  const text = context.query[name]
  if (text === undefined) return undefined
  const found = allowed.find((one) => one === text)
  if (!found) throw badRequest([{ field: name, fault: 'not_in_list' }])
  return found
}

/** Whom the file is for, in words; a consent may name them. */
function readRecipient({ query }: Context): string | null {
  const text = query['recipient']?.trim() ?? ''
  if (text.length > 200) throw badRequest([{ field: 'recipient', fault: 'too_long', values: { limit: 200 } }])
  return text || null
}

/** The question, read and held against consent: a file leaves the house whoever takes it along. */
async function readAsked(context: Context): Promise<Asked> {
  const filters = readFilters(context.query)
  const recipient = readRecipient(context)
  return { filters, recipient, allowed: await consented(context, filters, 'export', recipient) }
}

async function manifestOf(context: Context, { filters, recipient, allowed }: Asked, language: Language): Promise<Manifest> {
  return {
    made_at: new Date().toISOString(),
    made_by: whoAsks(context).name,
    filter: describeFilters(filters, language),
    recipient,
    withheld: allowed.withheld,
    totals: await totals(context, allowed.filters, { atMost: countedWhileWaiting }),
  }
}

const separators = { comma: ',', semicolon: ';' } as const

const formats: readonly Format[] = [
  {
    extension: 'csv',
    type: 'text/csv; charset=utf-8; header=present',
    options: ['bom', 'separator', 'manifest'],
    asTexts: true,
    writer: async (context, asked) => {
      const bom = choice(context, 'bom', ['true', 'false']) === 'true'
      const separator = separators[choice(context, 'separator', ['comma', 'semicolon']) ?? 'comma']
      const language = choice(context, 'manifest', languages)
      const { withheld } = asked.allowed
      if (!language) return (batches, shape) => csvOf(batches, shape, { bom, separator, withheld })
      const manifest = await manifestOf(context, asked, language)
      return (batches, shape) => csvOf(batches, shape, { bom, separator, withheld, about: (counted) => factLines(manifest, language, counted) })
    },
  },
  {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    options: ['language'],
    writer: async (context, asked) => {
      const language: Language = choice(context, 'language', languages) ?? context.language
      const manifest = await manifestOf(context, asked, language)
      return (batches, shape) => xlsxOf(batches, shape, { language, manifest })
    },
  },
  {
    extension: 'geojson',
    type: 'application/geo+json; charset=utf-8',
    options: [],
    writer:
      async (_context, { allowed }) =>
      (batches, shape) =>
        geojsonOf(batches, shape, allowed.withheld),
  },
  {
    extension: 'ndjson',
    type: 'application/x-ndjson; charset=utf-8',
    options: [],
    writer:
      async (_context, { allowed }) =>
      (batches, shape) =>
        ndjsonOf(batches, shape, allowed.withheld),
  },
]

/** An export holds a connection for as long as its reader takes; a few of them must not keep everybody else out. */
const atOnce = 6
let running = 0

/** A reader who takes nothing for this long is gone, whatever the line says. */
const patience = 120_000

/** Breaks off when the reader has stopped taking. */
function mindReader(out: Writable): () => void {
  let moved = Date.now()
  const mark = () => {
    moved = Date.now()
  }
  out.on('drain', mark)
  const watch = setInterval(() => {
    if (!out.writableNeedDrain) mark()
    else if (Date.now() - moved > patience) out.destroy(new Error('the reader takes nothing'))
  }, patience / 8)
  return () => clearInterval(watch)
}

/** Keeps what was written so far for good: a reader who breaks off does not undo it. The rest goes on in a transaction of its own, which sees what is there at each statement or at this moment. */
async function forGood({ db, account }: Context, level: 'read committed' | 'repeatable read'): Promise<void> {
  await db.raw('commit and chain')
  await db.raw(`set transaction isolation level ${level}`)
  // What a transaction was told ends with it.
  await db.raw('select act_as(?)', [account?.id ?? null])
}

/** Enters the export in the log. */
async function enterInLog(context: Context, kind: string, format: Format): Promise<void> {
  const { account, db, query } = context
  const named = query['community']?.split(',') ?? []
  const only = named.length === 1 && account?.memberships.some((one) => one.community_id === named[0]) ? (named[0] ?? null) : null
  await audit(db, { action: 'export', kind, community_id: only, detail: { format: format.extension, ...withoutContent(query) } })
  await forGood(context, 'repeatable read')
}

/**
 * The batches, once it is kept which incidents they hold, no more and no less: of one moment, and for good before the first of them leaves. What a file says before its first
 * record need not wait for a million identifiers.
 */
async function* disclosed(context: Context, format: Format, { allowed, recipient }: Asked, batches: Batches): Batches {
  await context.beside((asking) => keepDisclosure(asking, allowed.filters, { kind: 'export', format: format.extension, recipient }))
  yield* batches
}

interface Subject {
  readonly schema: RecordSchema
  /** Parameters beside the filters. */
  readonly query: readonly string[]
  readonly extensions: readonly string[]
  readonly sweep: (context: Context, asked: Asked) => { readonly shape: Shape; readonly narrow: Sweep['narrow']; readonly order: Order | null }
}

const subjects: readonly Subject[] = [
  {
    schema: incident,
    query: ['sort'],
    extensions: ['csv', 'xlsx', 'geojson', 'ndjson'],
    sweep: ({ query }, { filters, allowed }) => {
      const wanted = filters.find((one) => one.name === 'form')?.values
      return {
        shape: shapeOf(
          incident,
          allForms.filter((form) => !wanted || wanted.includes(form.form)),
        ),
        narrow: (rows) => filtered(rows, allowed.filters),
        // The whole collection leaves in the order in which it lies, which spares the database a million leaps; everything else in the order of the list.
        order: query['sort'] === undefined && filters.length === 0 ? null : readOrder(query['sort']),
      }
    },
  },
  {
    schema: act,
    query: [],
    extensions: ['csv', 'xlsx', 'ndjson'],
    sweep: (context, { allowed }) => ({
      shape: shapeOf(act),
      // Acts that stand, of the incidents of the filter.
      narrow: (rows) => rows.whereNull('removed_at').whereIn('incident_id', filtered(reachable(context, incident), allowed.filters).select('incidents.id')),
      order: { column: 'created_at', descending: true },
    }),
  },
]

async function answer(context: Context, subject: Subject, format: Format): Promise<Answer> {
  const asked = await readAsked(context)
  const { shape, narrow, order } = subject.sweep(context, asked)
  const fields = [...new Set(shape.columns.map((one) => (one.inAnswers ? 'answers' : one.key)))]
  const known = new Set(fieldsOf(subject.schema).map((one) => one.name))
  const { asTexts = false } = format
  const batches = presentedBatches(context, subject.schema, { fields: fields.filter((name) => known.has(name)), narrow, order, asTexts })
  const write = await format.writer(context, asked)
  if (running >= atOnce) throw new Problem(503, 'unavailable', { detail: 'try_later', headers: { 'retry-after': '10' } })
  const day = new Date().toISOString().slice(0, 10)
  return {
    type: format.type,
    headers: { 'content-disposition': `attachment; filename="${subject.schema.collection}-${day}.${format.extension}"` },
    stream: async (out) => {
      running++
      const unmind = mindReader(out)
      try {
        await enterInLog(context, subject.schema.collection, format)
        await pipeline(write(disclosed(context, format, asked, batches), shape), out, { end: false })
      } finally {
        unmind()
        running--
        // The log is written to at the end by a transaction that minds nobody else's changes.
        await forGood(context, 'read committed').catch(() => undefined)
      }
    },
  }
}

const files: readonly Route[] = subjects.flatMap((subject) =>
  formats
    .filter(({ extension }) => subject.extensions.includes(extension))
    .map(
      (format): Route => ({
        method: 'GET',
        path: `/api/${subject.schema.collection}.${format.extension}`,
        access: 'signed_in',
        stepUp: takesConfidential,
        summary: `All ${subject.schema.plural.en.toLowerCase()} of a filter as ${format.extension.toUpperCase()}, streamed; the end of the file says that it is complete.`,
        query: [...filterNames, ...subject.query, 'recipient', ...format.options],
        handle: (context) => answer(context, subject, format),
      }),
    ),
)

export const incidentExportRoutes: readonly Route[] = [
  ...files,
  {
    method: 'GET',
    path: '/api/exports/preview',
    access: 'signed_in',
    summary: 'What a file of these filters would hold: its totals, and how many incidents consent keeps back and why.',
    query: [...filterNames, 'recipient'],
    handle: async (context) => {
      const { allowed } = await readAsked(context)
      const { incidents: withheld, because: withheld_because } = allowed.withheld
      return { body: { totals: await totals(context, allowed.filters, { atMost: countedWhileWaiting }), withheld, withheld_because } }
    },
  },
]

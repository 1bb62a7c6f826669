/** Reports: asked for, made in the background, fetched by who asked. The figures can be looked at before anything is made. */

import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { may } from '../../schemas/ability.ts'
import { languages } from '../../schemas/dialect.ts'
import type { Filters } from '../../schemas/filters.ts'
import type { Incident } from '../../schemas/incident.ts'
import { audiences, reportSections } from '../../schemas/report.ts'
import { reportRecord } from '../../schemas/report-record.ts'
import { takesConfidential } from '../accounts/step-up.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { forAudience } from '../exports/report/audience.ts'
import type { Route } from '../http/route.ts'
import { enqueue } from '../jobs/queue.ts'
import { conflict, invalid, notAllowed } from '../problem.ts'
import { find, page, rowOf } from '../records/door.ts'
import { readIdentifier } from '../records/filter.ts'
import { readLimit } from '../records/page.ts'
import { idOf, presenter, type Row } from '../records/present.ts'
import { type Allowed, allowedFor, filtersOf, incidentsOf, modelOf, type Wanted } from '../reports/figures.ts'
import { reportPath } from '../reports/files.ts'

const body = {
  type: 'object',
  additionalProperties: false,
  required: ['community_id', 'title'],
  properties: {
    community_id: { type: 'string', format: 'uuid' },
    title: { type: 'string', minLength: 2, maxLength: 200 },
    language: { type: 'string', enum: [...languages] },
    audience: { type: 'string', enum: [...audiences] },
    filters: { type: 'object', maxProperties: 20 },
    sections: { type: 'array', minItems: 1, maxItems: reportSections.length, uniqueItems: true, items: { type: 'string', enum: [...reportSections] } },
    recipient: { type: 'string', maxLength: 200 },
    coalition: { type: 'array', maxItems: 30, items: { type: 'string', minLength: 1, maxLength: 120 } },
  },
} as const

/** Filters as they stand in an address; a list may come as a list. */
function readAsked(sent: unknown): Filters {
  const pairs = Object.entries((sent ?? {}) as Record<string, unknown>).map(([name, value]): [string, string] => {
    const text = Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(',') : value
    if (typeof text !== 'string' || text.length > 8000) throw invalid([{ field: `filters.${name.slice(0, 60)}`, fault: 'type' }])
    return [name, text]
  })
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''))
}

/** What is asked for, checked: whether this account may report for the community, and each filter. */
function readWanted(context: Context): Wanted {
  const sent = context.body as Partial<Wanted>
  const account = whoAsks(context)
  const community = String(sent.community_id ?? '')
  if (!may(context.ability, 'create', 'reports', { community_id: community, created_by: account.id })) {
    if (account.memberships.some((one) => one.community_id === community)) throw notAllowed()
    throw invalid([{ field: 'community_id', fault: 'no_such_community' }])
  }
  const wanted: Wanted = {
    community_id: community,
    title: String(sent.title).trim(),
    language: sent.language ?? context.language,
    audience: sent.audience ?? 'internal',
    filters: readAsked(sent.filters),
    sections: reportSections.filter((one) => !sent.sections || sent.sections.includes(one)),
    coalition: sent.coalition ?? [],
    recipient: sent.recipient?.trim() || null,
  }
  if (wanted.title.length < 2) throw invalid([{ field: 'title', fault: 'required' }])
  filtersOf(wanted)
  return wanted
}

const shownFirst = 4

async function firstIncidents(context: Context, wanted: Wanted, allowed: Allowed): Promise<Incident[]> {
  if (wanted.audience === 'public' || !wanted.sections.includes('chronology')) return []
  const first: Incident[] = []
  for await (const incident of incidentsOf(context, allowed)) {
    const shown = forAudience(incident, wanted.audience)
    if (shown) first.push(shown)
    if (first.length === shownFirst) break
  }
  return first
}

async function create(context: Context): Promise<Answer> {
  const wanted = readWanted(context)
  const json = { filters: JSON.stringify(wanted.filters), sections: JSON.stringify(wanted.sections), coalition: JSON.stringify(wanted.coalition) }
  const [row]: Row[] = await context
    .db('reports')
    .insert({ ...wanted, ...json, created_by: whoAsks(context).id })
    .returning('*')
  const made = row ?? {}
  await enqueue(context.db, 'report', idOf(made), whoAsks(context).id)
  await audit(context.db, { action: 'ask', kind: 'reports', record_id: idOf(made), community_id: wanted.community_id })
  return { status: 201, body: presenter(context.ability, reportRecord)(made), headers: { location: `/api/reports/${idOf(made)}` } }
}

/** A title as a file name: letters and digits of any script, words joined by hyphens. */
function fileName(title: string, day: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  // By characters: half of one can not be written in a header.
  const name = `${[...words.join('-')].slice(0, 80).join('') || 'report'}-${day}.pdf`
  return `attachment; filename="report-${day}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`
}

async function download(context: Context): Promise<Answer> {
  const row = await rowOf(context, reportRecord, context.params['id'] ?? '')
  if (row['state'] !== 'done') throw conflict('not_ready')
  await audit(context.db, { action: 'download', kind: 'reports', record_id: idOf(row), community_id: String(row['community_id']) })
  const day = new Date(String(row['created_at'])).toISOString().slice(0, 10)
  return {
    type: 'application/pdf',
    headers: {
      'content-disposition': fileName(String(row['title']), day),
      'cache-control': 'private, no-store',
    },
    stream: (out) => pipeline(createReadStream(reportPath(context.config.dataFolder, idOf(row))), out, { end: false }),
  }
}

export const reportRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/reports/preview',
    access: 'signed_in',
    summary: 'The figures of a report as they stand now, and its first incidents as its audience may see them.',
    body,
    reads: true,
    handle: async (context) => {
      const wanted = readWanted(context)
      const allowed = await allowedFor(context, wanted)
      const { incidents: withheld, because: withheld_because } = allowed.withheld
      return {
        body: { ...(await modelOf(context, wanted, allowed)), first_incidents: await firstIncidents(context, wanted, allowed), withheld, withheld_because },
      }
    },
  },
  { method: 'POST', path: '/api/reports', access: 'signed_in', summary: 'Ask for a report; it is made in the background.', body, handle: create },
  {
    method: 'GET',
    path: '/api/reports',
    access: 'signed_in',
    summary: 'One’s own reports, the latest first.',
    query: ['community', 'limit', 'after'],
    handle: async (context) => {
      const { query } = context
      const community = readIdentifier('community', query['community'])
      const { items, next } = await page(context, reportRecord, {
        order: { column: 'created_at', descending: true },
        limit: readLimit(query['limit']),
        after: query['after'],
        narrow: (rows) => (community ? rows.where('community_id', community) : rows),
      })
      return { body: { items, next } }
    },
  },
  {
    method: 'GET',
    path: '/api/reports/:id',
    access: 'signed_in',
    summary: 'Where a report stands.',
    handle: async (context) => ({ body: await find(context, reportRecord, context.params['id'] ?? '') }),
  },
  {
    method: 'GET',
    path: '/api/reports/:id/report.pdf',
    access: 'signed_in',
    stepUp: takesConfidential,
    summary: 'The document, when it is ready.',
    handle: download,
  },
]

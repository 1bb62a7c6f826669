/** Incidents: recorded as drafts by anyone who may, filed when complete, found by whoever may read them. */
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { may } from '../../schemas/ability.ts'
import type { FormSchema } from '../../schemas/dialect.ts'
import { filterNames } from '../../schemas/filters.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { becameOf, becameReference } from '../duplicates/became.ts'
import type { Route } from '../http/route.ts'
import { comparable, completed, keepSources, registered } from '../incidents/filing.ts'
import { badRequest, conflict, type FieldProblem, invalid, notAllowed, notFound } from '../problem.ts'
import { exactTotal } from '../records/counts.ts'
import { demand, page, reachableRow, rowOf } from '../records/door.ts'
import { missing, uuidPattern } from '../records/draft.ts'
import { filtered, type ReadFilter, readFilters, readOrder } from '../records/filter.ts'
import { historyOf } from '../records/history.ts'
import { readLimit } from '../records/page.ts'
import { idOf, presenter, type Row } from '../records/present.ts'
import { checkVersion, insert, insertUnlessThere, refuseDuties, refuseFaults, update, versioned } from '../records/write.ts'
import { reversionRoute } from './reversion.ts'

/** The form version that a body names (the latest when it names none); 422 on one that does not exist. */
function formFor(body: Row): FormSchema {
  const { form, form_version: version } = body
  const found = typeof form === 'string' ? formOf(form, typeof version === 'number' ? version : undefined) : undefined
  if (found) return found
  const field: FieldProblem =
    form === undefined || form === null
      ? { field: 'form', fault: 'required' }
      : version === undefined || version === null || (typeof form === 'string' && !formOf(form))
        ? { field: 'form', fault: 'not_in_list' }
        : { field: 'form_version', fault: 'no_such_version' }
  throw invalid([field])
}

function submits(context: Context): boolean {
  const { submission } = context.query
  if (submission !== undefined && submission !== 'true' && submission !== 'false') throw badRequest([{ field: 'submission', fault: 'wrong' }])
  return submission === 'true'
}

/** A new incident of who asks, checked: ready to be inserted. */
async function newIncident(context: Context, id: string | null): Promise<Row> {
  const sent = context.body['id']
  if (id && sent !== undefined && (typeof sent !== 'string' || sent.toLowerCase() !== id)) throw invalid([{ field: 'id', fault: 'read_only' }])
  // Its identifier is settled first: what its filing brings into the registries names it.
  const body = id || sent === undefined ? { ...context.body, id: id ?? randomUUID() } : context.body
  const form = formFor(body)
  refuseFaults(incident, body, form)
  const community = body['community_id']
  const own = { created_by: whoAsks(context).id, state: 'draft', community_id: community }
  if (!community) throw invalid([{ field: 'community_id', fault: 'required' }])
  if (!may(context.ability, 'create', 'incidents', own)) {
    if (whoAsks(context).memberships.some((one) => one.community_id === community)) throw notAllowed()
    throw invalid([{ field: 'community_id', fault: 'no_such_community' }])
  }
  const { community_id: _, id: __, form: ___, form_version: ____, ...fields } = body
  refuseDuties(context.ability, 'update', incident, own, fields)
  const values = { ...body, form_version: form.version, language: body['language'] ?? context.language, created_by: own.created_by, state: 'draft' }
  if (!submits(context)) return values
  const gaps = missing(incident, { ...values, ...completed(values) }, form)
  if (gaps.length > 0) throw invalid(gaps)
  return { ...values, ...(await registered(context, values)), state: 'submitted', submitted_at: new Date().toISOString() }
}

function created(context: Context, row: Row): Answer {
  return {
    status: 201,
    body: presenter(context.ability, incident)(row),
    headers: { ...versioned(row), location: `/api/incidents/${idOf(row)}` },
  }
}

/** Sent again by a client that never heard the answer: the same content is the same record, other content is told apart field by field. */
async function put(context: Context): Promise<Answer> {
  const id = (context.params['id'] ?? '').toLowerCase()
  if (!uuidPattern.test(id)) throw notFound()
  let known = await reachableRow(context, incident, id)
  if (!known) {
    const row = await insertUnlessThere(context, incident, await newIncident(context, id))
    if (row && row['state'] !== 'draft') await keepSources(context, row)
    if (row) return created(context, row)
    // Sent twice at once, and the other was quicker; or an identifier that somebody else has used.
    known = await reachableRow(context, incident, id)
    if (!known) throw conflict('already_there')
  }
  const sent = { ...comparable(context.body), id }
  const shown = presenter(context.ability, incident)(known)
  const kept = comparable(shown)
  const differs = Object.entries(sent).filter(([name, value]) => !isDeepStrictEqual(value ?? null, kept[name] ?? null))
  if (differs.length > 0) throw conflict('other_content', { differs: differs.map(([name]) => name), current: shown })
  return { body: shown, headers: versioned(known) }
}

/** Fields that say who suffered, who did it and who tells of it. */
const naming = ['victims', 'forces', 'sources', 'answers'] as const

async function patch(context: Context): Promise<Answer> {
  const { ability, body } = context
  const row = await rowOf(context, incident, context.params['id'] ?? '', true)
  demand(ability, 'update', incident, row)
  checkVersion(ability, incident, row, context.ifMatch)
  const draft = row['state'] === 'draft'
  const fixed = ['id', 'community_id', ...(draft ? [] : ['form', 'form_version'])].filter((name) => name in body && body[name] !== row[name])
  if (fixed.length > 0) throw invalid(fixed.map((field) => ({ field, fault: 'read_only' as const })))
  const form = formFor({ form: row['form'], form_version: 'form' in body ? undefined : row['form_version'], ...body })
  refuseFaults(incident, body, form)
  refuseDuties(ability, 'update', incident, row, body)
  const changes = {
    ...body,
    form_version: form.version,
    ...('answers' in body ? { answers: { ...(row['answers'] as Row), ...(body['answers'] as Row) } } : {}),
  }
  const after = { ...row, ...changes }
  const filed = !draft && row['state'] !== 'returned'
  if (filed) {
    const gaps = missing(incident, after, form)
    if (gaps.length > 0) throw invalid(gaps)
  }
  if (!may(ability, 'update', 'incidents', after)) throw notAllowed()
  // Whom a filed report names from now on is put on record as when it was filed, whatever way to a record was sent.
  const names = filed && naming.some((name) => name in body)
  const changed = await update(context, incident, row, names ? { ...changes, ...(await registered(context, after)) } : changes)
  if (names) await keepSources(context, changed)
  return { body: presenter(ability, incident)(changed), headers: versioned(changed) }
}

/** How many there are, when that costs next to nothing: a page that holds all, or what the counters tell. Counting the records has to be asked for (`total=true`). */
async function totalOf(
  context: Context,
  filters: readonly ReadFilter[],
  found: { items: readonly unknown[]; next: string | null },
): Promise<number | undefined> {
  const { after, total } = context.query
  if (after || total === 'false') return undefined
  if (found.next === null) return found.items.length
  return exactTotal(context, filters, total === 'true')
}

async function list(context: Context): Promise<Answer> {
  const { q } = context.query
  const query = q === undefined ? context.query : { ...context.query, q: await becameReference(context, q) }
  const order = readOrder(query['sort'])
  const filters = readFilters(query)
  const found = await page(context, incident, { order, limit: readLimit(query['limit']), after: query['after'], narrow: (rows) => filtered(rows, filters) })
  const total = await totalOf(context, filters, found)
  return { body: { ...found, ...(total === undefined ? {} : { total }) } }
}

export const incidentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/incidents',
    access: 'signed_in',
    summary: 'A page of incidents.',
    query: [...filterNames, 'sort', 'limit', 'after', 'total'],
    handle: list,
  },
  {
    method: 'POST',
    path: '/api/incidents',
    access: 'signed_in',
    summary: 'Record an incident as a draft, or with ?submission=true file it at once.',
    query: ['submission'],
    body: 'record',
    handle: async (context) => {
      const values = await newIncident(context, typeof context.body['id'] === 'string' ? context.body['id'].toLowerCase() : null)
      const row = await insert(context, incident, values)
      if (row['state'] !== 'draft') await keepSources(context, row)
      return created(context, row)
    },
  },
  {
    method: 'PUT',
    path: '/api/incidents/:id',
    access: 'signed_in',
    summary: 'Record an incident under an identifier made by the client; the same again is the same record.',
    query: ['submission'],
    body: 'record',
    handle: put,
  },
  {
    method: 'GET',
    path: '/api/incidents/:id',
    access: 'signed_in',
    summary: 'One incident. One that was merged answers 308 to the incident it became, or with itself=true as it stands in the archive.',
    query: ['itself'],
    handle: async (context) => {
      const row = await rowOf(context, incident, context.params['id'] ?? '')
      const became = row['state'] === 'archived' && context.query['itself'] !== 'true' ? await becameOf(context, idOf(row)) : null
      if (became) return { status: 308, headers: { location: `/api/incidents/${became}` } }
      return { body: presenter(context.ability, incident)(row), headers: versioned(row) }
    },
  },
  {
    method: 'PATCH',
    path: '/api/incidents/:id',
    access: 'signed_in',
    summary: 'Change fields of an incident; If-Match names the version meant.',
    body: 'record',
    handle: patch,
  },
  reversionRoute(incident, patch),
  {
    method: 'DELETE',
    path: '/api/incidents/:id',
    access: 'signed_in',
    summary: 'Discard one’s own draft.',
    handle: async (context) => {
      const row = await rowOf(context, incident, context.params['id'] ?? '', true)
      demand(context.ability, 'delete', incident, row)
      await context.db('incidents').where('id', idOf(row)).delete()
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    path: '/api/incidents/:id/history',
    access: 'signed_in',
    summary: 'Who changed what, when and why.',
    handle: async (context) => {
      const items = await historyOf(context, incident, context.params['id'] ?? '')
      return { body: { items, next: null, total: items.length } }
    },
  },
]

/** Evidence: received with its file or described without one, found by those who need to know, described further until it is signed. */
import { notesIn, notesName } from '../../schemas/coded-notes.ts'
import { evidence, saidOnce, sayableWhenLocked } from '../../schemas/evidence.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { keepArriving } from '../evidence/arrival.ts'
import { happened } from '../evidence/custody.ts'
import { fromText, givenFields, takeIn } from '../evidence/intake.ts'
import type { Route } from '../http/route.ts'
import { conflict, invalid } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { historyOf } from '../records/history.ts'
import { idOf, presenter, type Row } from '../records/present.ts'
import { checkVersion, refuseDuties, refuseFaults, sayVerb, update, versioned } from '../records/write.ts'
import { listEvidence } from './evidence-list.ts'

/** Names of what a change says: of notes those that it writes, by the answer they are on. */
function saidBy(row: Row, body: Row): string[] {
  const [before, after] = [notesIn(row[notesName]), notesIn(body[notesName])]
  const noted = notesName in body ? [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)) : []
  return [...Object.keys(body).filter((name) => name !== notesName), ...noted]
}

async function create(context: Context): Promise<Answer> {
  const { sha256, ...fields } = context.body as Record<string, string>
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256)) throw invalid([{ field: 'sha256', fault: 'wrong' }])
  const file = context.files.get('file')
  const delivered = file?.sealed ? { file: file.sealed, name: file.name, declared: file.declared, claimed: sha256?.toLowerCase() ?? null } : null
  const row = await takeIn(context, delivered, fromText(fields))
  return { status: 201, body: presenter(context.ability, evidence)(row), headers: { ...versioned(row), location: `/api/evidence/${idOf(row)}` } }
}

async function patch(context: Context): Promise<Answer> {
  const { ability, body } = context
  const row = await rowOf(context, evidence, context.params['id'] ?? '', true)
  demand(ability, 'update', evidence, row)
  checkVersion(ability, evidence, row, context.ifMatch)
  refuseFaults(evidence, body)
  refuseDuties(ability, 'update', evidence, row, body)
  const moved = saidOnce.filter((name) => name in body && body[name] !== row[name])
  if (moved.length > 0) throw invalid(moved.map((field) => ({ field, fault: 'read_only' as const })))
  if (row['locked_at'] && saidBy(row, body).some((name) => !sayableWhenLocked.includes(name))) throw conflict('locked')
  if ('kind' in body && !body['kind']) throw invalid([{ field: 'kind', fault: 'required' }])
  const { incident_id: _, parent_id: __, relation: ___, ...changes } = body
  if (Object.keys(changes).length === 0) return { body: presenter(ability, evidence)(row), headers: versioned(row) }
  const changed = await update(context, evidence, row, changes)
  await happened(context, changed, { action: 'description', detail: { fields: Object.keys(changes).sort(), version: changed['version'] } })
  return { body: presenter(ability, evidence)(changed), headers: versioned(changed) }
}

async function lock(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '', true)
  demand(context.ability, 'lock', evidence, row)
  if (row['locked_at']) throw conflict('locked')
  await sayVerb(context.db, 'signature', null)
  const changed = await update(context, evidence, row, { locked_at: new Date().toISOString(), locked_by: whoAsks(context).id })
  await happened(context, changed, {
    action: 'signature',
    detail: { version: changed['version'], sha256: changed['sha256'] },
    told: { why: String(context.body['why'] ?? '') },
  })
  return { body: presenter(context.ability, evidence)(changed), headers: versioned(changed) }
}

const recordsSomewhere = (account: { memberships: readonly { role: string }[] }): boolean => account.memberships.some((one) => one.role !== 'reader')

export const evidenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/evidence',
    access: 'signed_in',
    summary:
      'Items of evidence that one may read, the latest first; `q` looks in their descriptions and, where one may open them, for whole words inside their files. `beside`: with incidents and what identifies.',
    query: ['incident', 'community', 'parent', 'kind', 'handed_over', 'q', 'beside', 'limit', 'after'],
    handle: listEvidence,
  },
  {
    method: 'POST',
    path: '/api/evidence',
    access: 'signed_in',
    summary: 'Put an item of evidence on an incident: a file of up to 2 GiB (larger ones in parts, see /api/uploads), or an object or a statement without one.',
    upload: { files: ['file'], fields: ['sha256', ...givenFields], admits: recordsSomewhere, keep: keepArriving },
    handle: create,
  },
  {
    method: 'GET',
    path: '/api/evidence/:id',
    access: 'signed_in',
    summary: 'One item.',
    handle: async (context) => {
      const row = await rowOf(context, evidence, context.params['id'] ?? '')
      return { body: presenter(context.ability, evidence)(row), headers: versioned(row) }
    },
  },
  {
    method: 'PATCH',
    path: '/api/evidence/:id',
    access: 'signed_in',
    summary: 'Describe an item; If-Match names the version meant.',
    body: 'record',
    handle: patch,
  },
  {
    method: 'GET',
    path: '/api/evidence/:id/history',
    access: 'signed_in',
    summary: 'Who described it how, when.',
    handle: async (context) => {
      const items = await historyOf(context, evidence, context.params['id'] ?? '')
      return { body: { items, next: null, total: items.length } }
    },
  },
  {
    method: 'POST',
    path: '/api/evidence/:id/signature',
    access: 'signed_in',
    summary: 'It was signed: it does not change any more; what is to be corrected becomes an addendum.',
    body: { type: 'object', additionalProperties: false, properties: { why: { type: 'string', maxLength: 500 } } },
    handle: lock,
  },
]

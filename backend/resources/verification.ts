/** Verifying an incident: what contradicts in it, what was checked, what is still missing, and in whose hands it is. */
import { may } from '../../schemas/ability.ts'
import { type Checklist, checklistOf } from '../../schemas/checklist.ts'
import { type Contradiction, sayContradiction } from '../../schemas/contradictions.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { finding } from '../../schemas/finding.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { source } from '../../schemas/source.ts'
import { termsOf } from '../../schemas/vocabularies/registry.ts'
import type { Answer, Context } from '../context.ts'
import type { Route } from '../http/route.ts'
import { contradictionsOf, partsOf } from '../incidents/known.ts'
import { participantsOf } from '../incidents/participants.ts'
import { conflict, invalid, notAllowed } from '../problem.ts'
import { reachableRow, rowOf } from '../records/door.ts'
import { presenter, type Row } from '../records/present.ts'
import { checkVersion, sayVerb, update, versioned } from '../records/write.ts'
import { recordRoutes } from './records.ts'

const id = '/api/incidents/:id'
const access = 'signed_in' as const
const dayOf = (context: Context): string => context.at.toISOString().slice(0, 10)

/** An incident that who asks may read whole, and what contradicts in it. */
async function examined(context: Context): Promise<{ record: Row; found: Contradiction[] }> {
  const row = await rowOf(context, incident, context.params['id'] ?? '')
  if (!may(context.ability, 'read', 'incidents', row, 'restricted')) throw notAllowed()
  const record = presenter(context.ability, incident)(row)
  return { record, found: await contradictionsOf(context, record, dayOf(context)) }
}

async function contradictions(context: Context): Promise<Answer> {
  const { found } = await examined(context)
  return { body: { items: found.map((one) => ({ ...one, text: sayContradiction(context.language, one) })), next: null, total: found.length } }
}

async function checklist(context: Context): Promise<Answer> {
  const { record, found } = await examined(context)
  const own = String(record['id'])
  const [findings, sources] = [await partsOf(context, finding, own), await partsOf(context, source, own)]
  const checks = (termsOf('verification_check') ?? []).map((one) => one.code)
  const body: Checklist = checklistOf(checks, { incident: record, findings, sources, contradictions: found.length })
  return { body }
}

/** Gives the review of an incident into somebody's hands (null: nobody's), with the day by which it is due. */
async function assigned(context: Context): Promise<Answer> {
  const row = await rowOf(context, incident, context.params['id'] ?? '', true)
  if (!may(context.ability, 'assign', 'incidents', row)) {
    if (may(context.ability, 'assign', 'incidents', { ...row, state: 'under_review' })) throw conflict('wrong_state')
    throw notAllowed()
  }
  if (context.ifMatch !== null) checkVersion(context.ability, incident, row, context.ifMatch)
  const { account_id: sent, due_on: due, reason } = context.body
  const account = typeof sent === 'string' ? sent.toLowerCase() : null
  if (account !== null) {
    if (account === row['created_by']) throw invalid([{ field: 'account_id', fault: 'not_yours' }])
    const reviewers = (await participantsOf(context, row)).filter((one) => one.role !== 'lawyer' && one.role !== 'monitor')
    if (!reviewers.some((one) => one.account_id === account)) throw invalid([{ field: 'account_id', fault: 'no_such_record' }])
  }
  await sayVerb(context.db, 'assignment', String(reason ?? '').trim() || null)
  const changed = await update(context, incident, row, { reviewer_id: account, ...(due === undefined ? {} : { review_due_on: due }) })
  return { body: presenter(context.ability, incident)(changed), headers: versioned(changed) }
}

/** Refuses a finding about a field that the incident does not have. */
async function aboutAField(context: Context, values: Row, before: Row | null): Promise<Row> {
  const about = values['about']
  if (typeof about !== 'string') return {}
  const row = await reachableRow(context, incident, String(values['incident_id'] ?? before?.['incident_id']))
  const form = formOf(String(row?.['form']), Number(row?.['form_version']))
  const names = [...fieldsOf(incident), ...(form ? fieldsOf(form) : [])].map((one) => one.path.join('.'))
  if (!names.includes(about)) throw invalid([{ field: 'about', fault: 'not_in_list' }])
  return {}
}

export const verificationRoutes: readonly Route[] = [
  ...recordRoutes(finding, { derive: aboutAField }),
  { method: 'GET', path: `${id}/contradictions`, access, summary: 'What in an incident can not be true at once.', handle: contradictions },
  { method: 'GET', path: `${id}/checklist`, access, summary: 'How far the verification of an incident has come, and what is missing.', handle: checklist },
  {
    method: 'GET',
    path: `${id}/participants`,
    access,
    summary: 'Those who may discuss an incident.',
    handle: async (context) => {
      const row = await rowOf(context, incident, context.params['id'] ?? '')
      if (!may(context.ability, 'discuss', 'incidents', row)) throw notAllowed()
      const items = await participantsOf(context, row)
      return { body: { items, next: null, total: items.length } }
    },
  },
  {
    method: 'POST',
    path: `${id}/assignment`,
    access,
    summary: 'Give the review of an incident to somebody (or, with null, to nobody), with the day by which it is due.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['account_id'],
      properties: {
        account_id: { type: ['string', 'null'], format: 'uuid' },
        due_on: { type: ['string', 'null'], format: 'edtf', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        reason: { type: 'string', maxLength: 2000 },
      },
    },
    handle: assigned,
  },
]

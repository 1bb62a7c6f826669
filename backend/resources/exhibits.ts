/** Exhibits: numbered for good, each with its item of the vault and the copy of it that is handed over; and the items from which a casefile may choose. */
import { exhibit } from '../../schemas/casefile/proof.ts'
import { casefile } from '../../schemas/casefile.ts'
import { evidence } from '../../schemas/evidence.ts'
import type { Context } from '../context.ts'
import type { Route } from '../http/route.ts'
import { conflict, invalid } from '../problem.ts'
import { demand, page, reachableRow, rowOf } from '../records/door.ts'
import { readLimit } from '../records/page.ts'
import { idOf, type Row } from '../records/present.ts'
import { numbered } from './casefile-facts.ts'
import { recordRoutes, type Special } from './records.ts'

/** A redacted copy is one that was made from the item of the exhibit. */
async function redactionFits(context: Context, after: Row): Promise<void> {
  if (after['handed'] !== 'redacted') return
  if (!after['redaction_id']) throw invalid([{ field: 'redaction_id', fault: 'required' }])
  const copy = await reachableRow(context, evidence, String(after['redaction_id']))
  if (!copy || copy['parent_id'] !== after['evidence_id'] || copy['relation'] !== 'redaction') throw invalid([{ field: 'redaction_id', fault: 'no_such_item' }])
}

const exhibitSpecial: Special = {
  derive: async (context, values, before) => {
    if (before?.['filed_on'] && 'evidence_id' in values && values['evidence_id'] !== before['evidence_id']) throw conflict('exhibit_filed')
    const after = { ...before, ...values }
    const touched = ['handed', 'redaction_id', 'evidence_id'].some((name) => name in values)
    if (touched) await redactionFits(context, after)
    const stale = after['handed'] !== 'redacted' && after['redaction_id'] ? { redaction_id: null } : {}
    return { ...(await numbered(context, exhibit, values, before)), ...stale }
  },
}

/** The items behind the exhibits of a casefile, and those of the incidents from which its facts were drawn: as far as who asks may read them. */
async function choices(context: Context) {
  const row = await rowOf(context, casefile, context.params['id'] ?? '')
  demand(context.ability, 'assess', casefile, row)
  const id = idOf(row)
  const found = await page(context, evidence, {
    order: { column: 'created_at', descending: true },
    limit: readLimit(context.query['limit']),
    after: context.query['after'],
    // Files are known by their names, to those who may read these.
    identity: true,
    narrow: (rows) =>
      rows.where((any) => {
        any
          .whereIn('evidence.incident_id', context.db('casefile_facts').select('incident_id').where('casefile_id', id).whereNotNull('incident_id'))
          .orWhereIn('evidence.id', context.db('exhibits').select('evidence_id').where('casefile_id', id).whereNotNull('evidence_id'))
      }),
  })
  return { body: found }
}

export const exhibitRoutes: readonly Route[] = [
  ...recordRoutes(exhibit, exhibitSpecial),
  {
    method: 'GET',
    path: '/api/casefiles/:id/evidence',
    access: 'signed_in',
    summary: 'The items behind the exhibits of a casefile, and those of the incidents behind its facts, the latest first.',
    query: ['limit', 'after'],
    handle: choices,
  },
]

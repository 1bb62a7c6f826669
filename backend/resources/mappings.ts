/** Mappings that a community keeps under a name, for the next file of the same kind. */
import { may } from '../../schemas/ability.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { mappingRecord } from '../../schemas/mapping.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { mappingProblems, readMapping } from '../imports/check-mapping.ts'
import { invalid, notAllowed } from '../problem.ts'
import { demand, page, rowOf } from '../records/door.ts'
import { readIdentifier } from '../records/filter.ts'
import { readLimit } from '../records/page.ts'
import { idOf, presenter, type Row } from '../records/present.ts'

/** Keeps a mapping; one of the same name is replaced, so that a correction does not leave two. */
async function keep(context: Context): Promise<Answer> {
  const { body, ability, db } = context
  const community = String(body['community_id'])
  if (!may(ability, 'create', 'mappings', { community_id: community })) {
    if (whoAsks(context).memberships.some((one) => one.community_id === community)) throw notAllowed()
    throw invalid([{ field: 'community_id', fault: 'no_such_community' }])
  }
  const form = formOf(String(body['form']))
  if (!form) throw invalid([{ field: 'form', fault: 'not_in_list' }])
  const mapping = readMapping(body['mapping'], () => ({ fields: {} }))
  const problems = mappingProblems(mapping, form, null)
  if (problems.length > 0) throw invalid(problems)
  const name = String(body['name']).trim()
  if (name === '') throw invalid([{ field: 'name', fault: 'required' }])
  const [row]: Row[] = await db('mappings')
    .insert({ community_id: community, name, form: form.form, mapping: JSON.stringify(mapping), created_by: whoAsks(context).id })
    .onConflict(['community_id', 'name'])
    .merge(['form', 'mapping', 'created_by'])
    .returning('*')
  await audit(db, { action: 'keep', kind: 'mappings', record_id: idOf(row ?? {}), community_id: community })
  return { status: 201, body: presenter(ability, mappingRecord)(row ?? {}) }
}

export const mappingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/mappings',
    access: 'signed_in',
    summary: 'The mappings that one’s communities keep.',
    query: ['community', 'limit', 'after'],
    handle: async (context) => {
      const { query } = context
      const community = readIdentifier('community', query['community'])
      const found = await page(context, mappingRecord, {
        order: { column: 'created_at', descending: true },
        limit: readLimit(query['limit']),
        after: query['after'],
        narrow: (rows) => (community ? rows.where('community_id', community) : rows),
      })
      return { body: found }
    },
  },
  {
    method: 'POST',
    path: '/api/mappings',
    access: 'signed_in',
    summary: 'Keep a mapping under a name; the same name again replaces it.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['community_id', 'name', 'form', 'mapping'],
      properties: {
        community_id: { type: 'string', format: 'uuid' },
        name: { type: 'string', minLength: 1, maxLength: 120 },
        form: { type: 'string', maxLength: 60 },
        mapping: { type: 'object' },
      },
    },
    handle: keep,
  },
  {
    method: 'DELETE',
    path: '/api/mappings/:id',
    access: 'signed_in',
    summary: 'Forget a kept mapping.',
    handle: async (context) => {
      const row = await rowOf(context, mappingRecord, context.params['id'] ?? '', true)
      demand(context.ability, 'delete', mappingRecord, row)
      await context.db('mappings').where('id', idOf(row)).delete()
      await audit(context.db, { action: 'forget', kind: 'mappings', record_id: idOf(row), community_id: String(row['community_id']) })
      return { status: 204 }
    },
  },
]

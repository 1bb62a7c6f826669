/** The custody of an item: its events, and those that people tell themselves (handed over, moved, copied, sealed). */
import { community } from '../../schemas/community.ts'
import { languages } from '../../schemas/dialect.ts'
import { type Evidence, evidence } from '../../schemas/evidence.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { type CustodyAction, custodyOf, happened } from '../evidence/custody.ts'
import { writeItemSheet } from '../exports/custody/sheet.ts'
import type { Route } from '../http/route.ts'
import { badRequest, invalid } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { idOf, presenter, type Row } from '../records/present.ts'

/** What happens outside Vigie, and so has to be told. */
const told = ['hand_over', 'movement', 'copy', 'export', 'sealing'] as const
const needsWhom = new Set(['hand_over', 'export'])

/** The sheet is made of what who asks may see of the item; taking it is an event of the custody that it shows. */
async function sheet(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '')
  const asked = context.query['language']
  const language = asked === undefined ? context.language : languages.find((one) => one === asked)
  if (!language) throw badRequest([{ field: 'language', fault: 'not_in_list' }])
  await happened(context, row, { action: 'sheet', detail: { language } })
  const file: Row | undefined = await context
    .db('evidence_files')
    .where({ evidence_id: idOf(row), role: 'original' })
    .first('checked_at', 'intact')
  const one = {
    item: presenter(context.ability, evidence)(row) as Evidence,
    events: await custodyOf(context, row),
    checked_at: file?.['checked_at'] ? new Date(String(file['checked_at'])).toISOString() : null,
    intact: (file?.['intact'] ?? null) as boolean | null,
    made_for: whoAsks(context).name,
    day: context.at.toISOString().slice(0, 10),
  }
  return {
    type: 'application/pdf',
    headers: { 'content-disposition': `attachment; filename="${String(row['reference'])}-${language}.pdf"` },
    stream: (out) => writeItemSheet(one, language, out, termOf),
  }
}

const line = { type: 'string', maxLength: 300 } as const

async function read(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '')
  const items = await custodyOf(context, row)
  return { body: { evidence_id: row['id'], reference: row['reference'], sha256: row['sha256'], items, next: null, total: items.length } }
}

async function tell(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '')
  demand(context.ability, 'lock', evidence, row)
  const { action = '', why, from, to, place, seal_number } = context.body as Record<string, string>
  if (needsWhom.has(action) && !to?.trim()) throw invalid([{ field: 'to', fault: 'required' }])
  if (action === 'movement' && !place?.trim()) throw invalid([{ field: 'place', fault: 'required' }])
  if (!why?.trim()) throw invalid([{ field: 'why', fault: 'required' }])
  await happened(context, row, { action: action as CustodyAction, told: { why, from, to, place, seal_number } })
  return { ...(await read(context)), status: 201 }
}

export const custodyRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/evidence/:id/custody', access: 'signed_in', summary: 'Everything that was done with an item, chained.', handle: read },
  {
    method: 'GET',
    path: '/api/evidence/:id/custody.pdf',
    access: 'signed_in',
    stepUp: true,
    summary: 'The custody sheet of an item, for a file that somebody else will read.',
    query: ['language'],
    handle: sheet,
  },
  {
    method: 'GET',
    path: '/api/communities/:id/vault-checks',
    access: 'signed_in',
    summary: 'The latest nightly checks of a community’s evidence, for its coordinators.',
    handle: async (context) => {
      const row = await rowOf(context, community, context.params['id'] ?? '')
      demand(context.ability, 'read_audit', community, row)
      const items = await context
        .db('vault_checks')
        .where('community_id', idOf(row))
        .orderBy('id', 'desc')
        .limit(14)
        .select('checked_at', 'items', 'bytes', 'faults')
      return { body: { items, next: null } }
    },
  },
  {
    method: 'POST',
    path: '/api/evidence/:id/custody',
    access: 'signed_in',
    summary: 'Tell what was done with an item outside: handed over, moved, copied, exported, sealed.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['action'],
      properties: { action: { type: 'string', enum: [...told] }, why: line, from: line, to: line, place: line, seal_number: line },
    },
    handle: tell,
  },
]

/** The list of evidence: what one may read, by incident, kind and words, those inside files among them for who may open these; with what stands beside each. */
import type { Knex } from 'knex'
import { may } from '../../schemas/ability.ts'
import { evidence } from '../../schemas/evidence.ts'
import { incident } from '../../schemas/incident.ts'
import { isTerm } from '../../schemas/vocabularies/registry.ts'
import type { Answer, Context } from '../context.ts'
import { holdingAmong, soughtInside } from '../evidence/inside.ts'
import { badRequest } from '../problem.ts'
import { accessible } from '../records/accessible.ts'
import { page, reachable, several } from '../records/door.ts'
import { readIdentifier } from '../records/filter.ts'
import { readLimit } from '../records/page.ts'
import { idOf, type Row } from '../records/present.ts'
import { holds, readWords } from '../records/spelled.ts'

/** A yes of a query string; 400 for what is neither yes nor no. */
function readYes(name: string, text: string | undefined): boolean {
  if (text !== undefined && text !== 'true' && text !== 'false') throw badRequest([{ field: name, fault: 'wrong' }])
  return text === 'true'
}

function readKinds(text: string | undefined): string[] {
  const kinds = text ? text.split(',').slice(0, 50) : []
  if (!kinds.every((one) => isTerm('evidence_kind', one))) throw badRequest([{ field: 'kind', fault: 'not_in_list' }])
  return kinds
}

interface Question {
  readonly narrow: (rows: Knex.QueryBuilder) => Knex.QueryBuilder
  /** Fingerprints of all words that are sought. */
  readonly sought: readonly string[]
}

async function readQuestion(context: Context): Promise<Question> {
  const { query, db, ability } = context
  const [at, community, parent] = (['incident', 'community', 'parent'] as const).map((name) => readIdentifier(name, query[name]))
  const kinds = readKinds(query['kind'])
  const handedOver = readYes('handed_over', query['handed_over'])
  const words = readWords(query['q'])
  const inside = await soughtInside(context, words, community)
  const narrow = (rows: Knex.QueryBuilder) => {
    if (at) rows.where('incident_id', at)
    if (community) rows.where('community_id', community)
    if (parent) rows.where('parent_id', parent)
    if (kinds.length > 0) rows.whereIn('kind', kinds)
    if (handedOver) rows.whereExists(db('custody_events').select(db.raw('1')).whereRaw('evidence_id = evidence.id').where('action', 'hand_over'))
    for (const [index, word] of words.entries())
      rows.where((any) => {
        // Whoever may read an item may read its description; what its file says is for who may open that.
        any.where(holds(db, `concat_ws(' ', evidence.reference, evidence.title, evidence.description)`, word))
        const tokens = inside[index] ?? []
        if (tokens.length > 0)
          any.orWhere((both) => accessible(both, ability, 'open', 'evidence').whereRaw('evidence.id in (select evidence_holding(?::bigint[]))', [tokens]))
      })
    return rows
  }
  return { narrow, sought: [...new Set(inside.flat())] }
}

/** Items beyond which nobody waits for their number. */
const counted = 10_000

/** How many there are; not told when that would take long. */
async function howMany(context: Context, { narrow }: Question): Promise<{ total?: number }> {
  const some = narrow(reachable(context, evidence).select('evidence.id')).limit(counted + 1)
  const [row] = (await context.db.from(some.as('some')).count('* as items')) as { items: number | string }[]
  const total = Number(row?.items ?? 0)
  return total > counted ? {} : { total }
}

/** When each file was last read again, and whether it was the same. */
async function checksOf({ db }: Context, ids: readonly string[]): Promise<Row[]> {
  return db('evidence_files')
    .select('evidence_id', 'checked_at', 'intact')
    .where('role', 'original')
    .whereIn('evidence_id', [...ids])
}

async function incidentsOf(context: Context, items: readonly Row[]): Promise<Row[]> {
  const ids = [...new Set(items.map((one) => String(one['incident_id'])))]
  return [...(await several(context, incident, ids)).values()].map(({ id, reference, title, language }) => ({ id, reference, title, language }))
}

/** The answer to GET /api/evidence. `inside`: those of the page whose file holds a word that was sought. */
export async function listEvidence(context: Context): Promise<Answer> {
  const { query, ability } = context
  const beside = readYes('beside', query['beside'])
  const question = await readQuestion(context)
  const found = await page(context, evidence, {
    order: { column: 'created_at', descending: true },
    limit: readLimit(query['limit']),
    after: query['after'],
    narrow: question.narrow,
    identity: beside,
  })
  const openable = found.items.filter((one) => may(ability, 'open', 'evidence', one)).map(idOf)
  const inside = await holdingAmong(context, question.sought, openable)
  if (!beside) return { body: { ...found, inside } }
  return {
    body: {
      ...found,
      ...(query['after'] ? {} : await howMany(context, question)),
      inside,
      checks: await checksOf(context, found.items.map(idOf)),
      incidents: await incidentsOf(context, found.items),
    },
  }
}

/** The law as it is known to whoever asks: what was shipped, with the instance's corrections and those of one community. The second wall decides which there are. */
import type { Knex } from 'knex'
import { bondsWith, type Correction, rulesWith } from '../../schemas/law/correction.ts'
import { shippedRules } from '../../schemas/law/forums.ts'
import { type Bond, bonds } from '../../schemas/law/ratifications.ts'
import type { Rule } from '../../schemas/law/rules.ts'

export interface KnownLaw {
  readonly rules: readonly Rule[]
  readonly bonds: readonly Bond[]
}

const columns = ['id', 'community_id', 'kind', 'subject', 'aspect', 'terms', 'says', 'valid_from', 'valid_to', 'source_name', 'source_url', 'checked_on']

/** The corrections in force for a community (null: the instance alone), the latest first. */
export async function correctionsFor(db: Knex, community: string | null): Promise<Correction[]> {
  const rows: (Omit<Correction, 'created_at'> & { readonly created_at: Date | string })[] = await db('rule_corrections')
    .select([...columns, 'created_by', 'created_at'])
    .whereNull('withdrawn_at')
    .where((where) => {
      where.whereNull('community_id')
      if (community) where.orWhere('community_id', community)
    })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
  return rows.map((one) => ({ ...one, created_at: new Date(one.created_at).toISOString() }))
}

/** Rules and acceptances for a community, or for the instance alone. */
export async function knownLaw(db: Knex, community: string | null): Promise<KnownLaw> {
  const corrections = await correctionsFor(db, community)
  return { rules: rulesWith(shippedRules, corrections), bonds: bondsWith(bonds, corrections) }
}

/** How much may be kept: of one file, by one person, by one community. Sums are asked of the database, which says nothing else of what others keep. */
import type { Knex } from 'knex'
import { Problem } from '../problem.ts'

const gib = 1024 ** 3

export const quotas = {
  file: 20 * gib,
  /** What one person may be sending at once. */
  arriving: 40 * gib,
  person: 200 * gib,
  community: 1024 * gib,
} as const

/** Refuses (413) what would go beyond; `arriving`: it is only announced. */
export async function refuseExcess(db: Knex, communityId: string, bytes: number, arriving = false): Promise<void> {
  if (bytes > quotas.file) throw new Problem(413, 'too_large')
  const { rows } = (await db.raw('select own, whole, arriving from vault_use(?)', [communityId])) as {
    rows: { own: number; whole: number; arriving: number }[]
  }
  const use = rows[0] ?? { own: 0, whole: 0, arriving: 0 }
  const [own, whole, coming] = [Number(use.own), Number(use.whole), Number(use.arriving)]
  if (own + bytes > quotas.person || whole + bytes > quotas.community || (arriving && coming + bytes > quotas.arriving))
    throw new Problem(413, 'too_large', { detail: 'quota' })
}

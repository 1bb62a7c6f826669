/**
 * What the door gave out in a transaction: which records were looked at one by one, and how many in lists, by kind and community. Kept beside the transaction and
 * not passed around, so that nobody who reads through the door can forget to say so; backend/audit/given.ts enters it in the log when the answer is made.
 */
import type { Row } from './present.ts'

export interface Given {
  readonly kind: string
  readonly community_id: string
  /** Records looked at one by one. */
  readonly ids: ReadonlySet<string>
  /** Records that left in lists, on maps, in exports. */
  readonly listed: number
}

type Noted = { kind: string; community_id: string; ids: Set<string>; listed: number }

const noted = new WeakMap<object, Map<string, Noted>>()

function noteOf(db: object, kind: string, community: string): Noted {
  const all = noted.get(db) ?? new Map<string, Noted>()
  noted.set(db, all)
  const key = `${kind} ${community}`
  const note = all.get(key) ?? { kind, community_id: community, ids: new Set(), listed: 0 }
  all.set(key, note)
  return note
}

/** Notes that a record is looked at; one of no community is nobody's to guard. */
export function noteOne(db: object, kind: string, row: Row): void {
  if (typeof row['community_id'] === 'string') noteOf(db, kind, row['community_id']).ids.add(String(row['id']))
}

/** Notes that records leave together. */
export function noteMany(db: object, kind: string, rows: readonly Row[]): void {
  let last: Noted | null = null
  for (const row of rows) {
    const community = row['community_id']
    if (typeof community !== 'string') continue
    if (last?.community_id !== community) last = noteOf(db, kind, community)
    last.listed += 1
  }
}

/** What was given out in this transaction so far. */
export function givenIn(db: object): readonly Given[] {
  return [...(noted.get(db)?.values() ?? [])]
}

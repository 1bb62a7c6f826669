/**
 * What a filing once added to the whole of a report from its entries (a violation of one victim, the type of a force, how many victims there are) follows the entries when the
 * report is corrected. What its author said of the whole, as the draft stood before it was first filed, stays said.
 */
import { judged } from '../../schemas/states.ts'
import type { Asking } from '../records/door.ts'
import type { Row } from '../records/present.ts'

type Entry = Readonly<Record<string, unknown>>
const entriesOf = (value: unknown): readonly Entry[] => (Array.isArray(value) ? (value as Entry[]) : [])
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : [])
const violationsIn = (row: Row): ReadonlySet<string> => new Set(entriesOf(row['victims']).flatMap((one) => listOf(one['violations'])))
const typesIn = (row: Row): ReadonlySet<string> => new Set(entriesOf(row['forces']).flatMap((one) => (typeof one['type'] === 'string' ? [one['type']] : [])))

interface Before {
  /** The report as it was last filed. */
  readonly filed: Row
  /** What its author had said before it was first filed; nothing where it was filed at once. */
  readonly said: Row
}

/** How a report stood before; null when it was never filed, or when who asks may not see what its author had said. */
async function stood({ db }: Asking, row: Row): Promise<Before | null> {
  const id = row['id']
  if (!id || !(Number(row['version']) > 1)) return null
  const revisions = () => db('revisions').where({ kind: 'incidents', record_id: id })
  const filed: { snapshot: Row } | undefined = await revisions()
    .whereIn('state', [...judged])
    .orderBy('version', 'desc')
    .first('snapshot')
  if (!filed) return null
  const first: { version: number } | undefined = await revisions()
    .whereIn('state', [...judged])
    .orderBy('version')
    .first('version')
  if (first?.version === 1) return { filed: filed.snapshot, said: {} }
  const draft: { snapshot: Row } | undefined = await revisions()
    .where('state', 'draft')
    .where('version', '<', first?.version ?? 0)
    .orderBy('version', 'desc')
    .first('snapshot')
  return draft ? { filed: filed.snapshot, said: draft.snapshot } : null
}

/** Of a list on the whole, what nobody says any more: it came with entries that are gone, and was said of nothing else. */
function following(now: readonly string[], filed: readonly string[], said: readonly string[], came: ReadonlySet<string>, come: ReadonlySet<string>): string[] {
  return now.filter((one) => !filed.includes(one) || said.includes(one) || !came.has(one) || come.has(one))
}

/** The values on the whole that change because the entries did; `row`: the report as it is about to be filed again. */
export async function followingEntries(asking: Asking, row: Row): Promise<Row> {
  const before = await stood(asking, row)
  if (!before) return {}
  const { filed, said } = before
  const changes: Record<string, unknown> = {}
  const follow = (name: string, of: (row: Row) => ReadonlySet<string>) => {
    const now = listOf(row[name])
    const left = following(now, listOf(filed[name]), listOf(said[name]), of(filed), of(row))
    if (left.length < now.length) changes[name] = left
  }
  const victims = entriesOf(row['victims']).length
  if (victims > 0) follow('violations', violationsIn)
  follow('perpetrator_types', typesIn)
  const count = row['victims_count']
  const counted = typeof count === 'number' && count === filed['victims_count'] && count === entriesOf(filed['victims']).length
  if (counted && victims > 0 && victims !== count && typeof said['victims_count'] !== 'number') changes['victims_count'] = victims
  return changes
}

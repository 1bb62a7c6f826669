/** The forces that incidents name, written down among the alleged perpetrators of a casefile when facts are drawn from them: once each with their part in the acts, and with the facts in which they stand. */
import { factNumbers } from '../../schemas/casefile/part.ts'
import { casefileAlleged } from '../../schemas/casefile/people.ts'
import type { Language } from '../../schemas/dialect.ts'
import { organisation } from '../../schemas/organisation.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { standardOfProof } from '../../schemas/vocabularies/standard-of-proof.ts'
import type { Context } from '../context.ts'
import { reachable } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import type { Presented, Row } from '../records/present.ts'
import { insert, update } from '../records/write.ts'
import { entriesOf, numbersIn, textOf } from './read-values.ts'
import { partsOf } from './workspace.ts'

/** A fact, and the incident that it was drawn from. */
export interface Drawn {
  readonly number: number
  readonly from: Presented
}

interface Force {
  readonly values: Row
  readonly facts: number[]
}

const proofs = standardOfProof.map((one) => one.code as string)
const keyOf = (row: Row): string => [String(row['description'] ?? '').toLocaleLowerCase(), row['degree'] ?? ''].join('\n')

/** Of several degrees of certainty, the one that holds for all. */
function least(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null
  return proofs.indexOf(one) <= proofs.indexOf(other) ? one : other
}

function forcesIn(drawn: readonly Drawn[], language: Language): Map<string, Force> {
  const found = new Map<string, Force>()
  for (const { number, from } of drawn)
    for (const entry of entriesOf(from as Row, 'forces')) {
      const type = textOf(entry, 'type')
      const description = textOf(entry, 'name') ?? (type ? termOf('perpetrator_types', type)?.[language] : undefined)
      if (!description) continue
      const values = {
        description: description.slice(0, 300),
        perpetrator_type: type,
        organisation_id: textOf(entry, 'organisation_id')?.toLowerCase() ?? null,
        degree: textOf(entry, 'degree'),
        certainty: textOf(entry, 'certainty'),
      }
      const known = found.get(keyOf(values))
      const certainty = known ? least(textOf(known.values, 'certainty'), values.certainty) : values.certainty
      found.set(keyOf(values), { values: { ...(known?.values ?? values), certainty }, facts: [...(known?.facts ?? []), number] })
    }
  return found
}

/** What a list of facts holds at most: of a force that stands in more, the first are named. */
const mostFacts = factNumbers.maxItems

const asEntries = (numbers: readonly number[]) => [...new Set(numbers)].slice(0, mostFacts).map((fact) => ({ fact }))

/** Of the organisations that reports lead to, those that stand in the registry of the community, for who asks. */
async function standing(context: Context, community: unknown, forces: Iterable<Force>): Promise<ReadonlySet<string>> {
  const named = [...forces].flatMap(({ values }) => textOf(values, 'organisation_id') ?? []).filter((id) => uuidPattern.test(id))
  if (named.length === 0) return new Set()
  const ids: string[] = await reachable(context, organisation)
    .where({ community_id: community as string })
    .whereNull('removed_at')
    .whereIn('organisations.id', named)
    .pluck('organisations.id')
  return new Set(ids)
}

/** Writes them down; `own`: casefile, community and maker. What somebody wrote about a force that stands there already stays, its facts are added to. */
export async function writeAlleged(context: Context, own: Row, drawn: readonly Drawn[], language: Language): Promise<void> {
  const there = new Map((await partsOf(context, casefileAlleged, String(own['casefile_id']))).map((one) => [keyOf(one), one]))
  const forces = forcesIn(drawn, language)
  const organisations = await standing(context, own['community_id'], forces.values())
  for (const [key, { values, facts }] of forces) {
    const organisation_id = organisations.has(String(values['organisation_id'])) ? values['organisation_id'] : null
    const known = there.get(key)
    if (known) await update(context, casefileAlleged, known, { facts: asEntries([...numbersIn(known, 'facts', 'fact'), ...facts]) })
    else await insert(context, casefileAlleged, { ...own, ...values, organisation_id, facts: asEntries(facts) })
  }
}

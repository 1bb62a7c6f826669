/**
 * What is counted, once: incidents, acts, victims and alleged perpetrators of a selection, each by its own identity, so that nothing counts twice however many violations,
 * forces or sources a report names. Every surface that says a total asks here. Incidents are read beside the counters; the rest from an index over the parts of the selection.
 */
import type { Knex } from 'knex'
import { act } from '../../schemas/act.ts'
import { incident } from '../../schemas/incident.ts'
import { involvement } from '../../schemas/involvement.ts'
import { person } from '../../schemas/person.ts'
import type { Totals } from '../../schemas/totals.ts'
import { cells } from './counts.ts'
import { type Asking, reachable } from './door.ts'
import { filtered, type ReadFilter } from './filter.ts'

type Numbers = Readonly<Record<string, unknown>>
const numberOf = (row: Numbers | undefined, name: string): number => Number(row?.[name] ?? 0)

/** Parts of the selected incidents that stand: none that was taken away. */
export function partsOf(asking: Asking, schema: typeof act | typeof involvement, wanted: Knex.QueryBuilder): Knex.QueryBuilder {
  return reachable(asking, schema).whereNull(`${schema.collection}.removed_at`).whereIn(`${schema.collection}.incident_id`, wanted.clone().select('id'))
}

/** Incidents whose parts are counted while somebody waits; beyond, the parts are not told rather than guessed. */
export const countedWhileWaiting = 50_000

/** Incidents by state: from the counters where they can tell, from the records for drafts and for a selection that leaves some out. */
async function byState(asking: Asking, filters: readonly ReadFilter[], wanted: Knex.QueryBuilder, whole: boolean): Promise<readonly Numbers[]> {
  const drafts = filters.some((one) => one.name === 'state' && one.values.includes('draft'))
  if (whole && !drafts) return cells(asking, ['state'], filters)
  return asking.db.from(wanted.clone().select('state').as('wanted')).select('state').count('* as incidents').groupBy('state')
}

/**
 * The totals of a selection, of what who asks may read. `keep` narrows the incidents further (a report that leaves some out); of more incidents than `atMost` the parts are null.
 * Persons are distinct victims that are individuals; what a report says beyond the persons it names is told apart, with how much of it is an estimate.
 */
export async function totals(
  asking: Asking,
  filters: readonly ReadFilter[],
  { keep, atMost = Number.POSITIVE_INFINITY }: { keep?: (rows: Knex.QueryBuilder) => Knex.QueryBuilder; atMost?: number } = {},
): Promise<Totals> {
  const { db } = asking
  const all = filtered(reachable(asking, incident), filters)
  const wanted = keep ? keep(all) : all
  const states = await byState(asking, filters, wanted, !keep)
  const sum = (which: (state: unknown) => boolean) => states.reduce((so, one) => so + (which(one['state']) ? numberOf(one, 'incidents') : 0), 0)
  const [found, verified] = [sum(() => true), sum((state) => state === 'verified')]
  const incidents = { all: found, verified, reported: found - verified }
  if (found > atMost) return { incidents, acts: null, victims: null, alleged: null }
  const individual = () => db(person.collection).select('id').where({ counting_unit: 'individual' })
  const [acts] = (await partsOf(asking, act, wanted).count('* as acts')) as Numbers[]
  const [victims] = (await partsOf(asking, act, wanted).whereIn('victim_id', individual()).countDistinct('victim_id as persons')) as Numbers[]
  const [alleged] = (await partsOf(asking, involvement, wanted).select(
    db.raw('count(distinct person_id) as persons, count(distinct organisation_id) as organisations'),
  )) as Numbers[]
  const beyond = await beyondNamed(asking, wanted, individual())
  return {
    incidents,
    acts: numberOf(acts, 'acts'),
    victims: { persons: numberOf(victims, 'persons'), unnamed: numberOf(beyond, 'unnamed'), estimated: numberOf(beyond, 'estimated') },
    alleged: { persons: numberOf(alleged, 'persons'), organisations: numberOf(alleged, 'organisations') },
  }
}

/** For each incident, how many victims it counts beyond the individuals that its acts name; never less than none. */
async function beyondNamed(asking: Asking, wanted: Knex.QueryBuilder, individual: Knex.QueryBuilder): Promise<Numbers | undefined> {
  const { db } = asking
  const named = partsOf(asking, act, wanted).whereIn('victim_id', individual).groupBy('incident_id').select('incident_id').countDistinct('victim_id as persons')
  // By itself, first: counted anew for each incident, as it may be while PostgreSQL knows nothing yet of a new database, it takes a hundred times as long.
  const [row] = (await db
    .withMaterialized('named', named)
    .from(wanted.clone().select('id', 'victims_count', 'victims_estimated').whereNotNull('victims_count').as('wanted'))
    .leftJoin('named', 'named.incident_id', 'wanted.id')
    .select(
      db.raw(`coalesce(sum(greatest(victims_count - coalesce(persons, 0), 0)), 0)::int8 as unnamed,
        coalesce(sum(greatest(victims_count - coalesce(persons, 0), 0)) filter (where victims_estimated), 0)::int8 as estimated`),
    )) as Numbers[]
  return row
}

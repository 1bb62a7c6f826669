/** Victims by characteristic and acts by alleged perpetrator, of a selection of incidents, under the walls of who asks; each person and each act once in a line. */
import type { Knex } from 'knex'
import { act } from '../../schemas/act.ts'
import type { Breakdowns, Counted } from '../../schemas/breakdowns.ts'
import { incident } from '../../schemas/incident.ts'
import { involvement } from '../../schemas/involvement.ts'
import { person } from '../../schemas/person.ts'
import { type Asking, reachable } from './door.ts'
import { filtered, type ReadFilter } from './filter.ts'
import { partsOf } from './totals.ts'

interface Row {
  readonly code: string | null
  readonly count: string
}

const counted = (rows: readonly Row[]): Counted[] => rows.map(({ code, count }) => ({ code, count: Number(count) }))

/** The breakdowns; `restricted`: who asks may know the characteristics of these people. */
export async function breakdowns(asking: Asking, filters: readonly ReadFilter[], restricted: boolean): Promise<Breakdowns> {
  const { db } = asking
  const wanted = filtered(reachable(asking, incident), filters)
  const victims = () =>
    db
      .from(
        reachable(asking, person)
          .whereIn('people.id', partsOf(asking, act, wanted).select('victim_id'))
          .where('counting_unit', 'individual')
          .as('victims'),
      )
      .groupBy('code')
      .count('* as count')
  const by = async (column: string) => counted((await victims().select({ code: column })) as Row[])
  const involved = (...columns: Knex.Raw[]) =>
    partsOf(asking, involvement, wanted)
      .select(columns)
      .select(db.raw('count(distinct act_id) as count'))
      .groupByRaw(columns.map((_, index) => index + 1).join(', '))
  const [type, degree] = [db.raw('perpetrator_type as code'), db.raw('degree as code')]
  const crossed: { type: string | null; degree: string | null; count: string }[] = await involved(db.raw('perpetrator_type as type'), db.raw('degree'))
  return {
    victims: {
      sex: await by('sex'),
      age_group: await by('age_group'),
      characteristics: restricted ? counted((await victims().select(db.raw('unnest(characteristics) as code'))) as Row[]) : null,
    },
    acts: crossed.map(({ count, ...one }) => ({ ...one, acts: Number(count) })),
    acts_by_type: counted((await involved(type)) as Row[]),
    acts_by_degree: counted((await involved(degree)) as Row[]),
  }
}

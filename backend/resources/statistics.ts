/** Numbers: incidents by country, violation, month and so on, with the filters of the list and under the same walls. */
import { filterNames } from '../../schemas/filters.ts'
import type { Route } from '../http/route.ts'
import { badRequest } from '../problem.ts'
import { cells, type Dimension, dimensions, total } from '../records/counts.ts'
import { readFilters } from '../records/filter.ts'
import { countedWhileWaiting, totals } from '../records/totals.ts'

function readDimensions(text: string | undefined): Dimension[] {
  const asked = (text ?? 'country').split(',')
  const known = asked.every((one) => (dimensions as readonly string[]).includes(one)) && new Set(asked).size === asked.length && asked.length <= 3
  if (!known) throw badRequest([{ field: 'by', fault: 'not_in_list' }])
  return asked as Dimension[]
}

export const statisticsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/statistics',
    access: 'signed_in',
    quiet: true,
    summary: `Incidents by up to three of ${dimensions.join(', ')}.`,
    query: [...filterNames, 'by'],
    handle: async (context) => {
      const by = readDimensions(context.query['by'])
      const filters = readFilters(context.query)
      const found = await cells(context, by, filters)
      return { body: { cells: found, total: await total(context, filters, by, found) } }
    },
  },
  {
    method: 'GET',
    path: '/api/statistics/totals',
    access: 'signed_in',
    quiet: true,
    summary: 'Incidents, acts, victims and alleged perpetrators of a selection, each counted once.',
    query: filterNames,
    handle: async (context) => ({ body: await totals(context, readFilters(context.query), { atMost: countedWhileWaiting }) }),
  },
]

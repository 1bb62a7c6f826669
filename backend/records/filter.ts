/** Filters as conditions: each value checked against its list or form, then bound, never spliced. */
import type { Knex } from 'knex'
import {
  defaultOrder,
  type FilterName,
  type FilterRule,
  type Filters,
  filterNames,
  incidentFilters,
  incidentOrders,
  type OrderName,
} from '../../schemas/filters.ts'
import { isTerm, termsOf } from '../../schemas/vocabularies/registry.ts'
import type { FieldFault } from '../../schemas/words/problems.ts'
import { badRequest, type FieldProblem } from '../problem.ts'
import { uuidPattern } from './draft.ts'

export interface AskedFilter {
  readonly name: FilterName
  readonly rule: FilterRule
  readonly values: readonly string[]
  readonly condition?: undefined
}
/** A condition that the house sets, in SQL of its own; nobody can ask for it. */
interface HouseFilter {
  readonly name: 'consented'
  readonly condition: string
  readonly bindings: Knex.Value[]
  readonly values: readonly []
}
export type ReadFilter = AskedFilter | HouseFilter

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

function readBox(text: string): string[] | null {
  const parts = text.split(',')
  const numbers = parts.map(Number)
  if (parts.length !== 4 || parts.some((part) => part.trim() === '') || !numbers.every(Number.isFinite)) return null
  const [west, south, east, north] = numbers as [number, number, number, number]
  if (south > north || Math.abs(south) > 90 || Math.abs(north) > 90 || Math.abs(west) > 540 || Math.abs(east) > 540) return null
  return parts
}

/** A violation ending in a dot stands for its whole group: `liberty.`. */
function readCode(vocabulary: string, text: string): string[] | null {
  if (text.endsWith('.')) {
    const group = (termsOf(vocabulary) ?? []).flatMap((term) => (term.code.startsWith(text) ? [term.code] : []))
    return group.length > 0 ? group : null
  }
  return isTerm(vocabulary, text) ? [text] : null
}

function read(rule: FilterRule, text: string): string[] | FieldFault {
  switch (rule.value) {
    case 'text':
      return text.length > 200 ? 'too_long' : [text]
    case 'date':
      return isDay(text) ? [text] : 'not_a_date'
    case 'box':
      return readBox(text) ?? 'wrong'
    case 'uuid': {
      const all = text.split(',')
      return all.length <= 200 && all.every((one) => uuidPattern.test(one)) ? all : 'not_an_identifier'
    }
    case 'code': {
      const all = text.split(',').map((one) => readCode(rule.vocabulary ?? '', one))
      return all.some((one) => one === null) ? 'not_in_list' : all.flatMap((one) => one ?? [])
    }
  }
}

/** The filters of a query string, checked. Throws a 400 that names each filter at fault. */
export function readFilters(query: Filters): AskedFilter[] {
  const faults: FieldProblem[] = []
  const filters: AskedFilter[] = []
  for (const name of filterNames) {
    const text = query[name]
    if (text === undefined || text === '') continue
    const rule: FilterRule = incidentFilters[name]
    const values = read(rule, text)
    if (typeof values === 'string') faults.push({ field: name, fault: values, values: { limit: 200 } })
    else filters.push({ name, rule, values })
  }
  if (faults.length > 0) throw badRequest(faults)
  return filters
}

/** An identifier in a query string, null when there is none; a 400 on anything else: a filter that is not understood must not become none. */
export function readIdentifier(name: string, text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  if (!uuidPattern.test(text)) throw badRequest([{ field: name, fault: 'not_an_identifier' }])
  return text
}

/** A day in a query string, `2026-03-12`, null when there is none; a 400 on anything else. */
export function readDay(name: string, text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  if (!isDay(text)) throw badRequest([{ field: name, fault: 'not_a_date' }])
  return text
}

/** The order that a query string names, the latest first when it names none; a 400 otherwise. */
export function readOrder(text: string | undefined): (typeof incidentOrders)[OrderName] {
  const name = text ?? defaultOrder
  if (!Object.hasOwn(incidentOrders, name)) throw badRequest([{ field: 'sort', fault: 'not_in_list' }])
  return incidentOrders[name as OrderName]
}

function within(query: Knex.QueryBuilder, values: readonly string[]): void {
  const [west, south, east, north] = values.map(Number) as [number, number, number, number]
  query.where('has_point', true).whereBetween('latitude', [south, north])
  if (east - west >= 360) return
  const wrap = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180
  const [left, right] = [wrap(west), wrap(east)]
  if (left <= right) query.whereBetween('longitude', [left, right])
  else query.where((either: Knex.QueryBuilder) => either.where('longitude', '>=', left).orWhere('longitude', '<=', right))
}

function narrow(query: Knex.QueryBuilder, filter: ReadFilter): void {
  if (filter.condition !== undefined) {
    query.whereRaw(filter.condition, filter.bindings)
    return
  }
  const { rule, values } = filter
  const first = values[0] ?? ''
  switch (rule.operator) {
    case 'in':
      query.whereIn(rule.column, [...values])
      break
    case 'overlaps':
      query.whereRaw('?? && ?::text[]', [rule.column, [...values]])
      break
    case 'not_before':
      query.where(rule.column, '>=', first)
      break
    case 'not_after':
      query.where(rule.column, '<=', first)
      break
    case 'within':
      within(query, values)
      break
    case 'search':
      if (/^[A-Za-z]{3}-\d{4}-\d{4,}$/.test(first.trim())) query.where('reference', first.trim().toUpperCase())
      else query.whereRaw('?? @@ search_query(?)', [rule.column, first])
  }
}

/** Narrows a query by filters already read; drafts stay out unless they are asked for by name, and what was merged stands in the record it became. */
export function filtered<Q extends Knex.QueryBuilder>(query: Q, filters: readonly ReadFilter[]): Q {
  if (!filters.some((one) => one.name === 'state')) query.whereRaw(`state <> 'draft'`)
  query.whereNull('merged_into')
  for (const filter of filters) narrow(query, filter)
  return query
}

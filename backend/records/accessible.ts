/** The ability as SQL: the rows that an account may touch, as a WHERE. There is no other way to a record. */
import type { Knex } from 'knex'
import type { Ability } from '../../schemas/ability.ts'

type Condition = string | number | boolean | null | { readonly $in?: readonly string[]; readonly $ne?: string }

function restrict(query: Knex.QueryBuilder, column: string, condition: Condition): void {
  if (condition === null) query.whereNull(column)
  else if (typeof condition !== 'object') query.where(column, condition)
  else if (condition.$in) query.whereIn(column, [...condition.$in])
  else if (condition.$ne !== undefined) query.whereRaw('?? is distinct from ?', [column, condition.$ne])
  else throw new Error(`a condition on ${column} that does not compile to SQL`)
}

function hopeless(conditions: Readonly<Record<string, Condition>>): boolean {
  return Object.values(conditions).some((one) => typeof one === 'object' && one !== null && one.$in?.length === 0)
}

const valuesOf = (condition: Condition): readonly unknown[] | null =>
  typeof condition !== 'object' || condition === null ? [condition] : condition.$in ? condition.$in : null

/** Whether every row that `narrow` lets through is let through by `wide` as well. */
function covers(wide: Readonly<Record<string, Condition>>, narrow: Readonly<Record<string, Condition>>): boolean {
  return Object.entries(wide).every(([column, condition]) => {
    if (!(column in narrow)) return false
    const all = valuesOf(condition)
    return valuesOf(narrow[column] as Condition)?.every((one) => all?.includes(one)) ?? false
  })
}

/** The rules without those that another one covers: the same rows, fewer questions asked of each. */
function distinct(rules: readonly Readonly<Record<string, Condition>>[]): readonly Readonly<Record<string, Condition>>[] {
  return rules.filter((rule, index) => !rules.some((other, at) => at !== index && covers(other, rule) && (!covers(rule, other) || at < index)))
}

/**
 * Narrows a query to the rows on which `ability` allows `action`. With `columns` (a table of counts that lacks some of the record's columns), rules that speak
 * of other columns are left out: they may only widen what the others already grant, never be needed.
 */
export function accessible<Q extends Knex.QueryBuilder>(query: Q, ability: Ability, action: string, kind: string, columns?: readonly string[]): Q {
  const rules = ability.rulesFor(action, kind).map((rule) => (rule.conditions ?? {}) as Record<string, Condition>)
  const usable = distinct(rules.filter((one) => !hopeless(one) && (!columns || Object.keys(one).every((name) => columns.includes(name)))))
  if (usable.length === 0) return query.whereRaw('false') as Q
  return query.where((any: Knex.QueryBuilder) => {
    for (const conditions of usable) {
      const entries = Object.entries(conditions)
      if (entries.length === 0) any.orWhereRaw('true')
      else
        any.orWhere((all: Knex.QueryBuilder) => {
          for (const [column, condition] of entries) restrict(all, column, condition)
        })
    }
  }) as Q
}

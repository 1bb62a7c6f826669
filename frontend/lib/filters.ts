/** The filters on incidents, in the address of the page: what one sees can be sent to a colleague. Lists, map, charts, reports and exports read the same. */
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

export const listFilters = ['community', 'country', 'violation', 'perpetrator', 'state', 'form', 'import'] as const
export const textFilters = ['from', 'to', 'q', 'bbox', 'sort'] as const
export type ListFilter = (typeof listFilters)[number]
export type TextFilter = (typeof textFilters)[number]

/** Lists of codes (`country: ['TUN']`), days `YYYY-MM-DD`, a text, `west,south,east,north`, a sort. Empty means no filter. */
export type Filters = Readonly<Record<ListFilter, readonly string[]> & Record<TextFilter, string>>

/** Reads the filters of an address; what is not a filter is left alone. */
export function filtersFrom(params: URLSearchParams): Filters {
  const lists = listFilters.map((name) => [name, (params.get(name) ?? '').split(',').filter(Boolean)])
  const texts = textFilters.map((name) => [name, params.get(name) ?? ''])
  return Object.fromEntries([...lists, ...texts]) as Filters
}

/** Writes filters as query parameters, ready for the API and for an address; empty ones are left out. */
export function filtersTo(filters: Partial<Filters>): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of [...listFilters, ...textFilters]) {
    const value = filters[name]
    const text = Array.isArray(value) ? value.join(',') : ((value as string | undefined) ?? '')
    if (text) params.set(name, text)
  }
  return params
}

export interface FiltersInUse {
  readonly filters: Filters
  /** For `useQuery('/api/incidents', params)`: only filters, no page state. */
  readonly params: URLSearchParams
  /** Changes some filters and keeps the rest of the address. */
  readonly set: (patch: Partial<Filters>) => void
  /** Adds a value to a list filter, or takes it away. */
  readonly toggle: (name: ListFilter, value: string) => void
  /** Removes all filters but the community and the sort. */
  readonly clear: () => void
  /** How many filters narrow the set (community and sort do not count). */
  readonly count: number
}

/** The filters in the address of this page, and how to change them (replacing the address, so that Back leaves the page). */
export function useFilters(): FiltersInUse {
  const [search, setSearch] = useSearchParams()
  const key = search.toString()
  const filters = useMemo(() => filtersFrom(new URLSearchParams(key)), [key])
  const params = useMemo(() => filtersTo(filters), [filters])

  const set = useCallback(
    (patch: Partial<Filters>) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          const written = filtersTo({ ...filtersFrom(before), ...patch })
          for (const name of [...listFilters, ...textFilters]) {
            const value = written.get(name)
            if (value) next.set(name, value)
            else next.delete(name)
          }
          return next
        },
        { replace: true, preventScrollReset: true },
      )
    },
    [setSearch],
  )
  const toggle = useCallback(
    (name: ListFilter, value: string) => {
      const now = filters[name]
      set({ [name]: now.includes(value) ? now.filter((one) => one !== value) : [...now, value] })
    },
    [filters, set],
  )
  const clear = useCallback(
    () => set({ country: [], violation: [], perpetrator: [], state: [], form: [], import: [], from: '', to: '', q: '', bbox: '' }),
    [set],
  )
  const count =
    filters.country.length +
    filters.violation.length +
    filters.perpetrator.length +
    filters.import.length +
    filters.state.length +
    filters.form.length +
    [filters.from || filters.to, filters.q, filters.bbox].filter(Boolean).length
  return { filters, params, set, toggle, clear, count }
}

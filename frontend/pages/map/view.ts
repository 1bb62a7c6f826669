/** Where one is on the map page, in its address: which country, map or table. Going somewhere is a step that Back takes back; another way of showing it is not. */
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'

export interface MapView {
  readonly table: boolean
  /** Opens a country on the map. */
  readonly open: (code: string) => void
  /** Back to all countries. */
  readonly leave: () => void
  readonly show: (as: 'map' | 'table') => void
}

/** The view and the ways through it. */
export function useMapView(): MapView {
  const [search, setSearch] = useSearchParams()
  const table = search.get('view') === 'table'
  return useMemo(() => {
    const change = (replace: boolean, values: Readonly<Record<string, string | null>>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(values)) {
            if (value === null) next.delete(name)
            else next.set(name, value)
          }
          return next
        },
        { replace, preventScrollReset: true },
      )
    return {
      table,
      open: (code) => change(false, { country: code, view: null }),
      leave: () => change(false, { country: null }),
      show: (as) => change(true, { view: as === 'table' ? 'table' : null }),
    }
  }, [table, setSearch])
}

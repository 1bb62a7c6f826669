/** The countries drawn on a map and kept in step with numbers, filters and the country in view; finer borders are fetched when one comes closer. */
import { useEffect, useRef, useState } from 'react'
import type { Tally } from '../charts/tally.ts'
import { levelOf } from './breaks.ts'
import { type CountriesLayer, countriesLayer } from './countries-layer.ts'
import { type LabelsLayer, labelsLayer } from './labels-layer.ts'
import { type LeafletMap, show, worldFrame } from './leaflet.ts'
import { loadGeometry } from './load-geometry.ts'
import { prefersStillness } from './use-leaflet.ts'

export interface Pointed {
  readonly code: string
  readonly x: number
  readonly y: number
}
interface Wish {
  readonly tallies: ReadonlyMap<string, Tally> | null
  readonly breaks: readonly number[]
  /** Countries that a filter lets through; empty for all. */
  readonly only: readonly string[]
  /** The country to come close to, or null for the world. */
  readonly chosen: string | null
  readonly nameOf: (code: string) => string
  readonly onPoint: (pointed: Pointed | null) => void
  readonly onChoose: (code: string) => void
}

/** Margin in pixels around a country that is shown whole. */
const margin = 36

/** The layer once the borders are there; `failed` when they could not be fetched. */
export function useCountries(sheet: LeafletMap | null, wish: Wish): { layer: CountriesLayer | null; failed: boolean; showWhole: () => void } {
  const [layer, setLayer] = useState<CountriesLayer | null>(null)
  const [labels, setLabels] = useState<LabelsLayer | null>(null)
  const [failed, setFailed] = useState(false)
  const latest = useRef(wish)
  const shown = useRef<string | null | undefined>(undefined)
  latest.current = wish

  useEffect(() => {
    if (!sheet) return
    let made: CountriesLayer | null = null
    let names: LabelsLayer | null = null
    let here = true
    loadGeometry('world').then(
      (geometry) => {
        if (!here) return
        made = countriesLayer(sheet, geometry, {
          over: (code, { x, y }) => latest.current.onPoint({ code, x, y }),
          out: () => latest.current.onPoint(null),
          choose: (code) => {
            latest.current.onPoint(null)
            latest.current.onChoose(code)
          },
        })
        names = labelsLayer(sheet, geometry.shapes)
        shown.current = undefined
        setLayer(made)
        setLabels(names)
      },
      () => here && setFailed(true),
    )
    return () => {
      here = false
      setLayer(null)
      setLabels(null)
      made?.remove()
      names?.remove()
    }
  }, [sheet])

  const { tallies, breaks, only, chosen, nameOf } = wish
  useEffect(() => {
    layer?.paint((code) => {
      const incidents = tallies?.get(code)?.total ?? 0
      return { level: levelOf(incidents, breaks), incidents, aside: only.length > 0 && !only.includes(code), inside: code === chosen }
    })
  }, [layer, tallies, breaks, only, chosen])

  useEffect(() => labels?.name(nameOf, chosen), [labels, nameOf, chosen])

  const showWhole = () => {
    if (!sheet) return
    const frame = chosen === null ? null : (layer?.frame(chosen) ?? null)
    show(sheet, frame ?? worldFrame, frame ? margin : 4, prefersStillness() || shown.current === undefined)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves only when another country is chosen.
  useEffect(() => {
    if (!layer || shown.current === chosen) return
    if (chosen !== null || shown.current !== undefined) showWhole()
    shown.current = chosen
    if (chosen !== null) loadGeometry('countries').then(layer.refine, () => undefined)
  }, [layer, chosen])

  return { layer, failed, showWhole }
}

/** The places in view of one country: asked for when the map comes to rest, never twice for the same view, stale questions given up. */
import { useEffect, useRef, useState } from 'react'
import { address, api } from '../lib/api.ts'
import { isAbort, type Problem, problemOf } from '../lib/problem.ts'
import { type LeafletMap, seen } from './leaflet.ts'
import { type Place, type Places, placedIn } from './places.ts'

const rest = 140
const none: readonly Place[] = []

type Box = readonly [number, number, number, number]
const holds = (outer: Box, inner: Box) => outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

/** The part of a view that a filter by box lets through. A view across the 180th meridian asks for all longitudes. */
export function meeting([left, bottom, right, top]: Box, filter: string): Box {
  const [west = -180, south = -90, east = 180, north = 90] = filter ? filter.split(',').map(Number) : []
  const across = right > 180 || left < -180
  return [Math.max(across ? -180 : left, west), Math.max(bottom, south), Math.min(across ? 180 : right, east), Math.min(top, north)]
}

const asked = (params: URLSearchParams, box: Box, zoom: number) => {
  const query = new URLSearchParams(params)
  query.delete('sort')
  query.set('bbox', meeting(box, params.get('bbox') ?? '').join(','))
  query.set('zoom', String(zoom))
  return address('/api/map/clusters', query)
}

interface PlacesInView {
  readonly places: readonly Place[]
  /** How many incidents have a place at all under these filters; null while unknown. */
  readonly placed: number | null
  readonly problem: Problem | null
  readonly busy: boolean
}

/** `params` are the filters with exactly one country, or null to show no places. */
export function usePlaces(sheet: LeafletMap | null, params: URLSearchParams | null): PlacesInView {
  const [places, setPlaces] = useState<readonly Place[]>(none)
  const [placed, setPlaced] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const last = useRef<{ key: string; box: Box; zoom: number } | null>(null)
  const key = params?.toString() ?? null

  useEffect(() => {
    last.current = null
    setPlaces(none)
    setPlaced(null)
    setProblem(null)
    if (key === null) return
    const abort = new AbortController()
    api
      .get<Places>(asked(new URLSearchParams(key), [-180, -90, 180, 90], 0), { signal: abort.signal })
      .then((all) => setPlaced(placedIn(all)))
      .catch(() => undefined)
    return () => abort.abort()
  }, [key])

  useEffect(() => {
    if (!sheet || key === null) return
    let abort = new AbortController()
    let timer = 0
    const ask = () => {
      const zoom = Math.max(0, Math.round(sheet.getZoom()))
      const view = seen(sheet, 0)
      const before = last.current
      if (before?.key === key && before.zoom === zoom && holds(before.box, view)) return
      const box = seen(sheet, 0.25)
      abort.abort()
      abort = new AbortController()
      setBusy(true)
      api
        .get<Places>(asked(new URLSearchParams(key), box, zoom), { signal: abort.signal })
        .then((answer) => {
          last.current = { key, box, zoom }
          setPlaces(answer.features)
          setProblem(null)
          setBusy(false)
        })
        .catch((error: unknown) => {
          if (isAbort(error)) return
          setProblem(problemOf(error))
          setBusy(false)
        })
    }
    const wait = () => {
      clearTimeout(timer)
      timer = window.setTimeout(ask, rest)
    }
    wait()
    sheet.on('moveend', wait)
    return () => {
      clearTimeout(timer)
      abort.abort()
      sheet.off('moveend', wait)
    }
  }, [sheet, key])

  return { places, placed, problem, busy }
}

/** The map itself: shaded countries, then the places inside the one that was chosen, with the note, the keys and the buttons that belong to it. */
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { map as words } from '../../schemas/words/map.ts'
import { nothing, ranked, type Tally } from '../charts/tally.ts'
import { useLanguage } from '../lib/language.tsx'
import { IconButton } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { drawnAt } from './geometry.ts'
import { approach } from './leaflet.ts'
import { type Choice, MapChoices } from './map-choices.tsx'
import { MapNote } from './map-note.tsx'
import { CountryNote, PlaceNote } from './notes.tsx'
import { keyOf, type Place } from './places.ts'
import { type PlacesLayer, placesLayer } from './places-layer.ts'
import { type Pointed, useCountries } from './use-countries.ts'
import { prefersStillness, useLeaflet } from './use-leaflet.ts'
import { usePlaces } from './use-places.ts'
import './map.css'

const PlaceCard = lazy(async () => ({ default: (await import('./place-card.tsx')).PlaceCard }))

interface MapStageProps {
  readonly tallies: ReadonlyMap<string, Tally> | null
  readonly breaks: readonly number[]
  readonly only: readonly string[]
  readonly chosen: string | null
  readonly params: URLSearchParams
  readonly nameOf: (code: string) => string
  readonly onOpen: (code: string) => void
  readonly onWorld: () => void
  /** Told how many incidents of the chosen country have a place on the map. */
  readonly onPlaced: (placed: number | null) => void
}

/** Groups that are still together here lie at one spot: they are opened in the list. */
const closest = 12

/** Needs an element with a height around it. */
export function MapStage({ tallies, breaks, only, chosen, params, nameOf, onOpen, onWorld, onPlaced }: MapStageProps) {
  const { say, number, language } = useLanguage()
  const { element, sheet } = useLeaflet()
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const [active, setActive] = useState<string | null>(null)
  const [over, setOver] = useState<Place | null>(null)
  const [picked, setPicked] = useState<Place | null>(null)
  const { layer, failed, showWhole } = useCountries(sheet, { tallies, breaks, only, chosen, nameOf, onPoint: setPointed, onChoose: onOpen })
  const { places, placed, problem } = usePlaces(sheet, chosen === null ? null : params)
  const placesRef = useRef<PlacesLayer | null>(null)

  const pick = (place: Place) => {
    if (!place.properties.cluster || (sheet?.getZoom() ?? 0) >= closest) return setPicked(place)
    const [lng, lat] = drawnAt(chosen ?? '', place.geometry.coordinates)
    if (sheet) approach(sheet, [lat, lng], Math.min(closest, Math.round(sheet.getZoom()) + 2), prefersStillness())
  }
  const pickRef = useRef(pick)
  pickRef.current = pick
  useEffect(() => {
    if (!sheet || !layer) return
    const made = placesLayer(sheet, (place) => pickRef.current(place), setOver)
    placesRef.current = made
    return () => {
      placesRef.current = null
      made.remove()
    }
  }, [sheet, layer])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layer needs the places again.
  useEffect(() => placesRef.current?.show(places, chosen ?? '', number), [places, language, layer])
  useEffect(() => onPlaced(placed), [placed, onPlaced])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another country, or other filters, put the card away.
  useEffect(() => setPicked(null), [chosen, params])

  const marked = chosen === null ? (active ?? pointed?.code ?? null) : (pointed?.code ?? chosen)
  useEffect(() => layer?.mark(marked), [layer, marked])
  const pickedKey = picked ? keyOf(picked) : null
  useEffect(() => placesRef.current?.mark(chosen === null ? null : (active ?? pickedKey)), [chosen, active, pickedKey])

  const choices = useMemo<Choice[]>(() => {
    if (chosen !== null)
      return places.map((place) => ({
        key: keyOf(place),
        text: place.properties.cluster
          ? say(words.group_spoken, { count: place.properties.count })
          : (place.properties.title ?? place.properties.reference ?? ''),
      }))
    return ranked(tallies ?? new Map())
      .filter((code) => code !== '' && (only.length === 0 || only.includes(code)))
      .map((code) => {
        const { total, verified, reported } = tallies?.get(code) ?? nothing
        return { key: code, text: say(words.country_spoken, { country: nameOf(code), total: say(words.incidents, { count: total }), verified, reported }) }
      })
  }, [chosen, places, tallies, only, nameOf, say])

  const placeOf = (key: string | null) => (key === null ? undefined : places.find((place) => keyOf(place) === key))
  const pointedPlace = over ?? (chosen === null ? undefined : placeOf(active))
  const notedPlace = pointedPlace && keyOf(pointedPlace) !== pickedKey ? pointedPlace : undefined
  const noted = over ? null : (pointed ?? (chosen === null && active !== null ? { code: active, ...(layer?.anchor(active) ?? { x: 0, y: 0 }) } : null))
  const room = sheet?.getSize() ?? { x: 0, y: 0 }
  const [lng, lat] = notedPlace ? drawnAt(chosen ?? '', notedPlace.geometry.coordinates) : [0, 0]
  const at = notedPlace ? sheet?.latLngToContainerPoint([lat, lng]) : noted

  return (
    <section className="map-stage" aria-label={say(words.map_of_countries)}>
      <div className="map-sheet" dir="ltr" ref={element} aria-hidden="true" />
      {!layer && !failed && (
        <div className="map-waiting">
          <Loading lines={3} />
        </div>
      )}
      {failed && <p className="map-waiting">{say(words.shapes_missing)}</p>}
      <MapChoices
        label={say(chosen === null ? words.countries_by_count : words.places_in_view)}
        choices={choices}
        onActive={setActive}
        onChoose={(key) => {
          const place = placeOf(key)
          if (chosen === null) onOpen(key)
          else if (place) pick(place)
        }}
        onLeave={() => (picked ? setPicked(null) : onWorld())}
        onZoom={(by) => sheet?.setZoom(sheet.getZoom() + by)}
      />
      {at && noted && !(chosen !== null && noted.code === chosen) && (
        <MapNote at={at} room={room}>
          <CountryNote name={nameOf(noted.code)} tally={tallies?.get(noted.code) ?? nothing} />
        </MapNote>
      )}
      {at && notedPlace && (
        <MapNote at={at} room={room}>
          <PlaceNote place={notedPlace} />
        </MapNote>
      )}
      <div className="map-buttons">
        <IconButton icon="plus" label={say(words.zoom_in)} onClick={() => sheet?.zoomIn(1)} />
        <IconButton icon="minus" label={say(words.zoom_out)} onClick={() => sheet?.zoomOut(1)} />
        <IconButton icon="home" label={say(chosen === null ? words.whole_world : words.whole_country)} onClick={showWhole} />
      </div>
      {problem && (
        <p className="map-trouble" role="alert">
          {say(words.clusters_missing)}
        </p>
      )}
      {picked && (
        <Suspense fallback={null}>
          <PlaceCard place={picked} params={params} zoom={sheet?.getZoom() ?? 0} onClose={() => setPicked(null)} />
        </Suspense>
      )}
    </section>
  )
}

/** The point of a place: tapped on a map that is loaded only when asked for, taken from the device only on an explicit tap, or typed. */
import { lazy, Suspense, useState } from 'react'
import { incident } from '../../../schemas/incident.ts'
import { fields as words } from '../../../schemas/words/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Group } from '../../ui/fields/frame.tsx'
import { NumberInput } from '../../ui/fields/number.tsx'
import { Loading } from '../../ui/loading.tsx'
import './point.css'

const PlacePicker = lazy(async () => ({ default: (await import('../../map/place-picker.tsx')).PlacePicker }))

type Coordinate = number | string

interface PointProps {
  readonly latitude: Coordinate
  readonly longitude: Coordinate
  readonly latitudeError?: string | undefined
  readonly longitudeError?: string | undefined
  /** Country to open the map on, alpha-3, or ''. */
  readonly country: string
  readonly ids: { readonly latitude: string; readonly longitude: string }
  readonly onChange: (latitude: Coordinate, longitude: Coordinate) => void
}

/** Five decimals are a metre: more would feign a precision that no witness has. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** Sets latitude and longitude together. */
export function PointInput({ latitude, longitude, latitudeError, longitudeError, country, ids, onChange }: PointProps) {
  const { language, say } = useLanguage()
  const [map, setMap] = useState(false)
  const [asking, setAsking] = useState<'no' | 'yes' | 'failed'>('no')
  const set = (at: { latitude: number; longitude: number }) => onChange(rounded(at.latitude), rounded(at.longitude))
  const given = typeof latitude === 'number' && typeof longitude === 'number'
  const locate = () => {
    if (!('geolocation' in navigator)) return setAsking('failed')
    setAsking('yes')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking('no')
        set(coords)
      },
      () => setAsking('failed'),
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 },
    )
  }

  return (
    <Group id={`${ids.latitude}-point`} label={say(words.place_point)}>
      <div className="point">
        <p className="point-now" role="status">
          {given && say(words.point_set, { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) })}
        </p>
        <div className="ask-actions">
          <Button icon="map" aria-expanded={map} onClick={() => setMap(!map)}>
            {say(map ? words.close_map : words.open_map)}
          </Button>
          <Button icon="pin" busy={asking === 'yes'} onClick={locate} aria-describedby={`${ids.latitude}-locate`}>
            {say(words.use_position)}
          </Button>
          {given && (
            <Button look="quiet" onClick={() => onChange('', '')}>
              {say(words.remove_point)}
            </Button>
          )}
        </div>
        <p className="ask-help" id={`${ids.latitude}-locate`}>
          {say(words.position_help)}
        </p>
        <p className="ask-help" role="status">
          {asking === 'yes' && say(words.position_waiting)}
          {asking === 'failed' && say(words.position_failed)}
        </p>
        {map && (
          <Suspense fallback={<Loading lines={3} />}>
            <PlacePicker point={given ? { latitude, longitude } : null} country={country} onPick={set} />
          </Suspense>
        )}
        <details className="point-typed" open={Boolean(latitudeError || longitudeError) || undefined}>
          <summary>{say(words.coordinates)}</summary>
          <div className="point-inputs">
            <NumberInput
              id={ids.latitude}
              label={incident.properties.latitude.label[language]}
              error={latitudeError}
              whole={false}
              value={latitude}
              onChange={(to) => onChange(to, longitude)}
            />
            <NumberInput
              id={ids.longitude}
              label={incident.properties.longitude.label[language]}
              error={longitudeError}
              whole={false}
              value={longitude}
              onChange={(to) => onChange(latitude, to)}
            />
          </div>
        </details>
      </div>
    </Group>
  )
}

/** The card of what was touched on the map: an incident with the way to its page, or a group at one spot with the way to the list. */
import { type ReactNode, useEffect, useRef } from 'react'
import { displayDate } from '../../schemas/display.ts'
import type { State } from '../../schemas/states.ts'
import { map as words } from '../../schemas/words/map.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage, useSay } from '../lib/language.tsx'
import { useTermName } from '../lib/vocabulary.ts'
import { Bidi } from '../ui/bidi.tsx'
import { ButtonLink, IconButton } from '../ui/button.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { keyOf, type Place, type Single } from './places.ts'
import { tileBox } from './tile.ts'

interface CardProps {
  readonly place: Place
  /** The filters in force, and the zoom at which the place was gathered. */
  readonly params: URLSearchParams
  readonly zoom: number
  readonly onClose: () => void
}

function Incident({ single }: { readonly single: Single }) {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const termName = useTermName('place_precision')
  return (
    <>
      <p className="map-card-title">
        <Bidi>{single.title ?? single.reference ?? ''}</Bidi>
      </p>
      <p className="row small">
        <StateBadge state={single.state as State} />
        {single.happened_on && <span className="numbers">{displayDate(single.happened_on, language)}</span>}
      </p>
      <p className="muted small">
        {single.place_name && (
          <>
            <Bidi>{single.place_name}</Bidi> ·{' '}
          </>
        )}
        {single.place_precision && termName('place_precision', single.place_precision)}
      </p>
      <ButtonLink to={within(`/incidents/${single.id}`)} size="s" icon="forward">
        {say(words.open_incident)}
      </ButtonLink>
    </>
  )
}

/** Takes the focus when it opens, so that its link is the next thing under the finger and the key. */
export function PlaceCard({ place, params, zoom, onClose }: CardProps) {
  const say = useSay()
  const { within } = useCommunity()
  const card = useRef<HTMLElement>(null)
  const { properties, geometry } = place
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another card.
  useEffect(() => card.current?.focus({ preventScroll: true }), [keyOf(place)])

  let above: ReactNode = null
  let body: ReactNode
  if (properties.cluster) {
    const list = new URLSearchParams(params)
    list.set('bbox', tileBox(geometry.coordinates, Math.round(zoom)))
    body = (
      <>
        <p className="map-card-title">{say(words.group_here, { count: properties.count })}</p>
        <ButtonLink to={within(`/incidents?${list}`)} size="s" icon="list">
          {say(words.open_group)}
        </ButtonLink>
      </>
    )
  } else {
    above = <Bidi>{properties.reference ?? ''}</Bidi>
    body = <Incident single={properties} />
  }
  return (
    <aside
      ref={card}
      className="map-card"
      tabIndex={-1}
      aria-label={say(words.selected)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="map-card-head">
        <span className="muted small numbers">{above}</span>
        <IconButton icon="close" label={say(words.close)} onClick={onClose} />
      </div>
      {body}
    </aside>
  )
}

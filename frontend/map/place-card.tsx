/** The card of the incident that was touched on the map, with the way to its page. */
import { useEffect, useRef } from 'react'
import { displayDate } from '../../schemas/display.ts'
import type { State } from '../../schemas/states.ts'
import { map as words } from '../../schemas/words/map.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage } from '../lib/language.tsx'
import { useTermName } from '../lib/vocabulary.ts'
import { Bidi } from '../ui/bidi.tsx'
import { ButtonLink, IconButton } from '../ui/button.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Single } from './places.ts'

/** Takes the focus when it opens, so that its link is the next thing under the finger and the key. */
export function PlaceCard({ single, onClose }: { readonly single: Single; readonly onClose: () => void }) {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const termName = useTermName('place_precision')
  const card = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another incident is another card.
  useEffect(() => card.current?.focus({ preventScroll: true }), [single.id])
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
        <span className="muted small numbers">
          <Bidi>{single.reference ?? ''}</Bidi>
        </span>
        <IconButton icon="close" label={say(words.close)} onClick={onClose} />
      </div>
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
    </aside>
  )
}

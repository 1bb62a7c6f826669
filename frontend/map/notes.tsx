/** What the note on the map says of a country and of a place. */
import type { State } from '../../schemas/states.ts'
import { map as words } from '../../schemas/words/map.ts'
import { SplitBar } from '../charts/split-bar.tsx'
import type { Tally } from '../charts/tally.ts'
import { useLanguage, useSay } from '../lib/language.tsx'
import { Bidi } from '../ui/bidi.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Place } from './places.ts'

/** Name, total, and how much of it is verified. */
export function CountryNote({ name, tally }: { readonly name: string; readonly tally: Tally }) {
  const { say } = useLanguage()
  return (
    <>
      <p className="map-note-title">{name}</p>
      {tally.total === 0 ? (
        <p className="muted">{say(words.no_incident)}</p>
      ) : (
        <>
          <p className="map-note-total">{say(words.incidents, { count: tally.total })}</p>
          <SplitBar tally={tally} />
          <p className="map-note-split">
            {say(words.verified_of, { count: tally.verified })}
            <br />
            {say(words.reported_of, { count: tally.reported })}
          </p>
        </>
      )}
    </>
  )
}

/** A group's count, or an incident's title and state. */
export function PlaceNote({ place: { properties } }: { readonly place: Place }) {
  const say = useSay()
  if (properties.cluster) return <p>{say(words.group_spoken, { count: properties.count })}</p>
  return (
    <>
      <p className="map-note-title">
        <Bidi>{properties.title ?? properties.reference ?? ''}</Bidi>
      </p>
      <StateBadge state={properties.state as State} />
    </>
  )
}

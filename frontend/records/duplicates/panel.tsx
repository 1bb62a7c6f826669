/** On the page of an incident, for those who review: which records may be the same event and why, what was found not to be, and what became part of this one. */
import { Link } from 'react-router'
import type { Incident } from '../../../schemas/incident.ts'
import { duplicates as words } from '../../../schemas/words/duplicates.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { When } from '../when.tsx'
import { AlikePanel } from './alike-panel.tsx'
import { type Alike, Reasons } from './reasons.tsx'

interface Part {
  readonly id: string
  readonly incident: Incident
}

/** Title, state, reference and day of a record, as a way to it. */
export function Named({ record }: { readonly record: Incident }) {
  const say = useSay()
  const { within } = useCommunity()
  return (
    <>
      <Link className="alike-title" to={within(`/incidents/${record.id}`)}>
        <Bidi lang={record.language}>{record.title || say(incidents.untitled)}</Bidi>
      </Link>
      <p className="alike-about">
        <StateBadge state={record.state ?? 'submitted'} />
        <Bidi>{record.reference ?? ''}</Bidi>
        {record.happened_on && <When date={record.happened_on} />}
      </p>
    </>
  )
}

/** The panel; nothing at all for who does not review. `onChange` is called when the record itself has changed. */
export function Duplicates({ record, onChange }: { readonly record: Incident; readonly onChange: () => void }) {
  const say = useSay()
  const { may } = useSession()
  const base = `/api/incidents/${record.id}`
  const reviews = may('compare', 'incidents', record as Record<string, unknown>)
  const found = useQuery<{ items: readonly Alike[] }>(reviews ? `${base}/duplicates` : null)
  const merged = useQuery<{ items: readonly Part[] }>(reviews ? `${base}/merges` : null)
  if (!reviews) return null
  return (
    <AlikePanel
      base={base}
      comparing={`/incidents/${record.id}/merge`}
      found={found}
      merged={merged}
      idOf={({ incident }) => incident.id ?? ''}
      named={({ incident }) => <Named record={incident} />}
      reasons={({ reasons }) => <Reasons reasons={reasons} />}
      part={({ incident }) => (
        <p className="alike-title">
          <Bidi lang={incident.language}>{incident.title}</Bidi> <Bidi>{incident.reference ?? ''}</Bidi>
        </p>
      )}
      merges={may('merge', 'incidents', record as Record<string, unknown>)}
      marks
      says={{
        none: say(words.none),
        notOne: say(words.not_one),
        toldApart: say(words.told_apart),
        apart: (count) => say(words.apart, { count }),
        parts: say(words.parts),
      }}
      onChange={onChange}
    />
  )
}

/** The reviewer’s desk: what waits, how long already, and in whose hands it is; the longest waiting first. */
import { Link } from 'react-router'
import type { Incident } from '../../../schemas/incident.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { review as words } from '../../../schemas/words/review.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { lengthSince } from '../../lib/moment.ts'
import { useNames } from '../../lib/people.ts'
import { useAccount } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import './waiting.css'

const overdueAfter = 14 * 86400_000

function Waits({ record, hands }: { readonly record: Incident; readonly hands: string }) {
  const { say, language } = useLanguage()
  const { nameOf, mine, within } = useCommunity()
  const since = record.submitted_at
  const overdue = since ? Date.now() - new Date(since).getTime() > overdueAfter : false
  return (
    <li className="waits">
      <Link to={within(`/incidents/${record.id}`)}>
        <Bidi lang={record.language}>{record.title || say(incidents.untitled)}</Bidi>
      </Link>
      <p className="waits-about">
        <StateBadge state={record.state ?? 'submitted'} />
        <Bidi>{record.reference ?? ''}</Bidi>
        {mine.length > 1 && <Bidi>{nameOf(record.community_id)}</Bidi>}
        <span>{hands}</span>
      </p>
      {since && (
        <p className="waits-since">
          <span className="hidden-visually">{say(words.waiting_since)} </span>
          {overdue ? (
            <Badge tone="deadline" icon="clock">
              {lengthSince(language, since)}
            </Badge>
          ) : (
            <time dateTime={since}>{lengthSince(language, since)}</time>
          )}
        </p>
      )}
    </li>
  )
}

/** What waits in these communities (those where the reader reviews). */
export function Waiting({ communities }: { readonly communities: readonly string[] }) {
  const { say } = useLanguage()
  const account = useAccount()
  const names = useNames(communities)
  const query = useQuery<Page<Incident>>('/api/incidents', { state: ['submitted', 'under_review'], community: communities, sort: 'submitted_at', limit: 10 })
  const items = query.data?.items ?? []
  const total = query.data?.total
  const link = `/incidents?state=submitted,under_review&sort=submitted_at&community=${communities.join(',')}`

  const handsOf = (one: Incident): string => {
    if (one.created_by === account.id) return say(words.own)
    if (!one.reviewer_id) return `${say(words.reviewer)} · ${say(words.nobody_yet)}`
    return `${say(words.reviewer)} · ${one.reviewer_id === account.id ? say(words.you) : (names(one.reviewer_id) ?? say(incidents.somebody))}`
  }
  return (
    <Card
      title={say(words.waiting)}
      acts={items.length > 0 && <Link to={link}>{total === undefined ? say(words.see_all_waiting) : say(incidents.total, { count: total })}</Link>}
    >
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={4} />}
      {query.data && items.length === 0 && <Empty icon="check" title={say(words.waiting_none)} text={say(words.waiting_none_text)} />}
      <ul className="waiting">
        {items.map((one) => (
          <Waits key={one.id} record={one} hands={handsOf(one)} />
        ))}
      </ul>
    </Card>
  )
}

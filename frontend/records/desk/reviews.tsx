/** The reviewer’s own desk: what is in their hands, what is in nobody’s, what is overdue; and the threads in which they were addressed. */
import { useState } from 'react'
import { Link } from 'react-router'
import { displayDate } from '../../../schemas/display.ts'
import type { Incident } from '../../../schemas/incident.ts'
import type { Remark } from '../../../schemas/remark.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { ago } from '../../lib/moment.ts'
import { useNames } from '../../lib/people.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import './waiting.css'

interface Pile {
  readonly items: readonly Incident[]
  readonly total: number
}
interface Desk {
  readonly mine: Pile
  readonly unassigned: Pile
  readonly overdue: Pile
  readonly mentions: readonly Remark[]
}
const piles = ['mine', 'unassigned', 'overdue'] as const

function Row({ record }: { readonly record: Incident }) {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const due = record.review_due_on
  return (
    <li className="waits">
      <Link to={within(`/incidents/${record.id}`)}>
        <Bidi lang={record.language}>{record.title || say(incidents.untitled)}</Bidi>
      </Link>
      <p className="waits-about">
        <StateBadge state={record.state ?? 'submitted'} />
        <Bidi>{record.reference ?? ''}</Bidi>
      </p>
      {due && (
        <p className="waits-since">
          <Badge tone={due < new Date().toISOString().slice(0, 10) ? 'deadline' : 'neutral'} icon="clock">
            {say(words.due, { date: displayDate(due, language) })}
          </Badge>
        </p>
      )}
    </li>
  )
}

/** What is said to the reader in open threads; nothing when there is nothing. */
function Addressed({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const names = useNames(remarks.map((one) => one.community_id ?? ''))
  if (remarks.length === 0) return null
  return (
    <Card title={say(words.addressed)}>
      <ul className="waiting">
        {remarks.map((one) => (
          <li key={one.id} className="waits">
            <Link to={within(`/incidents/${one.incident_id}`)}>
              <Bidi>{one.words ?? ''}</Bidi>
            </Link>
            <p className="waits-about">
              <Bidi>{names(one.created_by) ?? ''}</Bidi>
              {one.created_at && <time dateTime={one.created_at}>{ago(language, one.created_at)}</time>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The cards; the reviews only for those who review. */
export function Reviews({ reviews }: { readonly reviews: boolean }) {
  const { say, number } = useLanguage()
  const { current } = useCommunity()
  const [chosen, setChosen] = useState<(typeof piles)[number]>('mine')
  const query = useQuery<Desk>('/api/desk', { community: current?.id ?? null })
  const pile = query.data?.[chosen]
  return (
    <>
      <Addressed remarks={query.data?.mentions ?? []} />
      {reviews && (
        <Card title={say(words.my_desk)}>
          {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
          <Tabs
            label={say(words.my_desk)}
            chosen={chosen}
            onChoose={setChosen}
            tabs={piles.map((key) => ({ key, label: `${say(words[`desk_${key}`])}${query.data ? ` · ${number(query.data[key].total)}` : ''}` }))}
          >
            {!query.data && query.loading && <Loading lines={3} />}
            {pile && pile.items.length === 0 && <p className="muted">{say(words.desk_none)}</p>}
            <ul className="waiting">
              {pile?.items.map((one) => (
                <Row key={one.id} record={one} />
              ))}
            </ul>
          </Tabs>
        </Card>
      )}
    </>
  )
}

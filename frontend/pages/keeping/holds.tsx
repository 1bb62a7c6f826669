/** Legal holds of a community, those that stand first; each with who placed it, why, and until when. */
import { useState } from 'react'
import { Link } from 'react-router'
import type { LegalHold } from '../../../schemas/erasure.ts'
import { keeping, hold as words } from '../../../schemas/words/erasure.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { dayOf } from '../../lib/moment.ts'
import { useQuery } from '../../lib/use-query.ts'
import { HoldDialog } from '../../records/erasure/hold-dialog.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'

const pages = { people: '/registry/people/', incidents: '/incidents/', evidence: '/evidence/', casefiles: '/casefiles/' } as const

/** The card. */
export function Holds({ community, onChange }: { readonly community: string; readonly onChange: () => void }) {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const query = useQuery<Page<LegalHold>>('/api/holds', { community })
  const [asked, setAsked] = useState<LegalHold | null>(null)
  const items = query.data?.items ?? []
  return (
    <Card title={say(keeping.holds)}>
      <p className="muted">{say(words.text)}</p>
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={3} />}
      {query.data && items.length === 0 && <Empty icon="lock" title={say(words.none)} text={say(words.none_text)} />}
      <ul className="keeping-list">
        {items.map((one) => (
          <li key={one.id}>
            <div className="keeping-what">
              <p>
                <strong>{say(keeping[`held_${one.kind}`])}</strong>{' '}
                <Link to={within(`${pages[one.kind]}${one.record_id}`)}>
                  <Bidi>{one.reference ?? '—'}</Bidi>
                </Link>
              </p>
              <p>
                <Bidi>{one.reason}</Bidi>
              </p>
              <p className="muted small">{say(words.held, { date: dayOf(language, one.placed_at), name: isolated(one.placed_by ?? '—') })}</p>
            </div>
            {one.released_at ? (
              <Badge>{say(words.released, { date: dayOf(language, one.released_at) })}</Badge>
            ) : (
              <Button size="s" onClick={() => setAsked(one)}>
                {say(words.release)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <HoldDialog
          of={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null)
            query.reload()
            onChange()
          }}
        />
      )}
    </Card>
  )
}

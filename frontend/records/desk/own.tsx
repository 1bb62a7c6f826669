/** What one has in hand: records sent back, and drafts not yet submitted. */
import { Link } from 'react-router'
import type { Incident } from '../../../schemas/incident.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { review as words } from '../../../schemas/words/review.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { ago } from '../../lib/moment.ts'
import { useAccount } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import './own.css'

function Own({ records, to, act }: { readonly records: readonly Incident[]; readonly to: (record: Incident) => string; readonly act?: string }) {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  return (
    <ul className="own">
      {records.map((one) => (
        <li key={one.id}>
          <div>
            <Link to={within(to(one))}>
              <Bidi lang={one.language}>{one.title || say(incidents.untitled)}</Bidi>
            </Link>
            {one.updated_at && <p className="muted small">{ago(language, one.updated_at)}</p>}
          </div>
          {act && (
            <ButtonLink to={within(`/incidents/${one.id}/edit`)} size="s" icon="edit" aria-label={`${act} – ${isolated(one.title ?? '')}`}>
              {act}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Records of one’s own that were sent back; nothing when there are none. */
export function Returned() {
  const { say } = useLanguage()
  const account = useAccount()
  const query = useQuery<Page<Incident>>('/api/incidents', { state: 'returned', sort: '-updated_at', limit: 100, total: false })
  const mine = (query.data?.items ?? []).filter((one) => one.created_by === account.id)
  if (mine.length === 0) return query.problem ? <ProblemNote problem={query.problem} onRetry={query.reload} /> : null
  return (
    <Card title={say(words.my_returned)} className="card-returned">
      <Own records={mine.slice(0, 8)} to={(one) => `/incidents/${one.id}`} act={say(incidents.edit)} />
    </Card>
  )
}

/** One’s drafts; they are nobody else’s. */
export function Drafts() {
  const { say } = useLanguage()
  const query = useQuery<Page<Incident>>('/api/incidents', { state: 'draft', sort: '-updated_at', limit: 8 })
  const items = query.data?.items ?? []
  const total = query.data?.total ?? 0
  return (
    <Card
      title={say(words.my_drafts)}
      acts={total > items.length && <Link to="/incidents?state=draft&sort=-updated_at">{say(incidents.total, { count: total })}</Link>}
    >
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={2} />}
      {query.data && items.length === 0 && <p className="muted">{say(words.no_drafts)}</p>}
      <Own records={items} to={(one) => `/incidents/${one.id}/edit`} act={say(words.go_on)} />
    </Card>
  )
}

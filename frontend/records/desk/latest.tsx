/** The latest incidents of the communities in view, for whoever comes to read. */
import { Link } from 'react-router'
import type { Incident } from '../../../schemas/incident.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { review as words } from '../../../schemas/words/review.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { IncidentCards } from '../list/incident-cards.tsx'
import { useLines } from '../list/use-rows.ts'

/** The list and the way to all of them. */
export function Latest() {
  const say = useSay()
  const { current, within } = useCommunity()
  const query = useQuery<Page<Incident>>('/api/incidents', { limit: 5, sort: '-happened_on', total: false, community: current?.id ?? null })
  const lines = useLines(query.data?.items ?? [])
  return (
    <section className="stack" aria-labelledby="latest">
      <div className="spread">
        <h2 id="latest">{say(words.latest)}</h2>
        <Link to={within('/incidents')}>{say(words.see_all)}</Link>
      </div>
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={5} />}
      {query.data && lines.length === 0 && <p className="muted">{say(incidents.empty_text)}</p>}
      {lines.length > 0 && <IncidentCards lines={lines} />}
    </section>
  )
}

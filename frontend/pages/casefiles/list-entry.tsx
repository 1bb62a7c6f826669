/** One casefile in the list: a row on a desk, a card on a phone, with the same five answers. */
import { Link } from 'react-router'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { DaysLeft } from './days-left.tsx'
import { type Casefile, type ClaimGaps, comingOf, type Deadlines } from './told.ts'

/** The next limit, and how many elements lack proof. Undefined while they are read. */
function useStanding(id: string | null | undefined) {
  const deadlines = useQuery<Deadlines>(id ? `/api/casefiles/${id}/deadlines` : null)
  const gaps = useQuery<{ readonly items: readonly ClaimGaps[] }>(id ? `/api/casefiles/${id}/gaps` : null)
  return {
    next: comingOf(deadlines.data)[0],
    dated: deadlines.data !== null,
    claims: gaps.data?.items.length,
    gaps: gaps.data?.items.reduce((sum, one) => sum + one.missing.length, 0),
  }
}

function Next({ of: { next, dated } }: { readonly of: ReturnType<typeof useStanding> }) {
  const say = useSay()
  if (next) return <DaysLeft due_on={next.due_on} days={next.days_left} />
  return dated ? <span className="muted">{say(words.no_deadline)}</span> : null
}

function Gaps({ of: { gaps, claims } }: { readonly of: ReturnType<typeof useStanding> }) {
  const say = useSay()
  if (gaps === undefined) return null
  if (claims === 0) return <span className="muted">{say(words.no_claims)}</span>
  return gaps > 0 ? (
    <Badge tone="returned" icon="warning">
      {say(words.count_gaps, { count: gaps })}
    </Badge>
  ) : (
    <Badge tone="verified" icon="check">
      {say(words.no_gap)}
    </Badge>
  )
}

interface Entry {
  readonly one: Casefile
  /** Where in the casefile its name leads; its overview if ''. */
  readonly onward: string
}

function Title({ one, onward }: Entry) {
  const { within } = useCommunity()
  return (
    <>
      <bdi className="case-code">{one.reference}</bdi>
      <Link className="case-name" to={within(`/casefiles/${one.id}${onward}`)}>
        <Bidi lang={one.language}>{one.title}</Bidi>
      </Link>
    </>
  )
}

/** The row. */
export function CasefileRow({ one, onward }: Entry) {
  const say = useSay()
  const named = useTermName('countries', 'case_status')
  const standing = useStanding(one.id)
  return (
    <tr>
      <th scope="row">
        <Title one={one} onward={onward} />
      </th>
      <td>{one.respondent ? named('countries', one.respondent) : <span className="muted">{say(words.no_respondent)}</span>}</td>
      <td>{one.status ? named('case_status', one.status) : <span className="muted">{say(words.no_stage)}</span>}</td>
      <td>
        <Next of={standing} />
      </td>
      <td>
        <Gaps of={standing} />
      </td>
    </tr>
  )
}

/** The card. */
export function CasefileCard({ one, onward }: Entry) {
  const say = useSay()
  const named = useTermName('countries', 'case_status')
  const standing = useStanding(one.id)
  return (
    <li className="card case-card">
      <h2>
        <Title one={one} onward={onward} />
      </h2>
      <p className="muted small">
        {one.respondent ? named('countries', one.respondent) : say(words.no_respondent)}
        {' · '}
        {one.status ? named('case_status', one.status) : say(words.no_stage)}
      </p>
      <dl>
        <div>
          <dt>{say(words.next_deadline)}</dt>
          <dd>
            <Next of={standing} />
          </dd>
        </div>
        <div>
          <dt>{say(words.gaps)}</dt>
          <dd>
            <Gaps of={standing} />
          </dd>
        </div>
      </dl>
    </li>
  )
}

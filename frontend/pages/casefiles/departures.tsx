/** What has left the casefile: which document, for whom, who took it, and why although a check blocked. */
import { leavingWords as words } from '../../../schemas/words/casefile-leaving.ts'
import { partWords } from '../../../schemas/words/casefile-parts.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { isolated } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCase } from './case.ts'

interface Departure {
  readonly id: string
  readonly format: string
  readonly letter: string | null
  readonly audience: 'counsel' | 'forum' | 'partners'
  readonly mark: string
  readonly recipient: string | null
  readonly despite: string | null
  readonly blocked_by: readonly number[]
  readonly at: string
  readonly by: { readonly name: string }
}

/** The card. */
export function Departures() {
  const { say, language } = useLanguage()
  const { record } = useCase()
  const { data, problem, reload } = useQuery<Page<Departure>>(`/api/casefiles/${record.id}/exports`)
  return (
    <Card title={say(words.exports)}>
      {problem && <ProblemNote problem={problem} onRetry={reload} />}
      {!data && !problem && <Loading lines={2} />}
      {data?.items.length === 0 && <p className="muted">{say(words.exports_none)}</p>}
      <ul className="departures">
        {(data?.items ?? []).map((one) => (
          <li key={one.id} className="departure">
            <p className="row">
              <Badge tone="accent">{one.format.toUpperCase()}</Badge>
              {one.letter && <Badge>{say(words.export_letter)}</Badge>}
              <span>{say(partWords[`audience_${one.audience}`])}</span>
              {one.recipient && <span>{say(words.export_to, { recipient: isolated(one.recipient) })}</span>}
            </p>
            <p className="small muted">
              {say(words.export_line, { name: isolated(one.by.name), at: dayAndTime(language, one.at) })} ·{' '}
              {say(words.export_mark, { mark: isolated(one.mark) })}
            </p>
            {one.despite && <p className="small">{say(words.export_despite, { count: one.blocked_by.length, why: isolated(one.despite) })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

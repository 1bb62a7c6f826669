/** The totals of a selection, in the words in which they are said everywhere: on the list, beside the map, on the page of figures, in files and on paper. */
import type { Totals } from '../../../schemas/totals.ts'
import { totalLines, totals as words } from '../../../schemas/words/totals.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { ProblemNote } from '../../ui/problem.tsx'
import './totals.css'

interface TotalsListProps {
  readonly params: URLSearchParams
  /** A line of small figures, or a list of large ones. */
  readonly look?: 'line' | 'list'
}

/** Nothing while they are on their way for the first time. */
export function TotalsList({ params, look = 'line' }: TotalsListProps) {
  const { say, number } = useLanguage()
  const asked = new URLSearchParams(params)
  asked.delete('sort')
  const { data, problem, stale, reload } = useQuery<Totals>('/api/statistics/totals', asked)
  if (problem) return look === 'list' ? <ProblemNote problem={problem} onRetry={reload} /> : null
  if (!data) return null
  return (
    <dl className={`totals totals-${look}`} aria-label={say(words.title)} data-stale={stale || undefined}>
      {totalLines(data).map(({ key, word, value, part }) => (
        <div key={key} className={part ? 'totals-part' : undefined} data-total={key}>
          <dt>{say(word)}</dt>
          <dd className="numbers">{number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Where what is known of a person has gone: files, reports, dossiers and letters, each with when, for whom and by whom. */
import type { Disclosure } from '../../../schemas/disclosure.ts'
import { letterKinds } from '../../../schemas/letters/letter.ts'
import { partWords } from '../../../schemas/words/casefile-parts.ts'
import { consentWords as words } from '../../../schemas/words/consent.ts'
import { letterWords } from '../../../schemas/words/letters.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { useNames } from '../../lib/people.ts'
import type { QueryState } from '../../lib/use-query.ts'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'

/** Whom it was for: as typed, the body of a letter, or the audience. */
function useReader(): (one: Disclosure) => string {
  const { say } = useLanguage()
  return ({ kind, audience, recipient }) => {
    const letter = letterKinds.find((one) => kind === 'letter' && one === recipient)
    if (letter) return say(words.for_whom, { recipient: say(letterWords[`body_${letter}`]) })
    if (recipient) return say(words.for_whom, { recipient: isolated(recipient) })
    if (kind === 'report' && (audience === 'internal' || audience === 'partners' || audience === 'public')) return say(paper[`audience_${audience}`])
    if (kind === 'dossier' && (audience === 'counsel' || audience === 'forum' || audience === 'partners')) return say(partWords[`audience_${audience}`])
    return ''
  }
}

/** The list, as it was asked for by the page around it. */
export function Disclosures({ query, community }: { readonly query: QueryState<Page<Disclosure>>; readonly community: string }) {
  const { say, language } = useLanguage()
  const nameOf = useNames([community])
  const readerOf = useReader()
  if (query.problem) return <ProblemNote problem={query.problem} onRetry={query.reload} />
  if (!query.data) return <Loading lines={2} />
  if (query.data.items.length === 0) return <p className="muted">{say(words.gone_none)}</p>
  return (
    <ul className="told">
      {query.data.items.map((one) => {
        const name = nameOf(one.made_by)
        const facts = [
          readerOf(one),
          one.incidents === null ? '' : say(words.holding, { count: one.incidents }),
          name ? say(words.made_by, { name: isolated(name) }) : say(words.by_others),
        ]
        return (
          <li key={`${one.made_at} ${one.kind} ${one.format}`}>
            <div>
              <p className="told-line">
                <strong>{say(words[one.kind], { format: one.format.toUpperCase() })}</strong>
                <time dateTime={one.made_at}>{dayAndTime(language, one.made_at)}</time>
              </p>
              <p className="muted small">
                <Bidi>{facts.filter(Boolean).join(' · ')}</Bidi>
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

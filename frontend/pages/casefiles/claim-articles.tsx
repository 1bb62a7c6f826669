/** The articles on which a claim rests, why these, and those of its right that do not bind the State: named all the same with one press. */
import { useState } from 'react'
import { articleOf } from '../../../schemas/law/articles.ts'
import type { ClaimedArticle } from '../../../schemas/law/claimed.ts'
import { matrixWords as words } from '../../../schemas/words/casefile-matrix.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCase } from './case.ts'
import type { Claim } from './told.ts'

function Article({ code }: { readonly code: string }) {
  const { language } = useLanguage()
  const [instrument = '', ...rest] = code.split(' ')
  const known = articleOf(instrument, rest.join(' '))
  return (
    <>
      <bdi>{code}</bdi>
      {known && <span className="muted"> {known[language]}</span>}
    </>
  )
}

interface Props {
  readonly claim: Claim
  readonly writes: boolean
  readonly onChanged: () => void
}

/** The list. */
export function ClaimArticles({ claim, writes, onChanged }: Props) {
  const { say } = useLanguage()
  const named = useTermName('countries')
  const { record, gaps } = useCase()
  const [problem, setProblem] = useState<Problem | null>(null)
  const told = gaps?.find((one) => one.claim_id === claim.id)
  const written = (claim.articles ?? []).map((code): ClaimedArticle => ({ code, standing: 'written' }))
  const shown = written.length > 0 ? written : (told?.articles ?? [])
  const left = written.length > 0 ? [] : (told?.left_out ?? [])
  const add = async (code: string) => {
    setProblem(null)
    try {
      await api.patch(`/api/claims/${claim.id}`, { articles: [...shown.map((one) => one.code), code] }, { version: claim.version ?? null })
      onChanged()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <div className="claim-law">
      <ul className="row claim-articles">
        {shown.map(({ code, standing }) => (
          <li key={code}>
            <Article code={code} />
            {standing === 'check' && ' '}
            {standing === 'check' && <Badge tone="returned">{say(words.article_check)}</Badge>}
          </li>
        ))}
      </ul>
      {written.length === 0 && told && (
        <p className="muted small">
          {record.respondent ? say(words.articles_bind, { state: isolated(named('countries', record.respondent)) }) : say(words.articles_no_state)}
        </p>
      )}
      {left.length > 0 && (
        <details className="small">
          <summary>{say(words.articles_left_out, { count: left.length })}</summary>
          <ul className="claim-left-out">
            {left.map((code) => (
              <li key={code} className="row">
                <span>
                  <Article code={code} />
                </span>
                {writes && (
                  <Button size="s" aria-label={say(words.article_add_named, { article: isolated(code) })} onClick={() => void add(code)}>
                    {say(words.article_add)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}

/** Where the case can go: each forum against eight questions, as lights with a shape and a word; inside, each reason with its source and the day it was checked. */
import { useState } from 'react'
import { displayDate } from '../../../schemas/display.ts'
import { criteria } from '../../../schemas/law/rules.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { forumWords } from '../../../schemas/words/forums.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useNarrow } from '../../lib/narrow.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCase } from './case.ts'
import { ForumReasons } from './forum-reasons.tsx'
import { LightMark } from './light-mark.tsx'
import { PickOne } from './pick-one.tsx'
import type { Casefile, ForumLine } from './told.ts'
import './forums-part.css'

type Choice = 'considered' | 'open' | 'all'

/** The part. */
export function ForumsPart() {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const narrow = useNarrow('64rem')
  const named = useTermName('forums')
  const { record, setRecord } = useCase()
  const query = useQuery<{ readonly on: string; readonly items: readonly ForumLine[] }>(`/api/casefiles/${record.id}/forums`)
  const mine = record.forums ?? []
  const [choice, setChoice] = useState<Choice>(mine.length > 0 ? 'considered' : 'open')
  const [opened, setOpened] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const items = (query.data?.items ?? []).filter((one) => (choice === 'all' ? true : choice === 'open' ? one.light !== 'closed' : mine.includes(one.forum)))
  const writes = may('update', 'casefiles', record, 'record')

  const consider = async (forum: string) => {
    setProblem(null)
    const forums = mine.includes(forum) ? mine.filter((one) => one !== forum) : [...mine, forum]
    try {
      setRecord(await api.patch<Casefile>(`/api/casefiles/${record.id}`, { forums }, { version: record.version ?? null }))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const due = (one: ForumLine) => one.lights.find((light) => light.criterion === 'deadline')?.due_on

  return (
    <section className="stack" aria-label={say(words.part_forums)}>
      <div className="spread part-head">
        <h2>{say(words.part_forums)}</h2>
        <PickOne
          label={say(words.part_forums)}
          options={[
            { code: 'considered', label: say(words.forums_considered) },
            { code: 'open', label: say(words.forums_open) },
            { code: 'all', label: say(words.forums_all) },
          ]}
          value={choice}
          onChange={setChoice}
        />
      </div>
      {query.data && <p className="muted">{say(words.forums_lead, { date: displayDate(query.data.on, language) })}</p>}
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {problem && <ProblemNote problem={problem} />}
      {!query.data && query.loading && <Loading lines={6} />}
      {query.data && items.length === 0 && <p className="muted">{say(words.forums_empty)}</p>}
      <ul className="forum-lines">
        {items.map((one) => (
          <li key={one.forum} className="card forum-line">
            <button
              type="button"
              className="forum-open"
              aria-expanded={opened === one.forum}
              onClick={() => setOpened(opened === one.forum ? null : one.forum)}
            >
              <span className="forum-name">
                <span>{named('forums', one.forum)}</span>
                {mine.includes(one.forum) && <span className="muted small">{say(words.considered)}</span>}
                {due(one) && <span className="small forum-due">{say(words.last_day_on, { date: displayDate(due(one) ?? '', language) })}</span>}
              </span>
              <span className="forum-lights">
                {narrow ? (
                  <LightMark light={one.light} />
                ) : (
                  criteria.map((criterion) => {
                    const light = one.lights.find((each) => each.criterion === criterion)
                    return (
                      <span key={criterion} className="forum-light">
                        <span className="forum-criterion">{say(forumWords[criterion])}</span>
                        <LightMark light={light?.light ?? 'unknown'} />
                      </span>
                    )
                  })
                )}
              </span>
            </button>
            {opened === one.forum && (
              <ForumReasons line={one} considered={mine.includes(one.forum)} onConsider={writes ? () => void consider(one.forum) : null} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

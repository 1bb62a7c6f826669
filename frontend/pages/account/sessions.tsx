/** Where one is signed in, and how to end it from here. */
import { useState } from 'react'
import { account as words } from '../../../schemas/words/account.ts'
import { api, type Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ago, dayAndTime } from '../../lib/moment.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { EndAll } from './end-all.tsx'

interface OpenSession {
  readonly id: string
  readonly created_at: string
  readonly last_seen_at: string
  readonly current: boolean
  readonly agent: string | null
}

/** The card. */
export function Sessions() {
  const { say, language } = useLanguage()
  const tell = useToast()
  const query = useQuery<Page<OpenSession>>('/api/sessions')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [asking, setAsking] = useState(false)
  const items = query.data?.items ?? []
  const others = items.filter((one) => !one.current)

  const end = async (path: string) => {
    try {
      await api.delete(path)
      query.reload()
      tell(say(words.session_ended))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <Card
      title={say(words.sessions)}
      acts={
        <>
          {others.length > 0 && (
            <Button size="s" onClick={() => void end('/api/sessions')}>
              {say(words.sessions_end)}
            </Button>
          )}
          <Button size="s" look="danger" onClick={() => setAsking(true)}>
            {say(words.sessions_all)}
          </Button>
        </>
      }
    >
      {(query.problem ?? problem) && <ProblemNote problem={(query.problem ?? problem) as Problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={2} />}
      <ul className="stack">
        {items.map((one) => (
          <li key={one.id} className="spread">
            <div>
              <p>
                {one.current ? (
                  <Badge tone="accent" icon="check">
                    {say(words.session_this)}
                  </Badge>
                ) : (
                  say(words.session_other)
                )}
              </p>
              <p className="muted small">
                {one.agent && (
                  <>
                    <Bidi>{one.agent}</Bidi> ·{' '}
                  </>
                )}
                {say(words.session_since, { at: dayAndTime(language, one.created_at) })} · {say(words.session_last, { ago: ago(language, one.last_seen_at) })}
              </p>
            </div>
            {!one.current && (
              <Button look="quiet" size="s" onClick={() => void end(`/api/sessions/${one.id}`)}>
                {say(words.session_end)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking && <EndAll onClose={() => setAsking(false)} />}
    </Card>
  )
}

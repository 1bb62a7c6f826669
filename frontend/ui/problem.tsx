/** Something went wrong: what, in the reader's words, and how to try again. */
import type { ReactNode } from 'react'
import { app } from '../../schemas/words/app.ts'
import { type Say, useSay } from '../lib/language.tsx'
import type { Problem } from '../lib/problem.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './problem.css'

/** One sentence about a problem: the server's own words where it has some. */
export function problemText(problem: Problem, say: Say): string {
  if (problem.status === 0) return say(app.problem_offline)
  if (problem.detail && problem.status > 0) return problem.detail
  if (problem.title) return problem.title
  if (problem.status === 404) return say(app.problem_not_found)
  if (problem.status === 403) return say(app.problem_forbidden)
  return say(app.problem_unknown)
}

/** A problem where the content would stand; `onRetry` offers to try again. Fields are listed under it when `fields` is set. */
export function ProblemNote({
  problem,
  onRetry,
  fields = false,
  children,
}: {
  readonly problem: Problem
  readonly onRetry?: () => void
  readonly fields?: boolean
  readonly children?: ReactNode
}) {
  const say = useSay()
  const messages = fields ? Object.entries(problem.fields) : []
  return (
    <div className="problem" role="alert">
      <Icon name={problem.status === 0 ? 'offline' : 'warning'} size={1.4} />
      <div className="problem-body">
        <p>{problemText(problem, say)}</p>
        {messages.length > 0 && (
          <ul>
            {messages.map(([name, message]) => (
              <li key={name}>{message}</li>
            ))}
          </ul>
        )}
        {(onRetry || children) && (
          <div className="row">
            {onRetry && (
              <Button size="s" icon="restore" onClick={onRetry}>
                {say(app.retry)}
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  )
}

/** What those who work on an incident say to one another about it. */
import { useState } from 'react'
import type { Incident } from '../../../schemas/incident.ts'
import type { Remark } from '../../../schemas/remark.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { api, type Page } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import type { Participant } from './assignment.tsx'
import { Thread } from './thread.tsx'
import './verify.css'
import { WriteRemark, type Written } from './write-remark.tsx'

/** The card of the discussion. */
export function Discussion({ record }: { readonly record: Incident }) {
  const say = useSay()
  const participants = useQuery<{ items: readonly Participant[] }>(`/api/incidents/${record.id}/participants`).data?.items ?? []
  const query = useQuery<Page<Remark>>('/api/remarks', { incident_id: record.id, limit: 200 })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const all = [...(query.data?.items ?? [])].reverse()
  const roots = all.filter((one) => !one.thread_id)
  const settled = roots.filter((one) => one.resolved_at)

  const send = async (written: Written, thread: string | null): Promise<Problem | null> => {
    try {
      await api.post('/api/remarks', { incident_id: record.id, ...written, ...(thread ? { thread_id: thread } : {}) })
      query.reload()
      return null
    } catch (error) {
      return problemOf(error)
    }
  }
  const begin = async (written: Written): Promise<boolean> => {
    setBusy(true)
    const refused = await send(written, null)
    setProblem(refused)
    setBusy(false)
    return !refused
  }
  const thread = (root: Remark) => (
    <Thread
      key={root.id}
      root={root}
      answers={all.filter((one) => one.thread_id === root.id)}
      participants={participants}
      onChange={query.reload}
      onSend={send}
    />
  )
  return (
    <Card title={say(words.discussion)}>
      <div className="stack">
        <p className="muted small lock-line">
          <Icon name="lock" size={1.1} />
          <span>{say(words.discussion_help)}</span>
        </p>
        {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
        <ul className="threads">{roots.filter((one) => !one.resolved_at).map(thread)}</ul>
        {settled.length > 0 && (
          <details>
            <summary>{say(words.settled, { count: settled.length })}</summary>
            <ul className="threads">{settled.map(thread)}</ul>
          </details>
        )}
        <WriteRemark participants={participants} label={say(words.new_thread)} busy={busy} problem={problem} onSend={begin} />
      </div>
    </Card>
  )
}

/** Closing a community in an emergency, and opening it again: one button, asked twice. */
import { useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { keeping as words } from '../../../schemas/words/erasure.ts'
import { api, request } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'

export interface FreezeState {
  readonly frozen_at: string | null
  readonly frozen_by: string | null
  readonly sessions_ended?: number
}

/** That a community is closed, for whoever belongs to it; nothing while it is open. */
export function FrozenNote({ state }: { readonly state: FreezeState | null }) {
  const { say, language } = useLanguage()
  if (!state?.frozen_at) return null
  return (
    <div className="problem" role="status">
      <Icon name="lock" size={1.4} />
      <p className="problem-body">{say(words.frozen, { date: dayAndTime(language, state.frozen_at), name: isolated(state.frozen_by ?? '—') })}</p>
    </div>
  )
}

/** The card, for coordinators. */
export function Freeze({ community }: { readonly community: string }) {
  const { say } = useLanguage()
  const tell = useToast()
  const path = `/api/communities/${community}/freeze`
  const query = useQuery<FreezeState>(path)
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const act = async (work: () => Promise<FreezeState>, told: (state: FreezeState) => string) => {
    setBusy(true)
    setProblem(null)
    try {
      const state = await work()
      query.setData(state)
      tell(told(state))
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
    setSure(false)
  }
  const frozen = query.data?.frozen_at
  return (
    <Card title={say(words.freeze)}>
      <FrozenNote state={query.data} />
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {problem && <ProblemNote problem={problem} />}
      <p>{say(words.freeze_text)}</p>
      <div className="row keeping-acts">
        {frozen ? (
          <Button
            busy={busy}
            icon="open"
            onClick={() =>
              void act(
                () => request<FreezeState>('DELETE', path),
                () => say(words.lifted),
              )
            }
          >
            {say(words.lift)}
          </Button>
        ) : sure ? (
          <>
            <Button
              look="danger"
              busy={busy}
              onClick={() =>
                void act(
                  () => api.post<FreezeState>(path),
                  (state) => say(words.frozen_now, { count: state.sessions_ended ?? 0 }),
                )
              }
            >
              {say(words.freeze_sure)}
            </Button>
            <Button look="quiet" onClick={() => setSure(false)}>
              {say(app.cancel)}
            </Button>
          </>
        ) : (
          <Button look="danger" icon="lock" onClick={() => setSure(true)}>
            {say(words.freeze_act)}
          </Button>
        )}
      </div>
    </Card>
  )
}

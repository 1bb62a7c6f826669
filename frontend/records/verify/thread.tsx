/** One thread: what was said and answered, in order; settled or open again at its foot. */
import { useState } from 'react'
import type { Remark } from '../../../schemas/remark.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ago, dayAndTime } from '../../lib/moment.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useAccount } from '../../lib/session.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import type { Participant } from './assignment.tsx'
import { WriteRemark, type Written } from './write-remark.tsx'

interface SaidProps {
  readonly one: Remark
  readonly participants: readonly Participant[]
  readonly onChange: () => void
}

function Said({ one, participants, onChange }: SaidProps) {
  const { say, language } = useLanguage()
  const account = useAccount()
  const [changing, setChanging] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const nameOf = (id: string | null | undefined) => participants.find((other) => other.account_id === id)?.name ?? (id === account.id ? account.name : '')
  const mentioned = (one.mentions ?? []).map(nameOf).filter(Boolean)

  const keep = async (written: Written): Promise<boolean> => {
    try {
      await api.patch(`/api/remarks/${one.id}`, written, { version: one.version ?? null })
      setChanging(false)
      onChange()
      return true
    } catch (error) {
      setProblem(problemOf(error))
      return false
    }
  }
  return (
    <li className="remark">
      <p className="finding-line">
        <strong>
          <Bidi>{nameOf(one.created_by)}</Bidi>
        </strong>
        {one.created_at && (
          <time className="muted small" dateTime={one.created_at} title={dayAndTime(language, one.created_at)}>
            {ago(language, one.created_at)}
          </time>
        )}
        {(one.version ?? 1) > 1 && !one.resolved_at && one.updated_at !== one.created_at && <span className="muted small">{say(words.changed)}</span>}
        {one.created_by === account.id && !changing && (
          <Button size="s" look="quiet" icon="edit" onClick={() => setChanging(true)}>
            {say(words.change)}
          </Button>
        )}
      </p>
      {mentioned.length > 0 && (
        <p className="muted small">{say(words.addressed_to, { names: mentioned.map(isolated).join(language === 'ar' ? '، ' : ', ') })}</p>
      )}
      {changing ? (
        <WriteRemark
          participants={participants}
          start={{ words: one.words ?? '', mentions: one.mentions ?? [] }}
          label={say(words.write_here)}
          busy={false}
          problem={problem}
          onSend={keep}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <p className="pre" dir="auto">
          {one.words}
        </p>
      )}
    </li>
  )
}

interface ThreadProps {
  readonly root: Remark
  readonly answers: readonly Remark[]
  readonly participants: readonly Participant[]
  readonly onChange: () => void
  readonly onSend: (written: Written, thread: string) => Promise<Problem | null>
}

/** A thread. */
export function Thread({ root, answers, participants, onChange, onSend }: ThreadProps) {
  const { say } = useLanguage()
  const [answering, setAnswering] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = !root.resolved_at

  const turn = async () => {
    setBusy(true)
    try {
      await api.post(`/api/remarks/${root.id}/${open ? 'resolution' : 'reopening'}`)
      onChange()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  const send = async (written: Written): Promise<boolean> => {
    setBusy(true)
    const refused = await onSend(written, root.id ?? '')
    setProblem(refused)
    setBusy(false)
    if (!refused) setAnswering(false)
    return !refused
  }
  return (
    <li className="thread">
      <ol className="remarks">
        {[root, ...answers].map((one) => (
          <Said key={`${one.id} ${one.version}`} one={one} participants={participants} onChange={onChange} />
        ))}
      </ol>
      {answering ? (
        <WriteRemark
          participants={participants}
          label={say(words.write_here)}
          busy={busy}
          problem={problem}
          onSend={send}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <div className="row">
          {open && (
            <Button size="s" icon="return" onClick={() => setAnswering(true)}>
              {say(words.answer)}
            </Button>
          )}
          <Button size="s" look="quiet" icon={open ? 'check' : 'restore'} busy={busy} onClick={() => void turn()}>
            {say(open ? words.settle : words.reopen)}
          </Button>
        </div>
      )}
    </li>
  )
}

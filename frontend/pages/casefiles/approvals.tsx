/** The second approval of what goes out: how it stands, asking for it, and giving or refusing it when somebody else asked. */
import { useState } from 'react'
import type { DossierAudience } from '../../../schemas/dossier.ts'
import { app } from '../../../schemas/words/app.ts'
import { leavingWords as words } from '../../../schemas/words/casefile-leaving.ts'
import { api, type Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useAccount, useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useCase } from './case.ts'

interface Approval {
  readonly id: string
  readonly audience: string
  readonly note: string | null
  readonly asked_by: { readonly id: string; readonly name: string }
  readonly asked_at: string
  readonly decision: 'approved' | 'refused' | null
  readonly why: string | null
  readonly decided_by: { readonly id: string; readonly name: string } | null
  readonly decided_at: string | null
  readonly current: boolean
}

function Standing({ one }: { readonly one: Approval }) {
  const { say } = useLanguage()
  if (!one.current && one.decision !== 'refused') return <Badge>{say(words.fallen)}</Badge>
  if (one.decision === 'approved')
    return (
      <Badge tone="verified" icon="check">
        {say(words.approved)}
      </Badge>
    )
  if (one.decision === 'refused') return <Badge tone="deadline">{say(words.refused)}</Badge>
  return <Badge tone="returned">{say(words.waiting)}</Badge>
}

function Line({ one, onDecide }: { readonly one: Approval; readonly onDecide: ((decision: 'approved' | 'refused') => void) | null }) {
  const { say, language } = useLanguage()
  return (
    <li className="approval">
      <Standing one={one} />
      <p className="small muted">{say(words.asked_by, { name: isolated(one.asked_by.name), at: dayAndTime(language, one.asked_at) })}</p>
      {one.note && (
        <p className="pre">
          <Bidi>{one.note}</Bidi>
        </p>
      )}
      {one.decided_by && one.decided_at && (
        <p className="small muted">{say(words.decided_by, { name: isolated(one.decided_by.name), at: dayAndTime(language, one.decided_at) })}</p>
      )}
      {one.why && (
        <p className="pre">
          <Bidi>{one.why}</Bidi>
        </p>
      )}
      {onDecide && (
        <p className="row">
          <Button size="s" look="primary" icon="check" onClick={() => onDecide('approved')}>
            {say(words.approve)}
          </Button>
          <Button size="s" onClick={() => onDecide('refused')}>
            {say(words.refuse)}
          </Button>
        </p>
      )}
    </li>
  )
}

type Asking = { readonly what: 'ask' } | { readonly what: 'approved' | 'refused'; readonly id: string }

/** The card, for one audience; `onChanged`: the checks have to be asked again. */
export function Approvals({ audience, onChanged }: { readonly audience: DossierAudience; readonly onChanged: () => void }) {
  const { say } = useLanguage()
  const { record } = useCase()
  const { may } = useSession()
  const account = useAccount()
  const tell = useToast()
  const path = `/api/casefiles/${record.id}/approvals`
  const query = useQuery<Page<Approval>>(path)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const mine = (query.data?.items ?? []).filter((one) => one.audience === audience)
  const open = mine.some((one) => one.current && one.decision !== 'refused')
  const decides = (one: Approval) => one.current && one.decision === null && one.asked_by.id !== account.id && may('approve', 'casefiles', record)

  const close = () => {
    setAsking(null)
    setText('')
    setProblem(null)
  }
  const send = async (what: Asking) => {
    setBusy(true)
    setProblem(null)
    const written = text.trim()
    try {
      if (what.what === 'ask') await api.post(path, { audience, ...(written ? { note: written } : {}) })
      else await api.post(`${path}/${what.id}/decision`, { decision: what.what, ...(written ? { why: written } : {}) })
      tell(say(what.what === 'ask' ? words.asked_toast : what.what === 'approved' ? words.approved_toast : words.refused_toast))
      close()
      query.reload()
      onChanged()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  return (
    <Card
      title={say(words.approval)}
      acts={
        audience !== 'counsel' &&
        !open &&
        may('export', 'casefiles', record) && (
          <Button size="s" icon="send" onClick={() => setAsking({ what: 'ask' })}>
            {say(words.ask)}
          </Button>
        )
      }
    >
      <p className="muted small">{say(audience === 'counsel' ? words.approval_not_needed : words.approval_text)}</p>
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && !query.problem && <Loading lines={1} />}
      <ul className="approvals">
        {mine.slice(0, 5).map((one) => (
          <Line key={one.id} one={one} onDecide={decides(one) ? (what) => setAsking({ what, id: one.id }) : null} />
        ))}
      </ul>
      {asking && (
        <Dialog
          title={say(asking.what === 'ask' ? words.ask : asking.what === 'approved' ? words.approve : words.refuse)}
          onClose={close}
          onSubmit={() => void send(asking)}
          acts={
            <>
              <Button type="submit" look={asking.what === 'refused' ? 'danger' : 'primary'} busy={busy}>
                {say(asking.what === 'ask' ? words.ask : asking.what === 'approved' ? words.approve : words.refuse)}
              </Button>
              <Button look="quiet" onClick={close}>
                {say(app.cancel)}
              </Button>
            </>
          }
        >
          <p>{say(words.approval_text)}</p>
          {problem && <ProblemNote problem={problem} fields />}
          <TextInput id="approval-text" label={say(asking.what === 'ask' ? words.ask_note : words.why)} maxLength={1000} value={text} onChange={setText} />
        </Dialog>
      )}
    </Card>
  )
}

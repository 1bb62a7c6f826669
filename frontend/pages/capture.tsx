/** Recording an incident: choose a form, answer it section by section, read it through, submit it. The same page resumes a draft and mends a returned record. */
import { useEffect, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { capture } from '../../schemas/words/capture.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage } from '../lib/language.tsx'
import { type Problem, problemOf } from '../lib/problem.ts'
import { useAccount, useSession } from '../lib/session.tsx'
import { CaptureForm } from '../records/form/capture-form.tsx'
import { ChooseForm } from '../records/form/choose.tsx'
import { SaveLine } from '../records/form/save-state.tsx'
import { beginSession, heldSession, resumeSession, type Session } from '../records/form/session.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import './capture.css'

/** `/incidents/new` and `/incidents/:id/edit`. */
export function CapturePage() {
  const { id } = useParams()
  return id ? <Edit key={id} id={id} /> : <New />
}

function New() {
  const { language, say } = useLanguage()
  const account = useAccount()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const begin = async (form: string, community: string) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      const session = await beginSession(form, community, account.id, language)
      const kept = search.get('community')
      void navigate(`/incidents/${session.id}/edit?extent=essentials${kept ? `&community=${kept}` : ''}`)
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <PageBody title={say(capture.record_incident)} width="read">
      {problem && <ProblemNote problem={problem} />}
      <ChooseForm busy={busy} onChoose={(form, community) => void begin(form, community)} />
    </PageBody>
  )
}

function Edit({ id }: { readonly id: string }) {
  const { language, say } = useLanguage()
  const { may } = useSession()
  const account = useAccount()
  const { within, nameOf } = useCommunity()
  const [session, setSession] = useState<Session | null>(() => heldSession(id, account.id))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` tries again.
  useEffect(() => {
    const held = heldSession(id, account.id)
    if (held) {
      setSession(held)
      return
    }
    let here = true
    resumeSession(id, account.id).then(
      (opened) => here && setSession(opened),
      (error: unknown) => here && setProblem(problemOf(error)),
    )
    return () => {
      here = false
    }
  }, [id, account.id, turn])

  const again = () => {
    setProblem(null)
    setTurn((now) => now + 1)
  }
  if (problem) {
    return (
      <PageBody title={say(capture.cannot_open)} width="read">
        <ProblemNote problem={problem} onRetry={again}>
          <p>{say(capture.cannot_open_help)}</p>
        </ProblemNote>
      </PageBody>
    )
  }
  if (!session) {
    return (
      <PageBody title={say(capture.record_incident)} width="read">
        <Loading lines={6} />
      </PageBody>
    )
  }
  if (session.record && !may('update', 'incidents', session.record, 'record')) {
    return (
      <PageBody title={say(capture.record_incident)} lead={say(capture.not_editable)} width="read">
        <div className="row">
          <ButtonLink to={within(`/incidents/${id}`)}>{say(capture.open_incident)}</ButtonLink>
        </div>
      </PageBody>
    )
  }
  return (
    <div className="capture-page">
      <PageBody
        title={session.form.label[language]}
        above={
          <span dir="auto" className="capture-space">
            {nameOf(session.community)}
          </span>
        }
        acts={<SaveLine saver={session.saver} />}
      >
        <CaptureForm session={session} />
      </PageBody>
    </div>
  )
}

/** One import: its progress while it runs (the page may be left), then what entered, what was there, what was refused and why. */
import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Mapping } from '../../../schemas/mapping.ts'
import { app } from '../../../schemas/words/app.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageBody } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { AlikeRows } from './alike.tsx'
import { askAgain, goesOn, type ImportReport } from './model.ts'
import { Refused } from './refused.tsx'
import { Counts, ImportBadge } from './standing.tsx'

function Progress({ record }: { readonly record: ImportReport }) {
  const { say } = useLanguage()
  const share = record.progress ?? 0
  return (
    <div className="stack">
      <progress className="import-progress" max={1} value={share} aria-label={say(words.progress)} />
      <p className="row spread">
        <span className="numbers" aria-live="off">
          {say(words.read, { count: record.rows ?? 0 })}
        </span>
        <span className="muted">{say(words.running_text)}</span>
      </p>
    </div>
  )
}

function StopDialog({ id, onClose, onDone }: { readonly id: string; readonly onClose: () => void; readonly onDone: () => void }) {
  const { say } = useLanguage()
  const [problem, setProblem] = useState<Problem | null>(null)
  const stop = async () => {
    try {
      await api.post(`/api/imports/${id}/cancellation`)
    } catch (error) {
      const found = problemOf(error)
      if (found.status !== 409) return setProblem(found)
    }
    onDone()
  }
  return (
    <Dialog
      title={say(words.stop_question)}
      size="s"
      onClose={onClose}
      onSubmit={() => void stop()}
      acts={
        <>
          <Button type="submit" look="danger">
            {say(words.stop)}
          </Button>
          <Button onClick={onClose}>{say(words.go_on)}</Button>
        </>
      }
    >
      <p>{say(words.cancelled_text)}</p>
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  )
}

function After({ record }: { readonly record: ImportReport }) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const { within } = useCommunity()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const forReal = async () => {
    setBusy(true)
    try {
      const body = askAgain({ file: record.uploaded ?? '', file_name: record.file_name ?? '' }, record.form ?? '', record.mapping as Mapping | null, {
        community_id: record.community_id ?? '',
      })
      const made = await api.post<{ id: string }>('/api/imports', body)
      void navigate(within(`/imports/${made.id}`))
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  const entered = !record.dry_run && (record.accepted ?? 0) > 0
  return (
    <div className="row">
      {record.dry_run && record.state === 'done' && record.uploaded && (
        <Button look="primary" icon="import" busy={busy} onClick={() => void forReal()}>
          {say(words.import_for_real)}
        </Button>
      )}
      {record.dry_run && record.state === 'done' && !record.uploaded && <p className="muted">{say(words.file_left)}</p>}
      {entered && (
        <>
          <ButtonLink look="primary" icon="list" to={within(`/incidents?import=${record.id}`)}>
            {say(words.see_list)}
          </ButtonLink>
          <ButtonLink icon="map" to={within(`/map?import=${record.id}`)}>
            {say(words.see_map)}
          </ButtonLink>
        </>
      )}
      {problem && <ProblemNote problem={problem} fields />}
    </div>
  )
}

/** The page of one import. */
export function OneImport() {
  const { id = '' } = useParams()
  const { say, language } = useLanguage()
  const { nameOf, within } = useCommunity()
  const { data, problem, reload, poll } = useQuery<ImportReport>(`/api/imports/${encodeURIComponent(id)}`)
  const [stopping, setStopping] = useState(false)
  const running = data !== null && goesOn(data)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer asks for the next, as long as the work goes on.
  useEffect(() => {
    if (!running && problem?.status !== 0) return
    const wait = setTimeout(poll, 900)
    return () => clearTimeout(wait)
  }, [data, problem, running])

  if (!data) return <PageBody title={say(words.import_title)}>{problem ? <ProblemNote problem={problem} onRetry={reload} /> : <Loading lines={5} />}</PageBody>
  return (
    <PageBody
      title={<Bidi>{data.file_name || say(words.import_title)}</Bidi>}
      window={say(data.dry_run ? words.trial_title : words.import_title)}
      above={
        <ButtonLink size="s" look="quiet" icon="back" to={within('/imports')}>
          {say(words.title)}
        </ButtonLink>
      }
      lead={
        <span className="row">
          {data.state && <ImportBadge state={data.state} />}
          {data.dry_run && <Badge>{say(words.trial)}</Badge>}
          <span className="muted">
            <Bidi>{nameOf(data.community_id)}</Bidi> · {data.created_at && dayAndTime(language, data.created_at)}
          </span>
        </span>
      }
      acts={
        running ? (
          <Button icon="close" onClick={() => setStopping(true)}>
            {say(words.stop)}
          </Button>
        ) : null
      }
    >
      <Card>
        <div className="stack">
          {running && <Progress record={data} />}
          {data.state === 'failed' && (
            <p className="error" role="alert">
              {data.error ?? say(app.problem_unknown)}
            </p>
          )}
          {data.state === 'cancelled' && <p>{say(words.cancelled_text)}</p>}
          <Counts record={data} />
          {!running && <After record={data} />}
        </div>
      </Card>
      {!running && <AlikeRows record={data} />}
      {!running && <Refused record={data} />}
      {stopping && (
        <StopDialog
          id={id}
          onClose={() => setStopping(false)}
          onDone={() => {
            setStopping(false)
            reload()
          }}
        />
      )}
    </PageBody>
  )
}

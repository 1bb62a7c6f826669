/** The checklist of an incident: its five steps with what was found, and what is still to be checked. */
import { useState } from 'react'
import { type Checklist, type Step, steps } from '../../../schemas/checklist.ts'
import type { Term } from '../../../schemas/dialect.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { type Incident, incident } from '../../../schemas/incident.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { api, type Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayOf } from '../../lib/moment.ts'
import { useNames } from '../../lib/people.ts'
import { useAccount, useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTerms } from '../../lib/vocabulary.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { FindingDialog } from './finding-dialog.tsx'
import './verify.css'

const looks: Readonly<Record<string, { tone: Tone; icon: IconName }>> = {
  confirmed: { tone: 'verified', icon: 'check' },
  doubtful: { tone: 'returned', icon: 'warning' },
  contradicted: { tone: 'disputed', icon: 'flag' },
  not_checked: { tone: 'neutral', icon: 'minus' },
}

interface ShownProps {
  readonly one: Finding
  readonly who: string
  readonly onChange: (() => void) | null
  readonly onRemove: (() => void) | null
}

function Shown({ one, who, onChange, onRemove }: ShownProps) {
  const { say, language } = useLanguage()
  const outcomes = useTerms('finding_outcome')
  const look = looks[one.outcome ?? ''] ?? { tone: 'neutral', icon: 'info' }
  const field = fieldsOf(incident).find((other) => other.name === one.about)
  return (
    <div className="finding">
      <p className="finding-line">
        <Badge tone={look.tone} icon={look.icon}>
          {outcomes.find((term) => term.code === one.outcome)?.[language] ?? one.outcome}
        </Badge>
        {field && <span className="muted">{field.schema.label[language]}</span>}
      </p>
      {one.method && <p dir="auto">{one.method}</p>}
      {one.note && (
        <p dir="auto" className="pre">
          {one.note}
        </p>
      )}
      <p className="muted finding-line">
        <Bidi>{who}</Bidi>
        {one.created_at && <time dateTime={one.created_at}>{dayOf(language, one.created_at)}</time>}
        {onChange && (
          <Button size="s" look="quiet" icon="edit" onClick={onChange}>
            {say(words.change)}
          </Button>
        )}
        {onRemove && (
          <Button size="s" look="quiet" icon="trash" onClick={onRemove}>
            {say(words.take_away)}
          </Button>
        )}
      </p>
    </div>
  )
}

/** The card; `onChange` is called after a finding was recorded, changed or taken away. */
export function Checks({ record }: { readonly record: Incident }) {
  const { say, language, number } = useLanguage()
  const account = useAccount()
  const { may } = useSession()
  const tell = useToast()
  const names = useNames(record.community_id ? [record.community_id] : [])
  const checks = useTerms('verification_check')
  const list = useQuery<Checklist>(`/api/incidents/${record.id}/checklist#${record.version}`)
  const findings = useQuery<Page<Finding>>('/api/findings', { incident_id: record.id, limit: 200 })
  const [open, setOpen] = useState<{ check: Term; known: Finding | null } | null>(null)
  const writes = may('create', 'findings', { community_id: record.community_id, created_by: account.id }) && may('amend', 'incidents', record)

  const changed = (text: string, undo?: () => void) => {
    setOpen(null)
    list.reload()
    findings.reload()
    tell(text, undo)
  }
  const remove = async (one: Finding) => {
    await api.delete(`/api/findings/${one.id}`)
    changed(say(words.finding_removed), () => {
      void api.post(`/api/findings/${one.id}/restoration`, {}).then(() => {
        list.reload()
        findings.reload()
      })
    })
  }
  const stepOf = (step: Step) => list.data?.steps.find((one) => one.step === step)
  return (
    <Card title={say(words.checks)} acts={list.data && <span className="muted small">{say(words.independent, { count: list.data.independent })}</span>}>
      {findings.problem && <ProblemNote problem={findings.problem} onRetry={findings.reload} />}
      {!findings.data && findings.loading && <Loading lines={4} />}
      {findings.data &&
        steps.map((step) => {
          const progress = stepOf(step)
          const all = progress !== undefined && progress.done === progress.of
          return (
            <details key={step} className="step">
              <summary>
                <span className="step-name">{say(words[`step_${step}`])}</span>
                <span className={all ? 'step-done' : 'muted'}>
                  {all && <Icon name="check" size={1.1} />}
                  {progress ? say(words.checks_done, { done: number(progress.done), of: number(progress.of) }) : ''}
                </span>
              </summary>
              <ul className="step-checks">
                {checks
                  .filter((term) => term.code.startsWith(`${step}.`))
                  .map((check) => {
                    const own = findings.data?.items.filter((one) => one.checked === check.code) ?? []
                    return (
                      <li key={check.code} className="check">
                        <p className="check-head">
                          <span className="check-name">{check[language]}</span>
                          {own.length === 0 && <span className="muted small">{say(words.not_yet)}</span>}
                          {writes && (
                            <IconButton
                              icon="plus"
                              label={`${say(words.record_finding)} – ${check[language]}`}
                              onClick={() => setOpen({ check, known: null })}
                            />
                          )}
                        </p>
                        {own.map((one) => (
                          <Shown
                            key={one.id}
                            one={one}
                            who={one.created_by === account.id ? account.name : (names(one.created_by) ?? '')}
                            onChange={writes ? () => setOpen({ check, known: one }) : null}
                            onRemove={writes ? () => void remove(one) : null}
                          />
                        ))}
                      </li>
                    )
                  })}
              </ul>
            </details>
          )
        })}
      {open && (
        <FindingDialog record={record} check={open.check} known={open.known} onClose={() => setOpen(null)} onDone={() => changed(say(words.finding_kept))} />
      )}
    </Card>
  )
}

/** Two records of one event side by side: for each answer that differs a person chooses what stays; a phone shows the two under one another. */
import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Field } from '../../schemas/fields.ts'
import { valueAt } from '../../schemas/fields.ts'
import type { Incident } from '../../schemas/incident.ts'
import { type Choice, joins, mergeable, nameOfField, suggested } from '../../schemas/merging.ts'
import { app } from '../../schemas/words/app.ts'
import { duplicates as words } from '../../schemas/words/duplicates.ts'
import { api } from '../lib/api.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage } from '../lib/language.tsx'
import { type Problem, problemOf } from '../lib/problem.ts'
import { useQuery } from '../lib/use-query.ts'
import { Named } from '../records/duplicates/panel.tsx'
import { FactValue } from '../records/incident/facts.tsx'
import { useForm } from '../records/incident/use-form.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { NotFound } from '../ui/not-found.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { useToast } from '../ui/toast.tsx'
import './merge/merge.css'

type Side = 'mine' | Choice
type Sides = Readonly<Record<string, Side>>

const blank = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

interface RowProps {
  readonly field: Field
  readonly values: readonly [unknown, unknown]
  readonly side: Side
  readonly fixed: boolean
  readonly form: Parameters<typeof FactValue>[0]['form']
  readonly onChoose: (side: Side) => void
}

function ChoiceRow({ field, values, side, fixed, form, onChoose }: RowProps) {
  const { say, language } = useLanguage()
  const name = nameOfField(field)
  const option = (one: Side, label: string, value: unknown, shown: boolean) => (
    <label className="merge-side" key={one}>
      <input type="radio" name={name} checked={side === one} disabled={fixed} onChange={() => onChoose(one)} />
      <span>
        <span className="merge-who">{label}</span>
        {shown && (
          <span className="merge-text">
            {blank(value) ? <span className="muted">{say(words.empty)}</span> : <FactValue field={field} value={value} form={form} />}
          </span>
        )}
      </span>
    </label>
  )
  return (
    <fieldset className="merge-field">
      <legend>{field.schema.label[language]}</legend>
      {option('mine', say(words.stays), values[0], true)}
      {option('theirs', say(words.goes), values[1], true)}
      {joins(field) && !blank(values[0]) && !blank(values[1]) && option('both', say(words.both), null, false)}
    </fieldset>
  )
}

function Merge({ survivor, other }: { readonly survivor: Incident; readonly other: Incident }) {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const navigate = useNavigate()
  const tell = useToast()
  const form = useForm(survivor.form, survivor.form_version)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const fixed = survivor.state === 'verified'
  const fields = useMemo(() => mergeable(survivor, other), [survivor, other])
  const rows = fields
    .map((field) => ({ field, values: [valueAt(survivor, field.path), valueAt(other, field.path)] as const }))
    .filter(({ values }) => !blank(values[0]) || !blank(values[1]))
  const differing = rows.filter(({ values }) => JSON.stringify(values[0] ?? null) !== JSON.stringify(values[1] ?? null))
  const [chosen, setChosen] = useState<Sides>({})
  const sideOf = (field: Field, values: readonly [unknown, unknown]): Side =>
    fixed ? 'mine' : (chosen[nameOfField(field)] ?? suggested(field, values[0], values[1]) ?? 'mine')

  const merge = async () => {
    setBusy(true)
    setProblem(null)
    const choices = Object.fromEntries(
      differing.map(({ field, values }) => [nameOfField(field), sideOf(field, values)] as const).filter(([, side]) => side !== 'mine'),
    )
    try {
      const body = { other_id: other.id, other_version: other.version, choices, ...(reason.trim() ? { reason: reason.trim() } : {}) }
      await api.post(`/api/incidents/${survivor.id}/merges`, body, { version: survivor.version ?? null })
      tell(say(words.merged))
      void navigate(within(`/incidents/${survivor.id}`), { replace: true })
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <form
      className="merge"
      onSubmit={(event) => {
        event.preventDefault()
        void merge()
      }}
    >
      <div className="merge-two">
        <Card title={say(words.stays)}>
          <Named record={survivor} />
        </Card>
        <Card title={say(words.goes)}>
          <Named record={other} />
        </Card>
      </div>
      <p>
        <ButtonLink size="s" look="quiet" icon="restore" to={within(`/incidents/${other.id}/merge/${survivor.id}`)} replace>
          {say(words.swap)}
        </ButtonLink>
      </p>
      {fixed && <p className="merge-note">{say(words.verified_stands)}</p>}
      {differing.map(({ field, values }) => (
        <ChoiceRow
          key={nameOfField(field)}
          field={field}
          values={values}
          side={sideOf(field, values)}
          fixed={fixed}
          form={form}
          onChoose={(side) => setChosen((now) => ({ ...now, [nameOfField(field)]: side }))}
        />
      ))}
      <p className="muted">{say(words.same, { count: rows.length - differing.length })}</p>
      <div className="field">
        <label htmlFor="merge-reason">{say(words.reason)}</label>
        <textarea id="merge-reason" className="input" dir="auto" maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      {problem && <ProblemNote problem={problem} fields />}
      <div className="row">
        <Button type="submit" look="primary" busy={busy}>
          {say(words.merge)}
        </Button>
        <ButtonLink look="quiet" to={within(`/incidents/${survivor.id}`)}>
          {say(app.cancel)}
        </ButtonLink>
      </div>
    </form>
  )
}

/** The page. */
export function MergePage() {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const { id = '', other = '' } = useParams()
  const one = useQuery<Incident>(`/api/incidents/${id}?itself=true`)
  const two = useQuery<Incident>(`/api/incidents/${other}?itself=true`)
  const problem = one.problem ?? two.problem
  if (problem?.status === 404) return <NotFound />
  const ready = one.data && two.data && !one.stale && !two.stale
  return (
    <PageBody
      title={say(words.merge_title)}
      lead={say(words.merge_lead)}
      above={
        <ButtonLink size="s" look="quiet" icon="back" to={within(`/incidents/${id}`)}>
          {say(words.title)}
        </ButtonLink>
      }
    >
      {problem && <ProblemNote problem={problem} onRetry={one.reload} />}
      {!problem && !ready && <Loading lines={6} />}
      {ready && one.data && two.data && <Merge key={`${id} ${other}`} survivor={one.data} other={two.data} />}
    </PageBody>
  )
}

/** Recording what came of a check: the outcome first, then what it is about, how it was checked, and why. */
import { useId, useState } from 'react'
import type { Term } from '../../../schemas/dialect.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { type Finding, finding } from '../../../schemas/finding.ts'
import { type Incident, incident } from '../../../schemas/incident.ts'
import { app } from '../../../schemas/words/app.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useTerms } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioList } from '../../ui/fields/choice.tsx'
import { MultilineInput, TextInput } from '../../ui/fields/text.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCarefulSave } from '../dialog/careful-save.ts'
import { Clashes } from '../form/conflict.tsx'
import type { Flat } from '../form/values.ts'

const concerned = fieldsOf(incident).filter(
  (field) => !field.schema.readOnly && field.schema.section !== 'record' && field.schema.section !== 'assessment' && field.name !== 'answers',
)
const { outcome, about, method, note } = finding.properties

interface FindingDialogProps {
  readonly record: Incident
  readonly check: Term
  /** The finding that is changed; null for a new one. */
  readonly known: Finding | null
  readonly onClose: () => void
  readonly onDone: () => void
}

const written = (from: Flat) => {
  const text = (name: string) => String(from[name] ?? '')
  return { outcome: text('outcome'), about: text('about'), method: text('method'), note: text('note') }
}

/** The dialog of one finding. */
export function FindingDialog({ record, check, known, onClose, onDone }: FindingDialogProps) {
  const { say, language } = useLanguage()
  const id = useId()
  const outcomes = useTerms('finding_outcome')
  const [values, setValues] = useState(() => written(known ?? {}))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const careful = useCarefulSave<Finding>({ path: `/api/findings/${known?.id}`, record: known ?? {}, onMet: (met) => setValues(written(met)) })
  const put = (name: keyof typeof values) => (value: string) => setValues((now) => ({ ...now, [name]: value }))
  const faults = { ...problem?.fields, ...careful.problem?.fields }

  const act = async () => {
    const kept = { outcome: values.outcome || null, about: values.about || null, method: values.method.trim() || null, note: values.note.trim() || null }
    if (known) {
      if (await careful.save(kept)) onDone()
      return
    }
    setBusy(true)
    try {
      await api.post('/api/findings', { incident_id: record.id, checked: check.code, ...kept })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={check[language]}
      onClose={onClose}
      onSubmit={() => void act()}
      acts={
        careful.clashes.length === 0 && (
          <>
            <Button type="submit" look="primary" icon="check" busy={busy || careful.busy}>
              {say(words.keep)}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {say(app.cancel)}
            </Button>
          </>
        )
      }
    >
      {careful.clashes.length > 0 ? (
        <Clashes
          fields={fieldsOf(finding)}
          clashes={careful.clashes}
          onSettle={(kept) => {
            void careful.settle(kept).then((done) => done && onDone())
          }}
        />
      ) : (
        <div className="stack">
          {(problem ?? careful.problem) && <ProblemNote problem={(problem ?? careful.problem) as Problem} />}
          <RadioList
            id={`${id}-outcome`}
            label={outcome.label[language]}
            error={faults['outcome']}
            options={outcomes.map((term) => ({ code: term.code, label: term[language] }))}
            value={values.outcome}
            onChange={put('outcome')}
            clearable={false}
          />
          <div className="field">
            <label htmlFor={`${id}-about`}>{about.label[language]}</label>
            <select id={`${id}-about`} className="input" value={values.about} onChange={(event) => put('about')(event.target.value)}>
              <option value="">{say(words.whole_record)}</option>
              {concerned.map((field) => (
                <option key={field.name} value={field.name}>
                  {field.schema.label[language]}
                </option>
              ))}
            </select>
          </div>
          <TextInput
            id={`${id}-method`}
            label={method.label[language]}
            help={method.help?.[language]}
            error={faults['method']}
            maxLength={method.maxLength}
            value={values.method}
            onChange={put('method')}
          />
          <MultilineInput
            id={`${id}-note`}
            label={note.label[language]}
            error={faults['note']}
            maxLength={note.maxLength}
            value={values.note}
            onChange={put('note')}
          />
        </div>
      )}
    </Dialog>
  )
}

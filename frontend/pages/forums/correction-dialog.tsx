/** The dialog that keeps a correction: for whom, what holds now, and where that was read; a source and a day are always asked for. */
import { type ReactNode, useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { forumWords as words } from '../../../schemas/words/forums.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioList } from '../../ui/fields/choice.tsx'
import { Day } from '../../ui/fields/day.tsx'
import { MultilineInput, TextInput } from '../../ui/fields/text.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import type { Scope } from './told.ts'

interface Props {
  readonly title: string
  /** Where to send it. */
  readonly path: string
  readonly scopes: readonly Scope[]
  readonly about: Readonly<Record<string, unknown>>
  /** Dates of validity and a sentence are for rules alone. */
  readonly sentence?: string
  readonly children: ReactNode
  readonly onClose: () => void
  readonly onDone: (scope: string | null) => void
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** A day with its label, and what is wrong with it. */
export function DayInput({
  id,
  label,
  value,
  error,
  onChange,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly error?: string | undefined
  readonly onChange: (value: string) => void
}) {
  return (
    <div className="ask">
      <label htmlFor={id}>{label}</label>
      <Day id={id} value={value} aria-invalid={error ? true : undefined} onChange={onChange} />
      {error && <p className="ask-error">{error}</p>}
    </div>
  )
}

/** The dialog around the inputs (`children`) of what is corrected. */
export function CorrectionDialog({ title, path, scopes, about, sentence, children, onClose, onDone }: Props) {
  const { say, language } = useLanguage()
  const [scope, setScope] = useState(scopes[0]?.community ?? '')
  const [says, setSays] = useState(sentence ?? '')
  const [source, setSource] = useState({ source_name: '', source_url: 'https://', checked_on: today(), valid_from: '' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const fields = problem?.fields ?? {}
  const change = (name: keyof typeof source) => (value: string) => setSource((now) => ({ ...now, [name]: value }))

  const save = async () => {
    setBusy(true)
    setProblem(null)
    const { valid_from, ...rest } = source
    try {
      await api.post(path, {
        ...about,
        ...rest,
        ...(scope ? { community_id: scope } : {}),
        ...(valid_from ? { valid_from } : {}),
        ...(sentence !== undefined && says.trim() ? { says: { [language]: says.trim() } } : {}),
      })
      onDone(scope || null)
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={title}
      size="l"
      onClose={onClose}
      onSubmit={() => void save()}
      acts={
        <>
          <Button type="submit" look="primary" busy={busy}>
            {say(words.keep)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <div className="stack">
        {problem && <ProblemNote problem={problem} fields />}
        {scopes.length > 1 && (
          <RadioList
            id="scope"
            label={say(words.for_whom)}
            clearable={false}
            options={scopes.map((one) => ({ code: one.community ?? '', label: <Bidi>{one.label}</Bidi> }))}
            value={scope}
            onChange={setScope}
          />
        )}
        {children}
        {sentence !== undefined && <MultilineInput id="says" label={say(words.sentence)} maxLength={600} value={says} onChange={setSays} />}
        <fieldset className="law-set">
          <legend>{say(words.source_section)}</legend>
          <TextInput
            id="source_name"
            label={say(words.source_name)}
            help={say(words.source_help)}
            maxLength={300}
            error={fields['source_name']}
            value={source.source_name}
            onChange={change('source_name')}
          />
          <TextInput
            id="source_url"
            type="url"
            label={say(words.source_url)}
            maxLength={500}
            error={fields['source_url']}
            value={source.source_url}
            onChange={change('source_url')}
          />
          <div className="law-days">
            <DayInput id="checked_on" label={say(words.checked_on)} error={fields['checked_on']} value={source.checked_on} onChange={change('checked_on')} />
            {sentence !== undefined && (
              <DayInput id="valid_from" label={say(words.valid_from)} error={fields['valid_from']} value={source.valid_from} onChange={change('valid_from')} />
            )}
          </div>
        </fieldset>
      </div>
    </Dialog>
  )
}

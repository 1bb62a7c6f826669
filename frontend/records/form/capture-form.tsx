/** The form itself: one section at a time, each letter kept, and at the end everything read through and sent. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useNavigate, useSearchParams } from 'react-router'
import { sectionsOf } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Conflict } from './conflict.tsx'
import { resolverFor } from './errors.ts'
import { Extent, extentFields, extentIn } from './extent.tsx'
import { focusInput } from './focus.ts'
import { landErrors } from './land.ts'
import { stepsOf } from './progress.ts'
import { type Part, ReadThrough } from './read-through.tsx'
import { Receipt } from './receipt.tsx'
import { Returned } from './returned.tsx'
import { type Faults, faultsOf, nameOf, requiredOf } from './rules.ts'
import { SaveNote } from './save-state.tsx'
import type { Stored } from './saver.ts'
import { SectionFields } from './section.tsx'
import { keptFrom, releaseSession, type Session } from './session.ts'
import { Steps } from './steps.tsx'
import { type Draft, nested, withValues } from './values.ts'

const last = 'review'

/** The form of one open draft. */
export function CaptureForm({ session }: { readonly session: Session }) {
  const { form, fields, saver, codes } = session
  const { language, say } = useLanguage()
  const { expired } = useSession()
  const { within } = useCommunity()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const resolver = useMemo(() => resolverFor(form, fields, codes), [form, fields, codes])
  const [context] = useState({ submission: false })
  const { control, getValues, setValue, setError, trigger } = useForm<Draft, { submission: boolean }>({
    defaultValues: session.draft,
    resolver,
    context,
    mode: 'onTouched',
  })
  const draft = useWatch({ control }) as Draft
  const record = useMemo(() => nested(keptFrom(draft, fields)), [draft, fields])
  const faults: Faults = useMemo(() => faultsOf(form, incident, record, codes, true), [form, record, codes])
  const required = useMemo(() => requiredOf(form, incident), [form])

  const extent = extentIn(search, session.record === null)
  const parts: readonly Part[] = useMemo(
    () =>
      sectionsOf(form, incident)
        .map(({ key, section, fields: own }) => ({ key, label: section.label[language], fields: extentFields(own, required, extent) }))
        .filter((part) => part.fields.length > 0),
    [form, language, extent, required],
  )
  const steps = useMemo(
    () => [...stepsOf(parts, record, faults, required), { key: last, label: say(capture.review_short), state: 'empty' as const }],
    [parts, record, faults, required, say],
  )
  const asked = search.get('step')
  const current = steps.some((step) => step.key === asked) ? (asked ?? '') : (steps[0]?.key ?? last)
  const at = steps.findIndex((step) => step.key === current)
  const part = parts[at]

  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [filed, setFiled] = useState<Stored | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const target = useRef<string | null>(null)

  useEffect(() => {
    session.draft = draft
    saver.change(keptFrom(draft, fields))
  }, [session, saver, fields, draft])
  useEffect(() => {
    session.shown += 1
    session.onTaken = (values) => {
      const shaped = withValues(getValues(), values, fields)
      for (const field of fields)
        if (nameOf(field) in values)
          setValue(
            nameOf(field),
            field.path.reduce<unknown>((inner, key) => (inner as Draft)[key], shaped),
            { shouldDirty: true },
          )
    }
    session.onRefused = (refused) => landErrors(form, refused, setError)
    return () => {
      session.onTaken = null
      session.onRefused = null
      session.shown -= 1
      void saver.flush().finally(() => releaseSession(session))
    }
  }, [session, saver, form, fields, getValues, setValue, setError])
  // Signed in again over the page: what waited leaves now.
  useEffect(() => {
    if (!expired && saver.state().kind === 'signed_out') void saver.flush()
  }, [expired, saver])

  const go = useCallback(
    (key: string, name?: string) => {
      target.current = name ?? ''
      setSearch((before) => new URLSearchParams([...[...before].filter(([param]) => param !== 'step'), ['step', key]]), { preventScrollReset: true })
      void saver.flush()
    },
    [setSearch, saver],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step begins at its top, or at the input that was asked for.
  useEffect(() => {
    const name = target.current
    if (name === null) return
    target.current = null
    if (name) focusInput(name)
    else {
      scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
  }, [current, search])

  const toFault = (name: string) => {
    const found = parts.find((one) => one.fields.some((field) => name === nameOf(field) || name.startsWith(`${nameOf(field)}.`)))
    if (found) go(found.key, name)
  }
  const submit = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await saver.flush()
      if (saver.version() === null || saver.dirty())
        throw saver.state().kind === 'offline' ? problemOf(await api.get('/api/health').catch((error) => error)) : new Error('')
      setFiled(await api.post<Stored>(`/api/incidents/${session.id}/submission`))
      releaseSession(session, true)
    } catch (error) {
      const found = problemOf(error)
      setProblem(found)
      const first = landErrors(form, found.fields, setError)
      if (first) toFault(first)
    } finally {
      setBusy(false)
    }
  }
  const discard = async () => {
    try {
      if (saver.version() !== null) await api.delete(`/api/incidents/${session.id}`)
      releaseSession(session, true)
      void navigate(within('/incidents'))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  // What is needed is marked in the inputs once somebody has read through: not before, nobody likes to be scolded for what is not yet written.
  useEffect(() => {
    if (current !== last) return
    context.submission = true
    void trigger()
  }, [current, context, trigger])

  if (filed) return <Receipt record={filed} />
  const returned = session.record?.['state'] === 'returned'
  const next = steps[at + 1]
  return (
    <div className="capture">
      <Steps steps={steps} current={current} onGo={go} />
      <form className="capture-main" noValidate onSubmit={(event) => event.preventDefault()} autoComplete="off">
        {returned && <Returned id={session.id} />}
        <Conflict saver={saver} fields={fields} />
        <SaveNote saver={saver} />
        {at === 0 && !session.record && <Extent value={extent} />}
        <h2 ref={heading} tabIndex={-1} className="capture-section">
          {part ? part.label : say(capture.review)}
        </h2>
        {part ? (
          <>
            {form.sections[at] && part.key === current && <SectionHelp text={form.sections.find((one) => one.key === current)?.help?.[language]} />}
            <SectionFields key={part.key} form={form} all={fields} fields={part.fields} required={required} control={control} />
          </>
        ) : (
          <ReadThrough
            parts={parts}
            fields={fields}
            record={record}
            faults={faults}
            returned={returned}
            busy={busy}
            problem={problem}
            onGo={go}
            onSubmit={() => void submit()}
            onDiscard={session.record && session.record['state'] !== 'draft' ? null : () => void discard()}
          />
        )}
        <div className="capture-turn">
          {at > 0 && (
            <Button icon="back" onClick={() => go(steps[at - 1]?.key ?? '')} data-act="back">
              {say(capture.back)}
            </Button>
          )}
          {next && (
            <Button
              look="primary"
              className="capture-next"
              onClick={() => go(next.key)}
              data-act="next"
              aria-label={say(capture.next_named, { section: next.label })}
            >
              {next.key === last ? say(capture.review) : say(capture.next)}
            </Button>
          )}
        </div>
      </form>
    </div>
  )
}

function SectionHelp({ text }: { readonly text: string | undefined }) {
  return text ? <p className="capture-help">{text}</p> : null
}

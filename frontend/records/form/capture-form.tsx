/** The form itself: one section at a time, each letter kept, and at the end everything read through and sent. */
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { notesName } from '../../../schemas/coded-notes.ts'
import { valueAt } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { fields as words } from '../../../schemas/words/fields.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Attached } from './attached.tsx'
import { Conflict } from './conflict.tsx'
import { Doubts } from './doubts.tsx'
import { resolverFor } from './errors.ts'
import { Extent } from './extent.tsx'
import { landErrors } from './land.ts'
import { ReadThrough } from './read-through.tsx'
import { Receipt } from './receipt.tsx'
import { Returned } from './returned.tsx'
import { faultsOf, nameOf, requiredOf } from './rules.ts'
import { SaveNote } from './save-state.tsx'
import { SectionFields } from './section.tsx'
import { keptFrom, releaseSession, type Session } from './session.ts'
import { Steps } from './steps.tsx'
import { useFiling } from './use-filing.ts'
import { lastStep, useSteps } from './use-steps.ts'
import { type Draft, nested, withValues } from './values.ts'

/** The form of one open draft. */
export function CaptureForm({ session }: { readonly session: Session }) {
  const { form, fields, saver, codes } = session
  const { say } = useLanguage()
  const { expired, may } = useSession()
  const { within } = useCommunity()
  const navigate = useNavigate()
  const resolver = useMemo(() => resolverFor(form, fields, codes), [form, fields, codes])
  const [context] = useState({ submission: false })
  const { control, getValues, setValue, setError, trigger } = useForm<Draft, { submission: boolean }>({
    defaultValues: session.draft,
    resolver,
    context,
    mode: 'onTouched',
    // A complaint that appears under the finger moves what the finger is about to touch.
    delayError: 300,
  })
  const written = useWatch({ control }) as Draft
  const draft = useDeferredValue(written)
  const record = useMemo(() => nested(keptFrom(draft, fields)), [draft, fields])
  const faults = useMemo(() => faultsOf(form, incident, record, codes, true), [form, record, codes])
  const required = useMemo(() => requiredOf(form, incident), [form])
  const flush = useCallback(() => void saver.flush(), [saver])
  const way = useSteps(session, record, faults, flush)
  const { parts, steps, at, current, part, go } = way
  const filing = useFiling(session, (refused) => {
    const first = landErrors(form, refused, setError)
    const found = parts.find((one) => one.fields.some((field) => first === nameOf(field) || first?.startsWith(`${nameOf(field)}.`)))
    if (first && found) go(found.key, first)
  })

  useEffect(() => {
    session.draft = written
    saver.change(keptFrom(written, fields))
  }, [session, saver, fields, written])
  useEffect(() => {
    session.shown += 1
    session.onTaken = (values) => {
      const shaped = withValues(getValues(), values, fields)
      for (const field of fields) if (nameOf(field) in values) setValue(nameOf(field), valueAt(shaped, field.path), { shouldDirty: true })
    }
    session.onRefused = (refused) => landErrors(form, refused, setError)
    session.read = getValues
    return () => {
      session.onTaken = null
      session.read = null
      session.onRefused = null
      session.shown -= 1
      void saver.flush().finally(() => releaseSession(session))
    }
  }, [session, saver, form, fields, getValues, setValue, setError])
  // Signed in again over the page: what waited leaves now.
  useEffect(() => {
    if (!expired && saver.state().kind === 'signed_out') flush()
  }, [expired, saver, flush])
  // What is needed is marked in the inputs once somebody has read through: nobody likes to be scolded for what is not yet written.
  useEffect(() => {
    if (current !== lastStep) return
    context.submission = true
    void trigger()
  }, [current, context, trigger])

  if (filing.filed) return <Receipt record={filing.filed} />
  const state = session.record?.['state'] ?? 'draft'
  const next = steps[at + 1]
  // A coordinator may mend what is filed already: there is nothing to submit then.
  const files = session.record === null || may('submit', 'incidents', session.record)
  const asked = parts.reduce((sum, one) => sum + one.fields.length, 0)
  const widen = () => way.widen('whole', parts[0]?.key ?? lastStep)
  const submit = () => {
    if (faults.size > 0) document.getElementById('missing')?.focus()
    else void filing.submit()
  }
  return (
    <div className="capture">
      <Steps steps={steps} current={current} onGo={go} />
      <form className="capture-main" noValidate onSubmit={(event) => event.preventDefault()} autoComplete="off">
        {state === 'returned' && <Returned id={session.id} />}
        <Conflict saver={saver} fields={fields} />
        <SaveNote saver={saver} />
        {at === 0 && part && state === 'draft' && <Extent value={way.extent} onChange={way.widen} />}
        <div className="capture-head">
          <h2 ref={way.heading} tabIndex={-1}>
            {part ? part.label : say(capture.review)}
          </h2>
          {part?.help && <p>{part.help}</p>}
        </div>
        {part ? (
          <SectionFields key={part.key} form={form} all={fields} fields={part.fields} required={required} control={control} />
        ) : (
          <ReadThrough
            parts={parts}
            fields={fields}
            record={record}
            faults={faults}
            problem={filing.problem}
            doubts={<Doubts id={session.id} saver={saver} />}
            attached={<Attached session={session} />}
            more={way.extent === 'essentials' ? { count: fields.filter((one) => one.name !== notesName).length - asked, onMore: widen } : null}
            onGo={go}
            onDiscard={state === 'draft' ? () => void filing.discard().then((gone) => gone && navigate(within('/incidents'))) : null}
          />
        )}
        <div className="capture-turn">
          {at > 0 && (
            <Button icon="back" onClick={() => go(steps[at - 1]?.key ?? '')} data-act="back">
              {say(capture.back)}
            </Button>
          )}
          {!next && !files && (
            <Button
              look="primary"
              icon="check"
              className="capture-next"
              onClick={() => void saver.flush().then(() => navigate(within(`/incidents/${session.id}`)))}
            >
              {say(words.done)}
            </Button>
          )}
          {!next && files && (
            <Button look="primary" icon="send" className="capture-next" busy={filing.busy} onClick={submit} data-act="submit">
              {say(filing.busy ? capture.submitting : state === 'returned' ? capture.submit_again : capture.submit)}
            </Button>
          )}
          {next && (
            <Button look="primary" className="capture-next" onClick={() => go(next.key)} data-act="next">
              {next.key === lastStep ? say(capture.review) : say(capture.next_named, { section: next.label })}
            </Button>
          )}
        </div>
      </form>
    </div>
  )
}

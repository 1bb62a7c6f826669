/** One link of the matrix: which fact or exhibit supports an element, and how far it carries. A change that somebody else made to other links meanwhile stays. */
import { useState } from 'react'
import { claim as schema } from '../../../schemas/casefile-parts.ts'
import { codedInEntries, notesIn, notesName, withNote } from '../../../schemas/coded-notes.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { elementOf } from '../../../schemas/law/elements.ts'
import { app } from '../../../schemas/words/app.ts'
import { matrixWords as words } from '../../../schemas/words/casefile-matrix.ts'
import { casefileWords } from '../../../schemas/words/casefiles.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Problem, problemOf } from '../../lib/problem.ts'
import { useTerms } from '../../lib/vocabulary.ts'
import { Noted } from '../../records/notes/note-input.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioList } from '../../ui/fields/choice.tsx'
import { MultilineInput, TextInput } from '../../ui/fields/text.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Strength } from './marks.tsx'
import { withSupport } from './matrix-model.ts'
import type { Claim, Fact, Support } from './told.ts'

interface Props {
  readonly claim: Claim
  readonly element: string
  /** Links of the cell that was opened; with several, one is chosen first. */
  readonly found: readonly Support[]
  /** What a new link has from its column. */
  readonly start: Support
  readonly facts: readonly Fact[]
  readonly exhibits: readonly string[]
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

const longest = 90
const graded = fieldsOf(schema)
  .flatMap((field) => [...codedInEntries(field).values()])
  .find((field) => field.vocabulary === 'proof_strength')

/** The dialog. */
export function SupportDialog({ claim, element, found, start, facts, exhibits, onClose, onDone }: Props) {
  const { say, language, number } = useLanguage()
  const strengths = useTerms('proof_strength')
  const [chosen, setChosen] = useState<Support | 'new' | null>(found.length > 1 ? null : (found[0] ?? 'new'))
  const [draft, setDraft] = useState<Support>(found[0] ?? start)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [bare, setBare] = useState(false)
  const before = chosen === 'new' ? null : chosen

  const pick = (one: Support | 'new') => {
    setChosen(one)
    setDraft(one === 'new' ? start : one)
  }
  const write = async (from: Claim, after: Support | null, again: boolean): Promise<void> => {
    const matrix = withSupport(from, before, after)
    if (!matrix) throw new Problem(412, { detail: say(casefileWords.conflict) })
    try {
      await api.patch(`/api/claims/${claim.id}`, { matrix }, { version: from.version ?? null })
    } catch (error) {
      if (!again || problemOf(error).status !== 412) throw error
      await write(await api.get<Claim>(`/api/claims/${claim.id}`), after, false)
    }
  }
  const keep = async (after: Support | null, said: string) => {
    setBusy(true)
    setProblem(null)
    try {
      await write(claim, after, true)
      onDone(said)
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  const save = () => {
    const exhibit = draft.exhibit?.trim()
    if (!draft.fact && !exhibit) {
      setBare(true)
      return
    }
    const note = draft.note?.trim()
    void keep(
      {
        element,
        ...(draft.fact ? { fact: draft.fact } : {}),
        ...(exhibit ? { exhibit } : {}),
        ...(draft.strength ? { strength: draft.strength } : {}),
        ...(note ? { note } : {}),
        ...(draft.coded_notes?.length ? { [notesName]: draft.coded_notes } : {}),
      },
      say(words.linked),
    )
  }
  const text = elementOf(element)?.[language] ?? element
  const excerpt = (one: Fact) => (one.text && one.text.length > longest ? `${one.text.slice(0, longest)}…` : one.text)

  return (
    <Dialog
      title={say(words.link_title)}
      onClose={onClose}
      onSubmit={chosen ? save : () => undefined}
      acts={
        chosen && (
          <>
            <Button type="submit" look="primary" busy={busy}>
              {say(app.save)}
            </Button>
            {before && (
              <Button look="danger" icon="trash" onClick={() => void keep(null, say(words.unlinked))}>
                {say(words.unlink)}
              </Button>
            )}
            <Button look="quiet" onClick={onClose}>
              {say(app.cancel)}
            </Button>
          </>
        )
      }
    >
      <p className="support-element">{text}</p>
      {problem && <ProblemNote problem={problem} fields />}
      {!chosen && (
        <ul className="stack">
          {found.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: links have no other name.
            <li key={at}>
              <button type="button" className="stack-support" onClick={() => pick(one)}>
                <Strength strength={one.strength} />
                <span>
                  {one.exhibit ? <bdi>{one.exhibit}</bdi> : say(words.no_exhibit)}
                  {one.fact && ` · ${say(words.fact, { number: number(one.fact) })}`}
                </span>
              </button>
            </li>
          ))}
          <li>
            <Button icon="plus" onClick={() => pick('new')}>
              {say(words.add_support)}
            </Button>
          </li>
        </ul>
      )}
      {chosen && (
        <>
          <div className="ask">
            <label className="ask-label" htmlFor="support-fact">
              {say(words.which_fact)}
            </label>
            <select
              id="support-fact"
              className="input"
              value={draft.fact ?? ''}
              onChange={(event) => setDraft((now) => ({ ...now, fact: event.target.value ? Number(event.target.value) : null }))}
            >
              <option value="">{say(words.no_fact)}</option>
              {facts.map((one) => (
                <option key={one.id} value={one.number ?? 0}>
                  {number(one.number ?? 0)}. {excerpt(one)}
                </option>
              ))}
            </select>
          </div>
          <TextInput
            id="support-exhibit"
            label={say(words.which_exhibit)}
            help={say(words.exhibit_help)}
            maxLength={60}
            error={bare && !draft.fact && !draft.exhibit?.trim() ? say(words.need_one) : undefined}
            value={draft.exhibit ?? ''}
            onChange={(exhibit) => setDraft((now) => ({ ...now, exhibit }))}
          />
          {exhibits.length > 0 && (
            <div className="row support-known">
              {exhibits.map((code) => (
                <Button key={code} size="s" aria-pressed={draft.exhibit === code} onClick={() => setDraft((now) => ({ ...now, exhibit: code }))}>
                  <bdi>{code}</bdi>
                </Button>
              ))}
            </div>
          )}
          {graded && (
            <Noted
              id="support-strength"
              field={graded}
              note={notesIn(draft.coded_notes).get(graded.name) ?? ''}
              answered={Boolean(draft.strength)}
              ofCase
              onChange={(said) => setDraft((now) => ({ ...now, [notesName]: withNote(now.coded_notes, graded.name, said) }))}
            >
              <RadioList
                id="support-strength"
                label={say(words.strength)}
                inline
                options={strengths.map((one) => ({ code: one.code, label: one[language] }))}
                value={draft.strength ?? ''}
                onChange={(strength) => setDraft((now) => ({ ...now, strength }))}
              />
            </Noted>
          )}
          <MultilineInput
            id="support-note"
            label={say(words.note)}
            maxLength={500}
            value={draft.note ?? ''}
            onChange={(note) => setDraft((now) => ({ ...now, note }))}
          />
        </>
      )}
    </Dialog>
  )
}

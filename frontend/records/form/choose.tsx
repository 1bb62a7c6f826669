/** The beginning: for which community, then what happened. One tap leads into the form. */
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Text } from '../../../schemas/dialect.ts'
import { displayMoment } from '../../../schemas/display.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Empty } from '../../ui/empty.tsx'
import { RadioList } from '../../ui/fields/choice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import './choose.css'

interface Offered {
  readonly form: string
  readonly version: number
  readonly label: Text
  readonly help: Text
}
interface Cell {
  readonly form?: string
  readonly incidents: number
}

/** The forms, those most used in sight of this account first; the shipped order among equals. */
function useForms(): { forms: readonly Offered[] | null; problem: Problem | null; again: () => void } {
  const [forms, setForms] = useState<readonly Offered[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again.
  useEffect(() => {
    let here = true
    const counted = api.get<{ cells: readonly Cell[] }>('/api/statistics', { query: { by: 'form' } }).catch(() => ({ cells: [] as readonly Cell[] }))
    Promise.all([api.get<{ items: readonly Offered[] }>('/api/forms'), counted])
      .then(([{ items }, { cells }]) => {
        const uses = new Map(cells.map((cell) => [cell.form, cell.incidents]))
        const sorted = [...items].sort((one, other) => (uses.get(other.form) ?? 0) - (uses.get(one.form) ?? 0))
        if (here) setForms(sorted)
      })
      .catch((error: unknown) => here && setProblem(problemOf(error)))
    return () => {
      here = false
    }
  }, [turn])
  return {
    forms,
    problem,
    again: () => {
      setProblem(null)
      setTurn((now) => now + 1)
    },
  }
}

const shown = 2

function Drafts() {
  const { language, say } = useLanguage()
  const { within } = useCommunity()
  const termName = useTermName('forms')
  const { data } = useQuery<{ items: readonly { id: string; form: string; title?: string | null; updated_at?: string }[] }>('/api/incidents', {
    state: 'draft',
    limit: shown + 1,
    sort: '-updated_at',
  })
  if (!data || data.items.length === 0) return null
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <section className="drafts">
      <h2>{say(capture.drafts)}</h2>
      <ul>
        {data.items.slice(0, shown).map((draft) => (
          <li key={draft.id}>
            <Link to={within(`/incidents/${draft.id}/edit`)}>
              <Bidi>{draft.title || say(capture.untitled)}</Bidi>
            </Link>
            <span className="small">{termName('forms', draft.form)}</span>
            {draft.updated_at && <span className="muted small">{say(capture.last_changed, { when: displayMoment(draft.updated_at, language, zone) })}</span>}
          </li>
        ))}
      </ul>
      {data.items.length > shown && <Link to={within('/incidents?state=draft')}>{say(capture.all_drafts)}</Link>}
    </section>
  )
}

/** `onChoose` is called with the code of a form and a community in which this account may record. */
export function ChooseForm({ busy, onChoose }: { readonly busy: boolean; readonly onChoose: (form: string, community: string) => void }) {
  const { language, say } = useLanguage()
  const { may } = useSession()
  const { mine, current, loading } = useCommunity()
  const { forms, problem, again } = useForms()
  const places = mine.filter((one) => may('record', 'communities', { id: one.id }))
  const here = places.find((one) => one.id === current?.id) ?? (places.length === 1 ? places[0] : undefined)
  const [chosen, setChosen] = useState('')
  const [asked, setAsked] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const community = chosen || here?.id || ''
  if (problem) return <ProblemNote problem={problem} onRetry={again} />
  if (!forms || loading) return <Loading lines={6} />
  if (places.length === 0) return <Empty icon="people" title={say(capture.nowhere_to_record)} />
  const choose = (form: string) => {
    if (community) return onChoose(form, community)
    setAsked(true)
    list.current?.querySelector('input')?.focus()
  }
  return (
    <div className="choose" aria-busy={busy}>
      <p className="hidden-visually" role="status">
        {busy && say(capture.loading)}
      </p>
      <Drafts />
      {places.length > 1 && (
        <div ref={list}>
          <RadioList
            id="record-for"
            clearable={false}
            label={say(capture.record_for)}
            options={places.map((one) => ({ code: one.id ?? '', label: isolated(one.name ?? '') }))}
            error={asked && !community ? say(capture.choose_community) : undefined}
            value={community}
            onChange={setChosen}
          />
        </div>
      )}
      <section className="stack">
        <h2>{say(capture.choose_form)}</h2>
        <p className="muted">{say(capture.choose_form_help)}</p>
        <ul className="form-cards">
          {forms.map((form) => (
            <li key={form.form}>
              <button type="button" className="form-card" data-form={form.form} onClick={() => choose(form.form)}>
                <strong>{form.label[language]}</strong>
                <span>{form.help[language]}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** Draws facts from incidents: several at once, each frozen as the incident stands today, numbered in the order of their dates. */
import { useState } from 'react'
import { displayDate } from '../../../schemas/display.ts'
import type { Incident } from '../../../schemas/incident.ts'
import { app } from '../../../schemas/words/app.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { api, type Page } from '../../lib/api.ts'
import { filtersFrom, filtersTo } from '../../lib/filters.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toggled } from '../../ui/fields/choice.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCase } from './case.ts'

interface DrawProps {
  /** Filters of a list of incidents, as a query, all of which are chosen at first; null begins with those of the respondent State, none chosen. */
  readonly given: string | null
  readonly onClose: () => void
  readonly onDone: (count: number) => void
}

/** As many as are drawn at once. */
const most = 200

/** The incidents from which facts may be drawn: those of the list one comes from, those that a word finds, or those of the respondent State. */
function useOffered(given: string | null, wanted: string) {
  const { record } = useCase()
  const filters = filtersFrom(new URLSearchParams(given ?? ''))
  const narrow = wanted ? { q: wanted } : given === null ? { country: record.respondent ? [record.respondent] : [] } : filters
  const params = filtersTo({ ...narrow, community: [record.community_id ?? ''], sort: '' })
  params.set('limit', String(most))
  return useQuery<Page<Incident>>('/api/incidents', params)
}

function One({
  one,
  there,
  chosen,
  onChange,
}: {
  readonly one: Incident
  readonly there: boolean
  readonly chosen: boolean
  readonly onChange: (on: boolean) => void
}) {
  const { say, language } = useLanguage()
  const named = useTermName('incident_states')
  const said = [one.place_name, one.state && named('incident_states', one.state), there && say(words.already)].filter(Boolean)
  return (
    <li>
      <label className="choice">
        <input type="checkbox" disabled={there} checked={there || chosen} onChange={(event) => onChange(event.target.checked)} />
        <span>
          <Bidi lang={one.language}>{one.title}</Bidi>
          <span className="muted small draw-when">
            {one.happened_on && displayDate(one.happened_on, language)}
            {said.map((part) => (
              <span key={String(part)}>
                {' · '}
                <Bidi>{part}</Bidi>
              </span>
            ))}
          </span>
        </span>
      </label>
    </li>
  )
}

/** The dialog. */
export function DrawDialog({ given, onClose, onDone }: DrawProps) {
  const { say } = useLanguage()
  const { record, facts } = useCase()
  const [wanted, setWanted] = useState('')
  /** Null until somebody has chosen: then what was given, all of it. */
  const [picked, setPicked] = useState<readonly string[] | null>(given === null ? [] : null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const query = useOffered(given, wanted.trim())
  const items = (query.data?.items ?? []).filter((one) => one.state !== 'draft')
  const there = new Set((facts.items ?? []).map((one) => one.incident_id))
  const open = items.flatMap((one) => (one.id && !there.has(one.id) ? [one.id] : []))
  const chosen = picked ?? open
  const all = open.length > 0 && open.every((id) => chosen.includes(id))

  const draw = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const made = await api.post<Page<unknown>>(`/api/casefiles/${record.id}/facts`, { incident_ids: chosen })
      onDone(made.items.length)
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(words.draw_facts)}
      size="l"
      onClose={onClose}
      onSubmit={() => void (chosen.length > 0 && draw())}
      acts={
        <>
          <Button type="submit" look="primary" busy={busy} disabled={chosen.length === 0}>
            {say(words.draw_chosen, { count: chosen.length })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p className="muted">
        {say(words.draw_help)} {say(words.draw_forces)}
      </p>
      {problem && <ProblemNote problem={problem} fields />}
      <input
        className="input"
        type="search"
        dir={wanted ? 'auto' : undefined}
        aria-label={say(words.draw_search)}
        placeholder={say(words.draw_search)}
        value={wanted}
        onChange={(event) => {
          setPicked(chosen)
          setWanted(event.target.value)
        }}
      />
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {query.data && items.length === 0 && <p className="muted">{say(words.draw_none)}</p>}
      {open.length > 1 && (
        <label className="choice draw-all">
          <input
            type="checkbox"
            checked={all}
            onChange={(event) => setPicked(event.target.checked ? [...new Set([...chosen, ...open])] : chosen.filter((id) => !open.includes(id)))}
          />
          <span>{say(words.draw_all, { count: open.length })}</span>
        </label>
      )}
      <ul className="draw-list">
        {items.map((one) => (
          <One
            key={one.id}
            one={one}
            there={there.has(one.id)}
            chosen={chosen.includes(one.id ?? '')}
            onChange={(on) => setPicked(toggled(chosen, one.id ?? '', on))}
          />
        ))}
      </ul>
      {query.data?.next && <p className="muted small">{say(words.draw_more, { count: most })}</p>}
    </Dialog>
  )
}

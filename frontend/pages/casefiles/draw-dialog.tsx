/** Draws facts from incidents: several at once, each frozen as the incident stands today, numbered in the order of their dates. */
import { useState } from 'react'
import { displayDate } from '../../../schemas/display.ts'
import type { Incident } from '../../../schemas/incident.ts'
import { app } from '../../../schemas/words/app.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { api, type Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toggled } from '../../ui/fields/choice.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCase } from './case.ts'

/** The dialog. */
export function DrawDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (count: number) => void }) {
  const { say, language } = useLanguage()
  const { record, facts } = useCase()
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const query = useQuery<Page<Incident>>('/api/incidents', {
    community: record.community_id,
    country: wanted ? null : record.respondent,
    q: wanted.trim(),
    limit: 50,
  })
  const there = new Set((facts.items ?? []).map((one) => one.incident_id))

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
      <p className="muted">{say(words.draw_help)}</p>
      {problem && <ProblemNote problem={problem} fields />}
      <input
        className="input"
        type="search"
        dir={wanted ? 'auto' : undefined}
        aria-label={say(words.draw_search)}
        placeholder={say(words.draw_search)}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {query.data && query.data.items.length === 0 && <p className="muted">{say(words.draw_none)}</p>}
      <ul className="draw-list">
        {(query.data?.items ?? []).map((one) => {
          const id = one.id ?? ''
          return (
            <li key={id}>
              <label className="choice">
                <input
                  type="checkbox"
                  disabled={there.has(id)}
                  checked={there.has(id) || chosen.includes(id)}
                  onChange={(event) => setChosen((now) => toggled(now, id, event.target.checked))}
                />
                <span>
                  <Bidi lang={one.language}>{one.title}</Bidi>
                  <span className="muted small draw-when">
                    {one.happened_on && displayDate(one.happened_on, language)}
                    {there.has(id) && ` · ${say(words.already)}`}
                  </span>
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}

/** The items of the vault that could become exhibits of a casefile: one with its particulars, or several in one act. */
import { useState } from 'react'
import { exhibit } from '../../../schemas/casefile/proof.ts'
import type { Evidence } from '../../../schemas/evidence.ts'
import { leavingWords as words } from '../../../schemas/words/casefile-leaving.ts'
import { partWords } from '../../../schemas/words/casefile-parts.ts'
import { evidenceWords } from '../../../schemas/words/evidence.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { toggled } from '../../ui/fields/choice.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCase } from './case.ts'
import { exhibitFrom, nameOfItem } from './exhibit-from.ts'

interface Props {
  /** The latest first. */
  readonly items: readonly Evidence[] | null
  readonly onPut: () => void
  readonly onOne: (item: Evidence) => void
  /** Some became exhibits: how many. */
  readonly onMade: (count: number) => void
}

/** In the order of the facts from whose incidents they are, then as they came. */
function useOrder() {
  const { facts } = useCase()
  const numbers = new Map([...(facts.items ?? [])].reverse().map((one) => [one.incident_id, one.number ?? 0]))
  const at = (item: Evidence) => numbers.get(item.incident_id) ?? Number.MAX_SAFE_INTEGER
  return (one: Evidence, other: Evidence) => at(one) - at(other) || String(one.created_at).localeCompare(String(other.created_at))
}

/** The card. */
export function Candidates({ items, onPut, onOne, onMade }: Props) {
  const { say, language, number } = useLanguage()
  const { record } = useCase()
  const named = useTermName('evidence_kind')
  const inOrder = useOrder()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [disclosable, setDisclosable] = useState(false)
  const [done, setDone] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const all = items ?? []
  const taken = all.filter((one) => chosen.includes(one.id ?? ''))
  // What was set apart is offered by itself alone: somebody looks at it first.
  const sound = all.filter((one) => !one.doubt).map((one) => one.id ?? '')

  const make = async () => {
    setProblem(null)
    setDone(0)
    let made = 0
    try {
      for (const item of [...taken].sort(inOrder)) {
        const values = exhibitFrom(item, item.kind ? named('evidence_kind', item.kind) : '')
        await api.post('/api/exhibits', { ...values, ...(disclosable ? { disclosable } : {}), casefile_id: record.id, community_id: record.community_id })
        made += 1
        setDone(made)
      }
    } catch (error) {
      setProblem(problemOf(error))
    }
    setDone(null)
    setChosen([])
    if (made > 0) onMade(made)
  }
  return (
    <Card
      title={say(words.candidates)}
      acts={
        <Button size="s" icon="plus" onClick={onPut}>
          {say(words.put_file)}
        </Button>
      }
    >
      <p className="muted small">{say(words.candidates_text)}</p>
      {problem && <ProblemNote problem={problem} fields />}
      {items && all.length === 0 && <p className="muted">{say(partWords.nothing_yet)}</p>}
      {sound.length > 1 && (
        <div className="spread exhibit-several">
          <label className="row">
            <input
              type="checkbox"
              checked={sound.every((id) => chosen.includes(id))}
              onChange={(event) => setChosen(event.target.checked ? [...new Set([...chosen, ...sound])] : [])}
            />
            <span>{say(words.choose_all, { count: number(sound.length) })}</span>
          </label>
          {(chosen.length > 0 || done !== null) && (
            <span className="row">
              <label className="row">
                <input type="checkbox" checked={disclosable} onChange={(event) => setDisclosable(event.target.checked)} />
                <span>{exhibit.properties['disclosable']?.label[language]}</span>
              </label>
              <Button look="primary" size="s" busy={done !== null} onClick={() => void make()}>
                {done === null
                  ? say(words.make_exhibits, { count: taken.length })
                  : say(words.making_exhibits, { done: number(done), all: number(taken.length) })}
              </Button>
            </span>
          )}
        </div>
      )}
      <ul className="part-list">
        {all.map((one) => (
          <li key={one.id} className="spread exhibit-candidate">
            <label className="row">
              <input
                type="checkbox"
                checked={chosen.includes(one.id ?? '')}
                onChange={(event) => setChosen(toggled(chosen, one.id ?? '', event.target.checked))}
                aria-label={isolated(nameOfItem(one))}
              />
              <span>
                <strong>
                  <Bidi lang={one.language}>{one.title || one.file_name || one.reference}</Bidi>
                </strong>
                <span className="muted small exhibit-beside">
                  <bdi>{one.reference}</bdi> · <bdi>{one.type}</bdi>
                </span>
                {one.doubt && (
                  <Badge tone="returned" icon="warning">
                    {say(evidenceWords.doubt)}
                  </Badge>
                )}
              </span>
            </label>
            <Button size="s" look="quiet" onClick={() => onOne(one)} aria-label={say(words.make_exhibit_named, { name: isolated(nameOfItem(one)) })}>
              {say(words.make_exhibit)}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

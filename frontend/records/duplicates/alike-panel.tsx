/** Records that may be one, as a card: why they may be, the way to compare them, those found to be another, and what became part of this one. For incidents and people alike. */
import { type ReactNode, useState } from 'react'
import { duplicates as words } from '../../../schemas/words/duplicates.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import type { QueryState } from '../../lib/use-query.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type Likeness, Score } from './reasons.tsx'

export interface AlikePanelProps<A extends Likeness, P extends { readonly id: string }> {
  /** `/api/incidents/<id>`: under it stand distinctions and merges. */
  readonly base: string
  /** The page where two are compared, without the identifier of the other. */
  readonly comparing: string
  readonly found: QueryState<{ readonly items: readonly A[] }>
  readonly merged: QueryState<{ readonly items: readonly P[] }>
  readonly idOf: (alike: A) => string
  readonly named: (alike: A) => ReactNode
  readonly reasons: (alike: A) => ReactNode
  readonly part: (part: P) => ReactNode
  /** Who asks may say what is one and what is two. */
  readonly merges: boolean
  readonly marks: boolean
  readonly acts?: ReactNode
  readonly says: {
    readonly none: string
    readonly notOne: string
    readonly toldApart: string
    readonly apart: (count: number) => string
    readonly parts: string
  }
  /** The record itself has changed. */
  readonly onChange: () => void
}

/** The card. */
export function AlikePanel<A extends Likeness, P extends { readonly id: string }>(props: AlikePanelProps<A, P>) {
  const { base, comparing, found, merged, idOf, named, reasons, part, merges, marks, acts, says, onChange } = props
  const say = useSay()
  const { within } = useCommunity()
  const tell = useToast()
  const [problem, setProblem] = useState<Problem | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null)
    try {
      await work()
      found.reload()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const together = (id: string) => attempt(() => api.delete(`${base}/distinctions/${id}`))
  const apart = (id: string) =>
    attempt(async () => {
      await api.post(`${base}/distinctions`, { other_id: id })
      tell(says.toldApart, () => void together(id))
    })
  const undo = (one: P) =>
    attempt(async () => {
      await api.delete(`${base}/merges/${one.id}`)
      tell(say(words.undone))
      merged.reload()
      onChange()
    })
  const items = found.data?.items ?? []
  const [open, closed] = [items.filter((one) => one.distinct === null), items.filter((one) => one.distinct !== null)]
  const parts = merged.data?.items ?? []
  return (
    <Card title={say(words.title)} {...(acts ? { acts } : {})}>
      {(found.problem || problem) && <ProblemNote problem={(problem ?? found.problem) as Problem} onRetry={found.reload} />}
      {!found.data && found.loading && <Loading lines={2} />}
      {found.data && open.length === 0 && <p className="muted">{says.none}</p>}
      <ul className="alike">
        {open.map((one) => (
          <li key={idOf(one)}>
            {named(one)}
            <p>
              <Score alike={one} />
            </p>
            {reasons(one)}
            <p className="row">
              {merges && (
                <ButtonLink size="s" to={within(`${comparing}/${idOf(one)}`)}>
                  {say(words.compare)}
                </ButtonLink>
              )}
              {marks && (
                <Button size="s" look="quiet" onClick={() => void apart(idOf(one))}>
                  {says.notOne}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details className="alike-apart">
          <summary>{says.apart(closed.length)}</summary>
          <ul className="alike">
            {closed.map((one) => (
              <li key={idOf(one)}>
                {named(one)}
                {marks && (
                  <p>
                    <Button size="s" look="quiet" onClick={() => void together(idOf(one))}>
                      {say(words.take_back)}
                    </Button>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {parts.length > 0 && (
        <section className="alike-apart" aria-label={says.parts}>
          <h3>{says.parts}</h3>
          <ul className="alike">
            {parts.map((one) => (
              <li key={one.id}>
                {part(one)}
                {merges && (
                  <p>
                    <Button size="s" icon="restore" onClick={() => void undo(one)}>
                      {say(words.undo)}
                    </Button>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}

/** On the page of a person, for those who may read every name there: which records may be of the same person and why, and what became part of this one. */
import { useState } from 'react'
import { Link } from 'react-router'
import type { PersonRecord } from '../../../schemas/person.ts'
import type { PersonReason } from '../../../schemas/person-likeness.ts'
import { duplicates as words } from '../../../schemas/words/duplicates.ts'
import { samePerson } from '../../../schemas/words/same-person.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { NamesButton, usePersonLabel } from '../knowledge/names.tsx'
import { ReasonList, Score } from './reasons.tsx'

interface Alike {
  readonly person: PersonRecord
  readonly score: number
  readonly likely: boolean
  readonly reasons: readonly PersonReason[]
}
interface Part {
  readonly id: string
  readonly person: PersonRecord
}

/** Name or code, and what every member sees, as a way to the person. */
export function NamedPerson({ record, itself = false }: { readonly record: PersonRecord; readonly itself?: boolean }) {
  const label = usePersonLabel()
  const { within } = useCommunity()
  const term = useTermName('sex', 'age_group', 'victim_status')
  const about = [
    record.sex ? term('sex', record.sex) : '',
    record.age_group ? term('age_group', record.age_group) : '',
    record.status ? term('victim_status', record.status) : '',
  ].filter(Boolean)
  return (
    <>
      {itself ? (
        <p className="alike-title">
          <Bidi>{label(record)}</Bidi>
        </p>
      ) : (
        <Link className="alike-title" to={within(`/registry/people/${record.id}`)}>
          <Bidi>{label(record)}</Bidi>
        </Link>
      )}
      <p className="alike-about">
        <Bidi>{record.reference ?? ''}</Bidi>
        {about.length > 0 && <span>{about.join(' · ')}</span>}
      </p>
    </>
  )
}

/** The panel; nothing at all for who may not compare. `onChange` is called when the person has changed. */
export function PersonDuplicates({ record, onChange }: { readonly record: PersonRecord; readonly onChange: () => void }) {
  const say = useSay()
  const { may } = useSession()
  const { within } = useCommunity()
  const tell = useToast()
  const compares = may('compare', 'people', record) && !record.removed_at
  const base = `/api/people/${record.id}`
  const query = useQuery<{ items: readonly Alike[] }>(compares ? `${base}/duplicates` : null)
  const parts = useQuery<{ items: readonly Part[] }>(compares ? `${base}/merges` : null)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (!compares) return null

  const merges = may('merge', 'people', record)
  const undo = async (part: Part) => {
    setProblem(null)
    try {
      await api.delete(`${base}/merges/${part.id}`)
      tell(say(words.undone))
      query.reload()
      parts.reload()
      onChange()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const alike = query.data?.items ?? []
  const merged = parts.data?.items ?? []
  return (
    <Card title={say(words.title)} acts={<NamesButton people={[...alike, ...merged].map((one) => one.person)} />}>
      {(query.problem || problem) && <ProblemNote problem={(problem ?? query.problem) as Problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={2} />}
      {query.data && alike.length === 0 && <p className="muted">{say(samePerson.none)}</p>}
      <ul className="alike">
        {alike.map((one) => (
          <li key={one.person.id}>
            <NamedPerson record={one.person} />
            <p>
              <Score alike={one} />
            </p>
            <ReasonList reasons={one.reasons} tell={({ code }) => say(samePerson[`why_${code}`])} />
            {merges && (
              <p className="row">
                <ButtonLink size="s" to={within(`/registry/people/${record.id}/merge/${one.person.id}`)}>
                  {say(words.compare)}
                </ButtonLink>
              </p>
            )}
          </li>
        ))}
      </ul>
      {merged.length > 0 && (
        <section className="alike-apart" aria-label={say(samePerson.parts)}>
          <h3>{say(samePerson.parts)}</h3>
          <ul className="alike">
            {merged.map((part) => (
              <li key={part.id}>
                <NamedPerson record={part.person} itself />
                {merges && (
                  <p>
                    <Button size="s" icon="restore" onClick={() => void undo(part)}>
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

/** On the page of a person, for those who may read every name there: which records may be of the same person and why, and what became part of this one. */
import { Link } from 'react-router'
import type { PersonRecord } from '../../../schemas/person.ts'
import type { PersonReason } from '../../../schemas/person-likeness.ts'
import { samePerson as words } from '../../../schemas/words/same-person.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { NamesButton, usePersonLabel } from '../knowledge/names.tsx'
import { AlikePanel } from './alike-panel.tsx'
import { type Likeness, ReasonList } from './reasons.tsx'

interface Alike extends Likeness {
  readonly person: PersonRecord
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
  const compares = may('compare', 'people', record) && !record.removed_at
  const base = `/api/people/${record.id}`
  const found = useQuery<{ items: readonly Alike[] }>(compares ? `${base}/duplicates` : null)
  const merged = useQuery<{ items: readonly Part[] }>(compares ? `${base}/merges` : null)
  if (!compares) return null
  const merges = may('merge', 'people', record)
  return (
    <AlikePanel
      base={base}
      comparing={`/registry/people/${record.id}/merge`}
      found={found}
      merged={merged}
      idOf={({ person }) => person.id ?? ''}
      named={({ person }) => <NamedPerson record={person} />}
      reasons={({ reasons }) => <ReasonList reasons={reasons} tell={({ code }) => say(words[`why_${code}`])} />}
      part={({ person }) => <NamedPerson record={person} itself />}
      merges={merges}
      marks={merges}
      acts={<NamesButton people={[...(found.data?.items ?? []), ...(merged.data?.items ?? [])].map((one) => one.person)} />}
      says={{
        none: say(words.none),
        notOne: say(words.not_one),
        toldApart: say(words.told_apart),
        apart: (count) => say(words.apart, { count }),
        parts: say(words.parts),
      }}
      onChange={onChange}
    />
  )
}

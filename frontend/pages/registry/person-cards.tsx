/** Where a person stood, and how often they were already asked: each a short list that those who may can add to. */
import { type ReactNode, useState } from 'react'
import { type Affiliation, affiliation } from '../../../schemas/affiliation.ts'
import type { RecordSchema } from '../../../schemas/dialect.ts'
import { type Interview, interview } from '../../../schemas/interview.ts'
import type { PersonRecord } from '../../../schemas/person.ts'
import type { Word } from '../../../schemas/say.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { type Choices, RecordDialog } from '../../records/dialog/record-dialog.tsx'
import { ForceLink, useRegistry } from '../../records/knowledge/names.tsx'
import { RecordMenu } from '../../records/knowledge/record-menu.tsx'
import type { Stored } from '../../records/knowledge/stored.ts'
import { useForceChoices } from '../../records/knowledge/use-choices.ts'
import { Notes } from '../../records/notes/note.tsx'
import { When } from '../../records/when.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'

const limit = 200

interface ListCardProps<T> {
  readonly schema: RecordSchema
  readonly person: PersonRecord
  readonly title: Word
  readonly add: Word
  readonly none: Word
  readonly choices?: Choices
  /** Said on the card and before a new one is recorded. */
  readonly before?: (items: readonly T[]) => string
  readonly line: (item: T) => ReactNode
  readonly onChange?: () => void
}

function ListCard<T extends Stored>({ schema, person, title, add, none, choices, before, line, onChange }: ListCardProps<T>) {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const tell = useToast()
  const list = useQuery<Page<T>>(`/api/${schema.collection}`, { person_id: person.id, limit })
  const [asking, setAsking] = useState<{ record: T | null } | null>(null)
  const items = list.data?.items ?? []
  const adds = may('record', 'communities', { id: person.community_id })
  const said = list.data && before ? before(items) : ''
  const done = () => {
    list.reload()
    onChange?.()
  }
  return (
    <Card
      title={say(title)}
      acts={
        adds && (
          <Button size="s" look="quiet" icon="plus" onClick={() => setAsking({ record: null })}>
            {say(add)}
          </Button>
        )
      }
    >
      {list.problem && <ProblemNote problem={list.problem} onRetry={list.reload} />}
      {said && <p className="muted small">{said}</p>}
      {list.data && items.length === 0 && !said && <p className="muted">{say(none)}</p>}
      <ul className="told">
        {items.map((one) => (
          <li key={String(one['id'])}>
            <div>
              {line(one)}
              <Notes schema={schema} record={one} />
            </div>
            <RecordMenu schema={schema} record={one} name={schema.label[language]} onEdit={() => setAsking({ record: one })} onGone={done} />
          </li>
        ))}
      </ul>
      {asking && (
        <RecordDialog
          schema={schema}
          title={asking.record ? schema.label[language] : say(add)}
          record={asking.record}
          fixed={{ community_id: person.community_id, person_id: person.id }}
          choices={choices ?? {}}
          note={asking.record ? '' : said}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null)
            done()
            tell(say(words.saved))
          }}
        />
      )}
    </Card>
  )
}

/** Posts and ranks in forces and organisations. */
export function Affiliations({ person, onChange }: { readonly person: PersonRecord; readonly onChange: () => void }) {
  const forces = useForceChoices(person.community_id, true)
  const term = useTermName('standard_of_proof')
  const held = useQuery<Page<Affiliation>>('/api/affiliations', { person_id: person.id, limit })
  const registry = useRegistry([], held.data?.items.map((one) => one.organisation_id) ?? [])
  const line = (one: Affiliation) => {
    const force = registry.force(one.organisation_id)
    return (
      <>
        <p className="told-line">
          <strong>{force ? <ForceLink record={force} /> : '…'}</strong>
          <Bidi>{[one.rank, one.post].filter(Boolean).join(' · ')}</Bidi>
        </p>
        <p className="told-line muted small">
          <When date={one.held_on} />
          {one.certainty && <span>{term('standard_of_proof', one.certainty)}</span>}
        </p>
      </>
    )
  }
  return (
    <ListCard<Affiliation>
      schema={affiliation}
      person={person}
      title={words.places_held}
      add={words.add_affiliation}
      none={words.none_on_record}
      choices={{ organisation_id: forces.terms }}
      line={line}
      onChange={() => {
        held.reload()
        onChange()
      }}
    />
  )
}

/** The interviews, and their number before another one is planned. */
export function Interviews({ person }: { readonly person: PersonRecord }) {
  const { say } = useLanguage()
  return (
    <ListCard<Interview>
      schema={interview}
      person={person}
      title={words.interviews}
      add={words.add_interview}
      none={words.never_interviewed}
      before={(items) => say(items.length === 0 ? words.never_interviewed : words.interviewed, { count: items.length })}
      line={(one) => (
        <p className="told-line">
          <strong>
            <When date={one.held_on} />
          </strong>
          {one.organisation && <Bidi>{one.organisation}</Bidi>}
          {one.purpose && (
            <span className="muted small">
              <Bidi>{one.purpose}</Bidi>
            </span>
          )}
        </p>
      )}
    />
  )
}

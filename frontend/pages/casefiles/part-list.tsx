/** A part of the casefile that is a list of records: how to add one, change it and take it away; what to do while there is none. */
import { type ReactNode, useCallback, useState } from 'react'
import type { RecordSchema } from '../../../schemas/dialect.ts'
import { partWords } from '../../../schemas/words/casefile-parts.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { fields } from '../../../schemas/words/fields.ts'
import { useSay } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { type Choices, RecordDialog } from '../../records/dialog/record-dialog.tsx'
import type { Stored } from '../../records/knowledge/stored.ts'
import { Notes } from '../../records/notes/note.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useCase } from './case.ts'
import { PartActs } from './part-acts.tsx'
import type { Kept } from './told.ts'
import { useParts } from './use-parts.ts'
import { useRemoval } from './use-removal.ts'

interface Props<T extends Kept> {
  readonly schema: RecordSchema
  readonly title: string
  readonly add: string
  /** What to do while there is none; a line says so without it. */
  readonly empty: { readonly title: string; readonly text: string; readonly icon: IconName } | null
  /** Short name of one, spoken with its acts. */
  readonly nameOf: (one: T) => string
  readonly show: (one: T) => ReactNode
  readonly only?: readonly string[]
  /** Records that references may name. */
  readonly choices?: Choices
  /** Called when one was made, changed, taken away or put back. */
  readonly onChanged?: () => void
  /** Said above the list. */
  readonly lead?: ReactNode
}

/** The list with its dialog. */
export function PartList<T extends Kept>({ schema, title, add, empty, nameOf, show, only, choices, onChanged, lead }: Props<T>) {
  const say = useSay()
  const tell = useToast()
  const { may } = useSession()
  const { record, changed } = useCase()
  const parts = useParts<T & { readonly number?: number | null | undefined; readonly created_at?: string | null | undefined }>(
    schema.collection,
    String(record.id),
  )
  const [editing, setEditing] = useState<T | 'new' | null>(null)
  const again = parts.reload
  const refresh = useCallback(() => {
    again()
    changed()
    onChanged?.()
  }, [again, changed, onChanged])
  const [remove, refused] = useRemoval(schema.collection, refresh)
  const writes = may('update', schema.collection, { community_id: record.community_id, casefile_id: record.id, removed_at: null }, 'record')
  // Its list says what is added; who only hears the button is told.
  const fresh = writes && (
    <Button look={empty ? 'primary' : 'plain'} icon="plus" aria-label={add} onClick={() => setEditing('new')}>
      {say(fields.add)}
    </Button>
  )
  const items = parts.items ?? []
  return (
    <section className="stack" aria-label={title}>
      <div className="spread part-head">
        <h2>{title}</h2>
        {(items.length > 0 || !empty) && fresh}
      </div>
      {lead}
      {parts.problem && <ProblemNote problem={parts.problem} onRetry={parts.reload} />}
      {refused && <ProblemNote problem={refused} />}
      {!parts.items && !parts.problem && <Loading />}
      {parts.items && items.length === 0 && !empty && <p className="muted">{say(partWords.nothing_yet)}</p>}
      {parts.items && items.length === 0 && empty && (
        <Empty icon={empty.icon} title={empty.title} text={empty.text}>
          {fresh}
        </Empty>
      )}
      {items.length > 0 && (
        <ol className="part-list">
          {items.map((one) => (
            <li key={one.id} className="card part">
              <div className="part-body">
                {show(one)}
                <Notes schema={schema} record={one as Stored} />
              </div>
              {writes && <PartActs name={nameOf(one)} onEdit={() => setEditing(one)} onRemove={() => void remove(one)} />}
            </li>
          ))}
        </ol>
      )}
      {editing && (
        <RecordDialog<T>
          schema={schema}
          title={editing === 'new' ? add : say(words.edit_named, { name: nameOf(editing) })}
          record={editing === 'new' ? null : editing}
          fixed={{ casefile_id: record.id, community_id: record.community_id }}
          {...(only ? { only } : {})}
          {...(choices ? { choices } : {})}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null)
            tell(say(words.saved))
            refresh()
          }}
        />
      )}
    </section>
  )
}

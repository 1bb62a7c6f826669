/** The history of a record at a glance: who, what, when, why; what changed opens underneath. */
import { useState } from 'react'
import type { FormSchema, RecordSchema } from '../../../schemas/dialect.ts'
import { incident } from '../../../schemas/incident.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { review as words } from '../../../schemas/words/review.ts'
import { verify } from '../../../schemas/words/verify.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ago, dayAndTime } from '../../lib/moment.ts'
import { useSession } from '../../lib/session.tsx'
import type { QueryState } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { backTo } from '../verify/earlier.ts'
import { GoBack, type Going } from '../verify/go-back.tsx'
import { ChangeOf, fieldOfChange, type Revision } from './change.tsx'
import './history.css'

const icons: Readonly<Record<string, IconName>> = {
  creation: 'plus',
  derivation: 'plus',
  removal: 'trash',
  import: 'import',
  update: 'edit',
  submission: 'send',
  withdrawal: 'restore',
  review: 'eye',
  return: 'return',
  verification: 'check',
  dispute: 'flag',
  archival: 'archive',
  restoration: 'restore',
  merge: 'people',
  merge_undone: 'restore',
  assignment: 'person',
  reversion: 'restore',
}
const verbs = { ...words, ...verify }

interface EntryProps {
  readonly revision: Revision
  readonly form: FormSchema | null
  readonly schema?: RecordSchema | undefined
  readonly first: boolean
  /** Opens the way back to this revision; null where there is none. */
  readonly onBack: (() => void) | null
}

function Entry({ revision, form, schema, first, onBack }: EntryProps) {
  const { say, language } = useLanguage()
  const verb = (Object.hasOwn(icons, revision.verb) ? `verb_${revision.verb}` : 'verb_update') as 'verb_update'
  // The first entry that one may see holds everything; the page already says it. Changes of state are told by the verb.
  const changes = first
    ? []
    : revision.changes.filter(
        (one) => one.field !== 'state' && fieldOfChange(one.field, form, schema)?.schema.readOnly !== true && fieldOfChange(one.field, form, schema) !== null,
      )
  return (
    <li className="event">
      <span className={`event-icon event-${revision.verb}`}>
        <Icon name={icons[revision.verb] ?? 'edit'} size={1.1} />
      </span>
      <div className="event-body">
        <p>
          {revision.by ? (
            <strong>
              <Bidi>{revision.by.name}</Bidi>
            </strong>
          ) : (
            say(incidents.somebody)
          )}{' '}
          {say(verbs[verb])}
          <time className="muted small" dateTime={revision.at} title={dayAndTime(language, revision.at)}>
            {ago(language, revision.at)}
          </time>
        </p>
        {revision.reason && (
          <blockquote dir="auto" className="event-reason">
            {revision.reason}
          </blockquote>
        )}
        {changes.length > 0 && (
          <details>
            <summary>{say(words.changes, { count: changes.length })}</summary>
            <dl className="changes">
              {changes.map((change) => (
                <ChangeOf key={change.field} change={change} form={form} schema={schema} />
              ))}
            </dl>
          </details>
        )}
        {onBack && (
          <p>
            <Button size="s" look="quiet" icon="restore" onClick={onBack}>
              {say(verify.go_back)}
            </Button>
          </p>
        )}
      </div>
    </li>
  )
}

interface HistoryProps {
  readonly query: QueryState<{ items: readonly Revision[] }>
  readonly form: FormSchema | null
  /** The kind of record; an incident unless said otherwise. */
  readonly schema?: RecordSchema
  /** The record, for going back to an earlier revision of it. */
  readonly record?: Going
  readonly onChange?: (record: Going) => void
}

/** The history card; who may change the record may go back to an earlier revision of it. */
export function History({ query, form, schema = incident, record, onChange }: HistoryProps) {
  const { say } = useLanguage()
  const { may } = useSession()
  const tell = useToast()
  const [back, setBack] = useState<Revision | null>(null)
  const all = query.data?.items ?? []
  const kind = schema.collection
  const goes = record && (may('update', kind, record, 'record') || may('update', kind, record, 'review'))
  return (
    <Card title={say(words.history)}>
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={3} />}
      <ol className="events">
        {all.map((revision, at) => (
          <Entry
            key={revision.version}
            revision={revision}
            form={form}
            schema={schema}
            first={at === all.length - 1}
            onBack={
              goes && backTo(all, revision.version).some((one) => fieldOfChange(one.field, form, schema)?.schema.readOnly !== true)
                ? () => setBack(revision)
                : null
            }
          />
        ))}
      </ol>
      {back && record && (
        <GoBack
          record={record}
          schema={schema}
          form={form}
          history={all}
          revision={back}
          onClose={() => setBack(null)}
          onDone={(next) => {
            setBack(null)
            onChange?.(next)
            tell(say(verify.went_back))
          }}
        />
      )}
    </Card>
  )
}

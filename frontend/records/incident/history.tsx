/** The history of an incident at a glance: who, what, when, why; what changed opens underneath. */
import type { FormSchema, RecordSchema } from '../../../schemas/dialect.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { review as words } from '../../../schemas/words/review.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ago, dayAndTime } from '../../lib/moment.ts'
import type { QueryState } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { ChangeOf, type FieldChange, fieldOfChange } from './change.tsx'
import './history.css'

export interface Revision {
  readonly version: number
  readonly verb: string
  readonly at: string
  readonly by: { readonly id: string; readonly name: string } | null
  readonly reason: string | null
  readonly changes: readonly FieldChange[]
}

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
}

interface EntryProps {
  readonly revision: Revision
  readonly form: FormSchema | null
  readonly schema?: RecordSchema | undefined
  readonly first: boolean
}

function Entry({ revision, form, schema, first }: EntryProps) {
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
          {say(words[verb])}
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
      </div>
    </li>
  )
}

interface HistoryProps {
  readonly query: QueryState<{ items: readonly Revision[] }>
  readonly form: FormSchema | null
  /** The kind of record; an incident unless said otherwise. */
  readonly schema?: RecordSchema
}

/** The history card. */
export function History({ query, form, schema }: HistoryProps) {
  const { say } = useLanguage()
  return (
    <Card title={say(words.history)}>
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={3} />}
      <ol className="events">
        {query.data?.items.map((revision, at, all) => (
          <Entry key={revision.version} revision={revision} form={form} schema={schema} first={at === all.length - 1} />
        ))}
      </ol>
    </Card>
  )
}

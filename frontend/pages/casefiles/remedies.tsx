/** Domestic remedies: each with the days on which it was filed, decided and notified, from which limits run, or the exception relied on. */
import { casefileRemedy } from '../../../schemas/casefile-parts.ts'
import { displayDate } from '../../../schemas/display.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PartList } from './part-list.tsx'
import type { Remedy } from './told.ts'

const steps = fieldsOf(casefileRemedy).filter((field) => ['filed_on', 'decided_on', 'notified_on'].includes(field.name))

function One({ one }: { readonly one: Remedy }) {
  const { say, language } = useLanguage()
  const named = useTermName('exhaustion_exception')
  return (
    <>
      <div className="row part-title">
        <h3>
          <Bidi>{one.body}</Bidi>
        </h3>
        {one.final && (
          <Badge tone="verified" icon="check">
            {say(words.final)}
          </Badge>
        )}
        {one.exception && <Badge tone="returned">{named('exhaustion_exception', one.exception)}</Badge>}
      </div>
      <p className="muted small">
        {[one.kind, one.reference].filter(Boolean).map((text, at) => (
          <span key={String(text)}>
            {at > 0 && ' · '}
            <Bidi>{text}</Bidi>
          </span>
        ))}
      </p>
      <ol className="steps-line">
        {steps.map((field) => {
          const value = (one as Readonly<Record<string, unknown>>)[field.name]
          return (
            <li key={field.name} data-done={value ? '' : undefined}>
              <span className="small muted">{field.schema.label[language]}</span>
              <span>{value ? <time>{displayDate(String(value), language)}</time> : '—'}</span>
            </li>
          )
        })}
      </ol>
      {one.final && one.decided_on && !one.notified_on && (
        <p className="part-warning small">
          <Icon name="warning" size={1.1} /> {say(words.not_notified)}
        </p>
      )}
      {[one.result, one.exception_proof].filter(Boolean).map((text) => (
        <p key={String(text)} className="pre">
          <Bidi>{text}</Bidi>
        </p>
      ))}
    </>
  )
}

/** The part. */
export function Remedies() {
  const { say } = useLanguage()
  return (
    <PartList<Remedy>
      schema={casefileRemedy}
      title={say(words.part_remedies)}
      add={say(words.add_remedy)}
      empty={{ title: say(words.remedies_none), text: say(words.remedies_none_text), icon: 'return' }}
      nameOf={(one) => one.body ?? ''}
      show={(one) => <One one={one} />}
    />
  )
}

/** Who is alleged to have had a part in an act, in one line: the force or person, its type, the part, and how certain that is. */
import { type Involvement, involvement } from '../../../schemas/involvement.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Notes } from '../notes/note.tsx'
import { ForceLink, PersonLink } from './names.tsx'
import { RecordMenu } from './record-menu.tsx'
import type { Subject } from './subjects.ts'
import type { Parts } from './use-parts.ts'

interface LineProps {
  readonly record: Involvement
  readonly parts: Pick<Parts, 'registry' | 'reload'>
  readonly amends: boolean
  readonly onAsk: (subject: Subject) => void
}

/** The line. */
export function InvolvementLine({ record, parts, amends, onAsk }: LineProps) {
  const { say } = useLanguage()
  const term = useTermName('perpetrator_types', 'involvement', 'standard_of_proof')
  const force = parts.registry.force(record.organisation_id)
  const type = record.perpetrator_type ? term('perpetrator_types', record.perpetrator_type) : ''
  const name = force?.name ?? (type || say(words.force_unknown))
  return (
    <li className="involvement">
      <div className="involvement-who">
        {record.person_id && (
          <strong>
            <PersonLink record={parts.registry.person(record.person_id)} />
          </strong>
        )}
        {force ? (
          <strong>
            <ForceLink record={force} />
          </strong>
        ) : (
          !record.person_id && <strong>{type || say(words.force_unknown)}</strong>
        )}
        {force && type && <span className="muted small">{type}</span>}
      </div>
      {record.degree && <span className="involvement-part">{term('involvement', record.degree)}</span>}
      {record.certainty && <Badge>{term('standard_of_proof', record.certainty)}</Badge>}
      {record.description && (
        <span className="muted small">
          <Bidi>{record.description}</Bidi>
        </span>
      )}
      {amends && (
        <RecordMenu schema={involvement} record={record} name={name} onEdit={() => onAsk({ kind: 'involvement', record, act: null })} onGone={parts.reload} />
      )}
      <Notes schema={involvement} record={record} />
    </li>
  )
}

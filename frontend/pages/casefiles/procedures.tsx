/** Other international procedures on the same matter: before whom, where they stand, and how far they are the same. */
import { casefileProcedure } from '../../../schemas/casefile-parts.ts'
import { displayDate, displayList } from '../../../schemas/display.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { PartList } from './part-list.tsx'
import type { Procedure } from './told.ts'

const days = fieldsOf(casefileProcedure).filter((field) => ['filed_on', 'ended_on'].includes(field.name))
const sames = fieldsOf(casefileProcedure).filter((field) => field.name.startsWith('same_'))

type One = Procedure

const heldIn = (one: One, name: string): unknown => (one as Readonly<Record<string, unknown>>)[name]

function Shown({ one, name }: { readonly one: One; readonly name: string }) {
  const { language } = useLanguage()
  const named = useTermName('procedure_status')
  const same = sames.filter((field) => heldIn(one, field.name) === true).map((field) => field.schema.label[language])
  return (
    <>
      <div className="row part-title">
        <h3>
          <Bidi>{name}</Bidi>
        </h3>
        {one.status && <Badge tone="reported">{named('procedure_status', one.status)}</Badge>}
      </div>
      {one.reference && (
        <p className="muted small">
          <Bidi>{one.reference}</Bidi>
        </p>
      )}
      <ol className="steps-line">
        {days.map((field) => (
          <li key={field.name} data-done={heldIn(one, field.name) ? '' : undefined}>
            <span className="small muted">{field.schema.label[language]}</span>
            <span>{heldIn(one, field.name) ? <time>{displayDate(String(heldIn(one, field.name)), language)}</time> : '—'}</span>
          </li>
        ))}
      </ol>
      {same.length > 0 && <p className="small">{displayList(same, language)}</p>}
    </>
  )
}

/** The part. */
export function Procedures() {
  const { say } = useLanguage()
  const named = useTermName('forums')
  const nameOf = (one: One) => one.body || (one.forum ? named('forums', one.forum) : say(words.part_procedures))
  return (
    <PartList<One>
      schema={casefileProcedure}
      title={say(words.part_procedures)}
      add={say(words.add_procedure)}
      empty={{ title: say(words.procedures_none), text: say(words.procedures_none_text), icon: 'language' }}
      nameOf={nameOf}
      show={(one) => <Shown one={one} name={nameOf(one)} />}
    />
  )
}

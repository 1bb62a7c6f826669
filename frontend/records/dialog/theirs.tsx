/** What somebody else wrote meanwhile, where it meets what is being written. */
import type { Field } from '../../../schemas/fields.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useLanguage } from '../../lib/language.tsx'
import { isolated } from '../../ui/bidi.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useReading } from '../form/reading.ts'
import type { Flat } from '../form/values.ts'

/** The note. */
export function Theirs({ fields, values }: { readonly fields: readonly Field[]; readonly values: Flat }) {
  const { say, language } = useLanguage()
  const reading = useReading(fields)
  return (
    <div className="theirs" role="alert">
      <Icon name="warning" size={1.4} />
      <div>
        <p>{say(words.conflict)}</p>
        <ul>
          {fields
            .filter((field) => field.name in values)
            .map((field) => {
              const value = reading(field, values[field.name])
              const name = field.schema.label[language]
              return <li key={field.name}>{say(value ? words.conflict_theirs : words.conflict_emptied, { field: name, value: isolated(value) })}</li>
            })}
        </ul>
      </div>
    </div>
  )
}

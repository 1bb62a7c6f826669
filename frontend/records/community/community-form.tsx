/** The fields of a community as a form: what it is called, what it is for, its kind, and who may read it. Walks the schema, so a new field appears by itself. */
import { useId } from 'react'
import { community } from '../../../schemas/community.ts'
import { type Field, fieldsOf } from '../../../schemas/fields.ts'
import { app } from '../../../schemas/words/app.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTerms } from '../../lib/vocabulary.ts'

export const communityFields: readonly Field[] = fieldsOf(community).filter((field) => !field.schema.readOnly && field.kind !== 'uuid')

interface FieldProps {
  readonly field: Field
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

function CommunityField({ field, value, error, onChange }: FieldProps) {
  const { say, language } = useLanguage()
  const id = useId()
  const terms = useTerms(field.vocabulary)
  const help = field.schema.help?.[language]
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  const required = (community.required as readonly string[]).includes(field.name)
  const common = { id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined, required, className: 'input' }
  const longest = field.schema.type === 'string' ? field.schema.maxLength : undefined
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.schema.label[language]} {!required && <span className="help">({say(app.optional)})</span>}
      </label>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {field.kind === 'term' ? (
        <select {...common} value={value} onChange={(event) => onChange(event.target.value)}>
          {terms.map((term) => (
            <option key={term.code} value={term.code}>
              {term[language]}
            </option>
          ))}
        </select>
      ) : field.kind === 'multiline' ? (
        <textarea {...common} dir="auto" maxLength={longest} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...common} dir="auto" maxLength={longest} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

interface FormProps {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly onChange: (name: string, value: string) => void
}

/** All the fields. */
export function CommunityFields({ values, errors, onChange }: FormProps) {
  return communityFields.map((field) => (
    <CommunityField
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      error={errors[field.name]}
      onChange={(value) => onChange(field.name, value)}
    />
  ))
}

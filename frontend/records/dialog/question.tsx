/** One question of a record's dialog: the input of its kind, a list of entries, or a choice among the records that a reference may name. */
import type { Term } from '../../../schemas/dialect.ts'
import type { Field } from '../../../schemas/fields.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import { SearchOne } from '../../ui/fields/search-one.tsx'
import { FieldInput } from '../form/input.tsx'
import { RepeatInput } from '../form/repeat.tsx'
import type { Draft } from '../form/values.ts'

interface QuestionProps {
  readonly id: string
  readonly field: Field
  readonly value: unknown
  /** What the server found wrong, by dotted name: entries of lists are looked up in it. */
  readonly faults: Readonly<Record<string, string>>
  readonly required: boolean
  /** Records that a reference may name. */
  readonly choices: readonly Term[] | undefined
  /** Codes offered first. */
  readonly first: readonly string[] | undefined
  readonly onChange: (value: unknown) => void
}

/** Sentences by dotted name as the entries of a repeat expect them. */
function faultsIn(name: string, faults: Readonly<Record<string, string>>): unknown {
  const found: Record<string, Record<string, unknown>> = {}
  for (const [key, message] of Object.entries(faults)) {
    const [list, index, part] = key.split('.')
    if (list !== name || index === undefined || part === undefined) continue
    found[index] = { ...found[index], [part]: { type: 'server', message } }
  }
  return Object.keys(found).length > 0 ? found : undefined
}

/** The question. A reference without records to choose from is not asked. */
export function Question({ id, field, value, faults, required, choices, first, onChange }: QuestionProps) {
  const { language, say } = useLanguage()
  const error = faults[field.name] ?? Object.entries(faults).find(([name]) => name.startsWith(`${field.name}.`))?.[1]
  const note = required ? say(words.needed) : undefined
  if (field.kind === 'reference') {
    if (!choices || (choices.length === 0 && !value)) return null
    return (
      <SearchOne
        id={id}
        label={field.schema.label[language]}
        help={field.schema.help?.[language]}
        error={error}
        note={note}
        terms={choices}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
      />
    )
  }
  if (field.kind === 'repeat')
    return (
      <RepeatInput
        field={field}
        id={id}
        value={Array.isArray(value) ? (value as readonly Draft[]) : []}
        fault={faultsIn(field.name, faults) ?? (error ? { type: 'server', message: error } : undefined)}
        required={required}
        onChange={onChange}
      />
    )
  return <FieldInput field={field} id={id} value={value} error={error} note={note} first={first} onChange={onChange} />
}

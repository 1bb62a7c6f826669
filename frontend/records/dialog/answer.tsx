/** One question of a dialog, whatever its kind, with what the server found wrong with its answer. */
import type { Term } from '../../../schemas/dialect.ts'
import type { Field } from '../../../schemas/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import { SearchOne } from '../../ui/fields/search-one.tsx'
import { FieldInput } from '../form/input.tsx'
import { RepeatInput } from '../form/repeat.tsx'
import type { Draft } from '../form/values.ts'

interface Props {
  readonly id: string
  readonly field: Field
  readonly value: unknown
  /** By dotted name, as the server gives them. */
  readonly faults: Readonly<Record<string, string>>
  readonly required: boolean
  readonly first?: readonly string[] | undefined
  /** Records that a reference may name. */
  readonly choices?: readonly Term[] | undefined
  readonly onChange: (value: unknown) => void
}

/** The question. */
export function Answer({ id, field, value, faults, required, first, choices, onChange }: Props) {
  const { language } = useLanguage()
  const fault = faults[field.name] ?? Object.entries(faults).find(([name]) => name.startsWith(`${field.name}.`))?.[1]
  if (field.kind === 'reference') {
    if (!choices || (choices.length === 0 && !value)) return null
    return (
      <SearchOne
        id={id}
        label={field.schema.label[language]}
        help={field.schema.help?.[language]}
        error={fault}
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
        value={Array.isArray(value) ? (value as Draft[]) : []}
        fault={fault ? { type: 'server', message: fault } : undefined}
        required={required}
        onChange={onChange}
      />
    )
  return <FieldInput field={field} id={id} value={value} error={fault} required={required} first={first} onChange={onChange} />
}

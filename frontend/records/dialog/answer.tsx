/** One question of a dialog, whatever its kind, with what the server found wrong with its answer. */
import type { Field } from '../../../schemas/fields.ts'
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
  readonly onChange: (value: unknown) => void
}

/** The question. */
export function Answer({ id, field, value, faults, required, first, onChange }: Props) {
  const fault = faults[field.name] ?? Object.entries(faults).find(([name]) => name.startsWith(`${field.name}.`))?.[1]
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

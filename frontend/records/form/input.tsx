/** The right input for a field, whatever its kind: the one place where the kinds of the dialect meet the inputs on the screen. */
import { memo, useMemo } from 'react'
import type { Term } from '../../../schemas/dialect.ts'
import type { Field } from '../../../schemas/fields.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTerms } from '../../lib/vocabulary.ts'
import { CheckList, RadioList, YesNo } from '../../ui/fields/choice.tsx'
import { DateInput } from '../../ui/fields/date.tsx'
import type { FieldProps } from '../../ui/fields/frame.tsx'
import { NumberInput } from '../../ui/fields/number.tsx'
import { SearchMany } from '../../ui/fields/search-many.tsx'
import { SearchOne } from '../../ui/fields/search-one.tsx'
import { MultilineInput, TextInput } from '../../ui/fields/text.tsx'
import { TextsInput } from '../../ui/fields/texts.tsx'
import { useReading } from './reading.ts'

export interface InputProps {
  readonly field: Field
  /** Identifier in the page; the input, or the group of inputs, carries it. */
  readonly id: string
  readonly value: unknown
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  /** What marks a field that must be filled, where it is not the submission that needs it. */
  readonly note?: string | undefined
  /** Codes or prefixes of codes offered first. */
  readonly first?: readonly string[] | undefined
  readonly onChange: (value: unknown) => void
  readonly onBlur?: (() => void) | undefined
}

const fewToRead = 14
const fewToScan = 30

function within(terms: readonly Term[], allowed: readonly string[] | undefined): readonly Term[] {
  return allowed ? terms.filter((term) => allowed.includes(term.code)) : terms
}

function TermInput({ field, first, frame }: { readonly field: Field; readonly first: readonly string[] | undefined; readonly frame: FieldProps<string> }) {
  const { language } = useLanguage()
  const all = useTerms(field.vocabulary)
  const terms = useMemo(() => within(all, field.schema.type === 'string' ? field.schema.enum : undefined), [all, field])
  if (terms.length > fewToRead) return <SearchOne {...frame} terms={terms} first={first} />
  const options = terms.map((term) => ({ code: term.code, label: term[language] }))
  return <RadioList {...frame} options={options} inline={options.length <= 6 && options.every((one) => one.label.length <= 18)} />
}

function TermsInput({
  field,
  first,
  frame,
}: {
  readonly field: Field
  readonly first: readonly string[] | undefined
  readonly frame: FieldProps<readonly string[]>
}) {
  const { language } = useLanguage()
  const terms = useTerms(field.vocabulary)
  const grouped = terms.length > fewToRead && terms.some((term) => term.group)
  if (terms.length > fewToScan || grouped || first?.length) return <SearchMany {...frame} terms={terms} first={first} />
  return <CheckList {...frame} options={terms.map((term) => ({ code: term.code, label: term[language] }))} />
}

function DatedInput({ field, frame }: { readonly field: Field; readonly frame: FieldProps<string> }) {
  const reading = useReading([field])
  return <DateInput {...frame} reading={frame.value && !frame.error ? reading(field, frame.value) : ''} />
}

/** The input. Its value has the shape that `draftFrom` gives: '' for nothing written, [] for nothing chosen. */
export const FieldInput = memo(function FieldInput({ field, id, value, error, required, note, first, onChange, onBlur }: InputProps) {
  const { language, say } = useLanguage()
  const { schema } = field
  const frame = {
    id,
    label: schema.label[language],
    help: schema.help?.[language],
    error,
    note: note ?? (required ? say(capture.required) : undefined),
    onBlur,
  }
  const discreet = field.sensitivity === 'identity'
  const text = { ...frame, value: typeof value === 'string' ? value : '', onChange }
  const list = { ...frame, value: Array.isArray(value) ? (value as readonly string[]) : [], onChange }
  switch (field.kind) {
    case 'term':
      return <TermInput field={field} first={first} frame={text} />
    case 'terms':
      return <TermsInput field={field} first={first} frame={list} />
    case 'date':
      return <DatedInput field={field} frame={text} />
    case 'boolean':
      return <YesNo {...frame} value={typeof value === 'boolean' ? value : null} onChange={onChange} />
    case 'integer':
    case 'number':
      return (
        <NumberInput
          {...frame}
          whole={field.kind === 'integer'}
          value={typeof value === 'number' || typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )
    case 'multiline':
      return <MultilineInput {...text} discreet={discreet} maxLength={schema.type === 'string' ? schema.maxLength : undefined} />
    case 'texts': {
      const items = schema.type === 'array' ? schema.items : null
      return <TextsInput {...list} links={items?.type === 'string' && items.format === 'uri'} maxItems={schema.type === 'array' ? schema.maxItems : 1} />
    }
    case 'link':
      return <TextInput {...text} type="url" maxLength={schema.type === 'string' ? schema.maxLength : undefined} />
    case 'repeat':
    case 'answers':
      return null
    default:
      return <TextInput {...text} discreet={discreet} maxLength={schema.type === 'string' ? schema.maxLength : undefined} />
  }
})

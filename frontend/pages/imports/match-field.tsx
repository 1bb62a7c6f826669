/** One field of the matching: what fills it, and, for a field of terms, what the words of the file stand for. */
import { useState } from 'react'
import type { Field } from '../../../schemas/fields.ts'
import type { FieldMapping } from '../../../schemas/mapping.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { type Say, useLanguage } from '../../lib/language.tsx'
import { useTerms } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Choice, type Option } from './choice.tsx'
import { isFixed, type Preview, plainColumn, toColumn, type ValueCount } from './model.ts'
import { ValuesDialog } from './values-dialog.tsx'

interface MatchFieldProps {
  readonly path: string
  readonly field: Field
  readonly note: 'required' | 'composed' | null
  readonly mapping: FieldMapping | undefined
  readonly values: readonly ValueCount[]
  readonly columns: Preview['columns']
  readonly onChange: (mapping: FieldMapping | null) => void
}

/** What a mapping does, when it is more than one column read plainly. */
function howOf(mapping: FieldMapping, say: Say): string {
  const [first = '', ...others] = mapping.columns ?? []
  const flags = mapping.flags?.length ?? 0
  const parts: string[] = []
  if (mapping.template) parts.push(mapping.template)
  else if (mapping.how === 'headline') parts.push(say(words.how_headline, { column: first }))
  else if (mapping.how === 'sum') parts.push(say(words.how_sum, { columns: [first, ...others].join(' + ') }))
  else if (mapping.how === 'join') parts.push(say(words.how_join, { columns: [first, ...others].join(', ') }))
  else if (mapping.how === 'span') parts.push(say(words.how_span, { first, last: others[0] ?? first }))
  else if (mapping.how === 'pair' || mapping.how === 'pair_swapped') parts.push(say(words.how_pair, { column: first }))
  else if (others.length > 0) parts.push(say(words.how_first, { first, others: others.join(', ') }))
  else if (first) parts.push(first)
  if (flags > 0) parts.push(say(words.how_flags, { count: flags }))
  return parts.join(' · ')
}

const none = ''
const fixed = '\u0000fixed'
const asIs = '\u0000as-is'

function FixedValue({ field, mapping, onChange }: Pick<MatchFieldProps, 'field' | 'onChange'> & { readonly mapping: FieldMapping }) {
  const { say, language } = useLanguage()
  const terms = useTerms(field.vocabulary ?? '')
  const value = [mapping.constant].flat().map(String)
  if (field.vocabulary)
    return (
      <Choice
        quiet
        label={say(words.fixed_value)}
        value={value[0] ?? ''}
        onChange={(code) => onChange({ constant: field.kind === 'terms' ? [code] : code })}
        options={[
          { value: '', label: say(words.value_unknown) },
          ...terms.map((term) => ({ value: term.code, label: term[language], group: term.group?.[language] })),
        ]}
      />
    )
  const number = field.kind === 'integer' || field.kind === 'number'
  return (
    <input
      className="input"
      aria-label={say(words.fixed_value)}
      dir="auto"
      inputMode={number ? 'decimal' : 'text'}
      value={value.join('; ')}
      onChange={(event) => {
        const text = event.target.value
        onChange({ constant: number && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text })
      }}
    />
  )
}

/** The line of a field. */
export function MatchField({ field, note, mapping, values, columns, onChange }: MatchFieldProps) {
  const { say, language } = useLanguage()
  const [showing, setShowing] = useState(false)
  const label = field.schema.label[language]
  const column = plainColumn(mapping)
  const constant = isFixed(mapping)
  const special = mapping !== undefined && column === null && !constant
  const chosen = mapping === undefined ? none : constant ? fixed : (column ?? asIs)
  const options: Option[] = [
    { value: none, label: say(note === 'composed' ? words.composed : words.nothing) },
    ...(special ? [{ value: asIs, label: say(words.as_proposed, { how: howOf(mapping, say) }) }] : []),
    { value: fixed, label: say(words.fixed) },
    ...columns.map(({ name }) => ({ value: name, label: name, group: say(words.columns_of_file) })),
  ]
  const unknown = mapping?.unmatched === 'drop' ? 0 : values.filter((one) => one.codes === null).length
  const samples = column === null ? [] : (columns.find(({ name }) => name === column)?.samples ?? [])
  const choose = (value: string) => {
    if (value === none) onChange(null)
    else if (value === fixed) onChange({ constant: field.kind === 'boolean' ? true : '' })
    else if (value !== asIs) onChange(toColumn(mapping, value))
  }
  return (
    <div className={`match${note === 'required' && mapping === undefined ? ' match-missing' : ''}`}>
      <div className="match-field">
        <span>{label}</span> {note === 'required' && <span className="muted small">{say(words.required)}</span>}
      </div>
      <Icon name="back" size={1} />
      <div className="match-source">
        <Choice quiet label={`${label} — ${say(words.filled_by)}`} value={chosen} options={options} onChange={choose} />
        {constant && mapping && <FixedValue field={field} mapping={mapping} onChange={onChange} />}
        {samples.length > 0 && values.length === 0 && (
          <p className="match-samples muted small" dir="auto">
            {samples.map(String).join(' · ')}
          </p>
        )}
        {values.length > 0 && mapping && (
          <Button size="s" look={unknown > 0 ? 'plain' : 'quiet'} icon={unknown > 0 ? 'warning' : 'list'} onClick={() => setShowing(true)}>
            {say(words.values, { count: values.length })}
            {unknown > 0 && ` · ${say(words.values_unknown, { count: unknown })}`}
          </Button>
        )}
      </div>
      {showing && mapping && <ValuesDialog field={field} mapping={mapping} values={values} onClose={() => setShowing(false)} onChange={onChange} />}
    </div>
  )
}

/** What the words of the file stand for: each beside the term that it becomes, those that mean nothing yet first. */
import { useState } from 'react'
import type { Field } from '../../../schemas/fields.ts'
import type { FieldMapping } from '../../../schemas/mapping.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTerms } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice, type Option } from './choice.tsx'
import { type ValueCount, withValue } from './model.ts'

const unknown = '\u0000unknown'
const several = '\u0000several'
const nothing = ''

interface ValuesDialogProps {
  readonly field: Field
  readonly mapping: FieldMapping
  readonly values: readonly ValueCount[]
  readonly onClose: () => void
  readonly onChange: (mapping: FieldMapping) => void
}

/** A dialog over one field. What is chosen here holds at once. */
export function ValuesDialog({ field, mapping, values, onClose, onChange }: ValuesDialogProps) {
  const { say, language } = useLanguage()
  const terms = useTerms(field.vocabulary ?? '')
  const [order] = useState(() => [...values].sort((a, b) => Number(a.codes !== null) - Number(b.codes !== null) || b.count - a.count))
  const [draft, setDraft] = useState(mapping)
  const label = (code: string) => terms.find((term) => term.code === code)?.[language] ?? code
  const change = (next: FieldMapping) => {
    setDraft(next)
    onChange(next)
  }
  const line = ({ text, count, codes }: ValueCount) => {
    const told = draft.values && Object.hasOwn(draft.values, text) ? draft.values[text] : undefined
    const now = told === undefined ? codes : told === null ? [] : typeof told === 'string' ? [told] : told
    const value = now === null ? unknown : now.length === 0 ? nothing : now.length > 1 ? several : (now[0] ?? nothing)
    const options: Option[] = [
      ...(value === unknown ? [{ value: unknown, label: say(words.value_unknown) }] : []),
      ...(value === several && now ? [{ value: several, label: say(words.value_several, { terms: now.map(label).join(', ') }) }] : []),
      { value: nothing, label: say(words.value_nothing) },
      ...terms.map((term) => ({ value: term.code, label: term[language], group: term.group?.[language] })),
    ]
    return (
      <li key={text} className={`value${value === unknown ? ' value-unknown' : ''}`}>
        <span>
          <bdi className="value-text">{text}</bdi> <span className="muted small">{say(words.values_rows, { count })}</span>
        </span>
        <Choice
          quiet
          label={text}
          value={value}
          options={options}
          onChange={(code) => code !== unknown && code !== several && change(withValue(draft, text, code === nothing ? null : code))}
        />
      </li>
    )
  }
  return (
    <Dialog
      title={field.schema.label[language]}
      size="l"
      onClose={onClose}
      acts={
        <Button look="primary" onClick={onClose}>
          {say(words.done)}
        </Button>
      }
    >
      <div className="stack">
        <p className="muted">{say(words.values_lead)}</p>
        <label className="import-check">
          <input
            type="checkbox"
            checked={draft.unmatched === 'drop'}
            onChange={(event) => change({ ...draft, unmatched: event.target.checked ? 'drop' : 'refuse' })}
          />
          <span>{say(words.values_drop)}</span>
        </label>
        <ul className="values">{order.map(line)}</ul>
      </div>
    </Dialog>
  )
}

/** Choosing among few: yes or no, one of a handful, several of a handful. Real radios and checkboxes with targets for a thumb; a choice can be taken back. */
import type { ReactNode } from 'react'
import { fields } from '../../../schemas/words/fields.ts'
import { useSay } from '../../lib/language.tsx'
import { type FieldProps, Group, Leave } from './frame.tsx'
import './choice.css'

export interface Option {
  readonly code: string
  /** In the reader's language; a name that people gave is set apart (`Bidi`). */
  readonly label: ReactNode
}

interface ChoiceProps<V> extends FieldProps<V> {
  readonly options: readonly Option[]
  /** Options flow in a line (short words) instead of standing under each other. */
  readonly inline?: boolean
  /** Whether the choice can be taken back. */
  readonly clearable?: boolean
}

/** One of several. The value is a code, '' while nothing is chosen. */
export function RadioList({ options, inline, clearable = true, value, onChange, onBlur, ...frame }: ChoiceProps<string>) {
  const say = useSay()
  return (
    <Group {...frame}>
      <Leave className={inline ? 'choices choices-inline' : 'choices'} onLeave={onBlur}>
        {options.map((option) => (
          <label className="choice" key={option.code}>
            <input type="radio" name={frame.id} value={option.code} checked={value === option.code} onChange={() => onChange(option.code)} />
            <span>{option.label}</span>
          </label>
        ))}
      </Leave>
      {clearable && value !== '' && (
        <button className="button button-quiet button-s" type="button" onClick={() => onChange('')} aria-label={`${say(fields.clear)} – ${frame.label}`}>
          {say(fields.clear)}
        </button>
      )}
    </Group>
  )
}

/** Yes, no, or (nothing chosen) not known. */
export function YesNo({ value, onChange, ...rest }: FieldProps<boolean | null>) {
  const say = useSay()
  return (
    <RadioList
      {...rest}
      inline
      options={[
        { code: 'true', label: say(fields.yes) },
        { code: 'false', label: say(fields.no) },
      ]}
      value={value === null ? '' : String(value)}
      onChange={(code) => onChange(code === '' ? null : code === 'true')}
    />
  )
}

/** Several of a handful, as pills that wrap. The value keeps the order of choosing. */
export function CheckList({ options, value, onChange, onBlur, ...frame }: ChoiceProps<readonly string[]>) {
  return (
    <Group {...frame}>
      <Leave className="pills" onLeave={onBlur}>
        {options.map((option) => (
          <Pill key={option.code} option={option} checked={value.includes(option.code)} onChange={(on) => onChange(toggled(value, option.code, on))} />
        ))}
      </Leave>
    </Group>
  )
}

/** The list with a code added at the end, or without it. */
export function toggled(value: readonly string[], code: string, on: boolean): readonly string[] {
  const without = value.filter((one) => one !== code)
  return on ? [...without, code] : without
}

/** A checkbox that looks like what it is about. */
export function Pill({ option, checked, onChange }: { readonly option: Option; readonly checked: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <label className="pill">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{option.label}</span>
    </label>
  )
}

/** A number, typed in the digits of any of the three languages. What is no number stays in the input as it was written, and is said to be none. */
import { useEffect, useState } from 'react'
import { type FieldProps, Frame, wired } from './frame.tsx'
import { noEnter } from './text.tsx'

/** Reads a number as people type it: Arabic-Indic digits, spaces between thousands, a comma for decimals. The text itself when it is none, '' when blank. */
export function readNumber(text: string): number | string {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\u00a0\u202f٬]/g, '')
    .replace(/[,٫]/, '.')
    .replace('−', '-')
  if (plain === '') return ''
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(plain) ? Number(plain) : text
}

interface NumberProps extends FieldProps<number | string> {
  readonly whole: boolean
}

/** The value is a number, '' when blank, or the text that is no number. */
export function NumberInput({ whole, value, onChange, onBlur, ...frame }: NumberProps) {
  const [text, setText] = useState(String(value))
  useEffect(() => setText((now) => (readNumber(now) === value ? now : String(value))), [value])
  return (
    <Frame {...frame}>
      <input
        id={frame.id}
        className="input ask-number"
        type="text"
        inputMode={whole ? 'numeric' : 'decimal'}
        dir="ltr"
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value)
          onChange(readNumber(event.target.value))
        }}
        onBlur={onBlur}
        onKeyDown={noEnter}
        {...wired(frame)}
      />
    </Frame>
  )
}

/** A number, typed in the digits of any of the three languages. What is no number stays in the input as it was written, and is said to be none. */
import { useEffect, useState } from 'react'
import { type FieldProps, Frame, wired } from './frame.tsx'
import { readNumber } from './read-number.ts'
import { noEnter } from './text.tsx'

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

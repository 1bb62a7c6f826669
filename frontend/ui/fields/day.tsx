/**
 * One whole day, typed in digits or picked in the device's own calendar. It reads the same in all three languages; the browser's own field would speak the browser's language
 * whatever the page speaks.
 */
import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { day as words } from '../../../schemas/words/day.ts'
import { useSay } from '../../lib/language.tsx'
import { Icon } from '../icon.tsx'
import { readDay, showDay } from './read-day.ts'
import './day.css'

type Passed = Pick<ComponentProps<'input'>, 'id' | 'aria-invalid' | 'aria-describedby'>

interface Props extends Passed {
  /** `2026-03-02`, or '' for none. */
  readonly value: string
  /** First and last day that may be chosen. */
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly onChange: (value: string) => void
}

/** Tells of a day when it is whole and within its bounds, and of '' when the field is emptied; what is not yet a day is told of to nobody. */
export function Day({ value, min = '1900-01-01', max = '2100-12-31', onChange, ...passed }: Props) {
  const say = useSay()
  const [text, setText] = useState(showDay(value))
  const [left, setLeft] = useState(false)
  const calendar = useRef<HTMLInputElement>(null)
  useEffect(() => setText((now) => (readDay(now) === value ? now : showDay(value))), [value])
  const read = readDay(text)
  const faulty = left && text.trim() !== '' && (read === null || read < min || read > max)
  const tell = (next: string) => {
    setText(next)
    const found = next.trim() === '' ? '' : readDay(next)
    if (found !== null && found !== value && (found === '' || (found >= min && found <= max))) onChange(found)
  }
  return (
    <span className="day">
      <input
        {...passed}
        className="input"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
        placeholder={say(words.shape)}
        value={text}
        aria-invalid={faulty || passed['aria-invalid'] ? true : undefined}
        title={faulty ? say(words.not_a_day) : undefined}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true)
          if (read === value && value !== '') setText(showDay(value))
        }}
        onChange={(event) => tell(event.target.value)}
      />
      <button className="day-open" type="button" tabIndex={-1} aria-label={say(words.calendar)} onClick={() => calendar.current?.showPicker?.()}>
        <Icon name="calendar" />
      </button>
      <input
        ref={calendar}
        className="day-calendar"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        max={max}
        value={value}
        onChange={(event) => {
          if (event.target.value) tell(showDay(event.target.value))
        }}
      />
      {faulty && (
        <span className="error" role="status">
          {say(words.not_a_day)}
        </span>
      )}
    </span>
  )
}

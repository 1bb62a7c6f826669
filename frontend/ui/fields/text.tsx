/** Written answers: a line, or an account that grows as it is written. The direction follows what is written, not the page. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type FieldProps, Frame, wired } from './frame.tsx'

/** Keeps Enter in a one-line input from sending anything. */
export function noEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

/** What is written decides its direction; while nothing is, the page does (a browser would take left to right). */
export const directionOf = (value: string): 'auto' | undefined => (value === '' ? undefined : 'auto')

interface TextProps extends FieldProps<string> {
  readonly maxLength?: number | undefined
  readonly type?: 'text' | 'url' | 'email'
  /** Names and the like: no spelling service and no keyboard is to learn them. */
  readonly discreet?: boolean
}

const unlearned = { spellCheck: false, autoCorrect: 'off', autoCapitalize: 'off' } as const

/** Tells how much room is left once nine tenths of it are used. */
function Left({ value, maxLength }: { readonly value: string; readonly maxLength: number | undefined }) {
  const { say } = useLanguage()
  if (maxLength === undefined) return null
  const length = [...value].length
  if (length < maxLength * 0.9 || length > maxLength) return null
  return <p className="ask-left">{say(app.characters_left, { count: maxLength - length })}</p>
}

/** One line of text. */
export function TextInput({ maxLength, type = 'text', discreet, value, onChange, onBlur, ...frame }: TextProps) {
  return (
    <Frame {...frame}>
      <input
        id={frame.id}
        className="input"
        type={type}
        dir={type === 'text' ? directionOf(value) : 'ltr'}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        onKeyDown={noEnter}
        {...(discreet ? unlearned : {})}
        {...wired(frame)}
      />
      <Left value={value} maxLength={maxLength} />
    </Frame>
  )
}

/** An account of any length: as high as what is written in it. */
export function MultilineInput({ maxLength, discreet, value, onChange, onBlur, ...frame }: Omit<TextProps, 'type'>) {
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever the text changes.
  useLayoutEffect(() => {
    const element = area.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight + 2}px`
  }, [value])
  return (
    <Frame {...frame}>
      <textarea
        id={frame.id}
        ref={area}
        className="input ask-area"
        dir={directionOf(value)}
        rows={4}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        {...(discreet ? unlearned : {})}
        {...wired(frame)}
      />
      <Left value={value} maxLength={maxLength} />
    </Frame>
  )
}

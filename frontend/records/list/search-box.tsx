/** The search box of the list: asks as one types, a moment after the last key; “/” brings one here. */
import { useEffect, useRef, useState } from 'react'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { useSay } from '../../lib/language.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import './search-box.css'

const pause = 350

interface SearchBoxProps {
  /** The search in force. */
  readonly value: string
  /** Gets the next one. */
  readonly onChange: (text: string) => void
  /** What is looked through, where it is not the incidents. */
  readonly label?: string
}

/** The box. */
export function SearchBox({ value, onChange, label }: SearchBoxProps) {
  const say = useSay()
  const [text, setText] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  const sent = useRef(value)

  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    if (text.trim() === sent.current) return
    const timer = setTimeout(() => {
      sent.current = text.trim()
      onChange(sent.current)
    }, pause)
    return () => clearTimeout(timer)
  }, [text, onChange])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [contenteditable]')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])

  return (
    <search className="search-box">
      <Icon name="search" />
      <input
        ref={input}
        className="input"
        type="search"
        dir={text ? 'auto' : undefined}
        maxLength={200}
        aria-label={label ?? say(words.search)}
        placeholder={label ?? say(words.search_hint)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text && (
        <IconButton
          icon="close"
          label={say(words.clear_search)}
          onClick={() => {
            setText('')
            input.current?.focus()
          }}
        />
      )}
    </search>
  )
}

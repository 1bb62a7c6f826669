/** The map for keyboards and screen readers: one list, lying invisibly over the map, whose active entry is outlined on the map. */

import { useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../lib/language.tsx'
import { Bidi } from '../ui/bidi.tsx'
import { indexForKey } from './index-for-key.ts'

export interface Choice {
  readonly key: string
  readonly text: string
}
interface MapChoicesProps {
  readonly label: string
  readonly choices: readonly Choice[]
  /** Told which entry is active while the map has the focus; null when it has not. */
  readonly onActive: (key: string | null) => void
  readonly onChoose: (key: string) => void
  readonly onLeave: () => void
  readonly onZoom: (by: number) => void
}

/** Tab reaches it, arrows walk through the entries, letters jump, Enter chooses, Escape goes back, plus and minus zoom. */
export function MapChoices({ label, choices, onActive, onChoose, onLeave, onZoom }: MapChoicesProps) {
  const { direction } = useLanguage()
  const id = useId()
  const [index, setIndex] = useState(0)
  const [focused, setFocused] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const active = Math.min(index, choices.length - 1)
  const key = focused ? (choices[active]?.key ?? null) : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another entry is news.
  useEffect(() => onActive(key), [key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its beginning.
  useEffect(() => setIndex(0), [label])

  const press = (pressed: string): boolean => {
    const to = indexForKey(pressed, active, choices.length, direction)
    const choice = choices[active]
    if (to !== null) setIndex(Math.max(0, to))
    else if ((pressed === 'Enter' || pressed === ' ') && choice) onChoose(choice.key)
    else if (pressed === 'Escape') onLeave()
    else if (pressed === '+' || pressed === '=') onZoom(1)
    else if (pressed === '-') onZoom(-1)
    else if (pressed.length === 1 && /\p{L}/u.test(pressed)) {
      const order = choices.map((_, step) => (active + 1 + step) % choices.length)
      const found = order.find((at) => choices[at]?.text.toLocaleLowerCase().startsWith(pressed.toLocaleLowerCase()))
      if (found === undefined) return false
      setIndex(found)
    } else return false
    return true
  }

  return (
    <div
      ref={list}
      className="map-choices"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={choices.length > 0 ? `${id}-${active}` : undefined}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && press(event.key)) event.preventDefault()
      }}
    >
      {choices.map((choice, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active entry.
        <div key={choice.key} id={`${id}-${at}`} role="option" className="map-choice" aria-selected={at === active}>
          <Bidi>{choice.text}</Bidi>
        </div>
      ))}
    </div>
  )
}

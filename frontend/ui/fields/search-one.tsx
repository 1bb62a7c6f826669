/** One term of a long list, found by typing a few letters in any of the three languages: arrows and Enter, or a thumb. */
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { searchTerms } from '../../../schemas/arabic.ts'
import type { Term } from '../../../schemas/dialect.ts'
import { fields } from '../../../schemas/words/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type FieldProps, Frame, Leave, wired } from './frame.tsx'
import { directionOf } from './text.tsx'
import './search.css'

interface SearchOneProps extends FieldProps<string> {
  readonly terms: readonly Term[]
  /** Codes offered before anything is typed. */
  readonly first?: readonly string[] | undefined
}

const shown = 60

/** The value is a code, '' while nothing is chosen. */
export function SearchOne({ terms, first = [], value, onChange, onBlur, ...frame }: SearchOneProps) {
  const { language, say } = useLanguage()
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const chosen = terms.find((term) => term.code === value)
  const sorted = useMemo(() => {
    const byName = new Intl.Collator(language)
    const early = first.flatMap((code) => terms.find((term) => term.code === code) ?? [])
    return [...early, ...terms.filter((term) => !first.includes(term.code)).sort((one, other) => byName.compare(one[language], other[language]))]
  }, [terms, first, language])
  const found = useMemo(() => searchTerms(query, sorted, language).slice(0, query ? shown : sorted.length), [query, sorted, language])
  const current = found[Math.min(active, found.length - 1)]

  const show = () => {
    if (open) return
    setOpen(true)
    // On a phone the list needs the room that the keyboard leaves.
    if (matchMedia('(max-width: 48rem)').matches) input.current?.scrollIntoView({ block: 'start' })
  }
  const close = () => {
    setOpen(false)
    setQuery('')
    setActive(0)
  }
  const choose = (code: string) => {
    onChange(code)
    close()
    input.current?.focus()
  }
  const move = (by: number) => {
    show()
    const next = open ? Math.max(0, Math.min(found.length - 1, active + by)) : 0
    setActive(next)
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const by = steps[event.key]
    if (by !== undefined) move(by)
    else if (event.key === 'Enter' && open && current) choose(current.code)
    else if (event.key === 'Escape' && open) close()
    else if (event.key !== 'Enter') return
    event.preventDefault()
  }

  return (
    <Frame {...frame}>
      <Leave
        className="search-one"
        onLeave={() => {
          close()
          onBlur?.()
        }}
      >
        <input
          id={frame.id}
          ref={input}
          className="input"
          role="combobox"
          type="text"
          dir={directionOf(open ? query : (chosen?.[language] ?? value))}
          autoComplete="off"
          spellCheck={false}
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && current ? `${list}-${found.indexOf(current)}` : undefined}
          placeholder={open && chosen ? chosen[language] : say(fields.search_list)}
          value={open ? query : (chosen?.[language] ?? value)}
          onClick={() => show()}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
            show()
          }}
          onKeyDown={onKeyDown}
          {...wired(frame)}
        />
        {value !== '' && (
          <button className="ask-clear" type="button" onClick={() => choose('')} aria-label={`${say(fields.clear)} – ${frame.label}`}>
            <span aria-hidden="true">×</span>
          </button>
        )}
        <div className="search-list" id={list} role="listbox" aria-label={frame.label} hidden={!open || found.length === 0}>
          {open &&
            found.map((term, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's.
              // biome-ignore lint/a11y/useFocusableInteractive: the combobox points at the active option.
              <div
                key={term.code}
                id={`${list}-${index}`}
                className="search-option"
                role="option"
                aria-selected={term.code === value}
                data-active={term === current ? '' : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(term.code)}
              >
                {term[language]}
              </div>
            ))}
        </div>
        <p className="hidden-visually" role="status">
          {open && query ? say(fields.results, { count: found.length }) : ''}
        </p>
        {open && found.length === 0 && <p className="ask-help">{say(fields.no_result)}</p>}
      </Leave>
    </Frame>
  )
}

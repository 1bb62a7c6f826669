/** Several terms of a long list: what is chosen as chips, the likely ones first, a search in three languages, and all of them by group. Real checkboxes throughout. */
import { type KeyboardEvent, useMemo, useState } from 'react'
import { searchTerms } from '../../../schemas/arabic.ts'
import type { Term } from '../../../schemas/dialect.ts'
import { fields } from '../../../schemas/words/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Pill, toggled } from './choice.tsx'
import { type FieldProps, Group, Leave } from './frame.tsx'
import { directionOf } from './text.tsx'
import './search.css'

interface SearchManyProps extends FieldProps<readonly string[]> {
  readonly terms: readonly Term[]
  /** Codes or group prefixes (`liberty.`) offered first. */
  readonly first?: readonly string[] | undefined
}

const shown = 40
/** Suggestions shown before one asks for more. */
const few = 8

function byGroup(terms: readonly Term[], language: 'en' | 'fr' | 'ar'): [string, Term[]][] {
  const groups = new Map<string, Term[]>()
  for (const term of terms) {
    const name = term.group?.[language] ?? ''
    groups.set(name, [...(groups.get(name) ?? []), term])
  }
  return [...groups]
}

/** The value keeps the order of choosing. */
export function SearchMany({ terms, first = [], value, onChange, onBlur, ...frame }: SearchManyProps) {
  const { language, say } = useLanguage()
  const [query, setQuery] = useState('')
  const suggested = useMemo(
    () => first.flatMap((code) => terms.filter((term) => (code.endsWith('.') ? term.code.startsWith(code) : term.code === code))),
    [terms, first],
  )
  const [more, setMore] = useState(false)
  const groups = useMemo(() => byGroup(terms, language), [terms, language])
  const found = useMemo(() => (query.trim() ? searchTerms(query, terms, language).slice(0, shown) : []), [query, terms, language])
  const pill = (term: Term) => (
    <Pill
      key={term.code}
      option={{ code: term.code, label: term[language] }}
      checked={value.includes(term.code)}
      onChange={(on) => onChange(toggled(value, term.code, on))}
    />
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setQuery('')
    if (event.key !== 'Enter') return
    event.preventDefault()
    const best = found.find((term) => !value.includes(term.code))
    if (!best) return
    onChange([...value, best.code])
    setQuery('')
  }

  return (
    <Group {...frame}>
      <Leave className="search-many" onLeave={onBlur}>
        <ul className="chips" aria-label={say(fields.chosen, { count: value.length })} hidden={value.length === 0}>
          {value.map((code) => {
            const label = terms.find((term) => term.code === code)?.[language] ?? code
            return (
              <li className="chip" key={code}>
                <span>{label}</span>
                <button type="button" aria-label={say(fields.remove_named, { name: label })} onClick={() => onChange(value.filter((one) => one !== code))}>
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            )
          })}
        </ul>
        <input
          className="input"
          type="search"
          dir={directionOf(query)}
          autoComplete="off"
          aria-label={`${frame.label} – ${say(fields.search_among, { count: terms.length })}`}
          placeholder={say(fields.search_among, { count: terms.length })}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <p className="hidden-visually" role="status">
          {query.trim() ? say(fields.results, { count: found.length }) : ''}
        </p>
        {query.trim() ? (
          <section className="pill-group" aria-label={say(fields.matches)}>
            {found.length > 0 ? <div className="pills">{found.map(pill)}</div> : <p className="ask-help">{say(fields.no_result)}</p>}
          </section>
        ) : (
          <>
            {suggested.length > 0 && (
              <section className="pill-group">
                <h3 className="pill-heading">{say(fields.suggested)}</h3>
                <div className="pills">{(more ? suggested : suggested.slice(0, few)).map(pill)}</div>
                {!more && suggested.length > few && (
                  <button className="button button-quiet button-s" type="button" onClick={() => setMore(true)}>
                    {say(fields.suggested_more, { count: suggested.length - few })}
                  </button>
                )}
              </section>
            )}
            <details className="browse" open={suggested.length === 0}>
              <summary>{say(fields.browse)}</summary>
              {groups.map(([name, own], index) =>
                name ? (
                  <details className="browse-group" key={name} open={suggested.length === 0 && index === 0}>
                    <summary>{name}</summary>
                    <div className="pills">{own.map(pill)}</div>
                  </details>
                ) : (
                  <div className="browse-group pills" key="none">
                    {own.map(pill)}
                  </div>
                ),
              )}
            </details>
          </>
        )}
      </Leave>
    </Group>
  )
}

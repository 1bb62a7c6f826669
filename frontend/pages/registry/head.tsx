/** What stands over the lists of the registry: which of the two one is in, and the search. */
import { useEffect, useState } from 'react'
import { NavLink } from 'react-router'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import './registry.css'

/** The two lists as links. */
export function RegistryWays() {
  const say = useSay()
  const { within } = useCommunity()
  return (
    <nav className="registry-ways" aria-label={say(words.registry)}>
      <NavLink to={within('/registry')} end>
        {say(words.people)}
      </NavLink>
      <NavLink to={within('/registry/organisations')}>{say(words.organisations)}</NavLink>
    </nav>
  )
}

const pause = 400

/** A search that asks a moment after the last letter. */
export function RegistrySearch({ label, onChange }: { readonly label: string; readonly onChange: (text: string) => void }) {
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => onChange(text.trim()), pause)
    return () => clearTimeout(timer)
  }, [text, onChange])
  return (
    <search className="registry-search">
      <Icon name="search" />
      <input
        className="input"
        type="search"
        dir={text ? 'auto' : undefined}
        maxLength={200}
        autoComplete="off"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </search>
  )
}

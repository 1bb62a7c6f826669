/** What identifies someone is covered until it is asked for, so that nobody reads it over a shoulder. */
import { type ReactNode, useState } from 'react'
import { incidents as words } from '../../schemas/words/incidents.ts'
import { useSay } from '../lib/language.tsx'
import { Icon } from './icon.tsx'
import './veil.css'

/** Covered at first; the button shows and covers again. */
export function Veil({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <span className="veil">
      {open ? children : <span className="veil-cover">{say(words.sensitive)}</span>}
      <button type="button" className="veil-button" aria-pressed={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'hidden' : 'eye'} size={1.1} />
        {say(open ? words.hide : words.show)}
      </button>
    </span>
  )
}

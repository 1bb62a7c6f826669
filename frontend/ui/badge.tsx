/** A short marked word: a kind, a count, a status. The meaning is in the word and the icon; the colour only helps. */
import type { ReactNode } from 'react'
import './badge.css'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'neutral' | 'accent' | 'verified' | 'reported' | 'disputed' | 'returned' | 'deadline'

/** A badge in a tone, with an icon if the tone carries meaning. */
export function Badge({ tone = 'neutral', icon, children }: { readonly tone?: Tone; readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon && <Icon name={icon} size={1.1} />}
      <span>{children}</span>
    </span>
  )
}

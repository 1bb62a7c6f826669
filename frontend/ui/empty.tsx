/** An empty list: says what would be here, and what to do about it. */
import type { ReactNode } from 'react'
import './empty.css'
import { Icon, type IconName } from './icon.tsx'

/** `children` are the acts offered. */
export function Empty({
  icon = 'inbox',
  title,
  text,
  children,
}: {
  readonly icon?: IconName
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={icon} size={1.75} />
      </span>
      <p className="empty-title">{title}</p>
      {text && <p className="muted">{text}</p>}
      {children && <div className="row">{children}</div>}
    </div>
  )
}

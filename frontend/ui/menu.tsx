/** A button that opens a short list of choices below it. Escape and a click elsewhere close it; arrows walk through it; focus returns to the button. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './menu.css'

interface MenuProps {
  /** What the button shows. */
  readonly button: ReactNode
  /** Spoken name of the button when what it shows is not enough. */
  readonly label?: string
  readonly className?: string
  /** Called when it opens. */
  readonly onOpen?: () => void
  /** Items: `MenuItem`, links, or anything that holds buttons and links. */
  readonly children: ReactNode
}

/** A menu; choosing something in it closes it. */
export function Menu({ button, label, className = 'button button-plain', onOpen, children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const opened = useRef(onOpen)
  opened.current = onOpen

  useEffect(() => {
    if (!open) return
    opened.current?.()
    const away = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false)
    }
    const picked = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a, button')) setOpen(false)
    }
    const shown = list.current
    document.addEventListener('pointerdown', away)
    shown?.addEventListener('click', picked)
    return () => {
      document.removeEventListener('pointerdown', away)
      shown?.removeEventListener('click', picked)
    }
  }, [open])

  const entries = () => [...(whole.current?.querySelectorAll<HTMLElement>('.menu-list :is(a, button):not(:disabled)') ?? [])]
  const close = () => {
    setOpen(false)
    whole.current?.querySelector<HTMLElement>('button')?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of what is inside.
    <div
      ref={whole}
      className="menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          close()
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault()
          if (!open) setOpen(true)
          const all = entries()
          const at = all.indexOf(document.activeElement as HTMLElement)
          all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]?.focus()
        }
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !whole.current?.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button type="button" className={className} aria-expanded={open} aria-controls={id} aria-label={label} title={label} onClick={() => setOpen(!open)}>
        {button}
      </button>
      <div id={id} className="menu-list" hidden={!open} ref={list}>
        {children}
      </div>
    </div>
  )
}

/** One choice; `chosen` marks the one in force. */
export function MenuItem({
  icon,
  chosen,
  onClick,
  children,
  lang,
}: {
  readonly icon?: IconName
  readonly chosen?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
  readonly lang?: string
}) {
  return (
    <button type="button" className="menu-item" aria-pressed={chosen} onClick={onClick} lang={lang}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {chosen && <Icon name="check" />}
    </button>
  )
}

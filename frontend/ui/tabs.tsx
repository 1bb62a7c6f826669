/** Parts of one page behind tabs: arrow keys move, Home and End jump, direction follows the page. */
import { type ReactNode, useId, useRef } from 'react'
import './tabs.css'

export interface Tab<K extends string> {
  readonly key: K
  readonly label: ReactNode
}

/** The tabs and the panel of the chosen one (`children`). */
export function Tabs<K extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: {
  readonly label: string
  readonly tabs: readonly Tab<K>[]
  readonly chosen: K
  readonly onChoose: (key: K) => void
  readonly children: ReactNode
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  const move = (key: string) => {
    const at = tabs.findIndex((tab) => tab.key === chosen)
    const rtl = document.documentElement.dir === 'rtl'
    const step = key === (rtl ? 'ArrowLeft' : 'ArrowRight') ? 1 : key === (rtl ? 'ArrowRight' : 'ArrowLeft') ? -1 : 0
    const to = key === 'Home' ? 0 : key === 'End' ? tabs.length - 1 : step ? (at + step + tabs.length) % tabs.length : -1
    const tab = tabs[to]
    if (!tab) return false
    onChoose(tab.key)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
    return true
  }

  return (
    <div className="tabs">
      <div
        ref={list}
        className="tabs-list"
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => {
          if (move(event.key)) event.preventDefault()
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === chosen ? 0 : -1}
            onClick={() => onChoose(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel of text must be reachable by keyboard. */}
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </div>
  )
}

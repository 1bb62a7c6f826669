/** The beginning of every page: its title (also of the window, without anything of the record), and focus on it after a navigation. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import './page.css'

interface PageProps {
  readonly title: ReactNode
  /** Title of the window: what kind of page this is, never what a record says. The title itself if that is a plain word. */
  readonly window?: string
  /** Over the title: where one is. */
  readonly above?: ReactNode
  /** Under the title. */
  readonly lead?: ReactNode
  /** The acts of the page, at the end of the title line. */
  readonly acts?: ReactNode
  readonly width?: 'read' | 'page' | 'full'
  readonly children: ReactNode
}

let firstPage = true

/** A page with its one h1. */
export function PageBody({ title, window: name, above, lead, acts, width = 'page', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  const words = name ?? (typeof title === 'string' ? title : '')

  useEffect(() => {
    document.title = words ? `${words} · Vigie` : 'Vigie'
  }, [words])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is a new page.
  useEffect(() => {
    if (firstPage) firstPage = false
    else if (!whole.current?.contains(document.activeElement) || heading.current === document.activeElement) {
      heading.current?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
  }, [pathname])

  return (
    <div className={`page page-${width}`} ref={whole}>
      <header className="page-head">
        <div className="page-title">
          {above && <div className="page-above">{above}</div>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {acts && <div className="row page-acts">{acts}</div>}
      </header>
      {children}
    </div>
  )
}

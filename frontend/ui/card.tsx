/** A sheet of paper on the desk: a titled part of a page. */
import { type ReactNode, useId } from 'react'
import './card.css'

interface CardProps {
  readonly title?: ReactNode
  /** Small acts at the end of the title line. */
  readonly acts?: ReactNode
  readonly level?: 2 | 3
  readonly className?: string
  readonly children: ReactNode
}

/** A card; with a title it is a named region for those who listen. */
export function Card({ title, acts, level = 2, className, children }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={`card ${className ?? ''}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className="card-head">
          <Heading id={id}>{title}</Heading>
          {acts && <div className="row">{acts}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

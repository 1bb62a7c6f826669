/** One sheet of the preview, with what stands above and below on every page. */
import type { ReactNode } from 'react'
import { report as paper } from '../../../schemas/words/report.ts'
import { useSketch } from './sketch.ts'

/** A sheet with its heading. */
export function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { model, say } = useSketch()
  return (
    <article className="sheet">
      <p className="sheet-top" aria-hidden="true">
        <bdi>{model.title}</bdi>
        <span className={`sheet-class sheet-stamp-${model.audience}`}>{say(paper[`class_${model.audience}`])}</span>
      </p>
      <h2>{title}</h2>
      {children}
    </article>
  )
}

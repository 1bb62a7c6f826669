/** How much of a number is verified: one bar in two parts that differ in pattern as well as in colour. Decoration: the numbers stand beside it in words. */
import type { Tally } from './tally.ts'
import './charts.css'

/** `of` is the number that would fill the whole width (the tally's own total unless given). */
export function SplitBar({ tally, of = tally.total }: { readonly tally: Tally; readonly of?: number }) {
  const part = (count: number) => `${of > 0 ? (count / of) * 100 : 0}%`
  return (
    <span className="split-bar" aria-hidden="true">
      <span className="split-verified" style={{ inlineSize: part(tally.verified) }} />
      <span className="split-reported" style={{ inlineSize: part(tally.reported) }} />
    </span>
  )
}

/** Something is on its way: quiet lines where it will stand, and a word for those who listen. */
import { app } from '../../schemas/words/app.ts'
import { useSay } from '../lib/language.tsx'
import './loading.css'

/** `lines` grey lines. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const say = useSay()
  return (
    <div className="loading" role="status">
      <span className="hidden-visually">{say(app.loading)}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <span key={line} className="loading-line" />
      ))}
    </div>
  )
}

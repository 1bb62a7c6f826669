/** The end of a list that goes on: how many are shown of how many, and the next page. */
import { app } from '../../schemas/words/app.ts'
import { useSay } from '../lib/language.tsx'
import { Button } from './button.tsx'
import './pager.css'

/** `total` absent when it is not told. */
export function Pager({
  shown,
  total,
  more,
  busy,
  onMore,
}: {
  readonly shown: number
  readonly total?: number | undefined
  readonly more: boolean
  readonly busy?: boolean
  readonly onMore: () => void
}) {
  const say = useSay()
  return (
    <div className="pager">
      <p className="muted small numbers" role="status">
        {total === undefined ? say(app.shown, { count: shown }) : say(app.shown_of, { count: total, shown })}
      </p>
      {more && (
        <Button onClick={onMore} busy={busy ?? false} icon="down">
          {say(app.show_more)}
        </Button>
      )}
    </div>
  )
}

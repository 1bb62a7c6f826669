/** How much of a selection consent keeps back, and why where one may know it; never whose it is. Shown before a file or a report is made. */
import { type WithheldReason, withheldReasons } from '../../../schemas/consent-rules.ts'
import { withheldWords, consentWords as words } from '../../../schemas/words/consent.ts'
import { useSay } from '../../lib/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import './withheld-note.css'

export interface WithheldAnswer {
  readonly withheld: number
  readonly withheld_because: Readonly<Partial<Record<WithheldReason, number>>>
}

/** The note; `quiet`: nothing is said where nothing is kept back. */
export function WithheldNote({ of, quiet = false }: { readonly of: WithheldAnswer; readonly quiet?: boolean }) {
  const say = useSay()
  const { withheld, withheld_because: because } = of
  if (withheld === 0) return quiet ? null : <p className="small muted">{say(words.withheld_none)}</p>
  return (
    <div className="withheld-note small">
      <Icon name="lock" size={1.1} />
      <div>
        <p>{say(words.withheld, { count: withheld })}</p>
        <ul>
          {withheldReasons.map((reason) =>
            because[reason] ? <li key={reason}>{say(words.counted, { reason: say(withheldWords[reason]), count: because[reason] })}</li> : null,
          )}
        </ul>
      </div>
    </div>
  )
}

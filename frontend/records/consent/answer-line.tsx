/** One answer of a person: what they said, when and in which form, for whom and until when, where the proof is, and whether it was withdrawn. */
import { type Consent, consent } from '../../../schemas/consent.ts'
import type { Text } from '../../../schemas/dialect.ts'
import { displayDate } from '../../../schemas/display.ts'
import { consentWords as words } from '../../../schemas/words/consent.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { RecordMenu } from '../knowledge/record-menu.tsx'
import { Notes } from '../notes/note.tsx'

interface AnswerLineProps {
  readonly answer: Consent
  readonly onEdit: () => void
  readonly onWithdraw: () => void
  readonly onGone: () => void
}

/** The line. */
export function AnswerLine({ answer, onEdit, onWithdraw, onGone }: AnswerLineProps) {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const term = useTermName('consent_given', 'consent_manner', 'languages', 'consent_purposes')
  const on = (word: Text, date: string | null | undefined) => (date ? say(word, { date: displayDate(date, language) }) : '')
  const purpose = term('consent_purposes', answer.purpose ?? '')
  const facts = [
    on(words.given_on, answer.given_on),
    answer.manner ? term('consent_manner', answer.manner) : '',
    answer.language ? term('languages', answer.language) : '',
    on(words.until, answer.expires_on),
    answer.recipient ? say(words.for_whom, { recipient: isolated(answer.recipient) }) : '',
    answer.informed_by ? say(words.explained, { name: isolated(answer.informed_by) }) : '',
    answer.proof ? say(words.proof, { proof: isolated(answer.proof) }) : '',
  ].filter(Boolean)
  const withdrawable = answer.given === 'given' && !answer.withdrawn_on && may('update', 'consents', answer, 'record')
  return (
    <li>
      <div>
        <p className="told-line">
          <strong>{term('consent_given', answer.given ?? '')}</strong>
          {answer.withdrawn_on && <span className="answer-withdrawn">{on(words.withdrawn_on, answer.withdrawn_on)}</span>}
        </p>
        <p className="muted small">{facts.join(' · ')}</p>
        {answer.scope && (
          <p className="small">
            <Bidi>{answer.scope}</Bidi>
          </p>
        )}
        {answer.withdrawal_note && (
          <p className="small">
            <Bidi>{answer.withdrawal_note}</Bidi>
          </p>
        )}
        <Notes schema={consent} record={answer} />
      </div>
      <div className="row">
        {withdrawable && (
          <Button size="s" look="quiet" aria-label={say(words.withdraw_named, { purpose })} onClick={onWithdraw}>
            {say(words.withdraw)}
          </Button>
        )}
        <RecordMenu schema={consent} record={answer} name={purpose} onEdit={onEdit} onGone={onGone} />
      </div>
    </li>
  )
}

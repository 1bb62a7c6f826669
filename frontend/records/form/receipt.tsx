/** It arrived: the reference to note down, when it was received, and what one may do next. */
import { useEffect, useRef } from 'react'
import { displayMoment } from '../../../schemas/display.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Stored } from './saver.ts'
import './receipt.css'

/** The receipt of a submitted record. */
export function Receipt({ record }: { readonly record: Stored }) {
  const { language, say } = useLanguage()
  const { within } = useCommunity()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    scrollTo(0, 0)
  }, [])
  const at = record['submitted_at']
  const when = typeof at === 'string' ? displayMoment(at, language, Intl.DateTimeFormat().resolvedOptions().timeZone) : ''
  return (
    <section className="receipt">
      <span className="receipt-mark">
        <Icon name="check" size={2} />
      </span>
      <h2 ref={heading} tabIndex={-1}>
        {say(capture.received)}
      </h2>
      <p>{say(capture.received_help)}</p>
      <dl className="receipt-reference">
        <dt>{say(capture.your_reference)}</dt>
        <dd>
          <bdi>{String(record['reference'] ?? '')}</bdi>
        </dd>
      </dl>
      {when && <p className="muted small">{say(capture.received_at, { when })}</p>}
      <div className="row receipt-acts">
        <ButtonLink look="primary" icon="plus" to={within('/incidents/new')}>
          {say(capture.record_another)}
        </ButtonLink>
        <ButtonLink to={within(`/incidents/${String(record['id'])}`)}>{say(capture.open_incident)}</ButtonLink>
      </div>
    </section>
  )
}

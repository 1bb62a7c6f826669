/** The call to write it down: the first thing on the desk of whoever records, with the forms a tap away. */
import { Link } from 'react-router'
import type { Text } from '../../../schemas/dialect.ts'
import { app } from '../../../schemas/words/app.ts'
import { review as words } from '../../../schemas/words/review.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { ButtonLink } from '../../ui/button.tsx'
import './record-call.css'

/** The panel. */
export function RecordCall() {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const { data } = useQuery<Page<{ form: string; label: Text }>>('/api/forms')
  return (
    <section className="record-call" aria-labelledby="record-call">
      <h2 id="record-call">{say(words.record_title)}</h2>
      <p>{say(words.record_text)}</p>
      <ButtonLink to={within('/incidents/new')} look="primary" icon="plus" className="record-call-button">
        {say(app.record)}
      </ButtonLink>
      {data && data.items.length > 0 && (
        <>
          <p className="record-call-or">{say(words.choose_form)}</p>
          <ul>
            {data.items.map((one) => (
              <li key={one.form}>
                <Link to={within(`/incidents/new?form=${one.form}`)}>{one.label[language]}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

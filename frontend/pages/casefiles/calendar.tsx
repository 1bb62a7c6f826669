/** The limits that run for the case, by their real calendar day, with the days that the team set down; and the same as a calendar that names nobody. */
import { Link } from 'react-router'
import { displayDate } from '../../../schemas/display.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { forumWords } from '../../../schemas/words/forums.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Download } from '../../ui/download.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useCase } from './case.ts'
import { DaysLeft } from './days-left.tsx'
import { type Dated, type Due, daysOf } from './told.ts'

function Reckoned({ one }: { readonly one: Due }) {
  const { say, language } = useLanguage()
  const date = displayDate(one.start.started_on, language)
  return (
    <>
      <p className="small">{say(words[`effect_${one.limit.effect}`])}</p>
      <p className="muted small">{say(words.counted_from, { event: say(forumWords[`start_${one.start.event}`]), date })}</p>
      {!one.start.exact && (
        <p className="part-warning small">
          <Icon name="warning" size={1.1} /> {say(words.safe_day)}
        </p>
      )}
      {one.start.from_decision && (
        <p className="part-warning small">
          <Icon name="warning" size={1.1} /> {say(words.not_notified)}
        </p>
      )}
    </>
  )
}

function Line({ one }: { readonly one: Dated }) {
  const { say } = useLanguage()
  const named = useTermName('forums')
  return (
    <li className="card due" data-past={one.days_left < 0 ? '' : undefined}>
      <DaysLeft due_on={one.due_on} days={one.days_left} />
      <h3>{one.limit ? named('forums', one.limit.forum) : <Bidi>{one.title}</Bidi>}</h3>
      {one.limit ? <Reckoned one={one.limit} /> : <p className="muted small">{say(words.set_by_hand)}</p>}
    </li>
  )
}

/** The part. */
export function Calendar() {
  const { say } = useLanguage()
  const { deadlines, record } = useCase()
  const { within } = useCommunity()
  const { coming, past } = daysOf(deadlines)
  const none = coming.length + past.length === 0
  const list = (title: string, some: readonly Dated[]) =>
    some.length > 0 && (
      <>
        <h3 className="part-sub">{title}</h3>
        <ol className="part-list">
          {some.map((one) => (
            <Line key={one.key} one={one} />
          ))}
        </ol>
      </>
    )
  return (
    <section className="stack" aria-label={say(words.part_calendar)}>
      <div className="spread part-head">
        <h2>{say(words.part_calendar)}</h2>
        {coming.length > 0 && (
          <Download className="button button-plain" href={`/api/casefiles/${record.id}/deadlines.ics`}>
            <Icon name="calendar" />
            {say(words.take_calendar)}
          </Download>
        )}
      </div>
      {!deadlines && <Loading />}
      {deadlines && none && <Empty icon="calendar" title={say(words.calendar_none)} text={say(words.limit_missing)} />}
      {!none && <p className="muted">{say(words.calendar_lead)}</p>}
      {(record.forums ?? []).length === 0 && <p className="muted small">{say(words.not_bound_left_out)}</p>}
      {coming.length > 0 && <p className="muted small">{say(words.take_calendar_note)}</p>}
      {list(say(words.to_come), coming)}
      {list(say(words.passed), past)}
      {deadlines && (
        <p className="small">
          <Link to={within(`/casefiles/${record.id}/tasks`)}>{say(words.set_a_day)}</Link>
        </p>
      )}
    </section>
  )
}

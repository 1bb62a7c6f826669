/** A last day and how far it is: the day in full, then the days that are left, marked when they are few. */
import { displayDate } from '../../../schemas/display.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import './days-left.css'

const near = 30

/** `due_on` as `YYYY-MM-DD`; `days` negative when it has passed. */
export function DaysLeft({ due_on, days }: { readonly due_on: string; readonly days: number }) {
  const { say, language } = useLanguage()
  const text = days < 0 ? say(words.days_past, { count: -days }) : days === 0 ? say(words.last_day) : say(words.days_left, { count: days })
  return (
    <span className="days-left">
      <time dateTime={due_on}>{displayDate(due_on, language)}</time>
      {days <= near ? (
        <Badge tone={days < 0 ? 'neutral' : 'deadline'} icon="clock">
          {text}
        </Badge>
      ) : (
        <span className="muted small">{text}</span>
      )}
    </span>
  )
}

/** Entries of the log, day by day: who, what, about which record, when, and whether it is sealed. Lines on a desk, cards on a phone. */
import { Link } from 'react-router'
import type { Language } from '../../../schemas/dialect.ts'
import { locales } from '../../../schemas/say.ts'
import { acts, log as words } from '../../../schemas/words/audit.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { useAccount } from '../../lib/session.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Icon } from '../../ui/icon.tsx'
import { addressOf, kindName, type LogEntry, objectOf, saysItAll } from './entry.ts'

const dayName = (language: Language) => new Intl.DateTimeFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const clock = (language: Language) => new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit' })

function byDay(entries: readonly LogEntry[], language: Language): [string, LogEntry[]][] {
  const days = new Map<string, LogEntry[]>()
  const name = dayName(language)
  for (const entry of entries) {
    const day = name.format(new Date(entry.at))
    const there = days.get(day)
    if (there) there.push(entry)
    else days.set(day, [entry])
  }
  return [...days]
}

function Who({ entry }: { readonly entry: LogEntry }) {
  const { say } = useLanguage()
  const { id } = useAccount()
  if (entry.name) {
    return (
      <>
        <strong>
          <Bidi>{entry.name}</Bidi>
        </strong>
        {entry.account_id === id && <span className="muted"> {say(words.you)}</span>}
      </>
    )
  }
  return <strong className="muted">{say(entry.account_id ? words.unknown : words.nobody)}</strong>
}

/** How many, in what form, in which role: small words after the sentence. */
function Particulars({ entry }: { readonly entry: LogEntry }) {
  const { say } = useLanguage()
  const role = useTermName('community_role')
  const { count, format, whole, part, role: given } = entry.detail ?? {}
  const said = [
    typeof count === 'number' && entry.action !== 'read_log' ? say(words.records, { count }) : null,
    typeof format === 'string' && format !== 'file' ? format.toUpperCase() : null,
    whole === false ? say(words.not_whole) : null,
    part === 'history' ? say(words.history) : null,
    typeof given === 'string' ? role('community_role', given) : null,
  ].filter((one) => one !== null)
  if (said.length === 0) return null
  return (
    <span className="muted">
      {' · '}
      <Bidi>{said.join(' · ')}</Bidi>
    </span>
  )
}

/** Acts that are no verb with an object: what they are about stands apart. */
const apart: ReadonlySet<string> = new Set(['list', 'exported', 'denied', 'sign_in_failed'])

function What({ entry }: { readonly entry: LogEntry }) {
  const { say, language } = useLanguage()
  const act = Object.hasOwn(acts, entry.action) ? acts[entry.action as keyof typeof acts] : words.other
  const kind = saysItAll(entry) || entry.kind === 'accounts' ? null : kindName(entry.kind)
  const between = apart.has(entry.action) ? ' · ' : ' '
  const about = objectOf(entry)
  const to = addressOf(entry)
  return (
    <>
      {say(act)}
      {kind && (
        <span className="log-kind">
          {between}
          {say(kind).toLocaleLowerCase(language)}
        </span>
      )}
      {about && (kind ? ' ' : between)}
      {about &&
        (to ? (
          <Link to={to}>
            <Bidi>{about}</Bidi>
          </Link>
        ) : (
          <Bidi>{about}</Bidi>
        ))}
      <Particulars entry={entry} />
    </>
  )
}

function Seal({ place }: { readonly place: number | null }) {
  const { say, number } = useLanguage()
  const said = place === null ? say(words.not_sealed) : say(words.sealed, { place })
  return (
    <span className={place === null ? 'log-seal log-open' : 'log-seal'} title={said}>
      <Icon name={place === null ? 'clock' : 'check'} size={1} />
      <span className="hidden-visually">{said}</span>
      {place !== null && (
        <span className="numbers" aria-hidden="true">
          {number(place)}
        </span>
      )}
    </span>
  )
}

/** The entries, newest first. */
export function Entries({ entries }: { readonly entries: readonly LogEntry[] }) {
  const { language } = useLanguage()
  const time = clock(language)
  return (
    <div className="log">
      {byDay(entries, language).map(([day, there]) => (
        <section key={day} className="log-day">
          <h2>{day}</h2>
          <ul>
            {there.map((entry) => (
              <li key={entry.id} className={entry.action === 'denied' || entry.action === 'refused_read' ? 'log-entry log-refused' : 'log-entry'}>
                <time className="log-time numbers" dateTime={entry.at} title={dayAndTime(language, entry.at)}>
                  {time.format(new Date(entry.at))}
                </time>
                <p className="log-who">
                  <Who entry={entry} />
                </p>
                <p className="log-what">
                  <What entry={entry} />
                </p>
                <Seal place={entry.sealed} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** A date as exactly as it is known and no more: the exactness is chosen first, then day, month and year, each by its own name so that no order can be mistaken. */
import { type ReactNode, useEffect, useId, useState } from 'react'
import { locales } from '../../../schemas/say.ts'
import { fields } from '../../../schemas/words/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type DateAnswer, dayAgo, type Exactness, exactnesses, isFuture, noParts, type Parts, readAnswer, withYear, writeAnswer } from './date-parts.ts'
import { type FieldProps, Group, Leave } from './frame.tsx'
import { noEnter } from './text.tsx'
import './date.css'

const names: Readonly<Record<Exactness, (typeof fields)[`exact_${Exactness}`]>> = {
  day: fields.exact_day,
  month: fields.exact_month,
  year: fields.exact_year,
  about: fields.exact_about,
  before: fields.exact_before,
  after: fields.exact_after,
  between: fields.exact_between,
}
const twelve = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
const days = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'))

interface PartsProps {
  readonly parts: Parts
  readonly depth: 'day' | 'month' | 'year'
  readonly legend?: string | undefined
  readonly faulty: boolean
  readonly onChange: (parts: Parts) => void
}

function PartsInputs({ parts, depth, legend, faulty, onChange }: PartsProps) {
  const { language, say } = useLanguage()
  const id = useId()
  const monthName = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' })
  const invalid = faulty ? { 'aria-invalid': true as const } : {}
  const change = (patch: Partial<Parts>) => onChange(patch.year === undefined ? withYear({ ...parts, ...patch }, new Date()) : { ...parts, ...patch })
  return (
    <Side legend={legend}>
      {depth === 'day' && (
        <label className="date-part" htmlFor={`${id}-day`}>
          <span>{say(fields.day)}</span>
          <select id={`${id}-day`} className="input" value={parts.day} onChange={(event) => change({ day: event.target.value })} {...invalid}>
            <option value="">{say(fields.not_given)}</option>
            {days.map((day) => (
              <option key={day} value={day}>
                {Number(day)}
              </option>
            ))}
          </select>
        </label>
      )}
      {depth !== 'year' && (
        <label className="date-part date-month" htmlFor={`${id}-month`}>
          <span>{say(fields.month)}</span>
          <select id={`${id}-month`} className="input" value={parts.month} onChange={(event) => change({ month: event.target.value })} {...invalid}>
            <option value="">{say(fields.not_given)}</option>
            {twelve.map((month) => (
              <option key={month} value={month}>
                {monthName.format(Date.UTC(2001, Number(month) - 1, 1))}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="date-part" htmlFor={`${id}-year`}>
        <span>{say(fields.year)}</span>
        <input
          id={`${id}-year`}
          className="input"
          inputMode="numeric"
          dir="ltr"
          maxLength={4}
          autoComplete="off"
          value={parts.year}
          onKeyDown={noEnter}
          onChange={(event) => change({ year: event.target.value.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/\D/g, '') })}
          {...invalid}
        />
      </label>
    </Side>
  )
}

function Side({ legend, children }: { readonly legend: string | undefined; readonly children: ReactNode }) {
  if (!legend) return <div className="date-parts">{children}</div>
  return (
    <fieldset className="date-side">
      <legend>{legend}</legend>
      <div className="date-parts">{children}</div>
    </fieldset>
  )
}

interface DateProps extends FieldProps<string> {
  /** The value in words, shown under the inputs. */
  readonly reading: string
}

/** The value is EDTF text (schemas/edtf.ts), '' while nothing is known. */
export function DateInput({ value, reading, onChange, onBlur, ...frame }: DateProps) {
  const { say } = useLanguage()
  const [answer, setAnswer] = useState<DateAnswer>(() => readAnswer(value))
  useEffect(() => setAnswer((now) => (writeAnswer(now) === value ? now : readAnswer(value))), [value])
  const change = (patch: Partial<DateAnswer>) => {
    const next = { ...answer, ...patch }
    setAnswer(next)
    onChange(writeAnswer(next))
  }
  const { exactness, first, second } = answer
  const between = exactness === 'between'
  return (
    <Group {...frame}>
      <Leave className="date" onLeave={onBlur}>
        <div className="pills" role="radiogroup" aria-label={say(fields.exactness)}>
          {exactnesses.map((one) => (
            <label className="pill" key={one}>
              <input type="radio" name={`${frame.id}-exactness`} checked={exactness === one} onChange={() => change({ exactness: one })} />
              <span>{say(names[one])}</span>
            </label>
          ))}
        </div>
        <PartsInputs
          parts={first}
          depth={exactness === 'month' || exactness === 'year' ? exactness : 'day'}
          legend={between ? say(fields.from_date) : undefined}
          faulty={Boolean(frame.error)}
          onChange={(parts) => change({ first: parts })}
        />
        {between && (
          <PartsInputs parts={second} depth="day" legend={say(fields.to_date)} faulty={Boolean(frame.error)} onChange={(parts) => change({ second: parts })} />
        )}
        <div className="ask-actions">
          {exactness === 'day' && (
            <>
              <button className="button button-plain button-s" type="button" onClick={() => change({ first: dayAgo(new Date(), 0) })}>
                {say(fields.today)}
              </button>
              <button className="button button-plain button-s" type="button" onClick={() => change({ first: dayAgo(new Date(), 1) })}>
                {say(fields.yesterday)}
              </button>
            </>
          )}
          {value !== '' && (
            <button
              className="button button-quiet button-s"
              type="button"
              aria-label={`${say(fields.clear)} – ${frame.label}`}
              onClick={() => change({ first: noParts, second: noParts })}
            >
              {say(fields.clear)}
            </button>
          )}
        </div>
        <p className="date-reading" role="status">
          {reading && say(fields.reads_as, { date: reading })}
          {isFuture(value, new Date()) && <strong> {say(fields.future)}</strong>}
        </p>
      </Leave>
    </Group>
  )
}

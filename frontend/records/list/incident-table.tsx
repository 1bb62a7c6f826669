/** The list on a desk: one line per incident, dense, numbers under numbers; the whole line leads to the incident. */
import { type RefObject, useEffect } from 'react'
import { Link, useNavigate } from 'react-router'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import '../../ui/table.css'
import { When } from '../when.tsx'
import './incident-table.css'
import type { Line } from './use-rows.ts'

interface TableProps {
  readonly lines: readonly Line[]
  readonly stale: boolean
  /** The line that the keyboard stands on; -1 for none. */
  readonly at: number
  readonly table: RefObject<HTMLTableElement | null>
}

/** The table. */
export function IncidentTable({ lines, stale, at, table }: TableProps) {
  const { say, number } = useLanguage()
  const { current, mine, nameOf, within } = useCommunity()
  const navigate = useNavigate()
  const communities = !current && mine.length > 1

  useEffect(() => {
    if (at < 0) return
    const link = table.current?.querySelectorAll<HTMLElement>('tbody a')[at]
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'nearest' })
  }, [at, table])

  return (
    <div className="table-wrap incident-sheet">
      <table className="table incident-table" ref={table} aria-busy={stale}>
        <thead>
          <tr>
            <th scope="col">{say(words.column_date)}</th>
            <th scope="col">{say(words.column_what)}</th>
            <th scope="col">{say(words.column_where)}</th>
            <th scope="col" className="number">
              {say(words.column_victims)}
            </th>
            <th scope="col">{say(words.column_state)}</th>
            <th scope="col">{say(words.column_reference)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr
              key={line.id}
              onClick={(event) => {
                if (event.target instanceof Element && !event.target.closest('a') && !getSelection()?.toString()) void navigate(within(`/incidents/${line.id}`))
              }}
            >
              <td className="incident-date">
                <When date={line.date} />
              </td>
              <th scope="row">
                <Link to={within(`/incidents/${line.id}`)}>
                  <Bidi lang={line.language}>{line.title || say(words.untitled)}</Bidi>
                </Link>
                <span className="incident-violation">
                  {line.violation}
                  {line.others > 0 && `\u00a0${say(words.and_more, { count: line.others })}`}
                  {communities && (
                    <>
                      {line.violation && ' · '}
                      <Bidi>{nameOf(line.communityId)}</Bidi>
                    </>
                  )}
                </span>
              </th>
              <td className="incident-where">{line.where}</td>
              <td className="number">{line.victims === null ? '' : number(line.victims)}</td>
              <td>
                <StateBadge state={line.state} />
              </td>
              <td className="incident-reference">
                <Bidi>{line.reference}</Bidi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

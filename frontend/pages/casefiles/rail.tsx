/** The parts of a casefile: a rail beside them on a desk, a line above them on a phone; each says how much is in it, and the claims how much is missing. */
import { useEffect, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useCase } from './case.ts'

interface Stop {
  readonly to: string
  readonly word: keyof typeof words
  readonly icon: IconName
  readonly count?: number | undefined
  readonly gaps?: number | undefined
}

/** The rail. */
export function Rail() {
  const { say, number } = useLanguage()
  const { within } = useCommunity()
  const { record, facts, claims, gaps } = useCase()
  const list = useRef<HTMLUListElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is another stop.
  useEffect(() => {
    const here = list.current?.querySelector('[aria-current]')
    if (here && list.current && list.current.scrollWidth > list.current.clientWidth) here.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  const { may } = useSession()
  const [onTeam, exports] = [may('assess', 'casefiles', record), may('export', 'casefiles', record)]
  const all: readonly Stop[] = [
    { to: '', word: 'part_overview', icon: 'home' },
    { to: '/facts', word: 'part_facts', icon: 'list', count: facts.items?.length },
    { to: '/claims', word: 'part_claims', icon: 'scales', count: claims.items?.length, gaps: gaps?.reduce((sum, one) => sum + one.missing.length, 0) },
    { to: '/exhibits', word: 'part_exhibits', icon: 'archive' },
    { to: '/people', word: 'part_people', icon: 'people' },
    { to: '/relief', word: 'part_relief', icon: 'flag' },
    { to: '/remedies', word: 'part_remedies', icon: 'return' },
    { to: '/procedures', word: 'part_procedures', icon: 'language' },
    { to: '/forums', word: 'part_forums', icon: 'book' },
    { to: '/calendar', word: 'part_calendar', icon: 'calendar' },
    { to: '/proceedings', word: 'part_proceedings', icon: 'send' },
    { to: '/tasks', word: 'part_tasks', icon: 'check' },
    { to: '/notes', word: 'part_notes', icon: 'lock' },
    ...(exports ? [{ to: '/dossier', word: 'part_dossier', icon: 'report' } as const] : []),
  ]
  // Counsel from outside is shown the facts and the exhibits alone.
  const stops = onTeam ? all : all.filter((one) => ['', '/facts', '/exhibits'].includes(one.to))
  return (
    <nav className="case-rail" aria-label={say(words.parts)}>
      <ul ref={list}>
        {stops.map((stop) => (
          <li key={stop.to}>
            <NavLink to={within(`/casefiles/${record.id}${stop.to}`)} end={stop.to === ''}>
              <Icon name={stop.icon} />
              <span>{say(words[stop.word])}</span>
              {Boolean(stop.count) && <span className="case-count">{number(stop.count ?? 0)}</span>}
              {Boolean(stop.gaps) && (
                <span className="case-missing">
                  <Icon name="warning" size={1} />
                  {say(words.count_gaps, { count: stop.gaps ?? 0 })}
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

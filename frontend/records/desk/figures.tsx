/** The communities in figures, each leading to what it counts; for coordinators also to what they do with it. */
import { Link } from 'react-router'
import { review as words } from '../../../schemas/words/review.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import './figures.css'

interface Cell {
  readonly community: string
  readonly state: string
  readonly incidents: number
}

/** One line of figures per community of the reader. */
export function Figures() {
  const { say, number } = useLanguage()
  const { mine, current } = useCommunity()
  const { may } = useSession()
  const { data } = useQuery<{ cells: readonly Cell[] }>(mine.length > 0 ? '/api/statistics' : null, { by: 'community,state', community: current?.id ?? null })
  const shown = current ? mine.filter((one) => one.id === current.id) : mine
  if (shown.length === 0) return null
  const count = (community: string | null | undefined, states?: readonly string[]) =>
    (data?.cells ?? []).reduce((sum, cell) => (cell.community === community && (!states || states.includes(cell.state)) ? sum + cell.incidents : sum), 0)

  return (
    <Card title={say(words.figures)}>
      <ul className="figures">
        {shown.map((one) => {
          const list = `/incidents?community=${one.id}`
          const figure = (value: number, word: 'figure_total' | 'figure_waiting' | 'figure_verified', to: string) => (
            <Link to={to}>
              <strong>{data ? number(value) : '…'}</strong>
              <span>{say(words[word])}</span>
            </Link>
          )
          return (
            <li key={one.id}>
              <p className="figures-name">
                <Icon name={one.visibility === 'confidential' ? 'lock' : 'people'} size={1.1} />
                <Link to={`/communities/${one.id}`}>
                  <Bidi>{one.name}</Bidi>
                </Link>
              </p>
              <p className="figures-row">
                {figure(count(one.id), 'figure_total', list)}
                {figure(count(one.id, ['submitted', 'under_review']), 'figure_waiting', `${list}&state=submitted,under_review&sort=submitted_at`)}
                {figure(count(one.id, ['verified']), 'figure_verified', `${list}&state=verified`)}
              </p>
              <div className="row">
                {may('import', 'communities', one) && (
                  <ButtonLink to={`/imports?community=${one.id}`} size="s" icon="import">
                    {say(words.to_import)}
                  </ButtonLink>
                )}
                {may('import', 'communities', one) && may('report', 'communities', one) && (
                  <ButtonLink to={`/reports?community=${one.id}`} size="s" icon="report">
                    {say(words.to_report)}
                  </ButtonLink>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

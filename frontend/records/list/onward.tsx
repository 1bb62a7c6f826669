/** From the list onward with the same filters: to the map, to a casefile, to a report, to a file. */
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { useCommunity } from '../../lib/community.tsx'
import { type Filters, filtersTo } from '../../lib/filters.ts'
import { useSay } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { ExportMenu } from './export-menu.tsx'

/** The acts at the head of the list; a casefile and a report only for those who may make one. */
export function Onward({ filters }: { readonly filters: Filters }) {
  const say = useSay()
  const { may, account } = useSession()
  const { mine } = useCommunity()
  const query = filtersTo({ ...filters, sort: '' }).toString()
  const onwardTo = (path: string) => (query ? `${path}?${query}` : path)
  return (
    <>
      <ButtonLink to={onwardTo('/map')} look="quiet" icon="map">
        {say(words.on_map)}
      </ButtonLink>
      {mine.some((one) => may('create', 'casefiles', { community_id: one.id, created_by: account?.id })) && (
        <ButtonLink to={`/casefiles?draw=${encodeURIComponent(query)}`} look="quiet" icon="scales">
          {say(words.to_casefile)}
        </ButtonLink>
      )}
      {mine.some((one) => may('report', 'communities', one)) && (
        <ButtonLink to={onwardTo('/reports/new')} look="quiet" icon="report">
          {say(words.as_report)}
        </ButtonLink>
      )}
      <ExportMenu filters={filters} />
    </>
  )
}

/** Taking the list along: the same filters, the same walls, in the format that the next tool wants, or as a report to be read. */
import { Link } from 'react-router'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { type Filters, filtersTo } from '../../lib/filters.ts'
import { useSay } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { somewhere } from '../../ui/frame/places.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'

const formats = ['csv', 'xlsx', 'geojson', 'ndjson'] as const

/** The export menu for these filters. */
export function ExportMenu({ filters }: { readonly filters: Filters }) {
  const say = useSay()
  const { ability } = useSession()
  const query = filtersTo(filters).toString()
  return (
    <Menu
      button={
        <>
          <Icon name="export" />
          {say(words.export)}
        </>
      }
    >
      <p className="menu-head">{say(words.export_help)}</p>
      {formats.map((format) => (
        <a key={format} href={`/api/incidents.${format}${query ? `?${query}` : ''}`} download>
          {say(words[`export_${format}`])}
        </a>
      ))}
      {somewhere(ability, 'report') && (
        <>
          <hr />
          <Link to={`/reports/new${query ? `?${query}` : ''}`}>{say(words.export_report)}</Link>
        </>
      )}
    </Menu>
  )
}

/** Taking the list along: the same filters, the same walls, in the format that the next tool wants, or as a report to be read. */
import { Link } from 'react-router'
import type { Language } from '../../../schemas/dialect.ts'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { type Filters, filtersTo } from '../../lib/filters.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { Download } from '../../ui/download.tsx'
import { somewhere } from '../../ui/frame/places.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'

const formats = ['csv', 'xlsx', 'geojson', 'ndjson'] as const

/** What the spreadsheet of a reader of that language needs to open the file with a double click. */
function optionsOf(format: (typeof formats)[number], language: Language): readonly [string, string][] {
  if (format === 'xlsx') return [['language', language]]
  if (format !== 'csv') return []
  return language === 'en'
    ? [['bom', 'true']]
    : [
        ['bom', 'true'],
        ['separator', 'semicolon'],
      ]
}

/** The export menu for these filters. */
export function ExportMenu({ filters }: { readonly filters: Filters }) {
  const { language, say } = useLanguage()
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
        <Download key={format} href={`/api/incidents.${format}?${new URLSearchParams([...new URLSearchParams(query), ...optionsOf(format, language)])}`}>
          {say(words[`export_${format}`])}
        </Download>
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

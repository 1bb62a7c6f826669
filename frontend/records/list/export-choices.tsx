/** What the export menu offers: formats, a report, for whom it leaves, and what consent keeps back. Fetched when the menu is first opened. */
import { useState } from 'react'
import { Link } from 'react-router'
import type { Language } from '../../../schemas/dialect.ts'
import { consentWords } from '../../../schemas/words/consent.ts'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { type Filters, filtersTo } from '../../lib/filters.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Download } from '../../ui/download.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import { somewhere } from '../../ui/frame/places.ts'
import { useToast } from '../../ui/toast.tsx'
import { type WithheldAnswer, WithheldNote } from '../consent/withheld-note.tsx'

const formats = ['csv', 'xlsx', 'geojson', 'ndjson'] as const

/** What the spreadsheet of a reader of that language needs to open the file with a double click, and the language in which the file speaks of itself. */
function optionsOf(format: (typeof formats)[number], language: Language): readonly [string, string][] {
  if (format === 'xlsx') return [['language', language]]
  if (format !== 'csv') return []
  const csv: [string, string][] = [
    ['bom', 'true'],
    ['manifest', language],
  ]
  return language === 'en' ? csv : [...csv, ['separator', 'semicolon']]
}

/** The choices for these filters. */
export function ExportChoices({ filters }: { readonly filters: Filters }) {
  const { language, say } = useLanguage()
  const { ability } = useSession()
  const tell = useToast()
  const [recipient, setRecipient] = useState('')
  const query = filtersTo({ ...filters, sort: '' }).toString()
  const wanted = (more: readonly (readonly [string, string])[] = []) => {
    const named: [string, string][] = recipient.trim() ? [['recipient', recipient.trim()]] : []
    return new URLSearchParams([...new URLSearchParams(filtersTo(filters)), ...named, ...more.map(([name, value]): [string, string] => [name, value])])
  }
  const preview = wanted()
  preview.delete('sort')
  const held = useQuery<WithheldAnswer>('/api/exports/preview', preview)
  const left = () => {
    if (held.data && held.data.withheld > 0) tell(say(consentWords.withheld, { count: held.data.withheld }))
  }
  return (
    <>
      <p className="menu-head">{say(words.export_help)}</p>
      <div className="menu-text" aria-live="polite">
        {held.data && <WithheldNote of={held.data} />}
        <TextInput
          id="export-recipient"
          label={say(consentWords.recipient)}
          help={say(consentWords.recipient_help)}
          value={recipient}
          maxLength={200}
          discreet
          onChange={setRecipient}
        />
      </div>
      {formats.map((format) => (
        <Download key={format} onClick={left} href={`/api/incidents.${format}?${wanted(optionsOf(format, language))}`}>
          {say(words[`export_${format}`])}
        </Download>
      ))}
      {somewhere(ability, 'report') && (
        <>
          <hr />
          <Link to={`/reports/new${query ? `?${query}` : ''}`}>{say(words.export_report)}</Link>
        </>
      )}
    </>
  )
}

/** The rows of an import that resemble records that were there before, each with the record, the first hundred of them. */
import { duplicates as words } from '../../../schemas/words/duplicates.ts'
import { imports } from '../../../schemas/words/imports.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Named } from '../../records/duplicates/panel.tsx'
import { Score } from '../../records/duplicates/reasons.tsx'
import { Card } from '../../ui/card.tsx'
import '../../ui/table.css'
import type { ImportReport } from './model.ts'

/** The card; nothing when no row resembles anything. */
export function AlikeRows({ record }: { readonly record: ImportReport }) {
  const { say, number } = useLanguage()
  const rows = record.duplicates ?? []
  if (rows.length === 0) return null
  return (
    <Card
      title={
        <>
          {say(words.import_title)} <span className="muted numbers">{number(record.alike ?? rows.length)}</span>
        </>
      }
    >
      <p className="muted import-lead">{say(words.import_text)}</p>
      <div className="table-wrap">
        <table className="table">
          <caption className="hidden-visually">{say(words.import_title)}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {say(imports.row)}
              </th>
              <th scope="col">{say(words.resembles)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.row}>
                <th scope="row" className="number">
                  {one.row}
                </th>
                <td>
                  <Named record={one.incident} />
                  <Score alike={{ score: one.score, likely: true }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** Evidence on a desk: a line for each item. */
import { evidence } from '../../../schemas/evidence.ts'
import { vaultWords as words } from '../../../schemas/words/vault.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayOf } from '../../lib/moment.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { ItemExhibits, ItemFile, ItemIncident, ItemName } from './parts.tsx'
import type { Item } from './use-items.ts'
import '../../ui/table.css'

/** The table; columns that nothing stands in are left out. */
export function ItemTable({ rows, stale }: { readonly rows: readonly Item[]; readonly stale: boolean }) {
  const { say, language } = useLanguage()
  const collected = rows.some(({ item }) => item.collector)
  const used = rows.some(({ exhibits }) => exhibits.length > 0)
  return (
    <div className="table-wrap vault-sheet">
      <table className="table" aria-busy={stale}>
        <caption className="hidden-visually">{say(words.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            <th scope="col">{say(words.incident)}</th>
            <th scope="col">{say(words.received)}</th>
            {collected && <th scope="col">{evidence.properties.collector.label[language]}</th>}
            <th scope="col">{say(words.file)}</th>
            {used && <th scope="col">{say(words.exhibits)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.item.id}>
              <th scope="row">
                <ItemName row={row} />
              </th>
              <td className="vault-incident">
                <ItemIncident incident={row.incident} />
              </td>
              <td className="vault-day">{dayOf(language, String(row.item.created_at))}</td>
              {collected && (
                <td>
                  <Bidi>{row.item.collector ?? ''}</Bidi>
                </td>
              )}
              <td className="vault-file">
                <ItemFile item={row.item} standing={row.standing} />
              </td>
              {used && (
                <td>
                  <ItemExhibits exhibits={row.exhibits} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

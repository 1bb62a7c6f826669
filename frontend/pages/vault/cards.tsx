/** Evidence on a phone: a card for each item. */
import { evidence } from '../../../schemas/evidence.ts'
import { vaultWords as words } from '../../../schemas/words/vault.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayOf } from '../../lib/moment.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { ItemExhibits, ItemFile, ItemIncident, ItemName } from './parts.tsx'
import type { Item } from './use-items.ts'
import '../../ui/card.css'

/** The cards. */
export function ItemCards({ rows, stale }: { readonly rows: readonly Item[]; readonly stale: boolean }) {
  const { say, language } = useLanguage()
  return (
    <ul className="vault-cards" aria-busy={stale}>
      {rows.map((row) => (
        <li key={row.item.id} className="card">
          <h2>
            <ItemName row={row} />
          </h2>
          <dl>
            {row.incident && (
              <div>
                <dt>{say(words.incident)}</dt>
                <dd>
                  <ItemIncident incident={row.incident} />
                </dd>
              </div>
            )}
            <div>
              <dt>{say(words.received)}</dt>
              <dd>{dayOf(language, String(row.item.created_at))}</dd>
            </div>
            {row.item.collector && (
              <div>
                <dt>{evidence.properties.collector.label[language]}</dt>
                <dd>
                  <Bidi>{row.item.collector}</Bidi>
                </dd>
              </div>
            )}
            <div>
              <dt>{say(words.file)}</dt>
              <dd>
                <ItemFile item={row.item} standing={row.standing} />
              </dd>
            </div>
            {row.exhibits.length > 0 && (
              <div>
                <dt>{say(words.exhibits)}</dt>
                <dd>
                  <ItemExhibits exhibits={row.exhibits} />
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}

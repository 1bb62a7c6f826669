/** All evidence that one may see: by words, those inside files among them, by kind, and what was handed over; its address says what is shown. */
import { useSearchParams } from 'react-router'
import { evidence } from '../../schemas/evidence.ts'
import { vaultWords as words } from '../../schemas/words/vault.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage } from '../lib/language.tsx'
import { useNarrow } from '../lib/narrow.ts'
import { useTerms } from '../lib/vocabulary.ts'
import { SearchBox } from '../records/list/search-box.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { ItemCards } from './vault/cards.tsx'
import { ItemTable } from './vault/table.tsx'
import { useItems } from './vault/use-items.ts'
import './vault/vault.css'

const filters = ['q', 'kind', 'handed_over'] as const

/** The page. */
export function VaultPage() {
  const { say, language } = useLanguage()
  const { current, within } = useCommunity()
  const narrow = useNarrow('56rem')
  const kinds = useTerms('evidence_kind')
  const [search, setSearch] = useSearchParams()
  const [q, kind, handed] = filters.map((name) => search.get(name) ?? '') as [string, string, string]
  const list = useItems({ community: current?.id, q, kind, handed_over: handed === 'true' ? 'true' : null })
  const change = (changes: Partial<Record<(typeof filters)[number], string>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  const narrowed = q !== '' || kind !== '' || handed !== ''
  const found = list.rows.length > 0
  return (
    <PageBody title={say(words.title)} lead={say(words.lead)}>
      {(found || narrowed) && (
        <div className="vault-tools">
          <SearchBox value={q} onChange={(text) => change({ q: text })} label={say(words.search)} />
          <select
            className="input vault-kind"
            aria-label={evidence.properties.kind.label[language]}
            value={kind}
            onChange={(event) => change({ kind: event.target.value })}
          >
            <option value="">{say(words.any_kind)}</option>
            {kinds.map((one) => (
              <option key={one.code} value={one.code}>
                {one[language]}
              </option>
            ))}
          </select>
          <label className="vault-handed">
            <input type="checkbox" checked={handed === 'true'} onChange={(event) => change({ handed_over: event.target.checked ? 'true' : '' })} />
            {say(words.handed_over)}
          </label>
        </div>
      )}
      {list.problem && <ProblemNote problem={list.problem} onRetry={list.reload} fields />}
      {!list.known && list.busy && <Loading lines={8} />}
      {list.known && !list.busy && !found && !list.problem && (
        <Empty
          icon={narrowed ? 'search' : 'archive'}
          title={say(narrowed ? words.none_found : words.none)}
          text={say(narrowed ? words.none_found_text : words.none_text)}
        >
          {narrowed ? (
            <Button onClick={() => change({ q: '', kind: '', handed_over: '' })}>{say(words.clear)}</Button>
          ) : (
            <ButtonLink to={within('/incidents')}>{say(words.to_incidents)}</ButtonLink>
          )}
        </Empty>
      )}
      {found && (
        <>
          {narrow ? <ItemCards rows={list.rows} stale={list.busy} /> : <ItemTable rows={list.rows} stale={list.busy} />}
          <Pager shown={list.rows.length} total={list.total} more={list.more} busy={list.busy} onMore={list.showMore} />
        </>
      )}
    </PageBody>
  )
}

/** The list of incidents: search, narrow, order, page, take along; every view has its own address. */
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { incidents as words } from '../../schemas/words/incidents.ts'
import { useCommunity } from '../lib/community.tsx'
import { useFilters } from '../lib/filters.ts'
import { useLanguage } from '../lib/language.tsx'
import { useNarrow } from '../lib/narrow.ts'
import { Facets } from '../records/list/facets.tsx'
import { FilterChips } from '../records/list/filter-chips.tsx'
import { IncidentCards } from '../records/list/incident-cards.tsx'
import { IncidentTable } from '../records/list/incident-table.tsx'
import { Onward } from '../records/list/onward.tsx'
import { SearchBox } from '../records/list/search-box.tsx'
import { SortSelect } from '../records/list/sort-select.tsx'
import { forgetStand, lastStoodOn, leaveTrail } from '../records/list/trail.ts'
import { useIncidents } from '../records/list/use-incidents.ts'
import { useListKeys } from '../records/list/use-list-keys.ts'
import { useLines } from '../records/list/use-rows.ts'
import { TotalsList } from '../records/totals/totals-list.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import './incidents/incidents.css'

/** The page. */
export function IncidentsPage() {
  const { say } = useLanguage()
  const use = useFilters()
  const { within } = useCommunity()
  const { pathname, search } = useLocation()
  const list = useIncidents(use.params)
  const lines = useLines(list.items ?? [])
  const narrow = useNarrow('64rem')
  const phone = useNarrow('48rem')
  const [filtering, setFiltering] = useState(false)
  const table = useRef<HTMLTableElement>(null)
  const [start] = useState(() => {
    const last = lastStoodOn()
    return last ? lines.findIndex((line) => line.id === last) : -1
  })
  useEffect(forgetStand, [])
  const at = useListKeys(lines.length, !filtering, start)

  useEffect(() => {
    leaveTrail({ from: pathname + search, ids: (list.items ?? []).map((one) => one.id ?? '') })
  }, [pathname, search, list.items])

  const total = list.total === undefined ? '' : say(words.total, { count: list.total })
  return (
    <PageBody title={say(words.title)} lead={<span role="status">{total}</span>} acts={<Onward filters={use.filters} />}>
      <div className="listing">
        {!narrow && <Facets use={use} />}
        <div className="listing-main">
          <div className="listing-tools">
            <SearchBox value={use.filters.q} onChange={(q) => use.set({ q })} />
            {narrow && (
              <Button icon="filter" onClick={() => setFiltering(true)}>
                {use.count > 0 ? say(words.filters_on, { count: use.count }) : say(words.filters)}
              </Button>
            )}
            <SortSelect value={use.filters.sort} onChange={(sort) => use.set({ sort })} />
          </div>
          <FilterChips use={use} />
          {(list.items?.length ?? 0) > 0 && <TotalsList params={use.params} />}
          {list.problem && <ProblemNote problem={list.problem} onRetry={list.reload} fields />}
          {!list.items && list.busy && <Loading lines={8} />}
          {list.items?.length === 0 && !list.problem && (
            <Empty
              icon={use.count > 0 ? 'search' : 'list'}
              title={say(use.count > 0 ? words.empty_filtered : words.empty)}
              text={say(use.count > 0 ? words.empty_filtered_text : words.empty_text)}
            >
              {use.count > 0 ? (
                <Button onClick={use.clear}>{say(words.clear_filters)}</Button>
              ) : (
                <ButtonLink to={within('/communities')}>{say(words.to_communities)}</ButtonLink>
              )}
            </Empty>
          )}
          {lines.length > 0 && (
            <>
              {phone ? <IncidentCards lines={lines} stale={list.busy} /> : <IncidentTable lines={lines} stale={list.busy} at={at} table={table} />}
              <Pager shown={lines.length} total={list.total} more={list.more} busy={list.busy} onMore={list.showMore} />
              {!phone && <p className="help listing-keys">{say(words.keys)}</p>}
            </>
          )}
        </div>
      </div>
      {narrow && filtering && (
        <Dialog
          title={say(words.filters)}
          onClose={() => setFiltering(false)}
          acts={
            <>
              <Button look="primary" onClick={() => setFiltering(false)}>
                {list.total === undefined ? say(words.filters) : say(words.show_results, { count: list.total })}
              </Button>
              {use.count > 0 && (
                <Button look="quiet" onClick={use.clear}>
                  {say(words.clear_filters)}
                </Button>
              )}
            </>
          }
        >
          <Facets use={use} />
        </Dialog>
      )}
    </PageBody>
  )
}

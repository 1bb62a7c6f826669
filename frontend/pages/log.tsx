/** The log, as its reader may see it: who opened my records, what I did; for coordinators what was done in their community, for the host what concerns the instance. */
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { app } from '../../schemas/words/app.ts'
import { log as words } from '../../schemas/words/audit.ts'
import { api, type Page } from '../lib/api.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage } from '../lib/language.tsx'
import type { Member } from '../lib/people.ts'
import { type Problem, problemOf } from '../lib/problem.ts'
import { useAccount, useSession } from '../lib/session.tsx'
import { useQuery } from '../lib/use-query.ts'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Entries } from './log/entries.tsx'
import type { LogEntry, View } from './log/entry.ts'
import { Filters, type Narrowing, narrowings } from './log/filters.tsx'
import './log/log.css'

interface More {
  readonly key: string
  readonly items: readonly LogEntry[]
  readonly next: string | null
}

/** The page. */
export function LogPage() {
  const { say } = useLanguage()
  const account = useAccount()
  const { roleIn } = useSession()
  const { mine, current } = useCommunity()
  const [search, setSearch] = useSearchParams()
  const led = mine.filter((one) => roleIn(one.id ?? '') === 'coordinator')
  const views: readonly View[] = ['opened', 'own', ...(led.length > 0 ? (['community'] as const) : []), ...(account.is_host ? (['instance'] as const) : [])]
  const asked = search.get('view') as View | null
  const view = asked && views.includes(asked) ? asked : 'opened'
  const space = led.find((one) => one.id === current?.id) ?? led[0]
  const values = Object.fromEntries(narrowings.map((name) => [name, search.get(name) ?? ''])) as Record<Narrowing, string>
  const change = (changes: Readonly<Record<string, string>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )

  const query = { ...(view === 'community' ? { community: space?.id } : { scope: view }), ...values, limit: 50 }
  const key = JSON.stringify(query)
  const { data, problem, loading, stale, reload } = useQuery<Page<LogEntry>>('/api/audit', query)
  const members = useQuery<Page<Member>>(view === 'community' && space ? `/api/communities/${space.id}/members` : null)
  const [more, setMore] = useState<More | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)
  const added = more?.key === key ? more : null
  const shown = stale ? [] : [...(data?.items ?? []), ...(added?.items ?? [])]
  const next = stale ? null : added ? added.next : (data?.next ?? null)

  const showMore = async () => {
    setBusy(true)
    setFailed(null)
    try {
      const page = await api.get<Page<LogEntry>>('/api/audit', { query: { ...query, after: next } })
      setMore({ key, items: [...(added?.items ?? []), ...page.items], next: page.next })
    } catch (error) {
      setFailed(problemOf(error))
    }
    setBusy(false)
  }
  const found = problem ?? failed
  return (
    <PageBody title={say(words.title)} lead={say(words.lead)}>
      <Tabs
        label={say(words.views)}
        tabs={views.map((one) => ({ key: one, label: say(one === 'opened' ? app.who_opened : words[`view_${one}`]) }))}
        chosen={view}
        onChoose={(one) => change({ view: one, ...Object.fromEntries(narrowings.map((name) => [name, ''])) })}
      >
        <div className="stack">
          {view === 'community' && led.length > 1 && (
            <label className="log-field">
              <span>{say(words.community)}</span>
              <select className="input" value={space?.id ?? ''} onChange={(event) => change({ community: event.target.value, account: '' })}>
                {led.map((one) => (
                  <option key={one.id} value={one.id ?? ''}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Filters
            view={view}
            members={members.data?.items ?? []}
            values={values}
            onChange={(name, value) => change({ [name]: value })}
            onClear={() => change(Object.fromEntries(narrowings.map((name) => [name, ''])))}
          />
          {found && <ProblemNote problem={found} onRetry={reload} />}
          {(loading || stale) && !found && shown.length === 0 && <Loading lines={8} />}
          {!loading && !found && shown.length === 0 && (
            <Empty
              icon={view === 'opened' ? 'eye' : 'clock'}
              title={say(view === 'opened' ? words.empty_opened : words.empty)}
              text={say(view === 'opened' ? words.empty_opened_text : words.empty_text)}
            />
          )}
          {shown.length > 0 && <Entries entries={shown} />}
          {shown.length > 0 && <Pager shown={shown.length} more={next !== null} busy={busy} onMore={() => void showMore()} />}
        </div>
      </Tabs>
    </PageBody>
  )
}

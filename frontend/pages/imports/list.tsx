/** What has been imported into one’s communities, the latest first, with what became of it. */
import { useState } from 'react'
import { Link } from 'react-router'
import { may } from '../../../schemas/ability.ts'
import type { ImportRecord } from '../../../schemas/import-record.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { api, type Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageBody } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Counts, ImportBadge } from './standing.tsx'

function Line({ record }: { readonly record: ImportRecord }) {
  const { language, say } = useLanguage()
  const { nameOf, within } = useCommunity()
  return (
    <li className="import-line">
      <div className="import-line-what">
        <Link to={within(`/imports/${record.id}`)} className="import-line-name">
          <Bidi>{record.file_name || say(words.file)}</Bidi>
        </Link>
        <p className="muted small">
          <Bidi>{nameOf(record.community_id)}</Bidi> ·{' '}
          {record.created_at && <time dateTime={record.created_at}>{dayAndTime(language, record.created_at)}</time>}
        </p>
      </div>
      <p className="row">
        {record.state && <ImportBadge state={record.state} />}
        {record.dry_run && <Badge>{say(words.trial)}</Badge>}
      </p>
      <Counts record={record} />
    </li>
  )
}

/** The list. */
export function ImportList() {
  const { say } = useLanguage()
  const { current, within } = useCommunity()
  const { account, ability } = useSession()
  const [more, setMore] = useState<{ readonly after: string; readonly items: readonly ImportRecord[]; readonly next: string | null } | null>(null)
  const { data, problem, loading, reload } = useQuery<Page<ImportRecord>>('/api/imports', { community: current?.id, limit: 25 })
  const added = more && data?.next === more.after ? more : null
  const items = [...(data?.items ?? []), ...(added?.items ?? [])]
  const next = added ? added.next : (data?.next ?? null)
  const imports = account?.memberships.some(({ community_id }) => may(ability, 'create', 'imports', { community_id })) ?? false
  const start = imports && (
    <ButtonLink look="primary" icon="import" to={within('/imports/new')}>
      {say(words.start)}
    </ButtonLink>
  )
  const showMore = async () => {
    if (!next || !data?.next) return
    const page = await api.get<Page<ImportRecord>>('/api/imports', { query: { community: current?.id, limit: 25, after: next } })
    setMore({ after: data.next, items: [...(added?.items ?? []), ...page.items], next: page.next })
  }
  return (
    <PageBody title={say(words.title)} lead={say(words.lead)} acts={items.length > 0 ? start : null}>
      {problem && <ProblemNote problem={problem} onRetry={reload} />}
      {loading && !data && <Loading lines={5} />}
      {data && items.length === 0 && (
        <Empty icon="import" title={say(words.none_yet)} text={say(imports ? words.none_yet_text : words.not_yours)}>
          {start}
        </Empty>
      )}
      {items.length > 0 && (
        <ul className="import-lines">
          {items.map((record) => (
            <Line key={record.id} record={record} />
          ))}
        </ul>
      )}
      {next && <Pager shown={items.length} more onMore={() => void showMore()} />}
    </PageBody>
  )
}

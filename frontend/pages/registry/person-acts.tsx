/** The acts of a person's life on record: what was done to them, as a time line and as a graph, and the acts in which a part is alleged. */
import { useState } from 'react'
import type { Act } from '../../../schemas/act.ts'
import type { Involvement } from '../../../schemas/involvement.ts'
import type { PersonRecord } from '../../../schemas/person.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useWhole } from '../../lib/use-whole.ts'
import { ActsGraph } from '../../records/graph/acts-graph.tsx'
import { ActsTimeline } from '../../records/graph/acts-timeline.tsx'
import { useRegistry } from '../../records/knowledge/names.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Tabs } from '../../ui/tabs.tsx'

const limit = 200
const identifiers = (items: readonly { id?: string | null }[] | undefined) => items?.map((one) => one.id).join(',') ?? ''

/** What was done to the person. */
export function ActsSuffered({ person }: { readonly person: PersonRecord }) {
  const { say } = useLanguage()
  const [view, setView] = useState<'timeline' | 'graph'>('timeline')
  const acts = useQuery<Page<Act>>('/api/acts', { victim_id: person.id, limit })
  const ids = identifiers(acts.data?.items)
  const involved = useWhole<Involvement>(ids ? '/api/involvements' : null, { act_id: ids })
  const registry = useRegistry(
    [person.id, ...(involved.data?.items.map((one) => one.person_id) ?? [])],
    involved.data?.items.map((one) => one.organisation_id) ?? [],
  )
  const items = acts.data?.items ?? []
  return (
    <Card title={say(words.what_happened_to)}>
      {acts.problem && <ProblemNote problem={acts.problem} onRetry={acts.reload} />}
      {!acts.data && acts.loading && <Loading lines={3} />}
      {acts.data && items.length === 0 && <p className="muted">{say(words.no_acts)}</p>}
      {items.length > 0 && (
        <Tabs
          label={say(words.ways_to_see)}
          tabs={[
            { key: 'timeline', label: say(words.as_timeline) },
            { key: 'graph', label: say(words.as_graph) },
          ]}
          chosen={view}
          onChoose={setView}
        >
          {view === 'timeline' ? (
            <ActsTimeline acts={items} registry={registry} linked />
          ) : (
            <ActsGraph acts={items} involvements={involved.data?.items ?? []} registry={registry} />
          )}
        </Tabs>
      )}
    </Card>
  )
}

/** The acts in which the person is alleged to have had a part; nothing when there are none. */
export function ActsAlleged({ person }: { readonly person: PersonRecord }) {
  const { say } = useLanguage()
  const involved = useQuery<Page<Involvement>>('/api/involvements', { person_id: person.id, limit })
  return <AllegedIn involvements={involved.data?.items ?? []} title={say(words.what_alleged)} />
}

/** A card of the acts that these involvements name. */
export function AllegedIn({
  involvements,
  title,
  always = false,
}: {
  readonly involvements: readonly Involvement[]
  readonly title: string
  readonly always?: boolean
}) {
  const { say } = useLanguage()
  const ids = [...new Set(involvements.map((one) => one.act_id))].join(',')
  const acts = useQuery<Page<Act>>(ids ? '/api/acts' : null, { id: ids, limit })
  const registry = useRegistry(acts.data?.items.map((one) => one.victim_id) ?? [], [])
  if (involvements.length === 0 && !always) return null
  return (
    <Card title={title}>
      {involvements.length === 0 && <p className="muted">{say(words.nothing_alleged)}</p>}
      {acts.data && <ActsTimeline acts={acts.data.items} registry={registry} linked />}
    </Card>
  )
}

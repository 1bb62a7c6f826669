/** Items of evidence page after page, each with its incident, when its file was last read again, where it is an exhibit, and whether its file holds what was sought. */
import { useEffect, useMemo, useState } from 'react'
import type { Evidence } from '../../../schemas/evidence.ts'
import { address, type Page, type Query } from '../../lib/api.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'

export interface Standing {
  readonly evidence_id: string
  readonly checked_at: string | null
  readonly intact: boolean | null
}

export interface ItsIncident {
  readonly id: string
  readonly reference: string | null
  readonly title: string | null
  readonly language: string | null
}

export interface ItsExhibit {
  readonly id: string
  readonly evidence_id: string
  readonly casefile_id: string
  readonly number: number
}

interface Answer extends Page<Evidence> {
  readonly inside: readonly string[]
  readonly checks: readonly Standing[]
  readonly incidents: readonly ItsIncident[]
}

export interface Item {
  readonly item: Evidence
  readonly incident: ItsIncident | undefined
  readonly standing: Standing | undefined
  readonly exhibits: readonly ItsExhibit[]
  readonly foundInside: boolean
}

const limit = 50
const nothing: readonly Item[] = []

function together(answer: Answer, exhibits: readonly ItsExhibit[]): Item[] {
  return answer.items.map((item) => ({
    item,
    incident: answer.incidents.find((one) => one.id === item.incident_id),
    standing: answer.checks.find((one) => one.evidence_id === item.id),
    exhibits: exhibits.filter((one) => one.evidence_id === item.id),
    foundInside: answer.inside.includes(String(item.id)),
  }))
}

/** The rows so far, how to have more, and the state of the question. */
export function useItems(query: Query) {
  const { account } = useSession()
  const key = address('/api/evidence', query)
  const [before, setBefore] = useState<{ key: string; rows: readonly Item[]; total: number | undefined; after: string | null }>({
    key,
    rows: nothing,
    total: undefined,
    after: null,
  })
  const mine = before.key === key
  const state = useQuery<Answer>('/api/evidence', { ...query, beside: true, limit, after: mine ? before.after : null })
  useEffect(() => setBefore({ key, rows: nothing, total: undefined, after: null }), [key])
  // Which casefiles use an item, as far as one is of their team; nobody waits for it.
  const litigates = account?.memberships.some((one) => one.role === 'lawyer' || one.role === 'coordinator') || (account?.casefiles ?? []).length > 0
  const ids = state.data?.items.map((one) => String(one.id)) ?? []
  const used = useQuery<Page<ItsExhibit>>(litigates && ids.length > 0 ? '/api/exhibits' : null, { evidence_id: ids, limit: 200 })
  const exhibits = used.stale ? undefined : used.data?.items
  const rows = useMemo(() => {
    const earlier = mine ? before.rows : nothing
    return state.data && !state.stale ? [...earlier, ...together(state.data, exhibits ?? [])] : earlier
  }, [mine, before.rows, state.data, state.stale, exhibits])
  const total = state.data?.total ?? (mine ? before.total : undefined)
  return {
    rows,
    total: state.stale ? undefined : total,
    known: state.data !== null,
    busy: state.loading,
    problem: state.problem,
    more: Boolean(state.data?.next),
    showMore: () => setBefore({ key, rows, total, after: state.data?.next ?? null }),
    reload: state.reload,
  }
}

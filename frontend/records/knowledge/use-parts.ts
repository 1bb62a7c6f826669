/** Everything that is known of one incident: its acts, the parts that others had in them, its sources, what was done about it and what it hangs together with. */
import { useMemo } from 'react'
import type { Act } from '../../../schemas/act.ts'
import type { IncidentLink } from '../../../schemas/incident-link.ts'
import type { Intervention } from '../../../schemas/intervention.ts'
import type { Involvement } from '../../../schemas/involvement.ts'
import type { Source } from '../../../schemas/source.ts'
import type { Problem } from '../../lib/problem.ts'
import { useWhole } from '../../lib/use-whole.ts'
import { type Registry, useRegistry } from './names.tsx'

export interface Parts {
  readonly acts: readonly Act[]
  readonly involvements: readonly Involvement[]
  readonly sources: readonly Source[]
  readonly interventions: readonly Intervention[]
  readonly links: readonly IncidentLink[]
  /** Links that stand on the other incident. */
  readonly linked: readonly IncidentLink[]
  readonly registry: Registry
  readonly loading: boolean
  readonly problem: Problem | null
  readonly reload: () => void
}

const none: readonly never[] = []

/** The parts of an incident. Asks again for all of them on `reload`: one change may draw others after it. */
export function useParts(incident: string): Parts {
  const query = { incident_id: incident }
  const acts = useWhole<Act>('/api/acts', query)
  const involvements = useWhole<Involvement>('/api/involvements', query)
  const sources = useWhole<Source>('/api/sources', query)
  const interventions = useWhole<Intervention>('/api/interventions', query)
  const links = useWhole<IncidentLink>('/api/incident_links', query)
  const linked = useWhole<IncidentLink>('/api/incident_links', { related_id: incident })
  const all = [acts, involvements, sources, interventions, links, linked]
  const registry = useRegistry(
    [
      ...(acts.data?.items.map((one) => one.victim_id) ?? none),
      ...(involvements.data?.items.map((one) => one.person_id) ?? none),
      ...(interventions.data?.items.map((one) => one.person_id) ?? none),
      ...(sources.data?.items.map((one) => one.person_id) ?? none),
    ],
    involvements.data?.items.map((one) => one.organisation_id) ?? none,
  )
  // The list gives the last recorded first; a page reads from the beginning.
  const inOrder = useMemo(() => [...(acts.data?.items ?? none)].reverse(), [acts.data])
  return {
    acts: inOrder,
    involvements: involvements.data?.items ?? none,
    sources: sources.data?.items ?? none,
    interventions: interventions.data?.items ?? none,
    links: links.data?.items ?? none,
    linked: linked.data?.items ?? none,
    registry,
    loading: acts.loading && !acts.data,
    problem: all.find((one) => one.problem)?.problem ?? null,
    reload: () => {
      for (const one of all) one.reload()
      registry.reload()
    },
  }
}

/** How many sources tell of an act on their own: those of the whole incident and those of this act, without those that repeat another. */
export function independent(sources: readonly Source[], act?: string | null): number {
  return sources.filter((one) => !one.repeats_id && (!act || !one.act_id || one.act_id === act)).length
}

/** The graph of some acts: whom they were done to, and who is alleged to have had a part in them. */
import { useMemo } from 'react'
import type { Act } from '../../../schemas/act.ts'
import type { Involvement } from '../../../schemas/involvement.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { type Registry, usePersonLabel } from '../knowledge/names.tsx'
import { Graph } from './graph.tsx'
import type { GraphNode, Tie } from './layout.ts'

interface ActsGraphProps {
  readonly acts: readonly Act[]
  readonly involvements: readonly Involvement[]
  readonly registry: Registry
}

/** The graph. */
export function ActsGraph({ acts, involvements, registry }: ActsGraphProps) {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const label = usePersonLabel()
  const term = useTermName('violations', 'perpetrator_types')
  const graph = useMemo(() => {
    const nodes = new Map<string, GraphNode>()
    const ties: Tie[] = []
    for (const act of acts) {
      const id = String(act.id)
      nodes.set(id, { id, layer: 1, label: term('violations', act.violation ?? ''), to: within(`/incidents/${act.incident_id}`) })
      const victim = act.victim_id ?? 'nobody'
      const known = act.victim_id ? registry.person(act.victim_id) : undefined
      nodes.set(`v ${victim}`, {
        id: `v ${victim}`,
        layer: 0,
        label: act.victim_id ? label(known) : say(words.not_named),
        to: act.victim_id ? within(`/registry/people/${act.victim_id}`) : null,
      })
      ties.push({ from: `v ${victim}`, to: id })
    }
    for (const one of involvements) {
      const act = String(one.act_id)
      if (!nodes.has(act)) continue
      const force = registry.force(one.organisation_id)
      const key = one.person_id ?? one.organisation_id ?? one.perpetrator_type ?? 'unknown'
      const type = one.perpetrator_type ? term('perpetrator_types', one.perpetrator_type) : say(words.force_unknown)
      const to = one.person_id ? `/registry/people/${one.person_id}` : one.organisation_id ? `/registry/organisations/${one.organisation_id}` : null
      nodes.set(`p ${key}`, {
        id: `p ${key}`,
        layer: 2,
        label: one.person_id ? label(registry.person(one.person_id)) : (force?.name ?? type),
        to: to && within(to),
      })
      ties.push({ from: act, to: `p ${key}` })
    }
    return { nodes: [...nodes.values()], ties: [...new Map(ties.map((one) => [`${one.from} ${one.to}`, one])).values()] }
  }, [acts, involvements, registry, label, term, say, within])
  return <Graph {...graph} />
}

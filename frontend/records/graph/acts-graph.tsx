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

/** More acts than these are drawn together where the same was done by the same in the same incident. */
const apart = 12

const partyOf = (one: Involvement): string => one.person_id ?? one.organisation_id ?? one.perpetrator_type ?? 'unknown'

/** The node of each act: its own or, among many, that of all acts of one violation with the same alleged perpetrators. */
function bundled(acts: readonly Act[], involvements: readonly Involvement[]): ReadonlyMap<string, string> {
  const parties = new Map<string, string[]>()
  for (const one of involvements) parties.set(String(one.act_id), [...(parties.get(String(one.act_id)) ?? []), partyOf(one)])
  return new Map(
    acts.map((act) => {
      const id = String(act.id)
      const all = [...new Set(parties.get(id) ?? [])].sort().join()
      return [id, acts.length > apart ? `a ${act.incident_id} ${act.violation} ${all}` : id]
    }),
  )
}

/** The graph. */
export function ActsGraph({ acts, involvements, registry }: ActsGraphProps) {
  const { say, number } = useLanguage()
  const { within } = useCommunity()
  const label = usePersonLabel()
  const term = useTermName('violations', 'perpetrator_types')
  const graph = useMemo(() => {
    const nodes = new Map<string, GraphNode>()
    const ties: Tie[] = []
    const bundles = bundled(acts, involvements)
    const standing = new Map<string, number>()
    for (const id of bundles.values()) standing.set(id, (standing.get(id) ?? 0) + 1)
    for (const act of acts) {
      const id = String(bundles.get(String(act.id)))
      const stands = standing.get(id) ?? 1
      const name = term('violations', act.violation ?? '')
      nodes.set(id, { id, layer: 1, stands, label: stands > 1 ? `${name} (${number(stands)})` : name, to: within(`/incidents/${act.incident_id}`) })
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
      const act = bundles.get(String(one.act_id))
      if (!act) continue
      const force = registry.force(one.organisation_id)
      const key = partyOf(one)
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
  }, [acts, involvements, registry, label, term, say, within, number])
  return <Graph {...graph} />
}

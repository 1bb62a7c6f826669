/** A case as the engine of forums takes it, for tests: nothing known unless said. */

import { forumMatrix } from '../../schemas/law/forum-matrix.ts'
import { forums, shippedRules } from '../../schemas/law/forums.ts'
import type { Light } from '../../schemas/law/light.ts'
import type { Matter, MatterRemedy } from '../../schemas/law/matter.ts'
import { bonds } from '../../schemas/law/ratifications.ts'
import type { Criterion, Rule } from '../../schemas/law/rules.ts'

export const today = '2026-11-26'

export function aMatter(more: Partial<Matter> = {}): Matter {
  return {
    state: 'TUN',
    facts: [{ happened_on: '2024-05-03' }],
    continuing: null,
    violations: ['liberty.arbitrary_detention'],
    remedies: [],
    exceptions: [],
    procedures: [],
    language: 'fr',
    anonymity: 'none',
    risk: null,
    victim_child: null,
    victim_woman: null,
    victim_disability: null,
    represented: null,
    ...more,
  }
}

export const finalDecision = (more: Partial<MatterRemedy> = {}): MatterRemedy => ({
  filed_on: null,
  decided_on: null,
  notified_on: null,
  final: true,
  exception: null,
  ...more,
})

/** One light of one forum. */
export function lightOf(forum: string, criterion: Criterion, matter: Matter, day = today, rules: readonly Rule[] = shippedRules): Light {
  const [row] = forumMatrix(matter, [forum], { rules, bonds, today: day })
  const found = row?.lights.find((one) => one.criterion === criterion)
  if (!found) throw new Error(`no light for ${forum} ${criterion}`)
  return found
}

export const all = forums.map((one) => one.code)

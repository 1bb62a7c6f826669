/** A casefile and its parts, as records, told to the engine of forums. */
import { type AnonymityWish, anonymityWishes, type ExhaustionException, type Matter, type MatterProcedure, type RiskLevel } from './matter.ts'

type Row = Readonly<Record<string, unknown>>
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** The same matter: yes when facts, parties and rights are the same; no when one of them is not; else not known. */
function sameMatter(one: Row): boolean | null {
  const parts = [one['same_facts'], one['same_parties'], one['same_rights']].map(flag)
  if (parts.includes(false)) return false
  return parts.every((part) => part === true) ? true : null
}

/** The description of a casefile, from its presented records. */
export function matterOf(casefile: Row, facts: readonly Row[], remedies: readonly Row[], procedures: readonly Row[]): Matter {
  const wish = text(casefile['anonymity'])
  return {
    state: text(casefile['respondent']),
    facts: facts.map((one) => ({ happened_on: text(one['happened_on']) })),
    continuing: flag(casefile['continuing']),
    violations: [...new Set([...list(casefile['violations']), ...facts.flatMap((one) => list(one['violations']))])],
    remedies: remedies.map((one) => ({
      filed_on: text(one['filed_on']),
      decided_on: text(one['decided_on']),
      notified_on: text(one['notified_on']),
      final: one['final'] === true,
      exception: text(one['exception']) as ExhaustionException | null,
    })),
    exceptions: list(casefile['exceptions']) as ExhaustionException[],
    procedures: procedures.map((one) => ({
      forum: text(one['forum']),
      status: text(one['status']) as MatterProcedure['status'],
      ended_on: text(one['ended_on']),
      same_matter: sameMatter(one),
    })),
    language: text(casefile['language']),
    anonymity: anonymityWishes.find((one) => one === wish) ?? ('none' satisfies AnonymityWish),
    risk: text(casefile['risk']) as RiskLevel | null,
    victim_child: flag(casefile['victim_child']),
    victim_woman: flag(casefile['victim_woman']),
    victim_disability: flag(casefile['victim_disability']),
    represented: flag(casefile['represented']),
  }
}

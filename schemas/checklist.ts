/** How far the verification of an incident has come: its steps, its sources, and what is still missing. It warns; the decision stays with who verifies. */
import type { verificationCheck } from './vocabularies/verification-check.ts'

export const steps = ['source', 'content', 'technical', 'place', 'time'] as const
export type Step = (typeof steps)[number]
export type Check = (typeof verificationCheck)[number]['code']

export interface CheckedStep {
  readonly step: Step
  /** Checks of the step that have a finding, of how many there are. */
  readonly done: number
  readonly of: number
}

export type Gap = 'sources_few' | 'steps_open' | 'contradicted' | 'contradictions'

export interface Checklist {
  readonly steps: readonly CheckedStep[]
  /** Sources that do not only repeat another one. */
  readonly independent: number
  readonly reliable: boolean
  readonly documentary: boolean
  readonly gaps: readonly Gap[]
}

type Values = Readonly<Record<string, unknown>>

/** Materials that speak for themselves, beyond what somebody says. */
const documentary: ReadonlySet<string> = new Set([
  'photo',
  'video',
  'medical_certificate',
  'forensic_report',
  'court_record',
  'police_record',
  'official_doc',
  'satellite',
  'web_capture',
  'correspondence',
  'physical',
])
const reliableGrades: ReadonlySet<unknown> = new Set(['A', 'B'])

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/**
 * The checklist from what is on record: `checks` all that may be checked, findings and sources as presented. “Verified” asks for two independent sources, or for
 * a reliable one with documentary material (OHCHR practice).
 */
export function checklistOf(
  checks: readonly string[],
  { incident, findings, sources, contradictions }: { incident: Values; findings: readonly Values[]; sources: readonly Values[]; contradictions: number },
): Checklist {
  const found = new Set(findings.map((one) => String(one['checked'])))
  const progress = steps.map((step) => {
    const own = checks.filter((code) => code.startsWith(`${step}.`))
    return { step, done: own.filter((code) => found.has(code)).length, of: own.length }
  })
  const original = sources.filter((one) => !one['repeats_id'])
  const people = new Set(original.map((one) => String(one['person_id'] ?? one['id'])))
  const reliable = reliableGrades.has(incident['source_reliability']) || sources.some((one) => reliableGrades.has(one['reliability']))
  const materials = [...listOf(incident['source_materials']), ...sources.flatMap((one) => listOf(one['materials']))]
  const shown = materials.some((one) => documentary.has(String(one)))
  const gaps: Gap[] = []
  if (contradictions > 0) gaps.push('contradictions')
  if (findings.some((one) => one['outcome'] === 'contradicted')) gaps.push('contradicted')
  if (people.size < 2 && !(reliable && shown)) gaps.push('sources_few')
  if (progress.some((one) => one.done === 0)) gaps.push('steps_open')
  return { steps: progress, independent: people.size, reliable, documentary: shown, gaps }
}

/** The thirty-six checks before a dossier leaves: each with its number, how grave it is, and a sentence in three languages. Pure. */
import type { Language } from '../dialect.ts'
import { displayDate } from '../display.ts'
import { say } from '../say.ts'
import { checkWords } from '../words/case-checks.ts'
import type { DescribedCase } from './checks/described.ts'
import type { Finding, Severity } from './checks/finding.ts'
import { peopleFindings } from './checks/people.ts'
import { procedureFindings } from './checks/procedure.ts'
import { proofFindings } from './checks/proof.ts'
import type { Known } from './forum-matrix.ts'

const order: Readonly<Record<Severity, number>> = { B: 0, W: 1, I: 2 }

/** Everything that the checks find in a case, what blocks first, then by number. */
export function checkCase(one: DescribedCase, known: Known): Finding[] {
  return [...procedureFindings(one, known), ...peopleFindings(one, known), ...proofFindings(one, known)].sort(
    (a, b) => order[a.severity] - order[b.severity] || a.check - b.check,
  )
}

/** A finding in a sentence. */
export function sayFinding(language: Language, { says, values }: Finding): string {
  // What people wrote stands apart, so that it does not turn the line around it.
  const shown = (name: string, value: string | number) =>
    name.endsWith('_on') ? displayDate(String(value), language) : typeof value === 'string' ? `\u2068${value}\u2069` : value
  const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(name, value)]))
  return say(language, checkWords[says], told)
}

/** What a check found: its number, how grave, and the sentence that says it. A check that rests on general knowledge never blocks. */
import type { Values } from '../../say.ts'
import type { checkWords } from '../../words/case-checks.ts'
import type { Trust } from '../source.ts'

/** `B` blocks an export, `W` warns, `I` informs. */
export type Severity = 'B' | 'W' | 'I'

export interface Finding {
  readonly check: number
  readonly severity: Severity
  readonly says: keyof typeof checkWords
  readonly values: Values
}

interface Check {
  readonly severity: Severity
  readonly trust: Trust
  /** What asks for it, as a lawyer cites it. */
  readonly basis: string
}

const check = (severity: Severity, trust: Trust, basis: string): Check => ({ severity, trust, basis })

export const checks: Readonly<Record<number, Check>> = {
  1: check('B', 'C', 'ECtHR; ACHPR 56(6); CERD'),
  2: check('B', 'C', 'rules of the forum'),
  3: check('B', 'C', 'ACHPR 56(5); OP1-ICCPR 5(2)(b)'),
  4: check('I', 'C', 'ACHPR 56(5)'),
  5: check('B', 'C', 'ratione temporis'),
  6: check('B', 'C', 'ratione temporis'),
  7: check('B', 'C', 'OP1-ICCPR 5(2)(a); ACHPR 56(7)'),
  8: check('B', 'C', 'ACHPR 56(1); CED'),
  9: check('B', 'C', 'Murad Code; CSO Guidelines; special procedures'),
  10: check('B', 'C', 'CED/C/5'),
  11: check('B', 'K', 'legal capacity'),
  12: check('B', 'C', 'ECtHR Rule 47'),
  13: check('B', 'C', 'CED form; treaty bodies'),
  14: check('W', 'C', 'Berkeley Protocol; Rule 47'),
  15: check('W', 'C', 'ACHPR 56(4)'),
  16: check('W', 'C', 'ACHPR 56(3)'),
  17: check('B', 'C', 'Berkeley Protocol'),
  18: check('W', 'C', 'ACHPR form'),
  19: check('B', 'C', 'treaty bodies'),
  20: check('W', 'C', 'ECtHR; CED'),
  21: check('B', 'C', 'WGEID'),
  22: check('I', 'C', 'WGEID'),
  23: check('B', 'C', 'CED art. 30'),
  24: check('W', 'K', 'WGAD'),
  25: check('W', 'C', 'Istanbul Protocol'),
  26: check('W', 'C', 'Minnesota Protocol'),
  27: check('W', 'C', 'Murad Code'),
  28: check('B', 'C', 'OHCHR, do no harm'),
  29: check('B', 'C', 'OHCHR'),
  30: check('B', 'C', 'OHCHR; Murad Code'),
  31: check('W', 'K', 'OHCHR'),
  32: check('B', 'C', 'two persons'),
  33: check('W', 'C', 'data quality'),
  34: check('W', 'K', 'completeness'),
  35: check('B', 'K', 'professional rules'),
  36: check('B', 'C', 'methodology'),
}

/** A finding of a check; `trust` of the rule it applied, when that decides; `severity` when this case is milder than the check. */
export function found(
  number: number,
  says: Finding['says'],
  values: Values = {},
  { trust, severity }: { trust?: Trust | null; severity?: Severity } = {},
): Finding {
  const known = checks[number] ?? check('W', 'K', '')
  const wished = severity ?? known.severity
  const rests = trust === undefined ? known.trust : (trust ?? 'K')
  return { check: number, severity: wished === 'B' && (rests === 'K' || known.trust === 'K') ? 'W' : wished, says, values }
}

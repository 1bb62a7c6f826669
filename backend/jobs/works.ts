/** The kinds of long work, and who does each. */
import { readEvidence } from '../evidence/read.ts'
import { runImport } from '../imports/run.ts'
import { runReport } from '../reports/run.ts'
import type { Work } from './queue.ts'

export const works: Readonly<Record<string, Work>> = { evidence: readEvidence, import: runImport, report: runReport }

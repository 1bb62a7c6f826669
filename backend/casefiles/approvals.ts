/** The second approval: somebody else of the team, who answers for the casefile, approves it as it stands. It holds for exactly that state and audience, and falls when anything changes. */
import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Row } from '../records/present.ts'
import type { Workspace } from './workspace.ts'

/** The casefile and its parts by their versions, as one digest. Whoever of the team reads it gets the same. */
export function stateOf({ casefile, ...parts }: Workspace): string {
  const rows: readonly Row[] = [
    casefile,
    ...[parts.facts, parts.claims, parts.remedies, parts.procedures, parts.clients, parts.alleged, parts.witnesses, parts.exhibits, parts.harms].flat(),
    ...[parts.reliefs, parts.interventions, parts.risks, parts.tasks, parts.deadlines, parts.filings].flat(),
  ]
  const lines = rows.map((one) => `${String(one['id'])} ${String(one['version'])}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** The approval that lets a casefile in this state go to this audience; null when there is none. */
export async function approvalOf({ db }: Context, casefileId: string, audience: string, state: string): Promise<string | null> {
  const found: { id: string } | undefined = await db('casefile_approvals')
    .where({ casefile_id: casefileId, audience, state_sha256: state, decision: 'approved' })
    .orderBy('decided_at', 'desc')
    .first('id')
  return found?.id ?? null
}

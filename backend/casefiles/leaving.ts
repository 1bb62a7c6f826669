/**
 * Something leaves a casefile: read whole for it, checked, and entered before its first byte goes. To whom and why are kept with the export, behind the casefile's
 * wall; the log has only identifiers and codes.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { casefile } from '../../schemas/casefile.ts'
import { checkCase, sayFinding } from '../../schemas/law/checks.ts'
import { audit } from '../audit/record.ts'
import { type Context, whoAsks } from '../context.ts'
import { patient } from '../database/patient.ts'
import { demand, rowOf } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'
import { approvalOf, stateOf } from './approvals.ts'
import { describedCase, type Leaving } from './described.ts'
import { pointing, unconsentedIn } from './unconsented.ts'
import { type Beside, besideOf } from './vault.ts'
import { type Workspace, workspaceOf } from './workspace.ts'

export interface Opened {
  readonly row: Row
  readonly space: Workspace
  readonly beside: Beside
  /** Digest of the casefile as it stands (see approvals.ts). */
  readonly state: string
}

/** The casefile of the address, whole, to somebody who may do `action` with it. `today`: `YYYY-MM-DD`. */
export async function openedCase(context: Context, action: 'assess' | 'export', today: string): Promise<Opened> {
  const row = await rowOf(context, casefile, context.params['id'] ?? '')
  demand(context.ability, action, casefile, row)
  const space = await workspaceOf(context, row, today)
  return { row, space, beside: await besideOf(context, space), state: stateOf(space) }
}

/** What the checks find in it, each in a sentence and with the people whose consents it asks for; and the approval that it has. */
export async function findingsOf(context: Context, { row, space, beside, state }: Opened, leaving: Omit<Leaving, 'approved'>) {
  const approval = await approvalOf(context, idOf(row), leaving.audience, state)
  const unconsented = await unconsentedIn(context, space, leaving.audience)
  const findings = checkCase(describedCase(space, { ...leaving, approved: approval !== null }, beside.files, unconsented), space.known)
  const pointed = await pointing(context, unconsented)
  return { approval, findings: findings.map((one) => ({ ...one, people: pointed(one), text: sayFinding(context.language, one) })) }
}

/** What tells one copy from every other one. */
export const newMark = (): string => randomBytes(5).toString('hex').toUpperCase()

export interface Departure {
  readonly format: string
  readonly letter?: string
  readonly language: string
  readonly audience: string
  readonly mark: string
  readonly recipient?: string | null
  readonly despite?: string | null
  readonly blocked_by?: readonly number[]
  readonly approval_id?: string | null
}

/** Keeps what leaves and enters it in the log; `also` enters more under the identifier of the export. Then all of it is there for good, and the transaction goes on as a new one. */
export async function depart(
  context: Context,
  { row, state }: Opened,
  { recipient = null, despite = null, approval_id = null, blocked_by = [], ...codes }: Departure,
  also: (exportId: string) => Promise<void> = async () => {},
): Promise<void> {
  const own = { id: randomUUID(), casefile_id: idOf(row), community_id: row['community_id'], created_by: whoAsks(context).id }
  await context.db('casefile_exports').insert({ ...own, ...codes, recipient, despite, approval_id, blocked_by: [...blocked_by], state_sha256: state })
  const detail = { export_id: own.id, ...codes, ...(approval_id ? { approval_id } : {}), ...(blocked_by.length > 0 ? { blocked_by } : {}) }
  await audit(context.db, { action: 'export', community_id: String(row['community_id']), kind: 'casefiles', record_id: own.casefile_id, detail })
  await also(own.id)
  await context.db.raw('commit and chain')
  await context.db.raw('select act_as(?)', [own.created_by])
  await patient(context.db)
}

/**
 * Something leaves a casefile: read whole for it, checked, and entered before its first byte goes. To whom and why are kept with the export, behind the casefile's
 * wall; the log has only identifiers and codes.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { may } from '../../schemas/ability.ts'
import { casefile } from '../../schemas/casefile.ts'
import type { Language } from '../../schemas/dialect.ts'
import type { DossierAudience } from '../../schemas/dossier.ts'
import { checkCase, sayFinding } from '../../schemas/law/checks.ts'
import { recipientNames } from '../../schemas/law/recipient.ts'
import { person } from '../../schemas/person.ts'
import { audit } from '../audit/record.ts'
import { type Context, whoAsks } from '../context.ts'
import { patient } from '../database/patient.ts'
import { toldApart } from '../exports/apart/apart.ts'
import { conflict } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'
import { approvalOf, stateOf } from './approvals.ts'
import { describedCase } from './described.ts'
import { dossierOf } from './dossier-of.ts'
import { nobodyBehind, peopleBehind } from './people-behind.ts'
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

/** Whether who asks may read the names of all people behind a casefile. */
const readsNames = ({ ability }: Context, row: Row): boolean => may(ability, 'read', person.collection, { community_id: row['community_id'] }, 'identity')

export interface Asked {
  readonly forum: string | null
  readonly audience: DossierAudience
  readonly language: Language
  /** As the document calls whom it goes to; null where that is not said yet. */
  readonly recipient: string | null
  readonly persons?: readonly string[]
}

/** The casefile as the dossier of one recipient, and what the checks find in it, each in a sentence and with the people whose consents it asks for; and the approval that it has. `told`: as the recipient may have it. */
export async function prepared(context: Context, { row, space, beside, state }: Opened, { recipient, ...asked }: Asked) {
  const { audience, language } = asked
  const people = audience === 'counsel' ? nobodyBehind : await peopleBehind(context, space)
  const dossier = dossierOf(space, { language, audience, recipient: recipient ?? '', mark: newMark(), people }, beside)
  const recipients = recipient ? recipientNames(recipient) : []
  const approval = await approvalOf(context, idOf(row), audience, state)
  const unconsented = await unconsentedIn(context, space, audience, recipients)
  const described = describedCase(space, { ...asked, recipients, approved: approval !== null }, beside.files, unconsented)
  // How often a name was found tells whose it is to who may write there: only to who may read it anyway.
  const told = await toldApart(dossier)
  const findings = checkCase({ ...described, taken_out: readsNames(context, row) ? [...told.places] : [] }, space.known)
  const pointed = await pointing(context, unconsented)
  return { approval, dossier, told: told.dossier, findings: findings.map((one) => ({ ...one, people: pointed(one), text: sayFinding(context.language, one) })) }
}

/**
 * What is kept of an export that leaves although checks block it; throws where nobody says why. A reason does not stand for the second person where who asks may not read
 * the names behind the casefile: what is taken out of a text that they wrote themselves would tell them whose names they are.
 */
export function overruled(
  context: Context,
  { row }: Opened,
  audience: DossierAudience,
  { approval, dossier, findings }: Awaited<ReturnType<typeof prepared>>,
  despite: string | null,
): Pick<Departure, 'despite' | 'blocked_by'> {
  if (audience === 'counsel') return {}
  const blocking = findings.filter((one) => one.severity === 'B')
  if (blocking.length > 0 && !despite) throw conflict('checks_block', { findings: blocking })
  const someone = (dossier.behind ?? []).length > 0 || dossier.clients.some((one) => (one.also ?? []).length > 0)
  if (!approval && someone && !readsNames(context, row)) throw conflict('approval_first', { findings: blocking })
  return blocking.length > 0 ? { despite, blocked_by: [...new Set(blocking.map((one) => one.check))] } : {}
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
  readonly despite?: string | null | undefined
  readonly blocked_by?: readonly number[] | undefined
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

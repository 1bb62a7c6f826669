/** From something that arrived to an item of evidence: checked, tied to its incident, received in its custody, and put before whoever reads what files say of themselves. */
import { notesName } from '../../schemas/coded-notes.ts'
import { evidence, fileless } from '../../schemas/evidence.ts'
import { incident } from '../../schemas/incident.ts'
import { type Acting, whoAsks } from '../context.ts'
import { enqueue } from '../jobs/queue.ts'
import { type FieldProblem, invalid } from '../problem.ts'
import { demand, reachableRow } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { idOf, type Row } from '../records/present.ts'
import { insert, refuseDuties, refuseFaults } from '../records/write.ts'
import type { Arrived } from './arrival.ts'
import { type Deed, happened } from './custody.ts'
import { keepFile } from './files.ts'
import { harmless } from './names.ts'
import { refuseExcess } from './quota.ts'
import { type Judged, judge } from './type.ts'

/** A file that arrived, with what was claimed about it. */
export interface Delivered {
  readonly file: Arrived
  readonly name: string
  readonly declared: string | null
  /** The digest made on the device, when it made one. */
  readonly claimed: string | null
}

/** Names of the fields that a person may give with an item, as text. */
export const givenFields: readonly string[] = Object.entries(evidence.properties).flatMap(([name, field]) =>
  ('readOnly' in field && field.readOnly) || name === notesName ? [] : [name],
)

/** The text parts of a form as the values of their fields. */
export function fromText(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => {
      if (text === '') return []
      const field = (evidence.properties as Readonly<Record<string, { type: string }>>)[name]
      return [[name, field?.type === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text]]
    }),
  )
}

const kindOf: Readonly<Partial<Record<Judged['family'], string>>> = {
  image: 'photo',
  video: 'video',
  audio: 'audio',
  pdf: 'document',
  office: 'document',
  web: 'web_capture',
}

/** The incident of an item, which who asks may add to; 422 when there is none for them, 403 when they may not. */
export async function attachable(context: Acting, id: unknown): Promise<Row> {
  const row = typeof id === 'string' && uuidPattern.test(id) ? await reachableRow(context, incident, id) : undefined
  if (!row) throw invalid([{ field: 'incident_id', fault: id ? 'no_such_incident' : 'required' }])
  demand(context.ability, 'attach', incident, row)
  return row
}

async function refuseParent(context: Acting, body: Row): Promise<void> {
  const faults: FieldProblem[] = []
  if (!body['parent_id'] !== !body['relation']) faults.push({ field: body['parent_id'] ? 'relation' : 'parent_id', fault: 'required' })
  else if (body['parent_id']) {
    const parent = await reachableRow(context, evidence, String(body['parent_id']))
    if (!parent || parent['incident_id'] !== body['incident_id']) faults.push({ field: 'parent_id', fault: 'no_such_item' })
  }
  if (body['relation'] === 'translation' && !body['translator']) faults.push({ field: 'translator', fault: 'required' })
  if (faults.length > 0) throw invalid(faults)
}

/** Makes the item. `made`: how it came to be, when it was made here and not received. */
export async function takeIn(
  context: Acting,
  delivered: Delivered | null,
  body: Row,
  made: { readonly made_with?: string; readonly receipt?: Deed } = {},
): Promise<Row> {
  refuseFaults(evidence, body)
  const parent = await attachable(context, body['incident_id'])
  await refuseParent(context, body)
  const file = delivered?.file
  if (delivered?.claimed && delivered.claimed !== file?.sha256) throw invalid([{ field: 'sha256', fault: 'not_same' }])
  if (!file && !fileless.includes(String(body['kind']))) throw invalid([{ field: 'file', fault: 'required' }])
  if (file?.bytes === 0) throw invalid([{ field: 'file', fault: 'empty' }])
  const community = String(parent['community_id'])
  if (file) await refuseExcess(context.db, community, file.bytes)
  const name = harmless(delivered?.name ?? '')
  const judged = file && delivered ? await judge(file.head, file.tail, name, delivered.declared) : null
  const own = { created_by: whoAsks(context).id, community_id: community, filed: parent['state'] !== 'draft' }
  refuseDuties(context.ability, 'update', evidence, own, body)
  const row = await insert(context, evidence, {
    ...body,
    ...own,
    ...(file ? { id: file.evidence_id } : {}),
    kind: body['kind'] ?? (judged && kindOf[judged.family]) ?? 'other',
    classification: body['classification'] ?? 'internal',
    // Every item has a key of its own: it seals its file, its readings and its custody.
    file_name: name,
    ...(file && judged
      ? {
          sha256: file.sha256,
          device_sha256: delivered?.claimed ?? null,
          bytes: file.bytes,
          type: judged.type,
          declared_type: delivered?.declared ?? null,
          doubt: judged.doubt,
        }
      : {}),
  })
  if (file && judged) {
    await keepFile(context, row, 'original', file, { type: judged.type, ...(made.made_with ? { made_with: made.made_with } : {}) })
    file.takenOver()
  }
  await happened(
    context,
    row,
    made.receipt ?? {
      action: 'receipt',
      ...(file ? { detail: { sha256: file.sha256, bytes: file.bytes, device: delivered?.claimed ? 'same' : 'none' } } : {}),
    },
  )
  if (file) await enqueue(context.db, 'evidence', idOf(row), own.created_by)
  return row
}

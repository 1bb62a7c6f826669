/**
 * What a dossier takes from beside its casefile: the references of the incidents from which its facts were drawn, and the items of the vault behind its exhibits, as
 * far as who asks may read them. Bytes are opened chunk by chunk while they leave; what left is an event of the item's custody.
 */
import { Readable } from 'node:stream'
import type { Custody, Exhibit } from '../../schemas/dossier/proof.ts'
import { evidence } from '../../schemas/evidence.ts'
import { incident } from '../../schemas/incident.ts'
import type { Context } from '../context.ts'
import { chain, happened } from '../evidence/custody.ts'
import { findFile } from '../evidence/files.ts'
import { opened as openedBytes } from '../evidence/sealed.ts'
import { folderStore } from '../evidence/store.ts'
import type { ArchiveParts } from '../exports/dossier/archive/archive.ts'
import { columnsOf, reachable } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'
import { opened } from '../records/sealing.ts'
import type { KnownFile } from './described.ts'
import type { Workspace } from './workspace.ts'

/** What stands outside the casefile. */
export interface Beside {
  /** Rows of items by identifier, as they came through the door. */
  readonly items: ReadonlyMap<string, Row>
  readonly files: ReadonlyMap<string, KnownFile>
  readonly custody: ReadonlyMap<string, Custody>
  readonly references: ReadonlyMap<string, string>
}

const idsIn = (rows: readonly Row[], ...names: readonly string[]): string[] => [
  ...new Set(rows.flatMap((one) => names.flatMap((name) => (typeof one[name] === 'string' ? [String(one[name])] : [])))),
]

async function itemsOf(context: Context, ids: readonly string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map()
  const rows: Row[] = await reachable(context, evidence)
    .select(columnsOf(evidence))
    .whereIn('evidence.id', [...ids])
  const items = new Map<string, Row>()
  for (const row of rows) items.set(idOf(row), await opened(context, evidence, row))
  return items
}

const moment = (value: unknown): string | null => (value ? new Date(String(value)).toISOString() : null)

/** Everything beside the casefile that its dossier needs and who asks may read. */
export async function besideOf(context: Context, { facts, exhibits }: Workspace): Promise<Beside> {
  const incidents = idsIn(facts, 'incident_id')
  const rows: { id: string; reference: string }[] =
    incidents.length === 0 ? [] : await reachable(context, incident).select('incidents.id', 'reference').whereIn('incidents.id', incidents)
  const items = await itemsOf(context, idsIn(exhibits, 'evidence_id', 'redaction_id'))
  const ids = [...items.keys()]
  const kept: Row[] = ids.length === 0 ? [] : await context.db('evidence_files').whereIn('evidence_id', ids).select()
  const events: Row[] =
    ids.length === 0
      ? []
      : await context
          .db('custody_events')
          .whereIn('evidence_id', ids)
          .groupBy('evidence_id')
          .select('evidence_id', context.db.raw(`count(*)::integer as events, min(at) filter (where action = 'receipt') as received_at, max(at) as last_at`))
  const fileOf = (id: string, role: string) => kept.find((one) => one['evidence_id'] === id && one['role'] === role)
  const files = new Map<string, KnownFile>()
  const custody = new Map<string, Custody>()
  for (const [id, item] of items) {
    const [original, preview] = [fileOf(id, 'original'), fileOf(id, 'preview')]
    const intact = (original?.['intact'] ?? null) as boolean | null
    const known = (file: Row) => ({ sha256: String(file['sha256']), bytes: Number(file['bytes']), media_type: String(file['type']) })
    if (original) files.set(id, { ...known(original), intact, stripped: preview ? known(preview) : null })
    const event = events.find((one) => one['evidence_id'] === id)
    custody.set(id, {
      events: Number(event?.['events'] ?? 0),
      received_at: moment(event?.['received_at']),
      last_at: moment(event?.['last_at']),
      custodian: (item['custodian'] ?? null) as string | null,
      checked_at: moment(original?.['checked_at']),
      intact,
    })
  }
  return { items, files, custody, references: new Map(rows.map((one) => [one.id, one.reference])) }
}

/** How the archive of a dossier reaches the bytes of its exhibits. Those that are not handed over are listed in the dossier alone. */
export function openExhibit(context: Context, { items }: Beside): Pick<ArchiveParts, 'exhibit'> {
  const store = folderStore(context.config.dataFolder)
  return {
    exhibit: async ({ number, handed }: Exhibit) => {
      const row = items.get(handed?.evidence_id ?? '')
      const file = row && (await findFile(context, row, handed?.copy === 'stripped' ? 'preview' : 'original'))
      if (!handed || !file) throw new Error(`exhibit ${number} is not in the vault`)
      return { stream: Readable.from(openedBytes(store, file)), copy: handed.copy, media_type: handed.media_type, sha256: handed.sha256 }
    },
  }
}

/** Enters into the custody of each item that it is handed over. The event names the export, which only the casefile's team can look up, and never the casefile. */
export async function handOver(context: Context, { items }: Beside, exhibits: readonly Exhibit[], exportId: string): Promise<void> {
  for (const { evidence_id, handed } of exhibits) {
    if (!handed) continue
    const detail = { export_id: exportId, copy: handed.copy, sha256: handed.sha256 }
    for (const id of new Set([evidence_id, handed.evidence_id])) {
      const row = items.get(id)
      if (row) await happened(context, row, { action: 'export', detail })
    }
  }
  // Chained before the first byte leaves, so that no chain is held while they do.
  await chain(context, [...items.keys()])
}

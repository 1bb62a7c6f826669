/** What a dossier takes from beside its casefile: the references of the incidents from which its facts were drawn, and the files behind its exhibits. */

import type { Exhibit } from '../../schemas/dossier/proof.ts'
import type { Dossier } from '../../schemas/dossier.ts'
import { incident } from '../../schemas/incident.ts'
import type { Context } from '../context.ts'
import type { ArchiveParts } from '../exports/dossier/archive/archive.ts'
import { reachable } from '../records/door.ts'
import type { Beside } from './dossier-of.ts'
import type { Workspace } from './workspace.ts'

/** References of the incidents that who asks may read. */
export async function filesBeside(context: Context, { facts }: Workspace): Promise<Beside> {
  const ids = facts.flatMap((one) => (typeof one['incident_id'] === 'string' ? [one['incident_id']] : []))
  const rows: { id: string; reference: string }[] =
    ids.length === 0 ? [] : await reachable(context, incident).select('incidents.id', 'reference').whereIn('incidents.id', ids)
  return { files: new Map(), custody: new Map(), references: new Map(rows.map((one) => [one.id, one.reference])) }
}

/** How the archive of a dossier reaches the bytes of its exhibits. Those that are not in the vault are listed in the dossier, and not handed over. */
export function openExhibit(_context: Context, _dossier: Dossier): Pick<ArchiveParts, 'exhibit' | 'custody'> {
  return {
    exhibit: async (one: Exhibit) => {
      throw new Error(`exhibit ${one.number} is not in the vault`)
    },
    custody: async () => [],
  }
}

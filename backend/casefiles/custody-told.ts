/** The custody sheets of a dossier: for counsel with names and reasons; for everybody else people are numbered, the same number for the same person throughout the dossier. */
import type { CustodyEvent, Exhibit } from '../../schemas/dossier/proof.ts'
import type { Dossier } from '../../schemas/dossier.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import type { Context } from '../context.ts'
import { chainedOf } from '../evidence/custody.ts'
import { voiceOf } from '../exports/blocks/voice.ts'
import { callers, toldEvents } from '../exports/custody/told.ts'
import type { Beside } from './vault.ts'

/** How the archive of a dossier reads the custody of an exhibit. */
export function custodyTold(context: Context, { items }: Beside, { language, control }: Dossier): (exhibit: Exhibit) => Promise<CustodyEvent[]> {
  const voice = voiceOf(language, termOf)
  const open = control.audience === 'counsel'
  const call = callers(voice, open)
  return async ({ evidence_id }) => {
    const row = items.get(evidence_id)
    return row ? toldEvents(voice, await chainedOf(context, row), call, open) : []
  }
}

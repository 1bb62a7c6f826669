/** Photographs and papers, put on a report while it is written: they are in the vault before it is filed. */
import { useSession } from '../../lib/session.tsx'
import { EvidenceSection } from '../evidence/section.tsx'
import { useSaveState } from './save-state.tsx'
import type { Session } from './session.ts'

/** Nothing until the server has the draft: evidence belongs to a record. */
export function Attached({ session }: { readonly session: Session }) {
  const { may, roleIn } = useSession()
  useSaveState(session.saver)
  if (session.saver.version() === null) return null
  const record = session.record ?? { id: session.id, community_id: session.community, created_by: session.account, state: 'draft' }
  const partial = roleIn(session.community) === 'monitor' && record['state'] !== 'draft'
  return <EvidenceSection incidentId={session.id} adds={may('attach', 'incidents', record)} partial={partial} level={3} />
}

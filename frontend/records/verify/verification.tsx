/** The verification part of the page of an incident: contradictions and assignment above, checks and discussion below; each for those who may see it. */
import type { Incident } from '../../../schemas/incident.ts'
import { useSession } from '../../lib/session.tsx'
import { Assignment } from './assignment.tsx'
import { Checks } from './checks.tsx'
import { Contradictions } from './contradictions.tsx'
import { Discussion } from './discussion.tsx'

interface Props {
  readonly record: Incident
  readonly onChange: (record: Incident) => void
}

/** What stands above the account of the facts. */
export function VerificationHead({ record, onChange }: Props) {
  const { may } = useSession()
  const id = record.id ?? ''
  return (
    <>
      {record.state !== 'draft' && may('discuss', 'incidents', record) && <Assignment record={record} onChange={onChange} />}
      {may('read', 'incidents', record, 'restricted') && (
        <Contradictions id={id} turn={record.version} own={record.state === 'draft' || record.state === 'returned'} />
      )}
    </>
  )
}

/** What stands below the facts. */
export function VerificationDesk({ record }: { readonly record: Incident }) {
  const { may } = useSession()
  const reads = record.state !== 'draft' && may('read', 'findings', { community_id: record.community_id })
  return (
    <>
      {reads && <Checks record={record} />}
      {may('discuss', 'incidents', record) && <Discussion record={record} />}
    </>
  )
}

/** What is still missing when somebody is about to verify: a warning, no barrier. */
import type { Checklist } from '../../../schemas/checklist.ts'
import type { Incident } from '../../../schemas/incident.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Icon } from '../../ui/icon.tsx'
import { Contradictions } from './contradictions.tsx'
import './verify.css'

/** The warnings of the dialog of verification; nothing when nothing is missing. */
export function Gaps({ record }: { readonly record: Incident }) {
  const say = useSay()
  const { data } = useQuery<Checklist>(`/api/incidents/${record.id}/checklist`)
  const gaps = data?.gaps.filter((one) => one !== 'contradictions') ?? []
  return (
    <>
      {data?.gaps.includes('contradictions') && <Contradictions id={record.id ?? ''} turn={record.version} />}
      {gaps.length > 0 && (
        <section className="contradictions gaps" role="note">
          <h3>
            <Icon name="warning" size={1.2} /> {say(words.before_verifying)}
          </h3>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{say(words[`gap_${gap}`])}</li>
            ))}
          </ul>
          <p className="small">{say(words.before_verifying_text)}</p>
        </section>
      )}
    </>
  )
}

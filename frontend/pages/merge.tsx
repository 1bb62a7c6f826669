/** Two records of one event side by side, to become one. */
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { notesName } from '../../schemas/coded-notes.ts'
import { type Incident, incident } from '../../schemas/incident.ts'
import { mergeable } from '../../schemas/merging.ts'
import { duplicates as words } from '../../schemas/words/duplicates.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage } from '../lib/language.tsx'
import { useQuery } from '../lib/use-query.ts'
import { MergeForm } from '../records/duplicates/merge-form.tsx'
import { Named } from '../records/duplicates/panel.tsx'
import { FactValue } from '../records/incident/facts.tsx'
import { useForm } from '../records/incident/use-form.ts'
import { Notes } from '../records/notes/note.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { NotFound } from '../ui/not-found.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'

function Merge({ survivor, other }: { readonly survivor: Incident; readonly other: Incident }) {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const form = useForm(survivor.form, survivor.form_version)
  const fields = useMemo(() => mergeable(survivor, other), [survivor, other])
  return (
    <MergeForm<Incident>
      path="/api/incidents"
      survivor={survivor}
      other={other}
      fields={fields}
      fixed={survivor.state === 'verified' ? say(words.verified_stands) : undefined}
      goes={words.goes}
      why={words.reason}
      named={(record) => <Named record={record} />}
      show={(field, value) =>
        field.name === notesName ? (
          <Notes schema={incident} form={form} record={{ [notesName]: value }} />
        ) : (
          <FactValue field={field} value={value} form={form} />
        )
      }
      swapped={within(`/incidents/${other.id}/merge/${survivor.id}`)}
      back={within(`/incidents/${survivor.id}`)}
    />
  )
}

/** The page. */
export function MergePage() {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const { id = '', other = '' } = useParams()
  const one = useQuery<Incident>(`/api/incidents/${id}?itself=true`)
  const two = useQuery<Incident>(`/api/incidents/${other}?itself=true`)
  const problem = one.problem ?? two.problem
  if (problem?.status === 404) return <NotFound />
  const ready = one.data && two.data && !one.stale && !two.stale
  return (
    <PageBody
      title={say(words.merge_title)}
      lead={say(words.merge_lead)}
      above={
        <ButtonLink size="s" look="quiet" icon="back" to={within(`/incidents/${id}`)}>
          {say(words.title)}
        </ButtonLink>
      }
    >
      {problem && <ProblemNote problem={problem} onRetry={one.reload} />}
      {!problem && !ready && <Loading lines={6} />}
      {ready && one.data && two.data && <Merge key={`${id} ${other}`} survivor={one.data} other={two.data} />}
    </PageBody>
  )
}

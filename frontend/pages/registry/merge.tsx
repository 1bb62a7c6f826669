/** Two records of one person side by side, to become one; what identifies is covered until it is asked for. */
import { useParams } from 'react-router'
import { notesName } from '../../../schemas/coded-notes.ts'
import { type Field, identifies } from '../../../schemas/fields.ts'
import { mergeablePerson, unitedOfPerson } from '../../../schemas/merging.ts'
import { type PersonRecord, person } from '../../../schemas/person.ts'
import { duplicates as words } from '../../../schemas/words/duplicates.ts'
import { samePerson } from '../../../schemas/words/same-person.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { MergeForm } from '../../records/duplicates/merge-form.tsx'
import { NamedPerson } from '../../records/duplicates/person-panel.tsx'
import { NamesButton, NamesProvider } from '../../records/knowledge/names.tsx'
import { EntryNotes } from '../../records/notes/entries.tsx'
import { Notes } from '../../records/notes/note.tsx'
import { useDisplayOf } from '../../records/use-display.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { PageBody } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Veil } from '../../ui/veil.tsx'

const fields = mergeablePerson()

function Merge({ survivor, other }: { readonly survivor: PersonRecord; readonly other: PersonRecord }) {
  const { within } = useCommunity()
  const display = useDisplayOf(fields)
  const show = (field: Field, value: unknown) => {
    if (field.name === notesName) return <Notes schema={person} record={{ [notesName]: value }} />
    const body = display(field, value)
      .split('\n')
      .map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, never moved.
        <span key={at} className="merge-line">
          <Bidi>{line}</Bidi>
        </span>
      ))
    const whole = (
      <>
        {body}
        <EntryNotes field={field} value={value} />
      </>
    )
    return identifies(field) ? <Veil>{whole}</Veil> : whole
  }
  return (
    <MergeForm<PersonRecord>
      path="/api/people"
      survivor={survivor}
      other={other}
      fields={fields}
      unite={unitedOfPerson}
      goes={samePerson.goes}
      why={samePerson.reason}
      named={(record) => <NamedPerson record={record} itself />}
      show={show}
      swapped={within(`/registry/people/${other.id}/merge/${survivor.id}`)}
      back={within(`/registry/people/${survivor.id}`)}
    />
  )
}

/** The page. */
export function MergePeoplePage() {
  const say = useSay()
  const { within } = useCommunity()
  const { id = '', other = '' } = useParams()
  const one = useQuery<PersonRecord>(`/api/people/${id}?itself=true`)
  const two = useQuery<PersonRecord>(`/api/people/${other}?itself=true`)
  const problem = one.problem ?? two.problem
  if (problem?.status === 404) return <NotFound />
  const ready = one.data && two.data && !one.stale && !two.stale
  return (
    <NamesProvider>
      <PageBody
        title={say(samePerson.merge_title)}
        lead={say(samePerson.merge_lead)}
        above={
          <ButtonLink size="s" look="quiet" icon="back" to={within(`/registry/people/${id}`)}>
            {say(words.title)}
          </ButtonLink>
        }
        acts={ready && one.data && two.data && <NamesButton people={[one.data, two.data]} />}
      >
        {problem && <ProblemNote problem={problem} onRetry={one.reload} />}
        {!problem && !ready && <Loading lines={6} />}
        {ready && one.data && two.data && <Merge key={`${id} ${other}`} survivor={one.data} other={two.data} />}
      </PageBody>
    </NamesProvider>
  )
}

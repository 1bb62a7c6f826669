/** What a lawyer looks at first: the limits and the gaps, then the case in its sections, each with what is still to write. */
import { useState } from 'react'
import { Link } from 'react-router'
import { casefile } from '../../../schemas/casefile.ts'
import { displayList } from '../../../schemas/display.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { elementOf, rightOf } from '../../../schemas/law/elements.ts'
import { matrixWords } from '../../../schemas/words/casefile-matrix.ts'
import { partWords } from '../../../schemas/words/casefile-parts.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { RecordDialog } from '../../records/dialog/record-dialog.tsx'
import { isEmpty } from '../../records/form/rules.ts'
import { NoteOn } from '../../records/notes/note.tsx'
import { useDisplayOf } from '../../records/use-display.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useCase } from './case.ts'
import { CheckList, type Checks } from './checks.tsx'
import './dossier-part.css'
import { DaysLeft } from './days-left.tsx'
import { type Casefile, comingOf } from './told.ts'

const fields = fieldsOf(casefile)
const shownGaps = 5

function Limits() {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const { deadlines, record } = useCase()
  const named = useTermName('forums')
  const coming = comingOf(deadlines)
  return (
    <Card
      title={say(words.next_deadline)}
      acts={coming.length > 0 && <Link to={within(`/casefiles/${record.id}/calendar`)}>{say(words.all_deadlines)}</Link>}
      className="case-limits"
    >
      {deadlines && coming.length === 0 && <p className="muted">{say(words.limit_missing)}</p>}
      <ol>
        {coming.slice(0, 3).map((one) => (
          <li key={one.key}>
            <DaysLeft due_on={one.due_on} days={one.days_left} />
            <span>{one.title ? <Bidi>{one.title}</Bidi> : named('forums', one.forum ?? '')}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Missing() {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const { gaps, record } = useCase()
  const all = (gaps ?? []).flatMap((one) => one.missing.map((code) => ({ claim: one, code })))
  const address = within(`/casefiles/${record.id}/claims`)
  return (
    <Card title={say(words.gaps_title)} acts={<Link to={address}>{say(words.to_claims)}</Link>} className="case-gaps">
      {gaps && gaps.length === 0 && <p className="muted">{say(matrixWords.none_text)}</p>}
      {gaps && gaps.length > 0 && all.length === 0 && (
        <p className="case-whole">
          <Icon name="check" /> {say(words.gaps_none)}
        </p>
      )}
      <ul>
        {all.slice(0, shownGaps).map(({ claim, code }) => (
          <li key={`${claim.claim_id} ${code}`}>
            <Icon name="warning" size={1.1} />
            <span>
              {elementOf(code)?.[language] ?? code}
              <Link className="small case-gap-of" to={within(`/casefiles/${record.id}/claims/${claim.claim_id}`)}>
                {say(matrixWords.claim, { number: claim.number })} · {rightOf(claim.right)?.[language] ?? claim.right}
              </Link>
            </span>
          </li>
        ))}
      </ul>
      {all.length > shownGaps && <p className="muted small">{say(words.gaps_more, { count: all.length - shownGaps })}</p>}
    </Card>
  )
}

function Checked() {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const { record } = useCase()
  const { data } = useQuery<Checks>(`/api/casefiles/${record.id}/checks`)
  if (!data) return null
  return (
    <Card title={say(partWords.checks)} acts={<Link to={within(`/casefiles/${record.id}/dossier`)}>{say(partWords.all_checks)}</Link>}>
      <CheckList checks={data} most={6} />
    </Card>
  )
}

function Section({ name, onEdit }: { readonly name: string; readonly onEdit: (() => void) | null }) {
  const { say, language } = useLanguage()
  const { record } = useCase()
  const own = fields.filter((field) => field.schema.section === name)
  const display = useDisplayOf(own)
  const label = casefile.sections.find((one) => one.key === name)?.label[language] ?? ''
  const heldIn = (field: (typeof own)[number]) => (record as Readonly<Record<string, unknown>>)[field.name]
  const filled = own.filter((field) => field.name !== 'title' && !isEmpty(heldIn(field)))
  const rest = own.filter((field) => isEmpty(heldIn(field)) && field.kind !== 'boolean')
  return (
    <Card
      title={label}
      acts={
        onEdit && (
          <Button size="s" look="quiet" icon="edit" aria-label={say(words.edit_section, { section: label })} onClick={onEdit}>
            {say(words.edit)}
          </Button>
        )
      }
    >
      {filled.length === 0 && <p className="muted">{say(name === 'purpose' ? words.purpose_ask : words.nothing_written)}</p>}
      <dl className="case-answers">
        {filled.map((field) => (
          <div key={field.name} data-long={field.kind === 'multiline' ? '' : undefined}>
            <dt>{field.schema.label[language]}</dt>
            <dd className="pre">
              {field.vocabulary || field.kind === 'boolean' ? display(field, heldIn(field)) : <Bidi>{display(field, heldIn(field))}</Bidi>}
              <NoteOn record={record} path={field.name} />
            </dd>
          </div>
        ))}
      </dl>
      {filled.length > 0 && rest.length > 0 && (
        <p className="muted small case-rest">
          {say(words.to_write, {
            fields: displayList(
              rest.map((field) => field.schema.label[language].replace(/^\p{L}(?!\p{Lu})/u, (first) => first.toLocaleLowerCase(language))),
              language,
            ),
          })}
        </p>
      )}
    </Card>
  )
}

/** The part. */
export function Overview() {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const tell = useToast()
  const { record, setRecord } = useCase()
  const [editing, setEditing] = useState<string | null>(null)
  const writes = may('update', 'casefiles', record, 'record')
  const onTeam = may('assess', 'casefiles', record)
  const sections = casefile.sections.filter((one) => one.key !== 'record')
  const section = sections.find((one) => one.key === editing)
  return (
    <div className="case-overview">
      <h2 className="hidden-visually">{say(words.part_overview)}</h2>
      {onTeam && (
        <>
          <Limits />
          <Missing />
          <Checked />
        </>
      )}
      {sections.map((one) => (
        <Section key={one.key} name={one.key} onEdit={writes ? () => setEditing(one.key) : null} />
      ))}
      {section && (
        <RecordDialog<Casefile>
          schema={casefile}
          title={section.label[language]}
          record={record}
          only={fields.filter((field) => field.schema.section === section.key).map((field) => field.name)}
          onClose={() => setEditing(null)}
          onDone={(next) => {
            setEditing(null)
            setRecord(next)
            tell(say(words.saved))
          }}
        />
      )}
    </div>
  )
}

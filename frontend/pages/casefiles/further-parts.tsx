/** The parts that are lists of what their schema says: exhibits, people, harm and relief, proceedings, tasks, and notes under privilege. */
import {
  casefileDeadline,
  casefileFiling,
  casefileIntervention,
  casefileNote,
  casefileRelief,
  casefileRisk,
  casefileStage,
  casefileTask,
} from '../../../schemas/casefile/conduct.ts'
import { casefileAlleged, casefileClient, casefileWitness } from '../../../schemas/casefile/people.ts'
import { casefileHarm, exhibit } from '../../../schemas/casefile/proof.ts'
import { displayDate } from '../../../schemas/display.ts'
import { partWords as words } from '../../../schemas/words/casefile-parts.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useCase } from './case.ts'
import { PlainList } from './plain-list.tsx'

/** Exhibits. */
export function Exhibits() {
  const { say } = useLanguage()
  return <PlainList schema={exhibit} called="title" empty={{ title: say(words.exhibits_none), text: say(words.exhibits_none_text), icon: 'archive' }} />
}

interface Member {
  readonly account_id: string
  readonly name: string
  readonly role: string
  readonly until_on: string | null
  readonly outside: boolean
}

function Team() {
  const { say, language } = useLanguage()
  const { record } = useCase()
  const named = useTermName('casefile_role')
  const { data } = useQuery<Page<Member>>(`/api/casefiles/${record.id}/members`)
  return (
    <Card title={say(words.team)}>
      <ul className="part-list">
        {(data?.items ?? []).map((one) => (
          <li key={one.account_id} className="row">
            <Icon name="person" />
            <strong>
              <Bidi>{one.name}</Bidi>
            </strong>
            <Badge>{named('casefile_role', one.role)}</Badge>
            {one.outside && <Badge tone="returned">{say(words.outside)}</Badge>}
            {one.until_on && <span className="muted small">{say(words.until, { date: displayDate(one.until_on, language) })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Clients with their mandates, alleged perpetrators, witnesses, risks, and the team. */
export function People() {
  const { say } = useLanguage()
  return (
    <div className="stack">
      <p className="muted small">{say(words.sealed)}</p>
      <PlainList schema={casefileClient} called="pseudonym" />
      <PlainList schema={casefileAlleged} called="description" />
      <PlainList schema={casefileWitness} called="code_name" />
      <PlainList schema={casefileRisk} called="whom" />
      <Team />
    </div>
  )
}

/** Harm, and what is asked for it. */
export function Relief() {
  return (
    <div className="stack">
      <PlainList schema={casefileHarm} called="kind" />
      <PlainList schema={casefileRelief} called="kind" />
    </div>
  )
}

/** Stages, filings with their outcome, steps taken. */
export function Proceedings() {
  return (
    <div className="stack">
      <PlainList schema={casefileStage} called="stage" />
      <PlainList schema={casefileFiling} called="title" />
      <PlainList schema={casefileIntervention} called="kind" />
    </div>
  )
}

/** What is to be done, and the deadlines that the team sets itself. */
export function Tasks() {
  return (
    <div className="stack">
      <PlainList schema={casefileTask} called="title" />
      <PlainList schema={casefileDeadline} called="title" />
    </div>
  )
}

/** Notes under privilege, marked as such. */
export function Notes() {
  const { say } = useLanguage()
  return (
    <div className="stack">
      <p className="privilege">
        <Icon name="lock" /> {say(words.privilege)}
      </p>
      <PlainList schema={casefileNote} called="title" />
    </div>
  )
}

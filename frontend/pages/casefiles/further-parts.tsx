/** The parts that are lists of what their schema says: people, harm and relief, proceedings, tasks, and notes under privilege. */
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
import { casefileHarm } from '../../../schemas/casefile/proof.ts'
import { partWords as words } from '../../../schemas/words/casefile-parts.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PlainList } from './plain-list.tsx'
import { Team } from './team.tsx'

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

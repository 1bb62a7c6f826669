/** The acts of an incident as people tell them: by victim, what was done to them, and under it who is alleged to have done it, in which part and how certainly. */
import { type Act, act as actSchema } from '../../../schemas/act.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuItem } from '../../ui/menu.tsx'
import { Notes } from '../notes/note.tsx'
import { When } from '../when.tsx'
import { InvolvementLine } from './involvement-line.tsx'
import { PersonLink } from './names.tsx'
import { RecordMenu } from './record-menu.tsx'
import type { Subject } from './subjects.ts'
import { independent, type Parts } from './use-parts.ts'

interface ActListProps {
  readonly parts: Parts
  /** How many people the report counts, for acts without a victim of their own. */
  readonly count: number | null
  readonly amends: boolean
  readonly onAsk: (subject: Subject) => void
}

function OneAct({ act, parts, amends, onAsk }: Omit<ActListProps, 'count'> & { readonly act: Act }) {
  const { say } = useLanguage()
  const { may } = useSession()
  const term = useTermName('violations', 'victim_status', 'official_version')
  const involved = parts.involvements.filter((one) => one.act_id === act.id)
  const violation = term('violations', act.violation ?? '')
  const told = independent(parts.sources, act.id)
  return (
    <li className="act">
      <div className="act-head">
        <h4>{violation}</h4>
        {amends && (
          <RecordMenu schema={actSchema} record={act} name={violation} onEdit={() => onAsk({ kind: 'act', record: act })} onGone={parts.reload}>
            {may('create', 'involvements', { ...act, removed_at: null }) || amends ? (
              <MenuItem icon="plus" onClick={() => onAsk({ kind: 'involvement', record: null, act })}>
                {say(words.add_involvement)}
              </MenuItem>
            ) : null}
          </RecordMenu>
        )}
      </div>
      <p className="act-facts">
        {act.happened_on && (
          <span>
            <When date={act.happened_on} />
          </span>
        )}
        {act.status_at_end && (
          <Badge tone={act.status_at_end === 'dead' || act.status_at_end === 'missing' ? 'deadline' : 'neutral'}>
            {term('victim_status', act.status_at_end)}
          </Badge>
        )}
        {act.official_version?.map((code) => (
          <Badge key={code} tone="disputed">
            {term('official_version', code)}
          </Badge>
        ))}
        <span className="muted">{say(words.corroborated, { count: told })}</span>
      </p>
      <Notes schema={actSchema} record={act} />
      {involved.length > 0 ? (
        <ul className="involved" aria-label={say(words.alleged)}>
          {involved.map((one) => (
            <InvolvementLine key={one.id} record={one} parts={parts} amends={amends} onAsk={onAsk} />
          ))}
        </ul>
      ) : (
        <p className="muted small">{say(words.nobody_alleged)}</p>
      )}
    </li>
  )
}

/** The list, grouped by victim in the order of the report. */
export function ActList({ parts, count, amends, onAsk }: ActListProps) {
  const { say, number } = useLanguage()
  const term = useTermName('sex', 'age_group')
  const victims = [...new Set(parts.acts.map((one) => one.victim_id ?? null))]
  return (
    <ul className="victims">
      {victims.map((id) => {
        const person = parts.registry.person(id)
        const acts = parts.acts.filter((one) => (one.victim_id ?? null) === id)
        const age = acts.find((one) => typeof one.age_at_time === 'number')?.age_at_time
        const about = [
          person?.sex ? term('sex', person.sex) : '',
          typeof age === 'number' ? say(words.years, { count: age }) : person?.age_group ? term('age_group', person.age_group) : '',
        ].filter(Boolean)
        return (
          <li key={id ?? 'none'} className="victim">
            <div className="victim-head">
              <span className="victim-mark">
                <Icon name={id ? 'person' : 'people'} size={1.2} />
              </span>
              <div>
                <h3>{id ? <PersonLink record={person} /> : count ? say(words.number_of_people, { count }) : say(words.not_named)}</h3>
                {about.length > 0 && <p className="muted small">{about.join(' · ')}</p>}
              </div>
              {acts.length > 1 && <span className="victim-count muted small">{say(words.acts_count, { count: acts.length, shown: number(acts.length) })}</span>}
            </div>
            <ul className="victim-acts">
              {acts.map((act) => (
                <OneAct key={act.id} act={act} parts={parts} amends={amends} onAsk={onAsk} />
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

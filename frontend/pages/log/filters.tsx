/** What narrows the log: person, act, kind of record, days. Kept in the address, so that a link shows the same. */
import { useId } from 'react'
import { acts, log as words } from '../../../schemas/words/audit.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { Member } from '../../lib/people.ts'
import { Button } from '../../ui/button.tsx'
import { Day } from '../../ui/fields/day.tsx'
import { actGroups, recordKinds, type View } from './entry.ts'

export const narrowings = ['account', 'action', 'kind', 'from', 'to'] as const
export type Narrowing = (typeof narrowings)[number]

interface FiltersProps {
  readonly view: View
  readonly members: readonly Member[]
  readonly values: Readonly<Record<Narrowing, string>>
  readonly onChange: (name: Narrowing, value: string) => void
  readonly onClear: () => void
}

/** The filters of a view: those that make sense in it. */
export function Filters({ view, members, values, onChange, onClear }: FiltersProps) {
  const { say } = useLanguage()
  const id = useId()
  const groups = actGroups.filter(
    ({ word }) =>
      view === 'own' || (view === 'instance' ? word === 'group_people' || word === 'group_session' || word === 'group_refused' : word !== 'group_session'),
  )
  return (
    <search className="log-filters" aria-label={say(words.filters)}>
      {view === 'community' && (
        <label className="log-field">
          <span>{say(words.person)}</span>
          <select className="input" value={values.account} onChange={(event) => onChange('account', event.target.value)}>
            <option value="">{say(words.anybody)}</option>
            {members.map((one) => (
              <option key={one.account_id} value={one.account_id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {view !== 'opened' && (
        <label className="log-field">
          <span>{say(words.act)}</span>
          <select className="input" value={values.action} onChange={(event) => onChange('action', event.target.value)}>
            <option value="">{say(words.any_act)}</option>
            {groups.map((group) => (
              <optgroup key={group.word} label={say(words[group.word])}>
                <option value={group.acts.join(',')}>{say(words[group.word])}</option>
                {group.acts.map((act) => (
                  <option key={act} value={act}>
                    {say(acts[act])}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      {view !== 'instance' && (
        <label className="log-field">
          <span>{say(words.kind)}</span>
          <select className="input" value={values.kind} onChange={(event) => onChange('kind', event.target.value)}>
            <option value="">{say(words.any_kind)}</option>
            {recordKinds.map(({ collection, plural }) => (
              <option key={collection} value={collection}>
                {say(plural)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="log-field">
        <label htmlFor={`${id}-from`}>{say(words.from)}</label>
        <Day id={`${id}-from`} value={values.from} max={values.to || undefined} onChange={(value) => onChange('from', value)} />
      </div>
      <div className="log-field">
        <label htmlFor={`${id}-to`}>{say(words.to)}</label>
        <Day id={`${id}-to`} value={values.to} min={values.from || undefined} onChange={(value) => onChange('to', value)} />
      </div>
      {Object.values(values).some((value) => value !== '') && (
        <Button look="quiet" icon="close" onClick={onClear}>
          {say(words.clear)}
        </Button>
      )}
    </search>
  )
}

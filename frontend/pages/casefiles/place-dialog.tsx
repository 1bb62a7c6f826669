/** A place in the team is given or changed, with its part and its last day. */
import { useState } from 'react'
import { type CasefileRole, casefileRoles } from '../../../schemas/casefile/team.ts'
import { app } from '../../../schemas/words/app.ts'
import { teamWords as words } from '../../../schemas/words/casefile-team.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Day } from '../../ui/fields/day.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import '../../records/community/add-member.css'

export interface Member {
  readonly account_id: string
  readonly name: string
  readonly role: CasefileRole
  readonly until_on: string | null
  readonly outside: boolean
}

interface PlaceProps {
  readonly path: string
  /** Whose place is changed; null: somebody is taken in. */
  readonly member: Member | null
  readonly onClose: () => void
  readonly onDone: (member: Member) => void
}

/** Gives a place, or changes one. */
export function PlaceDialog({ path, member, onClose, onDone }: PlaceProps) {
  const say = useSay()
  const named = useTermName('casefile_role')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<CasefileRole>(member?.role ?? 'counsel')
  const [until, setUntil] = useState(member?.until_on ?? '')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const fault = (name: string) => problem?.fields[name]

  const save = async () => {
    setBusy(true)
    setProblem(null)
    const place = { role, until_on: until || null }
    try {
      onDone(member ? await api.patch<Member>(`${path}/${member.account_id}`, place) : await api.post<Member>(path, { email: email.trim(), ...place }))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={member ? say(words.change, { name: isolated(member.name) }) : say(words.add)}
      onClose={onClose}
      onSubmit={() => void save()}
      acts={
        <>
          <Button type="submit" look="primary" busy={busy}>
            {say(member ? app.save : words.take_in)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      {!member && <p>{say(words.add_text)}</p>}
      {problem && !fault('email') && !fault('until_on') && <ProblemNote problem={problem} fields />}
      {!member && (
        <div className="field">
          <label htmlFor="team-email">{say(words.email)}</label>
          <input
            id="team-email"
            className="input"
            type="email"
            dir="ltr"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            aria-invalid={fault('email') ? true : undefined}
            aria-describedby={fault('email') ? 'team-email-error' : undefined}
          />
          {fault('email') && (
            <p className="error" id="team-email-error">
              {fault('email')}
            </p>
          )}
        </div>
      )}
      <fieldset className="roles">
        <legend className="label">{say(words.role)}</legend>
        {casefileRoles.map((one) => (
          <label key={one} className="role">
            <input type="radio" name="team-role" value={one} checked={role === one} onChange={() => setRole(one)} />
            <span>
              <strong>{named('casefile_role', one)}</strong>
              <span className="help">{say(words[`role_${one}`])}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="team-until">{say(words.until)}</label>
        <Day
          id="team-until"
          value={until}
          onChange={setUntil}
          aria-invalid={fault('until_on') ? true : undefined}
          aria-describedby={fault('until_on') ? 'team-until-error' : 'team-until-help'}
        />
        <p className="help" id="team-until-help">
          {say(words.until_help)}
        </p>
        {fault('until_on') && (
          <p className="error" id="team-until-error">
            {fault('until_on')}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** Adds somebody who has an account in the network, by e-mail address, with a role that is explained. */
import { useState } from 'react'
import { type Role, roles } from '../../../schemas/community.ts'
import { app } from '../../../schemas/words/app.ts'
import { communities as words } from '../../../schemas/words/communities.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import type { Member } from '../../lib/people.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import './add-member.css'

interface AddProps {
  readonly path: string
  /** The host names the first coordinator: no other role is offered. */
  readonly first: boolean
  readonly onClose: () => void
  readonly onDone: (member: Member) => void
  /** A link was made for somebody who may have no account yet. */
  readonly onInvited: (invited: { readonly name: string; readonly invitation: string }) => void
}

/** The dialog. */
export function AddMember({ path, first, onClose, onDone, onInvited }: AddProps) {
  const say = useSay()
  const roleName = useTermName('community_role')
  const offered: readonly Role[] = first ? ['coordinator'] : roles
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>(first ? 'coordinator' : 'monitor')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const add = async () => {
    setBusy(true)
    setProblem(null)
    try {
      onDone(await api.post<Member>(path, { email: email.trim(), role }))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  const invite = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const { email: to, invitation } = await api.post<{ email: string; invitation: string }>(path.replace(/members$/, 'invitations'), {
        email: email.trim(),
        role,
      })
      onInvited({ name: to, invitation })
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  const error = problem?.fields['email']
  return (
    <Dialog
      title={say(words.add)}
      onClose={onClose}
      onSubmit={() => void add()}
      acts={
        <>
          <Button type="submit" look="primary" busy={busy}>
            {say(words.add_act)}
          </Button>
          <Button icon="link" busy={busy} onClick={() => void invite()}>
            {say(words.invite_by_link)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{say(first ? words.add_first : words.add_text)}</p>
      {problem && !error && <ProblemNote problem={problem} fields />}
      <div className="field">
        <label htmlFor="member-email">{say(words.email)}</label>
        <input
          id="member-email"
          className="input"
          type="email"
          dir="ltr"
          autoComplete="off"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'member-email-error' : undefined}
        />
        {error && (
          <p className="error" id="member-email-error">
            {error}
          </p>
        )}
      </div>
      <fieldset className="roles">
        <legend className="label">{say(words.role)}</legend>
        {offered.map((one) => (
          <label key={one} className="role">
            <input type="radio" name="role" value={one} checked={role === one} onChange={() => setRole(one)} />
            <span>
              <strong>{roleName('community_role', one)}</strong>
              <span className="help">{say(words[`role_${one}`])}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}

/** Asks before somebody is taken out of a community, or leaves it. */
import { useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { communities as words } from '../../../schemas/words/communities.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import type { Member } from '../../lib/people.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'

interface RemoveProps {
  readonly path: string
  readonly member: Member
  readonly self: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The dialog. */
export function RemoveMember({ path, member, self, onClose, onDone }: RemoveProps) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const name = `\u2068${member.name}\u2069`
  const remove = async () => {
    setBusy(true)
    try {
      await api.delete(`${path}/${member.account_id}`)
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={self ? say(words.leave_ask) : say(words.remove_ask, { name })}
      size="s"
      onClose={onClose}
      onSubmit={() => void remove()}
      acts={
        <>
          <Button type="submit" look="danger" busy={busy}>
            {say(self ? words.leave : words.remove)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{self ? say(words.leave_text) : say(words.remove_text, { name })}</p>
      {problem && <ProblemNote problem={problem} fields />}
    </Dialog>
  )
}

/** Ending every session at once, here too: for the day a device is lost or somebody is in danger. */
import { useState } from 'react'
import { account as words } from '../../../schemas/words/account.ts'
import { app } from '../../../schemas/words/app.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'

/** The question; then a new page, so that nothing of this person stays in memory. */
export function EndAll({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const end = async () => {
    setBusy(true)
    try {
      await api.delete('/api/sessions?all=true')
      location.replace('/sign-in')
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(words.sessions_all_title)}
      size="s"
      onClose={onClose}
      onSubmit={() => void end()}
      acts={
        <>
          <Button type="submit" look="danger" busy={busy}>
            {say(words.sessions_all)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{say(words.sessions_all_text)}</p>
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  )
}

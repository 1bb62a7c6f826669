/** Taking a factor away: asked twice, and refused where password or role need it. */
import { useState } from 'react'
import { account as words } from '../../../schemas/words/account.ts'
import { app } from '../../../schemas/words/app.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'

interface RemoveProps {
  readonly path: string
  readonly name: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The question. */
export function Remove({ path, name, onClose, onDone }: RemoveProps) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const remove = async () => {
    setBusy(true)
    try {
      await api.delete(path)
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(words.remove_title, { name })}
      size="s"
      onClose={onClose}
      onSubmit={() => void remove()}
      acts={
        <>
          <Button type="submit" look="danger" busy={busy}>
            {say(words.remove)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{say(words.remove_text)}</p>
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  )
}

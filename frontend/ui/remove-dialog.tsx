/** Asks before somebody is taken out, or something away, at one address; says what went wrong when it could not be. */
import { useState } from 'react'
import { app } from '../../schemas/words/app.ts'
import { api } from '../lib/api.ts'
import { useSay } from '../lib/language.tsx'
import { type Problem, problemOf } from '../lib/problem.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemNote } from './problem.tsx'

interface RemoveProps {
  /** What is deleted. */
  readonly path: string
  readonly title: string
  readonly text: string
  /** The word on the button. */
  readonly act: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The dialog. */
export function RemoveDialog({ path, title, text, act, onClose, onDone }: RemoveProps) {
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
      title={title}
      size="s"
      onClose={onClose}
      onSubmit={() => void remove()}
      acts={
        <>
          <Button type="submit" look="danger" busy={busy}>
            {act}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {problem && <ProblemNote problem={problem} fields />}
    </Dialog>
  )
}

/** Whether the incident behind a fact has changed since it was frozen: says so, shows the difference, and takes it over if the lawyer wants. */
import { useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { ChangeOf, type FieldChange } from '../../records/incident/change.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Fact } from './told.ts'
import '../../records/incident/history.css'

interface Difference {
  readonly frozen_version: number | null
  readonly current_version: number
  readonly changes: readonly FieldChange[]
}

/** A line under the fact; nothing while it stands as the incident does, or where the incident can not be read any more. */
export function SinceDrawn({ fact, onTaken }: { readonly fact: Fact; readonly onTaken: () => void }) {
  const { say, number } = useLanguage()
  const tell = useToast()
  const query = useQuery<Difference>(`/api/casefile_facts/${fact.id}/difference`)
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const found = query.data
  if (!found || found.changes.length === 0) return null

  const take = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await api.post(`/api/casefile_facts/${fact.id}/update`, {}, { version: fact.version ?? null })
      setOpen(false)
      tell(say(words.taken_over))
      query.reload()
      onTaken()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  return (
    <div className="row fact-since">
      <Badge tone="returned" icon="warning">
        {say(words.changed_since)}
      </Badge>
      <Button size="s" look="quiet" onClick={() => setOpen(true)}>
        {say(words.difference)}
      </Button>
      {open && (
        <Dialog
          title={say(words.changed_since)}
          size="l"
          onClose={() => setOpen(false)}
          onSubmit={() => void take()}
          acts={
            <>
              <Button type="submit" look="primary" busy={busy}>
                {say(words.take_over)}
              </Button>
              <Button look="quiet" onClick={() => setOpen(false)}>
                {say(app.cancel)}
              </Button>
            </>
          }
        >
          <span>{say(words.difference_text, { frozen: number(found.frozen_version ?? 1), current: number(found.current_version) })}</span>
          {problem && <ProblemNote problem={problem} />}
          {found.changes.map((change) => (
            <ChangeOf key={change.field} change={change} form={null} />
          ))}
        </Dialog>
      )}
    </div>
  )
}

/** Opens a community (the host) or changes one (its coordinators). A new one is confidential unless somebody decides otherwise. */
import { useState } from 'react'
import type { Community } from '../../../schemas/community.ts'
import { app } from '../../../schemas/words/app.ts'
import { communities as words } from '../../../schemas/words/communities.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { CommunityFields, communityFields } from './community-form.tsx'

interface DialogProps {
  /** The one to change; without it a new one. */
  readonly record?: Community
  readonly onClose: () => void
  readonly onDone: (record: Community) => void
}

const fresh: Readonly<Record<string, string>> = { kind: 'community_of_practice', visibility: 'confidential' }

/** The dialog. */
export function CommunityDialog({ record, onClose, onDone }: DialogProps) {
  const say = useSay()
  const start = Object.fromEntries(
    communityFields.map(({ name }) => [name, String((record as Record<string, unknown> | undefined)?.[name] ?? fresh[name] ?? '')]),
  )
  const [values, setValues] = useState<Readonly<Record<string, string>>>(start)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const save = async () => {
    setBusy(true)
    setProblem(null)
    const changed = Object.entries(values).filter(([name, value]) => !record || value !== start[name])
    const body = Object.fromEntries(changed.map(([name, value]) => [name, value.trim() || null]))
    try {
      onDone(
        record
          ? await api.patch<Community>(`/api/communities/${record.id}`, body, { version: record.version ?? null })
          : await api.post<Community>('/api/communities', body),
      )
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(record ? words.edit_title : words.create)}
      onClose={onClose}
      onSubmit={() => void save()}
      acts={
        <>
          <Button type="submit" look="primary" busy={busy}>
            {say(record ? app.save : words.create_act)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      <CommunityFields values={values} errors={problem?.fields ?? {}} onChange={(name, value) => setValues((now) => ({ ...now, [name]: value }))} />
    </Dialog>
  )
}

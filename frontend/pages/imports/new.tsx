/** A new import: the file is chosen, looked at with a matching that is guessed and corrected, tried out, and brought in. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { may } from '../../../schemas/ability.ts'
import type { Mapping } from '../../../schemas/mapping.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageBody } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Drop } from './drop.tsx'
import { askAgain, type Preview } from './model.ts'
import { Workbench } from './workbench.tsx'

/** The page. */
export function NewImport() {
  const say = useSay()
  const navigate = useNavigate()
  const { mine, current, within } = useCommunity()
  const { ability } = useSession()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState<'reading' | 'trial' | 'import' | null>(null)
  const communities = mine.filter((one) => may(ability, 'create', 'imports', { community_id: one.id }))
  const [chosen, setChosen] = useState<string | null>(null)
  const community = communities.find((one) => one.id === (chosen ?? current?.id)) ?? communities[0]

  const work = async <T,>(kind: NonNullable<typeof busy>, act: () => Promise<T>): Promise<T | null> => {
    setBusy(kind)
    setProblem(null)
    try {
      return await act()
    } catch (error) {
      setProblem(problemOf(error))
      return null
    } finally {
      setBusy(null)
    }
  }
  const read = async (file: File) => {
    const body = new FormData()
    body.set('file', file)
    const found = await work('reading', () => api.post<Preview>('/api/imports/preview', body))
    if (found) setPreview(found)
  }
  const again = async (form: string, mapping: Mapping | null) => {
    if (!preview) return
    const found = await work('reading', () => api.post<Preview>('/api/imports/preview', askAgain(preview, form, mapping)))
    if (found) setPreview({ ...found, profile: found.form === preview.form ? preview.profile : found.profile })
  }
  const start = async (dryRun: boolean, form: string, mapping: Mapping) => {
    if (!preview || !community?.id) return
    const body = askAgain(preview, form, mapping, { community_id: community.id, dry_run: String(dryRun) })
    const made = await work(dryRun ? 'trial' : 'import', () => api.post<{ id: string }>('/api/imports', body))
    if (made) void navigate(within(`/imports/${made.id}`))
  }

  if (communities.length === 0)
    return (
      <PageBody title={say(words.start)}>
        <Empty icon="lock" title={say(words.not_yours)} />
      </PageBody>
    )
  return (
    <PageBody title={say(words.start)}>
      {problem && <ProblemNote problem={problem} fields />}
      {!preview && <Drop busy={busy === 'reading'} onFile={(file) => void read(file)} />}
      {preview && community && (
        <Workbench
          key={preview.file}
          preview={preview}
          communities={communities}
          community={community.id ?? ''}
          onCommunity={setChosen}
          busy={busy}
          onPreview={(form, mapping) => void again(form, mapping)}
          onStart={(dryRun, form, mapping) => void start(dryRun, form, mapping)}
          onOther={() => setPreview(null)}
        />
      )}
    </PageBody>
  )
}

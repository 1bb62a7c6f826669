/** Taking a part away, with a way back for a while. */
import { useCallback, useState } from 'react'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useToast } from '../../ui/toast.tsx'
import type { Kept } from './told.ts'

/** `[remove, problem]`; `after` is called once it is gone, and again if it is put back. */
export function useRemoval(collection: string, after: () => void): [(one: Kept) => Promise<void>, Problem | null] {
  const say = useSay()
  const tell = useToast()
  const [problem, setProblem] = useState<Problem | null>(null)
  const remove = useCallback(
    async (one: Kept) => {
      const guarded = async (work: () => Promise<unknown>, said: string, undo?: () => void) => {
        try {
          await work()
          setProblem(null)
          tell(said, undo)
          after()
        } catch (error) {
          setProblem(problemOf(error))
        }
      }
      const path = `/api/${collection}/${one.id}`
      const back = () => void guarded(() => api.post(`${path}/restoration`, {}), say(words.put_back))
      await guarded(() => api.delete(path, { version: one.version ?? null }), say(words.taken_away), back)
    },
    [collection, after, say, tell],
  )
  return [remove, problem]
}

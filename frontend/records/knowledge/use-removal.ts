/** Taking a record away, with the way back in the news that tells of it. */
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { problemOf } from '../../lib/problem.ts'
import { problemText } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Stored } from './stored.ts'

/** `(collection, record, after)`: `after` is called when the record is gone, and again when it is back. */
export function useRemoval(): (collection: string, record: Stored, after: () => void) => void {
  const say = useSay()
  const tell = useToast()
  const tried = async (work: () => Promise<unknown>, done: () => void) => {
    try {
      await work()
      done()
    } catch (error) {
      tell(problemText(problemOf(error), say))
    }
  }
  return (collection, record, after) => {
    const path = `/api/${collection}/${record['id']}`
    const back = () =>
      void tried(
        () => api.post(`${path}/restoration`, {}),
        () => {
          after()
          tell(say(words.put_back))
        },
      )
    void tried(
      () => api.delete(path),
      () => {
        after()
        tell(say(words.taken_away), back)
      },
    )
  }
}

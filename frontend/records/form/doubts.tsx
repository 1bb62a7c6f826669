/** What does not fit together in a report that is about to be filed: told to its author, who may file it all the same. */
import { Contradictions } from '../verify/contradictions.tsx'
import { useSaveState } from './save-state.tsx'
import type { Saver } from './saver.ts'

/** Asked again whenever the server has a newer version of the draft. */
export function Doubts({ id, saver }: { readonly id: string; readonly saver: Saver }) {
  useSaveState(saver)
  const version = saver.version()
  return version === null ? null : <Contradictions id={id} turn={version} own />
}

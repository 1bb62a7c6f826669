/** Why a reviewer sent it back, in the reviewer's words, above everything else. */

import { capture } from '../../../schemas/words/capture.ts'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { isolated } from '../../ui/bidi.tsx'
import { Icon } from '../../ui/icon.tsx'

interface Entry {
  readonly verb: string
  readonly by?: { readonly name?: string | null } | null
  readonly reason?: string | null
}

/** The last return of a record, with its reason. */
export function Returned({ id }: { readonly id: string }) {
  const say = useSay()
  const { data } = useQuery<{ items: readonly Entry[] }>(`/api/incidents/${id}/history`)
  // The history may come in either order: the last return is the one of the highest version.
  const last = [...(data?.items ?? [])]
    .filter((entry) => entry.verb === 'return')
    .sort((one, other) => Number((other as { version?: number }).version ?? 0) - Number((one as { version?: number }).version ?? 0))[0]
  const name = last?.by?.name
  return (
    <section className="returned">
      <Icon name="return" size={1.4} />
      <div>
        <h2>{name ? say(capture.returned_by, { name: isolated(name) }) : say(capture.returned)}</h2>
        {last?.reason && <p dir="auto">{last.reason}</p>}
      </div>
    </section>
  )
}

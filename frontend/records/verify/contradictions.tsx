/** What in an incident can not be true at once: for those who verify on its page and before they do, for the author before she files. */
import { useId } from 'react'
import type { Rule } from '../../../schemas/contradictions.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Icon } from '../../ui/icon.tsx'
import './verify.css'

interface Found {
  readonly rule: Rule
  readonly text: string
}

/** The contradictions of an incident, as sentences; `turn` (its version) asks again when it changes. Nothing while there are none. */
export function Contradictions({ id, turn, own = false }: { readonly id: string; readonly turn: number | null | undefined; readonly own?: boolean }) {
  const say = useSay()
  const title = useId()
  const query = useQuery<{ items: readonly Found[] }>(`/api/incidents/${id}/contradictions#${turn ?? ''}`)
  const items = query.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="contradictions" aria-labelledby={title}>
      <h2 id={title}>
        <Icon name="warning" size={1.2} /> {say(words.contradictions)}
      </h2>
      <ul>
        {items.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may speak twice, in a fixed order.
          <li key={`${one.rule}-${at}`}>{one.text}</li>
        ))}
      </ul>
      <p className="small">{say(own ? words.contradictions_own : words.contradictions_help)}</p>
    </section>
  )
}

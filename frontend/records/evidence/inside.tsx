/** Whether search finds an item by what stands inside its file; why not, in words. */
import type { Evidence } from '../../../schemas/evidence.ts'
import type { Inside } from '../../../schemas/reading.ts'
import { vaultWords as words } from '../../../schemas/words/vault.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Card } from '../../ui/card.tsx'

/** The card; nothing for pictures and recordings, in which nobody looks for words. */
export function InsideCard({ item, inside }: { readonly item: Evidence; readonly inside: Inside }) {
  const { say } = useLanguage()
  if (item.doubt || (inside.words === 0 && /^(image|video|audio)\//.test(item.type ?? ''))) return null
  return (
    <Card title={say(words.inside)}>
      <p>{say(words[`inside_${inside.state}`], { count: inside.words })}</p>
      {inside.cut && <p className="muted small">{say(words.inside_cut)}</p>}
    </Card>
  )
}

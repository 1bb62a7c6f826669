/** The two acts that every part of a casefile has: change it, take it away. */
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useSay } from '../../lib/language.tsx'
import { isolated } from '../../ui/bidi.tsx'
import { IconButton } from '../../ui/button.tsx'

/** `name` tells those who listen which part is meant. */
export function PartActs({ name, onEdit, onRemove }: { readonly name: string; readonly onEdit: () => void; readonly onRemove: () => void }) {
  const say = useSay()
  return (
    <div className="part-acts">
      <IconButton icon="edit" label={say(words.edit_named, { name: isolated(name) })} onClick={onEdit} />
      <IconButton icon="trash" label={say(words.take_away_named, { name: isolated(name) })} onClick={onRemove} />
    </div>
  )
}

/** The way back to a list of the registry. */
import { Link } from 'react-router'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { Icon } from '../../ui/icon.tsx'

/** A link over the title. */
export function Back({ to }: { readonly to: string }) {
  const say = useSay()
  const { within } = useCommunity()
  return (
    <Link to={within(to)} className="registry-lead">
      <Icon name="back" size={1} /> {say(words.back_to_registry)}
    </Link>
  )
}

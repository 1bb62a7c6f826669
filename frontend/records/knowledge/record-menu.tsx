/** The quiet acts on one record: change it, take it away, and whatever its place adds. */
import type { ReactNode } from 'react'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useSay } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { isolated } from '../../ui/bidi.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { Stored } from './stored.ts'
import { useRemoval } from './use-removal.ts'

interface RecordMenuProps {
  readonly collection: string
  readonly record: Stored
  readonly name: string
  readonly onEdit: () => void
  readonly onGone: () => void
  readonly children?: ReactNode
}

/** Nothing where nothing may be done. */
export function RecordMenu({ collection, record, name, onEdit, onGone, children }: RecordMenuProps) {
  const say = useSay()
  const { may } = useSession()
  const remove = useRemoval()
  const changes = may('update', collection, record, 'record')
  const removes = may('remove', collection, record)
  if (!changes && !removes && !children) return null
  return (
    <Menu className="button button-icon" label={say(words.options_of, { name: isolated(name) })} button={<Icon name="more" />}>
      {children}
      {changes && (
        <MenuItem icon="edit" onClick={onEdit}>
          {say(words.edit)}
        </MenuItem>
      )}
      {removes && (
        <MenuItem icon="trash" onClick={() => remove(collection, record, onGone)}>
          {say(words.take_away)}
        </MenuItem>
      )}
    </Menu>
  )
}

/** The quiet acts on one record: change it, see what it was and go back to it, take it away, and whatever its place adds. */
import { type ReactNode, useState } from 'react'
import type { RecordSchema } from '../../../schemas/dialect.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { review } from '../../../schemas/words/review.ts'
import { useSay } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { isolated } from '../../ui/bidi.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import type { Stored } from './stored.ts'
import { useRemoval } from './use-removal.ts'

interface RecordMenuProps {
  readonly schema: RecordSchema
  readonly record: Stored
  readonly name: string
  readonly onEdit: () => void
  /** Called when the record was taken away, put back, or went back to what it was. */
  readonly onGone: () => void
  /** The history stands on the page already. */
  readonly told?: boolean
  readonly children?: ReactNode
  /** What weighs most, after all others. */
  readonly last?: ReactNode
}

/** Nothing where nothing may be done. */
export function RecordMenu({ schema, record, name, onEdit, onGone, told = false, children, last }: RecordMenuProps) {
  const say = useSay()
  const { may } = useSession()
  const remove = useRemoval()
  const [history, setHistory] = useState(false)
  const { collection } = schema
  const changes = may('update', collection, record, 'record')
  const removes = may('remove', collection, record)
  if (!changes && !removes && !children && !last) return null
  return (
    <>
      <Menu className="button button-icon" label={say(words.options_of, { name: isolated(name) })} button={<Icon name="more" />}>
        {children}
        {changes && (
          <MenuItem icon="edit" onClick={onEdit}>
            {say(words.edit)}
          </MenuItem>
        )}
        {!told && (
          <MenuItem icon="restore" onClick={() => setHistory(true)}>
            {say(review.history)}
          </MenuItem>
        )}
        {removes && (
          <MenuItem icon="trash" onClick={() => remove(collection, record, onGone)}>
            {say(words.take_away)}
          </MenuItem>
        )}
        {last}
      </Menu>
      {history && <HistoryDialog schema={schema} record={record} title={name} onClose={() => setHistory(false)} onChange={onGone} />}
    </>
  )
}

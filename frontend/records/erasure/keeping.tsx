/** What stands on the page of a record about keeping it: that it is held, that its erasure was asked for or done; and the two acts, for those who may. */
import { type ReactNode, useState } from 'react'
import type { ErasureOrder, heldKinds, LegalHold } from '../../../schemas/erasure.ts'
import { hold as holdWords, erasure as words } from '../../../schemas/words/erasure.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayOf } from '../../lib/moment.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { MenuItem } from '../../ui/menu.tsx'
import type { Stored } from '../knowledge/stored.ts'
import { EraseDialog } from './erase-dialog.tsx'
import './erasure.css'
import { HoldDialog } from './hold-dialog.tsx'

type Asked = 'erase' | 'hold' | LegalHold | null

export interface Keeping {
  /** Items for the menu of the record; null where nothing may be done. */
  readonly items: ReactNode
  /** What is to be known, over the record; and the dialog that is open. */
  readonly notes: ReactNode
}

function Note({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <div className="keeping-note" role="note">
      <Icon name={icon} size={1.2} />
      {children}
    </div>
  )
}

/** For a record of a kind that can be held, and erased unless it is a casefile; null while it is not there. `changed` is called when something was done. */
export function useKeeping(kind: (typeof heldKinds)[number], record: Stored | null, changed: () => void): Keeping {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const [asked, setAsked] = useState<Asked>(null)
  const id = record ? String(record['id']) : ''
  const erases = record !== null && !record['erased_at'] && may('erase', kind, record)
  const holds = record !== null && may('hold', kind, record)
  const held = useQuery<Page<LegalHold>>(holds ? '/api/holds' : null, { record: id })
  const orders = useQuery<Page<ErasureOrder>>(erases ? '/api/erasures' : null, { record: id, state: 'asked,waiting,confirmed' })
  const hold = held.data?.items.find((one) => one.released_at === null) ?? null
  const order = orders.data?.items[0] ?? null
  const done = () => {
    setAsked(null)
    held.reload()
    orders.reload()
    changed()
  }
  const canHold = holds && !hold
  const canErase = erases && order?.state !== 'confirmed' && order?.state !== 'waiting'
  const items =
    canErase || canHold ? (
      <>
        {canHold && (
          <MenuItem icon="lock" onClick={() => setAsked('hold')}>
            {say(holdWords.act_menu)}
          </MenuItem>
        )}
        {canErase && (
          <MenuItem icon="trash" onClick={() => setAsked('erase')}>
            {say(words.act_menu)}
          </MenuItem>
        )}
      </>
    ) : null
  const notes = record && (
    <>
      {Boolean(record['erased_at']) && (
        <Note icon="info">
          <p>{say(words.was_erased, { date: dayOf(language, String(record['erased_at'])) })}</p>
        </Note>
      )}
      {hold && (
        <Note icon="lock">
          <p>
            {say(holdWords.held, { date: dayOf(language, hold.placed_at), name: isolated(hold.placed_by ?? '') })} <bdi dir="auto">{hold.reason}</bdi>
          </p>
          <Button size="s" onClick={() => setAsked(hold)}>
            {say(holdWords.release)}
          </Button>
        </Note>
      )}
      {order && (
        <Note icon="clock">
          <p>{say(order.state === 'asked' ? words.pending : order.state === 'waiting' ? words.confirmed_held : words.confirmed)}</p>
          {order.state === 'asked' && (
            <Button size="s" onClick={() => setAsked('erase')}>
              {say(words.next)}
            </Button>
          )}
        </Note>
      )}
      {asked === 'erase' && kind !== 'casefiles' && (
        <EraseDialog
          kind={kind}
          id={id}
          order={order?.state === 'asked' ? order : null}
          onClose={() => {
            setAsked(null)
            orders.reload()
          }}
          onDone={done}
        />
      )}
      {asked === 'hold' && <HoldDialog of={{ kind, record_id: id }} onClose={() => setAsked(null)} onDone={done} />}
      {asked !== null && typeof asked === 'object' && <HoldDialog of={asked} onClose={() => setAsked(null)} onDone={done} />}
    </>
  )
  return { items, notes }
}

/** Erasing in two steps: what is lost and why, then what goes along and the reference written by hand. Between them the server keeps an order that can still be dropped. */
import { useState } from 'react'
import { Link } from 'react-router'
import { type ErasureOrder, erasureReasons, type Mention } from '../../../schemas/erasure.ts'
import { app } from '../../../schemas/words/app.ts'
import { erasure as words } from '../../../schemas/words/erasure.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import './erasure.css'

/** What is counted, in the order in which it is told. */
const counted = ['revisions', 'incidents', 'interviews', 'consents', 'affiliations', 'casefile_clients', 'sources', 'evidence', 'files'] as const

/** What goes with a record, as a list; nothing when there is nothing. */
export function Goes({ gone }: { readonly gone: ErasureOrder['gone'] }) {
  const say = useSay()
  const there = counted.filter((one) => gone[one])
  if (there.length === 0) return null
  return (
    <>
      <p>{say(words.with_it)}</p>
      <ul className="erase-goes">
        {there.map((one) => (
          <li key={one}>{say(words[one], { count: gone[one] ?? 0 })}</li>
        ))}
      </ul>
    </>
  )
}

/** Where a person seems to be named in somebody's own words, which an erasure leaves as they are; nothing when there is no such place. */
export function NamedIn({ order }: { readonly order: ErasureOrder }) {
  const say = useSay()
  const { within } = useCommunity()
  const { data } = useQuery<{ readonly named_in: readonly Mention[] }>(order.kind === 'people' ? `/api/erasures/${order.id}` : null)
  const found = data?.named_in ?? []
  if (found.length === 0) return null
  return (
    <section className="erase-named" aria-label={say(words.named_in)}>
      <p>
        <strong>{say(words.named_in)}</strong> {say(words.named_in_text)}
      </p>
      <ul className="erase-goes">
        {found.map((one) => (
          <li key={one.id}>
            <Link to={within(`/incidents/${one.id}`)} target="_blank" rel="noreferrer">
              <Bidi>{one.title || one.reference || say(incidents.untitled)}</Bidi>
            </Link>{' '}
            {one.title && one.reference && <Bidi>{one.reference}</Bidi>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface EraseDialogProps {
  readonly kind: 'people' | 'incidents' | 'evidence'
  readonly id: string
  /** An order that was asked for before and waits. */
  readonly order?: ErasureOrder | null
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The dialog. Closed before the second step, the order waits on the page of what is kept. */
export function EraseDialog({ kind, id, order: waiting = null, onClose, onDone }: EraseDialogProps) {
  const say = useSay()
  const tell = useToast()
  const [order, setOrder] = useState<ErasureOrder | null>(waiting)
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  const ask = () => attempt(async () => setOrder(await api.post<ErasureOrder>('/api/erasures', { kind, record_id: id, reason })))
  const confirm = () =>
    attempt(async () => {
      const done = await api.post<ErasureOrder>(`/api/erasures/${order?.id}/confirmation`, { reference: typed.trim() })
      tell(say(done.state === 'waiting' ? words.confirmed_held : words.confirmed))
      onDone()
    })
  const drop = () =>
    attempt(async () => {
      if (order) await api.delete(`/api/erasures/${order.id}`)
      onClose()
    })
  return (
    <Dialog
      title={say(words[`title_${kind}`])}
      onClose={onClose}
      onSubmit={() => void (order ? confirm() : reason && ask())}
      acts={
        <>
          <Button
            type="submit"
            look="danger"
            busy={busy}
            disabled={order ? typed.trim().toLowerCase() !== String(order.reference ?? '').toLowerCase() : reason === ''}
          >
            {say(order ? words.act : words.next)}
          </Button>
          <Button look="quiet" onClick={() => void drop()}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      {!order && (
        <>
          <p>{say(words[`lost_${kind}`])}</p>
          {kind === 'people' && <p className="muted">{say(words.stays_people)}</p>}
          <p>
            <label className="label" htmlFor="erase-reason">
              {say(words.reason)}
            </label>
            <select id="erase-reason" className="input" value={reason} onChange={(event) => setReason(event.target.value)}>
              <option value="">{say(words.choose)}</option>
              {erasureReasons.map((one) => (
                <option key={one} value={one}>
                  {say(words[`reason_${one}`])}
                </option>
              ))}
            </select>
          </p>
        </>
      )}
      {order && (
        <>
          <Goes gone={order.gone} />
          <NamedIn order={order} />
          {order.held && <p className="erase-held">{say(words.held_note)}</p>}
          <TextInput id="erase-reference" label={say(words.type, { reference: isolated(order.reference ?? '') })} value={typed} onChange={setTyped} discreet />
        </>
      )}
      {problem && <ProblemNote problem={problem} fields />}
    </Dialog>
  )
}

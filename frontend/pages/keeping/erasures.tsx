/** What was asked for, proposed, held and erased in a community: each waits for a coordinator's word, and is told of afterwards. */
import { useState } from 'react'
import { Link } from 'react-router'
import type { ErasureOrder } from '../../../schemas/erasure.ts'
import { app } from '../../../schemas/words/app.ts'
import { erasure, keeping as words } from '../../../schemas/words/erasure.ts'
import { api, type Page, request } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { dayOf } from '../../lib/moment.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { EraseDialog, Goes, NamedIn } from '../../records/erasure/erase-dialog.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'

const tones: Readonly<Record<ErasureOrder['state'], Tone>> = {
  asked: 'deadline',
  confirmed: 'accent',
  waiting: 'returned',
  done: 'neutral',
  dropped: 'neutral',
}
const pages: Readonly<Record<string, string>> = { people: '/registry/people/', incidents: '/incidents/', evidence: '/evidence/' }

function What({ order }: { readonly order: ErasureOrder }) {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const name = order.kind === 'drafts' ? words.draft : words[order.kind]
  return (
    <p>
      <strong>{say(name)}</strong>{' '}
      {order.reference && order.record_id && pages[order.kind] ? (
        <Link to={within(`${pages[order.kind]}${order.record_id}`)}>
          <Bidi>{order.reference}</Bidi>
        </Link>
      ) : (
        order.reference && <Bidi>{order.reference}</Bidi>
      )}
      {order.touched_on &&
        say(order.kind === 'imports' ? words.import_of : words.draft_of, { name: isolated(order.author ?? '—'), date: dayOf(language, order.touched_on) })}
    </p>
  )
}

/** The second step of what a rule proposed and has no page to be confirmed on. */
function Sure({ order, onClose, onDone }: { readonly order: ErasureOrder; readonly onClose: () => void; readonly onDone: () => void }) {
  const { say } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const confirm = async () => {
    setBusy(true)
    try {
      await api.post(`/api/erasures/${order.id}/confirmation`, order.reference ? { reference: order.reference } : {})
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(words.confirm_title)}
      size="s"
      onClose={onClose}
      onSubmit={() => void confirm()}
      acts={
        <>
          <Button type="submit" look="danger" busy={busy}>
            {say(erasure.act)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <What order={order} />
      <Goes gone={order.gone} />
      <NamedIn order={order} />
      <p>{say(words.confirm_text)}</p>
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  )
}

/** The card of a community’s erasures. */
export function Erasures({ community }: { readonly community: string }) {
  const { say, language } = useLanguage()
  const tell = useToast()
  const query = useQuery<Page<ErasureOrder>>('/api/erasures', { community })
  const [asked, setAsked] = useState<ErasureOrder | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const items = query.data?.items ?? []
  const keep = async (order: ErasureOrder) => {
    try {
      await request('DELETE', `/api/erasures/${order.id}`)
      tell(say(words.kept))
    } catch (error) {
      setProblem(problemOf(error))
    }
    query.reload()
  }
  const done = () => {
    setAsked(null)
    query.reload()
  }
  return (
    <Card title={say(words.erasures)}>
      {problem && <ProblemNote problem={problem} />}
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={4} />}
      {query.data && items.length === 0 && <Empty icon="check" title={say(words.none)} text={say(words.none_text)} />}
      <ul className="keeping-list">
        {items.map((order) => (
          <li key={order.id}>
            <div className="keeping-what">
              <What order={order} />
              <p className="muted small">
                {say(erasure[`reason_${order.reason}`])} ·{' '}
                {order.asked_by
                  ? say(words.asked_by, { name: isolated(order.asked_by), date: dayOf(language, order.created_at) })
                  : say(words.proposed, { date: dayOf(language, order.created_at) })}
                {order.confirmed_by && order.confirmed_at && (
                  <> · {say(words.confirmed_by, { name: isolated(order.confirmed_by), date: dayOf(language, order.confirmed_at) })}</>
                )}
              </p>
            </div>
            <Badge tone={tones[order.state]} {...(order.held ? { icon: 'lock' as const } : {})}>
              {say(words[`state_${order.state}`])}
            </Badge>
            {(order.state === 'asked' || order.state === 'waiting') && (
              <div className="row">
                {order.state === 'asked' && (
                  <Button size="s" look="danger" onClick={() => setAsked(order)}>
                    {say(words.confirm)}
                  </Button>
                )}
                <Button size="s" onClick={() => void keep(order)}>
                  {say(words.keep)}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked?.record_id && asked.reason !== 'retention' && asked.kind in pages ? (
        <EraseDialog kind={asked.kind as 'people'} id={asked.record_id} order={asked} onClose={done} onDone={done} />
      ) : (
        asked && <Sure order={asked} onClose={done} onDone={done} />
      )}
    </Card>
  )
}

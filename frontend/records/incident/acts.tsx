/** What the reader can do with the incident now: one act in front, the others beside it, and why something is not possible. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Incident } from '../../../schemas/incident.ts'
import type { Transition } from '../../../schemas/states.ts'
import { app } from '../../../schemas/words/app.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { review as words } from '../../../schemas/words/review.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useAccount, useSession } from '../../lib/session.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Keeping } from '../erasure/keeping.tsx'
import { ActDialog } from './act-dialog.tsx'
import './acts.css'
import { actsOn, type Verb, whyNot } from './verbs.ts'
import { VerifyDialog } from './verify-dialog.tsx'

const icons: Readonly<Record<string, IconName>> = {
  submission: 'send',
  withdrawal: 'restore',
  review: 'eye',
  return: 'return',
  verification: 'check',
  dispute: 'flag',
  archival: 'archive',
  restoration: 'restore',
}

function Discard({ record, onClose }: { readonly record: Incident; readonly onClose: () => void }) {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const navigate = useNavigate()
  const tell = useToast()
  const [problem, setProblem] = useState<Problem | null>(null)
  const discard = async () => {
    try {
      await api.delete(`/api/incidents/${record.id}`)
      tell(say(incidents.discarded))
      void navigate(within('/'), { replace: true })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <Dialog
      title={say(incidents.discard_ask)}
      size="s"
      onClose={onClose}
      onSubmit={() => void discard()}
      acts={
        <>
          <Button type="submit" look="danger" icon="trash">
            {say(incidents.discard)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{say(incidents.discard_text)}</p>
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  )
}

interface ActsProps {
  readonly record: Incident
  readonly keeping: Keeping
  readonly onChange: (record: Incident) => void
}

/** The acts; `onChange` gets the record as it stands after one. */
export function Acts({ record, keeping, onChange }: ActsProps) {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const account = useAccount()
  const { nameOf, within } = useCommunity()
  const tell = useToast()
  const [asking, setAsking] = useState<Transition | 'discard' | null>(null)
  const acts = actsOn(record, account.id, may)
  const why = whyNot(record, account, may)
  const quiet = acts.others.filter((one) => one.verb === 'archival' || one.verb === 'dispute')
  const beside = acts.others.filter((one) => !quiet.includes(one))

  const done = (transition: Transition) => (next: Incident) => {
    setAsking(null)
    onChange(next)
    tell(say(words[`done_${transition.verb as Verb}`]))
  }
  const button = (one: Transition, main: boolean) => (
    <Button key={one.verb} look={main ? 'primary' : 'plain'} icon={icons[one.verb] ?? 'check'} onClick={() => setAsking(one)}>
      {one.label[language]}
    </Button>
  )
  return (
    <section className="acts" aria-label={say(words.acts)}>
      <div className="row">
        {acts.main && button(acts.main, true)}
        {acts.edit && (
          <ButtonLink to={within(`/incidents/${record.id}/edit`)} icon="edit" look={acts.main ? 'plain' : 'primary'}>
            {say(incidents.edit)}
          </ButtonLink>
        )}
        {beside.map((one) => button(one, false))}
        {(quiet.length > 0 || acts.discard || keeping.items) && (
          <Menu
            button={
              <>
                {say(words.more_acts)}
                <Icon name="down" size={1} />
              </>
            }
            className="button button-quiet"
          >
            {quiet.map((one) => (
              <MenuItem key={one.verb} icon={icons[one.verb] ?? 'flag'} onClick={() => setAsking(one)}>
                {one.label[language]}
              </MenuItem>
            ))}
            {acts.discard && (
              <MenuItem icon="trash" onClick={() => setAsking('discard')}>
                {say(incidents.discard)}
              </MenuItem>
            )}
            {keeping.items}
          </Menu>
        )}
      </div>
      {keeping.notes}
      {why && (
        <p className="acts-why">
          <Icon name="info" size={1.1} /> {say(words[why], { community: nameOf(record.community_id) })}
        </p>
      )}
      {asking === 'discard' && <Discard record={record} onClose={() => setAsking(null)} />}
      {asking && asking !== 'discard' && asking.verb === 'verification' && (
        <VerifyDialog record={record} transition={asking} onClose={() => setAsking(null)} onDone={done(asking)} onGraded={onChange} />
      )}
      {asking && asking !== 'discard' && asking.verb !== 'verification' && (
        <ActDialog record={record} transition={asking} onClose={() => setAsking(null)} onDone={done(asking)} />
      )}
    </section>
  )
}

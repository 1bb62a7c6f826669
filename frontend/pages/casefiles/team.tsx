/** The team of the casefile: who is on it, in which part, until when; its leads and the coordinators take people in, change their place and take them out. */
import { useState } from 'react'
import { displayDate } from '../../../schemas/display.ts'
import { partWords } from '../../../schemas/words/casefile-parts.ts'
import { teamWords as words } from '../../../schemas/words/casefile-team.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useAccount, useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useCase } from './case.ts'
import './team.css'
import { type Member, PlaceDialog } from './place-dialog.tsx'

type Asking = { readonly what: 'add' } | { readonly what: 'change' | 'remove'; readonly member: Member }

/** The card. */
export function Team() {
  const { say, language } = useLanguage()
  const { record } = useCase()
  const { may } = useSession()
  const account = useAccount()
  const tell = useToast()
  const named = useTermName('casefile_role')
  const [asking, setAsking] = useState<Asking | null>(null)
  const path = `/api/casefiles/${record.id}/members`
  const { data, problem, reload } = useQuery<Page<Member>>(path)
  const manages = may('manage_team', 'casefiles', record)
  const today = new Date().toISOString().slice(0, 10)
  const done = (text: string) => {
    setAsking(null)
    reload()
    tell(text)
  }
  return (
    <Card
      title={say(partWords.team)}
      acts={
        manages && (
          <Button size="s" icon="plus" onClick={() => setAsking({ what: 'add' })}>
            {say(words.add)}
          </Button>
        )
      }
    >
      {problem && <ProblemNote problem={problem} onRetry={reload} />}
      {!data && !problem && <Loading lines={2} />}
      <ul className="team">
        {(data?.items ?? []).map((one) => (
          <li key={one.account_id}>
            <Icon name="person" />
            <span className="team-who">
              <strong>
                <Bidi>{one.name}</Bidi>
              </strong>{' '}
              {one.account_id === account.id && <span className="muted">({say(words.you)})</span>}
              <span className="row small">
                <Badge>{named('casefile_role', one.role)}</Badge>
                {one.outside && <Badge tone="returned">{say(partWords.outside)}</Badge>}
                {one.until_on &&
                  (one.until_on < today ? (
                    <Badge tone="deadline">{say(words.ended)}</Badge>
                  ) : (
                    <span className="muted">{say(partWords.until, { date: displayDate(one.until_on, language) })}</span>
                  ))}
              </span>
            </span>
            {manages && (
              <span className="part-acts">
                <IconButton icon="edit" label={say(words.change, { name: isolated(one.name) })} onClick={() => setAsking({ what: 'change', member: one })} />
                <IconButton icon="trash" label={say(words.remove, { name: isolated(one.name) })} onClick={() => setAsking({ what: 'remove', member: one })} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {asking?.what === 'add' && (
        <PlaceDialog path={path} member={null} onClose={() => setAsking(null)} onDone={(one) => done(say(words.taken_in, { name: isolated(one.name) }))} />
      )}
      {asking?.what === 'change' && <PlaceDialog path={path} member={asking.member} onClose={() => setAsking(null)} onDone={() => done(say(words.changed))} />}
      {asking?.what === 'remove' && (
        <RemoveDialog
          path={`${path}/${asking.member.account_id}`}
          title={say(words.remove, { name: isolated(asking.member.name) })}
          text={say(words.remove_text, { name: isolated(asking.member.name) })}
          act={say(words.remove_act)}
          onClose={() => setAsking(null)}
          onDone={() => done(say(words.removed, { name: isolated(asking.member.name) }))}
        />
      )}
    </Card>
  )
}

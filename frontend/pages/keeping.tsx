/** What a community keeps and for how long: rules, erasures, legal holds, and the button for an emergency. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { keeping as words } from '../../schemas/words/erasure.ts'
import { useCommunity } from '../lib/community.tsx'
import { useSay } from '../lib/language.tsx'
import { useSession } from '../lib/session.tsx'
import { Bidi } from '../ui/bidi.tsx'
import { Icon } from '../ui/icon.tsx'
import { NotFound } from '../ui/not-found.tsx'
import { PageBody } from '../ui/page.tsx'
import { Erasures } from './keeping/erasures.tsx'
import { Freeze } from './keeping/freeze.tsx'
import { Holds } from './keeping/holds.tsx'
import './keeping/keeping.css'
import { Retention } from './keeping/rules.tsx'

/** The page: whole for coordinators, its holds for those who litigate. */
export function KeepingPage() {
  const { id = '' } = useParams()
  const say = useSay()
  const { may } = useSession()
  const { nameOf } = useCommunity()
  const [turn, setTurn] = useState(0)
  const erases = may('erase', 'communities', { id })
  if (!may('hold', 'communities', { id })) return <NotFound />
  return (
    <PageBody
      title={say(words.title)}
      width="read"
      above={
        <Link to={`/communities/${id}`} className="row">
          <Icon name="back" size={1} /> <Bidi>{nameOf(id)}</Bidi>
        </Link>
      }
    >
      <div className="keeping">
        {erases && <Erasures key={turn} community={id} />}
        <Holds community={id} onChange={() => setTurn(turn + 1)} />
        {erases && <Retention community={id} />}
        {erases && <Freeze community={id} />}
      </div>
    </PageBody>
  )
}

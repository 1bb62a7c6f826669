/** The communities: one’s own first, then those open to the network; the host opens new ones here. */
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Community } from '../../schemas/community.ts'
import { app } from '../../schemas/words/app.ts'
import { communities as words } from '../../schemas/words/communities.ts'
import { useCommunity } from '../lib/community.tsx'
import { useSay } from '../lib/language.tsx'
import { useAccount, useSession } from '../lib/session.tsx'
import { useTermName } from '../lib/vocabulary.ts'
import { CommunityDialog } from '../records/community/community-dialog.tsx'
import { Badge } from '../ui/badge.tsx'
import { Bidi } from '../ui/bidi.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageBody } from '../ui/page.tsx'
import { useToast } from '../ui/toast.tsx'
import './communities/communities.css'

function Sheet({ record }: { readonly record: Community }) {
  const say = useSay()
  const { roleIn } = useSession()
  const name = useTermName('community_kind', 'community_role')
  const role = roleIn(record.id ?? '')
  const confidential = record.visibility === 'confidential'
  return (
    <li className="sheet">
      <h3>
        <Link to={`/communities/${record.id}`}>
          <Bidi>{record.name}</Bidi>
        </Link>
      </h3>
      <p className="row">
        <Badge tone={confidential ? 'returned' : 'accent'} icon={confidential ? 'lock' : 'open'}>
          {say(confidential ? app.confidential : app.open_to_network)}
        </Badge>
        <span className="muted small">{record.kind && name('community_kind', record.kind)}</span>
      </p>
      {record.description && (
        <p className="sheet-text" dir="auto">
          {record.description}
        </p>
      )}
      {role && <p className="small sheet-role">{say(words.your_role, { role: name('community_role', role) })}</p>}
    </li>
  )
}

/** The page. */
export function CommunitiesPage() {
  const say = useSay()
  const account = useAccount()
  const navigate = useNavigate()
  const tell = useToast()
  const { mine, communities, loading, reload } = useCommunity()
  const [creating, setCreating] = useState(false)
  const others = communities.filter((one) => !mine.includes(one))
  const button = account.is_host && (
    <Button look="primary" icon="plus" onClick={() => setCreating(true)}>
      {say(words.create)}
    </Button>
  )
  return (
    <PageBody title={say(words.title)} acts={button}>
      {communities.length === 0 && loading && <Loading />}
      {communities.length === 0 && !loading && (
        <Empty icon="people" title={say(words.empty)} text={say(account.is_host ? words.empty_host : words.empty_text)} />
      )}
      {mine.length > 0 && (
        <section className="stack" aria-labelledby="mine">
          <h2 id="mine">{say(words.mine)}</h2>
          <ul className="sheets">
            {mine.map((one) => (
              <Sheet key={one.id} record={one} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className="stack" aria-labelledby="others">
          <h2 id="others">{say(account.is_host ? words.title : words.others)}</h2>
          <ul className="sheets">
            {others.map((one) => (
              <Sheet key={one.id} record={one} />
            ))}
          </ul>
        </section>
      )}
      {creating && (
        <CommunityDialog
          onClose={() => setCreating(false)}
          onDone={(record) => {
            reload()
            tell(say(words.created))
            void navigate(`/communities/${record.id}`)
          }}
        />
      )}
    </PageBody>
  )
}

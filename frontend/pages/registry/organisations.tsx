/** The organisations and forces of a community, each with what it belongs to. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type Organisation, organisation } from '../../../schemas/organisation.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { RecordDialog } from '../../records/dialog/record-dialog.tsx'
import { ForceLink } from '../../records/knowledge/names.tsx'
import { useForceChoices } from '../../records/knowledge/use-choices.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageBody } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { RegistrySearch, RegistryWays } from './head.tsx'
import { useList } from './use-list.ts'

/** The page. */
export function OrganisationsPage() {
  const { say } = useLanguage()
  const { may } = useSession()
  const { mine, current, within } = useCommunity()
  const navigate = useNavigate()
  const term = useTermName('perpetrator_types', 'countries')
  const [sought, setSought] = useState('')
  const [adding, setAdding] = useState(false)
  const here = (current ? [current] : mine).find((one) => may('record', 'communities', { id: one.id }))
  const list = useList<Organisation>('/api/organisations', { community: current?.id })
  const parents = useForceChoices(here?.id, adding)
  const named = (one: Organisation) => [one.name, ...(one.aliases ?? []), one.unit].join(' ').toLowerCase()
  const rows = list.rows.filter((one) => named(one).includes(sought.toLowerCase()))
  return (
    <PageBody
      title={say(words.registry)}
      acts={
        here && (
          <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
            {say(words.add_organisation)}
          </Button>
        )
      }
    >
      <div className="registry-tools">
        <RegistryWays />
        <RegistrySearch label={say(words.search_force)} onChange={setSought} />
      </div>
      {list.problem && <ProblemNote problem={list.problem} onRetry={list.reload} />}
      {!list.known && list.busy && <Loading lines={6} />}
      {list.known && !list.busy && rows.length === 0 && !list.problem && (
        <Empty
          icon={sought ? 'search' : 'flag'}
          title={say(sought ? words.none_found : words.organisations_empty)}
          text={sought ? '' : say(words.organisations_empty_text)}
        />
      )}
      {rows.length > 0 && (
        <>
          <ul className="registry-cards">
            {rows.map((one) => (
              <li key={one.id} className="registry-card">
                <span className="registry-mark">
                  <Icon name="flag" />
                </span>
                <div>
                  <p>
                    <ForceLink record={one} />
                  </p>
                  <p className="muted small">
                    {[one.kind ? term('perpetrator_types', one.kind) : '', one.country ? term('countries', one.country) : ''].filter(Boolean).join(' · ')}
                    {one.unit && (
                      <>
                        {' · '}
                        <Bidi>{one.unit}</Bidi>
                      </>
                    )}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          <Pager shown={rows.length} more={list.more} busy={list.busy} onMore={list.showMore} />
        </>
      )}
      {adding && here && (
        <RecordDialog
          schema={organisation}
          title={say(words.add_organisation)}
          record={null}
          fixed={{ community_id: here.id }}
          choices={{ parent_id: parents.terms }}
          onClose={() => setAdding(false)}
          onDone={(record) => void navigate(within(`/registry/organisations/${record['id']}`))}
        />
      )}
    </PageBody>
  )
}

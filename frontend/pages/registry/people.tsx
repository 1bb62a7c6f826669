/** The people of a community: by name for those who may read names, by code and reference for everybody. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type PersonRecord, person } from '../../../schemas/person.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { RecordDialog } from '../../records/dialog/record-dialog.tsx'
import { NamesButton, NamesProvider, PersonLink } from '../../records/knowledge/names.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageBody } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { RegistrySearch, RegistryWays } from './head.tsx'
import { useList } from './use-list.ts'

function PersonCard({ record }: { readonly record: PersonRecord }) {
  const term = useTermName('counting_unit', 'sex', 'age_group', 'victim_status')
  const several = record.counting_unit !== 'individual'
  const facts = [
    record.reference,
    several && record.counting_unit ? term('counting_unit', record.counting_unit) : '',
    record.sex ? term('sex', record.sex) : '',
    record.age_group ? term('age_group', record.age_group) : '',
    record.status ? term('victim_status', record.status) : '',
  ].filter(Boolean)
  return (
    <li className="registry-card">
      <span className="registry-mark">
        <Icon name={several ? 'people' : 'person'} />
      </span>
      <div>
        <p>
          <PersonLink record={record} />
        </p>
        <p className="muted small">{facts.join(' · ')}</p>
      </div>
    </li>
  )
}

function List() {
  const { say } = useLanguage()
  const { may } = useSession()
  const { mine, current, within } = useCommunity()
  const navigate = useNavigate()
  const [sought, setSought] = useState('')
  const [adding, setAdding] = useState(false)
  const spaces = current ? [current] : mine
  const here = spaces.find((one) => may('record', 'communities', { id: one.id }))
  const byName = spaces.some((one) => may('read', 'people', { community_id: one.id, created_by: null, removed_at: null }, 'identity'))
  const list = useList<PersonRecord>('/api/people', { community: current?.id, name: byName ? sought : '' })
  // Without names, what is on the page is searched by what everybody sees.
  const rows =
    byName || !sought ? list.rows : list.rows.filter((one) => `${one.code_name ?? ''} ${one.reference ?? ''}`.toLowerCase().includes(sought.toLowerCase()))
  return (
    <PageBody
      title={say(words.registry)}
      acts={
        here && (
          <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
            {say(words.add_person)}
          </Button>
        )
      }
    >
      <div className="registry-tools">
        <RegistryWays />
        <RegistrySearch label={say(byName ? words.search_name : words.search_code)} onChange={setSought} />
      </div>
      {list.problem && <ProblemNote problem={list.problem} onRetry={list.reload} fields />}
      {!list.known && list.busy && <Loading lines={6} />}
      {list.known && !list.busy && rows.length === 0 && !list.problem && (
        <Empty
          icon={sought ? 'search' : 'people'}
          title={say(sought ? words.nobody_found : words.people_empty)}
          text={sought ? '' : say(words.people_empty_text)}
        />
      )}
      {rows.length > 0 && (
        <>
          <div className="registry-names">
            <NamesButton people={rows} />
          </div>
          <ul className="registry-cards">
            {rows.map((one) => (
              <PersonCard key={one.id} record={one} />
            ))}
          </ul>
          <Pager shown={rows.length} more={list.more} busy={list.busy} onMore={list.showMore} />
        </>
      )}
      {adding && here && (
        <RecordDialog
          schema={person}
          title={say(words.add_person)}
          record={null}
          fixed={{ community_id: here.id }}
          given={{ counting_unit: 'individual' }}
          onClose={() => setAdding(false)}
          onDone={(record) => void navigate(within(`/registry/people/${record['id']}`))}
        />
      )}
    </PageBody>
  )
}

/** The page. */
export function PeoplePage() {
  return (
    <NamesProvider>
      <List />
    </NamesProvider>
  )
}

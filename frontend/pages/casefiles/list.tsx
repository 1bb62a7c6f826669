/** The casefiles that one litigates: at which stage, against which State, which limit comes next, and how much is not yet proven. */
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useNarrow } from '../../lib/narrow.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTerms } from '../../lib/vocabulary.ts'
import { SearchBox } from '../../records/list/search-box.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageBody } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CasefileCard, CasefileRow } from './list-entry.tsx'
import { OpenDialog, useLitigated } from './open-dialog.tsx'
import type { Casefile } from './told.ts'
import '../../ui/table.css'
import './list.css'

/** The page at /casefiles; with `draw` (filters of incidents) it asks into which casefile their facts are drawn. */
export function CasefileList() {
  const { say, language } = useLanguage()
  const { within, current } = useCommunity()
  const navigate = useNavigate()
  const tell = useToast()
  const narrow = useNarrow('56rem')
  const [stage, setStage] = useState('')
  const [wanted, setWanted] = useState('')
  const [opening, setOpening] = useState(false)
  const draw = useSearchParams()[0].get('draw')
  const onward = draw === null ? '' : `/facts?draw=${encodeURIComponent(draw)}`
  const stages = useTerms('case_status')
  const { refresh } = useSession()
  const litigated = useLitigated()
  const query = useQuery<Page<Casefile>>('/api/casefiles', { community: current?.id, status: stage, q: wanted || null, limit: 200 })
  const items = query.data?.items ?? []
  const fresh = (
    <Button look="primary" icon="plus" onClick={() => setOpening(true)}>
      {say(words.open_new)}
    </Button>
  )
  return (
    <PageBody title={say(words.title)} lead={say(words.lead)} acts={litigated.length > 0 && (items.length > 0 || stage || wanted) ? fresh : undefined}>
      {draw !== null && (
        <p className="case-drawing">
          <Icon name="import" /> {say(words.draw_where)}
        </p>
      )}
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {(items.length > 0 || stage !== '' || wanted !== '') && <SearchBox value={wanted} onChange={setWanted} label={say(words.search)} />}
      {(items.length > 0 || stage !== '' || wanted !== '') && (
        <label className="case-stage">
          <span className="label">{say(words.stage)}</span>
          <select className="input" value={stage} onChange={(event) => setStage(event.target.value)}>
            <option value="">{say(words.any_stage)}</option>
            {stages.map((one) => (
              <option key={one.code} value={one.code}>
                {one[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      {!query.data && query.loading && <Loading lines={6} />}
      {query.data && items.length === 0 && (stage !== '' || wanted !== '') && <p className="muted">{say(wanted ? words.none_found : words.none_match)}</p>}
      {query.data && items.length === 0 && stage === '' && wanted === '' && (
        <Empty icon="scales" title={say(words.none)} text={say(words.none_text)}>
          {litigated.length > 0 && fresh}
        </Empty>
      )}
      {items.length > 0 &&
        (narrow ? (
          <ul className="case-cards">
            {items.map((one) => (
              <CasefileCard key={one.id} one={one} onward={onward} />
            ))}
          </ul>
        ) : (
          <div className="card case-table">
            <table className="table">
              <caption className="hidden-visually">{say(words.title)}</caption>
              <thead>
                <tr>
                  <th scope="col">{say(words.casefile)}</th>
                  <th scope="col">{say(words.respondent)}</th>
                  <th scope="col">{say(words.stage)}</th>
                  <th scope="col">{say(words.next_deadline)}</th>
                  <th scope="col">{say(words.gaps)}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <CasefileRow key={one.id} one={one} onward={onward} />
                ))}
              </tbody>
            </table>
          </div>
        ))}
      {opening && (
        <OpenDialog
          drawn={draw ?? ''}
          onClose={() => setOpening(false)}
          onDone={async (record) => {
            // Who opens a casefile leads it: what one may do there is known anew.
            await refresh()
            tell(say(words.opened))
            void navigate(within(`/casefiles/${record.id}${onward}`))
          }}
        />
      )}
    </PageBody>
  )
}

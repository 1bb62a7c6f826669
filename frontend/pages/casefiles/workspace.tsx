/** The workspace of one casefile: what it is, against whom and which limit runs stay in view; its parts stand in a rail, each with an address of its own. */
import { useMemo } from 'react'
import { Navigate, Route, Routes, useParams } from 'react-router'
import { app } from '../../../schemas/words/app.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { useKeeping } from '../../records/erasure/keeping.tsx'
import type { Stored } from '../../records/knowledge/stored.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PageBody } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Calendar } from './calendar.tsx'
import { Case } from './case.ts'
import { Claims } from './claims.tsx'
import { DaysLeft } from './days-left.tsx'
import { DossierPart } from './dossier-part.tsx'
import { Exhibits } from './exhibits.tsx'
import { Facts } from './facts.tsx'
import { ForumsPart } from './forums-part.tsx'
import { Notes, People, Proceedings, Relief, Tasks } from './further-parts.tsx'
import { Overview } from './overview.tsx'
import { Procedures } from './procedures.tsx'
import { Rail } from './rail.tsx'
import { Remedies } from './remedies.tsx'
import { type Casefile, type Claim, type ClaimGaps, comingOf, type Deadlines, type Fact } from './told.ts'
import { useParts } from './use-parts.ts'
import './workspace.css'

function Head({ record, deadlines }: { readonly record: Casefile; readonly deadlines: Deadlines | null }) {
  const { say } = useLanguage()
  const named = useTermName('countries', 'case_status')
  const [next] = comingOf(deadlines)
  return (
    <dl className="case-head">
      <div>
        <dt>{say(words.respondent)}</dt>
        <dd>{record.respondent ? named('countries', record.respondent) : <span className="muted">{say(words.no_respondent)}</span>}</dd>
      </div>
      <div>
        <dt>{say(words.stage)}</dt>
        <dd>{record.status ? <Badge tone="accent">{named('case_status', record.status)}</Badge> : <span className="muted">{say(words.no_stage)}</span>}</dd>
      </div>
      <div>
        <dt>{say(words.next_deadline)}</dt>
        <dd>{next ? <DaysLeft due_on={next.due_on} days={next.days_left} /> : <span className="muted">{say(words.no_deadline)}</span>}</dd>
      </div>
    </dl>
  )
}

/** The page at /casefiles/:id. */
export function Workspace() {
  const { id = '' } = useParams()
  const { say } = useLanguage()
  const { nameOf, within } = useCommunity()
  const query = useQuery<Casefile>(`/api/casefiles/${id}`)
  const { may } = useSession()
  const onTeam = query.data !== null && may('assess', 'casefiles', query.data)
  const deadlines = useQuery<Deadlines>(onTeam ? `/api/casefiles/${id}/deadlines` : null)
  const gaps = useQuery<{ readonly items: readonly ClaimGaps[] }>(onTeam ? `/api/casefiles/${id}/gaps` : null)
  const facts = useParts<Fact>(query.data ? 'casefile_facts' : null, id)
  const claims = useParts<Claim>(onTeam ? 'claims' : null, id)
  const record = query.data
  const { setData, reload } = query
  const [askLimits, askGaps] = [deadlines.reload, gaps.reload]
  const value = useMemo<Case | null>(
    () =>
      record && {
        record,
        facts,
        claims,
        deadlines: deadlines.data,
        gaps: gaps.data?.items ?? null,
        setRecord: (next) => {
          setData(next)
          askLimits()
        },
        reload,
        changed: () => {
          askLimits()
          askGaps()
        },
      },
    [record, facts, claims, deadlines.data, gaps.data, setData, reload, askLimits, askGaps],
  )
  const keeping = useKeeping('casefiles', record as Stored | null, reload)
  if (!value)
    return (
      <PageBody title={say(words.casefile)}>{query.problem ? <ProblemNote problem={query.problem} onRetry={query.reload} /> : <Loading lines={8} />}</PageBody>
    )
  return (
    <Case.Provider value={value}>
      <PageBody
        title={<Bidi lang={value.record.language}>{value.record.title}</Bidi>}
        window={say(words.casefile)}
        above={
          <>
            <bdi className="case-code">{value.record.reference}</bdi> <Bidi>{nameOf(value.record.community_id)}</Bidi>
          </>
        }
        lead={<Head record={value.record} deadlines={deadlines.data} />}
        acts={
          keeping.items && (
            <Menu className="button button-icon" label={say(app.more)} button={<Icon name="more" />}>
              {keeping.items}
            </Menu>
          )
        }
      >
        {keeping.notes}
        <div className="case">
          <Rail />
          <div className="case-part">
            <Routes>
              <Route index element={<Overview />} />
              <Route path="facts" element={<Facts />} />
              <Route path="claims" element={<Claims />} />
              <Route path="claims/:claim" element={<Claims />} />
              <Route path="remedies" element={<Remedies />} />
              <Route path="procedures" element={<Procedures />} />
              <Route path="forums" element={<ForumsPart />} />
              <Route path="calendar" element={<Calendar />} />
              <Route path="exhibits" element={<Exhibits />} />
              <Route path="people" element={<People />} />
              <Route path="relief" element={<Relief />} />
              <Route path="proceedings" element={<Proceedings />} />
              <Route path="tasks" element={<Tasks />} />
              <Route path="notes" element={<Notes />} />
              <Route path="dossier" element={<DossierPart />} />
              <Route path="*" element={<Navigate to={within(`/casefiles/${id}`)} replace />} />
            </Routes>
          </div>
        </div>
      </PageBody>
    </Case.Provider>
  )
}

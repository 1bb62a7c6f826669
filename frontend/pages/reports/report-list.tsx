/** One's reports, the latest first, each with where it stands; those under way are followed until they are ready. */

import { useEffect } from 'react'
import { Link } from 'react-router'
import type { ReportRecord } from '../../../schemas/report-record.ts'
import { languageNames } from '../../../schemas/words/app.ts'
import { consentWords } from '../../../schemas/words/consent.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import { reports as words } from '../../../schemas/words/reports.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { ago } from '../../lib/moment.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Download } from '../../ui/download.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageBody } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import './report-list.css'

const tones: Readonly<Record<string, Tone>> = { internal: 'deadline', partners: 'returned', public: 'verified' }

const underWay = (one: ReportRecord): boolean => one.state === 'queued' || one.state === 'running'

/** The address of the builder with the choices of an earlier report. */
function againAddress(one: ReportRecord): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(one.filters ?? {})) if (typeof value === 'string') params.set(name, value)
  params.set('community', one.community_id ?? '')
  for (const name of ['title', 'language', 'audience'] as const) if (one[name]) params.set(`report_${name}`, one[name])
  return `/reports/new?${params}`
}

function Standing({ one }: { readonly one: ReportRecord }) {
  const { say, number, language } = useLanguage()
  if (one.state === 'done')
    return (
      <div className="report-acts">
        <Download
          className="button button-primary button-s"
          href={`/api/reports/${one.id}/report.pdf`}
          aria-label={say(words.download_named, { title: isolated(one.title ?? '') })}
        >
          <Icon name="export" size={1.1} />
          {say(words.download)}
        </Download>
        <span className="muted small numbers">
          {say(words.size, {
            size: new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { maximumFractionDigits: 1 }).format((one.bytes ?? 0) / 1_000_000),
          })}
        </span>
      </div>
    )
  if (one.state === 'failed')
    return (
      <p className="report-failed small">
        <Icon name="warning" size={1.1} /> {say(words.failed_text)}
      </p>
    )
  const done = Math.round((one.progress ?? 0) * 100)
  return (
    <div className="report-progress">
      <span className="small">{say(one.state === 'queued' ? words.queued : words.running)}</span>
      <progress max={100} value={one.state === 'queued' ? undefined : done} aria-label={say(words.progress)} />
      <span className="small numbers muted">{number(done)} %</span>
    </div>
  )
}

function Entry({ one }: { readonly one: ReportRecord }) {
  const { say, language } = useLanguage()
  const { nameOf } = useCommunity()
  const audience = one.audience ?? 'internal'
  return (
    <li className="report-entry">
      <div className="report-main">
        <h2 className="report-title">
          <Bidi lang={one.language}>{one.title}</Bidi>
        </h2>
        <p className="row report-facts small muted">
          <Badge tone={tones[audience] ?? 'neutral'} icon={audience === 'public' ? 'open' : 'lock'}>
            {say(paper[`class_${audience as 'public'}`])}
          </Badge>
          <bdi>{languageNames[(one.language ?? 'en') as keyof typeof languageNames]}</bdi>
          <Bidi>{nameOf(one.community_id)}</Bidi>
          {typeof one.incidents === 'number' && <span>{say(words.counted, { count: one.incidents })}</span>}
          {(one.withheld ?? 0) > 0 && <span>{say(consentWords.withheld, { count: one.withheld ?? 0 })}</span>}
          <span>{say(words.asked, { when: ago(language, one.created_at ?? '') })}</span>
        </p>
      </div>
      <Standing one={one} />
      <Link className="small report-again" to={againAddress(one)}>
        {say(words.again)}
        <span className="hidden-visually">
          {' '}
          – <Bidi>{one.title}</Bidi>
        </span>
      </Link>
    </li>
  )
}

/** The page at /reports. */
export function ReportList() {
  const { say } = useLanguage()
  const { within, current, mine } = useCommunity()
  const { may } = useSession()
  const { data, problem, reload, poll, loading } = useQuery<Page<ReportRecord>>('/api/reports', { community: current?.id, limit: 100 })
  const items = data?.items ?? []
  const follow = items.some(underWay)
  useEffect(() => {
    if (!follow) return
    const timer = setInterval(poll, 1500)
    return () => clearInterval(timer)
  }, [follow, poll])
  const reporting = mine.some((one) => may('report', 'communities', one))
  const fresh = (
    <ButtonLink look="primary" icon="plus" to={within('/reports/new')}>
      {say(words.fresh)}
    </ButtonLink>
  )
  return (
    <PageBody title={say(words.title)} lead={say(words.lead)} acts={reporting && items.length > 0 ? fresh : undefined}>
      {problem && <ProblemNote problem={problem} onRetry={reload} />}
      {!data && loading && <Loading />}
      {data && items.length === 0 && (
        <Empty icon="report" title={say(words.none)} text={say(reporting ? words.none_text : words.not_yours)}>
          {reporting && fresh}
        </Empty>
      )}
      {items.length > 0 && (
        <ul className="report-entries">
          {items.map((one) => (
            <Entry key={one.id} one={one} />
          ))}
        </ul>
      )}
    </PageBody>
  )
}

/** The report builder: choices at the side, the pages as they would be printed beside them; on a phone one behind the other. */
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { say as sayIn } from '../../../schemas/say.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import { reports as words } from '../../../schemas/words/reports.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useFilters } from '../../lib/filters.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useNarrow } from '../../lib/narrow.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageBody } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useToast } from '../../ui/toast.tsx'
import { bodyOf, type Choices, firstChoices } from './choices.ts'
import { PreviewPages } from './preview-pages.tsx'
import { Settings } from './settings.tsx'
import { usePreview } from './use-preview.ts'
import './report-builder.css'

/** The page at /reports/new. */
export function ReportBuilder() {
  const { say, language } = useLanguage()
  const { mine, current, loading, choose } = useCommunity()
  const { may } = useSession()
  const use = useFilters()
  const navigate = useNavigate()
  const tell = useToast()
  const [search] = useSearchParams()
  const [choices, setChoices] = useState<Choices>(() => firstChoices(search, language))
  const [tab, setTab] = useState<'settings' | 'preview'>('settings')
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const narrow = useNarrow('64rem')

  const reporting = useMemo(() => mine.filter((one) => may('report', 'communities', one)), [mine, may])
  const community = reporting.find((one) => one.id === current?.id) ?? reporting[0]
  const title = choices.title.trim()
  const named = title.length >= 2
  const shownTitle = named ? title : sayIn(choices.language, paper.kind_of_document)
  const body = community?.id ? JSON.stringify(bodyOf(choices, community.id, shownTitle, use.params)) : null
  const { preview, problem: previewProblem, busy } = usePreview(body)

  const make = async () => {
    if (!community?.id || !named) {
      setTab('settings')
      setProblem(null)
      document.getElementById('report-title')?.focus()
      return
    }
    setSending(true)
    setProblem(null)
    try {
      await api.post('/api/reports', bodyOf(choices, community.id, title, use.params))
      tell(say(words.started))
      navigate(`/reports?community=${community.id}`)
    } catch (error) {
      setProblem(problemOf(error))
      setSending(false)
    }
  }

  if (loading) return <PageBody title={say(words.builder)}>{<Loading />}</PageBody>
  if (!community)
    return (
      <PageBody title={say(words.builder)}>
        <Empty icon="report" title={say(words.none)} text={say(words.not_yours)} />
      </PageBody>
    )

  const settings = (
    <Settings choices={choices} onChange={setChoices} communities={reporting} community={community} onCommunity={choose} use={use} named={named} />
  )
  const pages = <PreviewPages preview={preview} problem={previewProblem} busy={busy} />
  return (
    <PageBody
      title={say(words.builder)}
      lead={say(words.builder_lead)}
      width="full"
      acts={
        <Button look="primary" icon="report" busy={sending} onClick={() => void make()}>
          {say(words.make)}
        </Button>
      }
    >
      {problem && <ProblemNote problem={problem} fields />}
      {narrow ? (
        <Tabs
          label={say(words.builder)}
          tabs={[
            { key: 'settings', label: say(words.tab_settings) },
            { key: 'preview', label: say(words.tab_preview) },
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          <div className="builder-one">{tab === 'settings' ? settings : pages}</div>
        </Tabs>
      ) : (
        <div className="builder">
          <div className="builder-settings">{settings}</div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className="builder-preview" aria-label={say(words.preview)} tabIndex={0}>
            {pages}
          </section>
        </div>
      )}
    </PageBody>
  )
}

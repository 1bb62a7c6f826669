/** Forums and rules: what each court and body asks, and what binds each State, with source and day checked; hosts and coordinators correct it here. */
import { useMemo, useState } from 'react'
import { normalise } from '../../schemas/arabic.ts'
import type { Instrument } from '../../schemas/law/instruments.ts'
import { app } from '../../schemas/words/app.ts'
import { forumWords as words } from '../../schemas/words/forums.ts'
import { api, type Page } from '../lib/api.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage } from '../lib/language.tsx'
import { type Problem, problemOf } from '../lib/problem.ts'
import { useSession } from '../lib/session.tsx'
import { useQuery } from '../lib/use-query.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useToast } from '../ui/toast.tsx'
import { ForumSheet } from './forums/forum-sheet.tsx'
import { RuleDialog } from './forums/rule-dialog.tsx'
import { StatesTab } from './forums/states-tab.tsx'
import type { ForumTold, Rule, Scope } from './forums/told.ts'
import '../ui/card.css'
import './forums/forums.css'

function TakeBack({ rule, onClose, onDone }: { readonly rule: Rule; readonly onClose: () => void; readonly onDone: () => void }) {
  const { say } = useLanguage()
  const [problem, setProblem] = useState<Problem | null>(null)
  const go = async () => {
    try {
      await api.delete(`/api/corrections/${rule.id}`)
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <Dialog
      title={say(words.take_back)}
      size="s"
      onClose={onClose}
      onSubmit={() => void go()}
      acts={
        <>
          <Button type="submit" look="danger">
            {say(words.take_back)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      <p>{say(words.take_back_sure)}</p>
    </Dialog>
  )
}

/** The page. */
export function ForumsPage() {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const { mine, current, choose } = useCommunity()
  const tell = useToast()
  const [tab, setTab] = useState<'forums' | 'states'>('forums')
  const [wanted, setWanted] = useState('')
  const [correcting, setCorrecting] = useState<Rule | null>(null)
  const [takingBack, setTakingBack] = useState<Rule | null>(null)
  const community = mine.some((one) => one.id === current?.id) ? (current?.id ?? null) : mine.length === 1 ? (mine[0]?.id ?? null) : null
  const query = useQuery<Page<ForumTold>>('/api/forums', { community })
  const law = useQuery<Page<Instrument>>('/api/law/instruments')
  const instruments = law.data?.items ?? []

  const scopes = useMemo<readonly Scope[]>(() => {
    const own = mine.filter((one) => may('correct', 'communities', one)).map((one) => ({ community: one.id ?? '', label: one.name ?? '' }))
    own.sort((a, b) => Number(b.community === community) - Number(a.community === community))
    return may('correct', 'law', {}) ? [{ community: null, label: say(words.for_instance) }, ...own] : own
  }, [mine, may, say, community])
  const shown = (query.data?.items ?? []).filter((one) => normalise(`${one.name[language]} ${one.code}`).includes(normalise(wanted.trim())))
  const mayTakeBack = (rule: Rule) =>
    scopes.some((one) => (rule.corrected?.scope === 'community' ? one.community === community && community !== null : one.community === null))

  return (
    <PageBody title={say(words.title)} lead={say(words.lead)} width="read">
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      <Tabs
        label={say(words.parts)}
        tabs={[
          { key: 'forums', label: say(words.tab_forums) },
          { key: 'states', label: say(words.tab_states) },
        ]}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'states' ? (
          <StatesTab community={community} scopes={scopes} instruments={instruments} />
        ) : (
          <div className="stack">
            <input
              className="input"
              type="search"
              dir={wanted ? 'auto' : undefined}
              aria-label={say(words.search)}
              placeholder={say(words.search)}
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
            {!query.data && query.loading && <Loading lines={8} />}
            <ul className="law-forums">
              {shown.map((forum) => (
                <ForumSheet
                  key={forum.code}
                  forum={forum}
                  onCorrect={scopes.length > 0 ? setCorrecting : undefined}
                  mayTakeBack={mayTakeBack}
                  onTakeBack={setTakingBack}
                />
              ))}
            </ul>
            {query.data && shown.length === 0 && <p className="muted">{say(words.none_found)}</p>}
          </div>
        )}
      </Tabs>
      {correcting && (
        <RuleDialog
          rule={correcting}
          scopes={scopes}
          instruments={instruments}
          onClose={() => setCorrecting(null)}
          onDone={(scope) => {
            setCorrecting(null)
            tell(say(words.kept))
            if (scope && scope !== community) choose(scope)
            else query.reload()
          }}
        />
      )}
      {takingBack && (
        <TakeBack
          rule={takingBack}
          onClose={() => setTakingBack(null)}
          onDone={() => {
            setTakingBack(null)
            tell(say(words.taken_back))
            query.reload()
          }}
        />
      )}
    </PageBody>
  )
}

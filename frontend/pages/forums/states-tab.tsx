/** What binds a State: treaties and ways to complain, since when, and how sure that is. */
import { useState } from 'react'
import { displayDate } from '../../../schemas/display.ts'
import type { Instrument } from '../../../schemas/law/instruments.ts'
import { forumWords as words } from '../../../schemas/words/forums.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTerms } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchOne } from '../../ui/fields/search-one.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { AcceptanceDialog } from './acceptance-dialog.tsx'
import type { Bond, Scope } from './told.ts'
import { SourceLine, TrustBadge } from './trust.tsx'

function BondLine({
  bond,
  instrument,
  onCorrect,
}: {
  readonly bond: Bond
  readonly instrument: Instrument | undefined
  readonly onCorrect: (() => void) | undefined
}) {
  const { say, language } = useLanguage()
  const date = (text: string) => displayDate(text, language)
  return (
    <div className="law-rule">
      <dt>{instrument?.[language] ?? bond.instrument}</dt>
      <dd>
        {bond.party ? (
          <p>
            {bond.accepted_on && say(words.accepted, { date: date(bond.accepted_on) })}
            {bond.in_force_on && <span className="muted"> · {say(words.binds_since, { date: date(bond.in_force_on) })}</span>}
            {bond.withdrawn_on && (
              <>
                <br />
                <strong>{say(words.withdrawn, { date: date(bond.withdrawn_on) })}</strong>
                {bond.ended_on && <> · {say(words.ended, { date: date(bond.ended_on) })}</>}
              </>
            )}
          </p>
        ) : (
          <p>{say(words.not_party)}</p>
        )}
        <div className="row law-marks">
          <TrustBadge of={bond} unsure={bond.to_check} />
          {onCorrect && (
            <Button
              size="s"
              look="quiet"
              icon="edit"
              aria-label={say(words.correct_rule, { rule: instrument?.[language] ?? bond.instrument })}
              onClick={onCorrect}
            >
              {say(words.correct)}
            </Button>
          )}
        </div>
        <SourceLine of={bond} />
      </dd>
    </div>
  )
}

/** The tab. */
export function StatesTab({
  community,
  scopes,
  instruments,
}: {
  readonly community: string | null
  readonly scopes: readonly Scope[]
  readonly instruments: readonly Instrument[]
}) {
  const { say } = useLanguage()
  const countries = useTerms('countries')
  const [state, setState] = useState('')
  const [correcting, setCorrecting] = useState<{ readonly instrument: string; readonly bond: Bond | null } | null>(null)
  const query = useQuery<Page<Bond>>(state ? '/api/ratifications' : null, { state, community })
  const items = query.stale ? [] : (query.data?.items ?? [])
  const of = (kind: Instrument['kind']) => items.filter((one) => instruments.find((each) => each.code === one.instrument)?.kind === kind)

  return (
    <div className="stack">
      <div className="law-state">
        <SearchOne id="law-state" label={say(words.state)} terms={countries} value={state} onChange={setState} />
        {scopes.length > 0 && state && (
          <Button icon="plus" onClick={() => setCorrecting({ instrument: '', bond: null })}>
            {say(words.add_acceptance)}
          </Button>
        )}
      </div>
      {!state && <Empty icon="flag" title={say(words.choose_state)} text={say(words.state_text)} />}
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {state && query.loading && items.length === 0 && <Loading lines={4} />}
      {state && !query.loading && !query.problem && items.length === 0 && <Empty icon="search" title={say(words.nothing_known)} />}
      {(['rights', 'complaint'] as const).map((kind) =>
        of(kind).length === 0 ? null : (
          <section key={kind} className="card law-bonds">
            <h2>{say(kind === 'rights' ? words.treaties : words.complaints)}</h2>
            <dl>
              {of(kind).map((bond) => (
                <BondLine
                  key={bond.instrument}
                  bond={bond}
                  instrument={instruments.find((one) => one.code === bond.instrument)}
                  onCorrect={scopes.length > 0 ? () => setCorrecting({ instrument: bond.instrument, bond }) : undefined}
                />
              ))}
            </dl>
          </section>
        ),
      )}
      {correcting && (
        <AcceptanceDialog
          state={state}
          {...correcting}
          scopes={scopes}
          instruments={instruments}
          onClose={() => setCorrecting(null)}
          onDone={() => {
            setCorrecting(null)
            query.reload()
          }}
        />
      )}
    </div>
  )
}

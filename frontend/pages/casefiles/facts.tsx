/** The facts of the case, numbered in order: what happened, when and where, how sure it is, from which version of which incident, and which claim relies on it. */
import { useCallback, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { casefileFact } from '../../../schemas/casefile-parts.ts'
import { displayDate, displayList } from '../../../schemas/display.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { RecordDialog } from '../../records/dialog/record-dialog.tsx'
import { Notes } from '../../records/notes/note.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useCase } from './case.ts'
import { DrawDialog } from './draw-dialog.tsx'
import { PartActs } from './part-acts.tsx'
import { SinceDrawn } from './since-drawn.tsx'
import { type Exhibit, type Fact, proofsOf, supportsOf } from './told.ts'
import { useParts } from './use-parts.ts'
import { useRemoval } from './use-removal.ts'
import './facts.css'

const asked = ['text', 'happened_on', 'place_name', 'violations', 'confidence', 'exhibits', 'disputed', 'disputed_how', 'gap_declared']

function Marks({ fact }: { readonly fact: Fact }) {
  const { say, language } = useLanguage()
  const named = useTermName('verification_status', 'violations')
  const violations = (fact.violations ?? []).map((code) => named('violations', code))
  return (
    <p className="row fact-marks">
      {fact.confidence && <Badge tone="reported">{named('verification_status', fact.confidence)}</Badge>}
      {fact.disputed && (
        <Badge tone="disputed" icon="flag">
          {say(words.disputed)}
        </Badge>
      )}
      {fact.gap_declared && (
        <Badge tone="returned" icon="warning">
          {say(words.gap_declared)}
        </Badge>
      )}
      {violations.length > 0 && <span className="muted small">{displayList(violations, language)}</span>}
    </p>
  )
}

function Uses({ fact, standing }: Pick<OneProps, 'fact' | 'standing'>) {
  const { say, language, number } = useLanguage()
  const { within } = useCommunity()
  const { claims } = useCase()
  const proofs = proofsOf(fact, claims.items ?? [], standing)
  const users = (claims.items ?? []).filter((claim) => supportsOf(claim).some((one) => one.fact === fact.number))
  return (
    <p className="row small muted fact-foot">
      {fact.incident_id && (
        <Link to={within(`/incidents/${fact.incident_id}`)}>{say(words.from_incident, { version: number(fact.incident_version ?? 1) })}</Link>
      )}
      {proofs.length > 0 && (
        <Link to={within(`/casefiles/${fact.casefile_id}/exhibits`)}>{say(words.proven_by, { numbers: displayList(proofs.map(number), language) })}</Link>
      )}
      {claims.items && claims.items.length > 0 && (
        <span>
          {users.length === 0
            ? say(words.not_used)
            : say(words.used_in, {
                numbers: displayList(
                  users.map((one) => number(one.number ?? 0)),
                  language,
                ),
              })}
        </span>
      )}
    </p>
  )
}

interface OneProps {
  readonly fact: Fact
  /** Numbers of the exhibits that the casefile has. */
  readonly standing: ReadonlySet<number>
  readonly onEdit: (() => void) | null
  readonly onRemove: () => void
  readonly onTaken: () => void
}

function One({ fact, standing, onEdit, onRemove, onTaken }: OneProps) {
  const { say, language, number } = useLanguage()
  return (
    <li className="card fact" id={`fact-${fact.number}`}>
      <span className="fact-number">{number(fact.number ?? 0)}</span>
      <div className="fact-body">
        <p className="fact-when">
          {fact.happened_on ? <time>{displayDate(fact.happened_on, language)}</time> : <span className="muted">{say(words.date_unknown)}</span>}
          {fact.place_name && (
            <span className="fact-place">
              <Icon name="pin" size={1} /> <Bidi>{fact.place_name}</Bidi>
            </span>
          )}
        </p>
        <p className="pre fact-text" dir="auto">
          {fact.text}
        </p>
        {fact.disputed && fact.disputed_how && (
          <p className="small fact-disputed">
            <Bidi>{fact.disputed_how}</Bidi>
          </p>
        )}
        <Marks fact={fact} />
        <Notes schema={casefileFact} record={fact} />
        <Uses fact={fact} standing={standing} />
        {fact.incident_id && onEdit && <SinceDrawn fact={fact} onTaken={onTaken} />}
      </div>
      {onEdit && <PartActs name={say(words.edit_fact, { number: fact.number ?? 0 })} onEdit={onEdit} onRemove={onRemove} />}
    </li>
  )
}

/** The part. */
export function Facts() {
  const { say } = useLanguage()
  const tell = useToast()
  const { may } = useSession()
  const { record, facts, changed } = useCase()
  const [editing, setEditing] = useState<Fact | 'new' | null>(null)
  const [search, setSearch] = useSearchParams()
  const given = search.get('draw')
  const [drawing, setDrawing] = useState(given !== null)
  const drawn = () => {
    setDrawing(false)
    if (given !== null) setSearch({}, { replace: true })
  }
  const again = facts.reload
  const refresh = useCallback(() => {
    again()
    changed()
  }, [again, changed])
  const [remove, refused] = useRemoval('casefile_facts', refresh)
  const writes = may('update', 'casefile_facts', { community_id: record.community_id, casefile_id: record.id, removed_at: null }, 'record')
  const items = facts.items ?? []
  const exhibits = useParts<Exhibit>('exhibits', record.id ?? '')
  const standing = new Set((exhibits.items ?? []).map((one) => one.number ?? 0))
  const fresh = writes && (
    <div className="row">
      <Button icon="import" onClick={() => setDrawing(true)}>
        {say(words.draw_facts)}
      </Button>
      <Button look="primary" icon="plus" onClick={() => setEditing('new')}>
        {say(words.add_fact)}
      </Button>
    </div>
  )
  return (
    <section className="stack" aria-label={say(words.part_facts)}>
      <div className="spread part-head">
        <h2>{say(words.part_facts)}</h2>
        {items.length > 0 && fresh}
      </div>
      {facts.problem && <ProblemNote problem={facts.problem} onRetry={facts.reload} />}
      {refused && <ProblemNote problem={refused} />}
      {!facts.items && !facts.problem && <Loading />}
      {facts.items && items.length === 0 && (
        <Empty icon="list" title={say(words.facts_none)} text={say(words.facts_none_text)}>
          {fresh}
        </Empty>
      )}
      {items.length > 0 && (
        <ol className="part-list">
          {items.map((one) => (
            <One
              key={one.id}
              fact={one}
              standing={standing}
              onEdit={writes ? () => setEditing(one) : null}
              onRemove={() => void remove(one)}
              onTaken={refresh}
            />
          ))}
        </ol>
      )}
      {drawing && writes && facts.items && (
        <DrawDialog
          given={given}
          onClose={drawn}
          onDone={(count) => {
            drawn()
            tell(say(words.drawn, { count }))
            refresh()
          }}
        />
      )}
      {editing && (
        <RecordDialog<Fact>
          schema={casefileFact}
          title={editing === 'new' ? say(words.add_fact) : say(words.edit_fact, { number: editing.number ?? 0 })}
          record={editing === 'new' ? null : editing}
          fixed={{ casefile_id: record.id, community_id: record.community_id }}
          only={asked}
          first={{ violations: record.violations ?? [] }}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null)
            tell(say(words.saved))
            refresh()
          }}
        />
      )}
    </section>
  )
}

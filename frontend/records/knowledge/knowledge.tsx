/** Who did what to whom in one incident, how it is known, what was done about it and what it hangs together with: read at a glance, and amended by who may. */
import { useMemo, useState } from 'react'
import { fieldsOf, valueAt } from '../../../schemas/fields.ts'
import { type Incident, incident as schema } from '../../../schemas/incident.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ActsGraph } from '../graph/acts-graph.tsx'
import { ActsTimeline } from '../graph/acts-timeline.tsx'
import { EntryNotes } from '../notes/entries.tsx'
import { ActList } from './act-list.tsx'
import { ChainCard, InterventionsCard } from './around-cards.tsx'
import { NamesButton, NamesProvider } from './names.tsx'
import { PartDialog } from './part-dialog.tsx'
import { SourcesCard } from './sources-card.tsx'
import type { Subject } from './subjects.ts'
import { useParts } from './use-parts.ts'
import './knowledge.css'

/** What a report says of people and forces, of which acts are drawn. */
const told = fieldsOf(schema).filter((field) => field.name === 'victims' || field.name === 'forces')

type View = 'list' | 'graph' | 'timeline'

function Panel({ incident, onChange }: { readonly incident: Incident; readonly onChange: () => void }) {
  const { say } = useLanguage()
  const { may } = useSession()
  const tell = useToast()
  const parts = useParts(incident.id ?? '')
  const [asking, setAsking] = useState<Subject | null>(null)
  const [view, setView] = useState<View>('list')
  // Before, the entries stand on the page themselves, with what was noted on them.
  const filed = incident.state !== 'draft'
  const amends = may('amend', 'incidents', incident)
  const forces = useMemo(() => new Set(parts.involvements.map((one) => one.organisation_id ?? one.perpetrator_type).filter(Boolean)).size, [parts.involvements])
  const people = new Set(parts.acts.map((one) => one.victim_id).filter(Boolean)).size
  const summary = [
    say(words.acts_count, { count: parts.acts.length }),
    ...(people > 0 ? [say(words.people_count, { count: people })] : []),
    ...(forces > 0 ? [say(words.forces_count, { count: forces })] : []),
  ].join(' · ')
  return (
    <>
      <Card
        title={say(words.who_did_what)}
        className="knowledge"
        acts={
          <>
            <NamesButton people={parts.registry.people} />
            {amends && (
              <Button size="s" look="quiet" icon="plus" onClick={() => setAsking({ kind: 'act', record: null })}>
                {say(words.add_act)}
              </Button>
            )}
          </>
        }
      >
        {parts.problem && <ProblemNote problem={parts.problem} onRetry={parts.reload} />}
        {parts.loading && <Loading lines={4} />}
        {!parts.loading && parts.acts.length === 0 && !parts.problem && (
          <p className="muted">
            {say(words.no_acts)} {incident.state === 'draft' && say(words.no_acts_text)}
          </p>
        )}
        {parts.acts.length > 0 && (
          <>
            <p className="knowledge-summary numbers">{summary}</p>
            <Tabs
              label={say(words.ways_to_see)}
              tabs={[
                { key: 'list', label: say(words.as_list) },
                { key: 'graph', label: say(words.as_graph) },
                { key: 'timeline', label: say(words.as_timeline) },
              ]}
              chosen={view}
              onChoose={setView}
            >
              {view === 'list' && <ActList parts={parts} count={incident.victims_count ?? null} amends={amends} onAsk={setAsking} />}
              {view === 'graph' && <ActsGraph acts={parts.acts} involvements={parts.involvements} registry={parts.registry} />}
              {view === 'timeline' && <ActsTimeline acts={parts.acts} registry={parts.registry} />}
            </Tabs>
          </>
        )}
        {filed && told.map((field) => <EntryNotes key={field.name} field={field} value={valueAt(incident, field.path)} />)}
      </Card>
      <SourcesCard parts={parts} reported={filed ? incident.sources : null} amends={amends} onAsk={setAsking} />
      <InterventionsCard parts={parts} amends={amends} onAsk={setAsking} />
      <ChainCard parts={parts} amends={amends} onAsk={setAsking} />
      {asking && (
        <PartDialog
          subject={asking}
          incident={incident}
          parts={parts}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null)
            parts.reload()
            onChange()
            tell(say(words.saved))
          }}
        />
      )}
    </>
  )
}

/** The cards; `onChange` is called after a part was added or changed. */
export function Knowledge(props: { readonly incident: Incident; readonly onChange: () => void }) {
  return (
    <NamesProvider>
      <Panel {...props} />
    </NamesProvider>
  )
}

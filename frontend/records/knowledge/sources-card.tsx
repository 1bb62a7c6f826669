/** How an incident is known: each source with its two grades, and how many of them tell of it independently. */

import { displayList } from '../../../schemas/display.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import { source } from '../../../schemas/source.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Veil } from '../../ui/veil.tsx'
import { EntryNotes } from '../notes/entries.tsx'
import { Notes } from '../notes/note.tsx'
import { When } from '../when.tsx'
import { RecordMenu } from './record-menu.tsx'
import type { Subject } from './subjects.ts'
import { independent, type Parts } from './use-parts.ts'

interface SourcesProps {
  readonly parts: Parts
  /** Entries of the report of which sources were drawn: what was noted on their answers stands there. */
  readonly reported: unknown
  readonly amends: boolean
  readonly onAsk: (subject: Subject) => void
}

const inReport = fieldsOf(incident).find((field) => field.name === 'sources')

/** The card. */
export function SourcesCard({ parts, reported, amends, onAsk }: SourcesProps) {
  const { say, language } = useLanguage()
  const term = useTermName('source_connection', 'source_material', 'languages')
  const alone = independent(parts.sources)
  return (
    <Card
      title={say(words.sources)}
      acts={
        amends && (
          <Button size="s" look="quiet" icon="plus" onClick={() => onAsk({ kind: 'source', record: null })}>
            {say(words.add_source)}
          </Button>
        )
      }
    >
      {parts.sources.length === 0 && <p className="muted">{say(words.no_sources)}</p>}
      {alone > 0 && (
        <p className="corroboration">
          <Icon name={alone > 1 ? 'check' : 'info'} size={1.1} />
          <span>{say(words.independent, { count: alone })}</span>
        </p>
      )}
      <ul className="sources">
        {parts.sources.map((one) => {
          const grade = `${one.reliability ?? ''}${one.credibility ?? ''}`
          const connection = term('source_connection', one.connection ?? '')
          return (
            <li key={one.id} className="source">
              {one.reliability !== undefined && (
                <span
                  className="source-grade"
                  data-graded={grade ? '' : undefined}
                  role="img"
                  aria-label={grade ? say(words.grade, { grade }) : say(words.not_graded)}
                >
                  {grade || '–'}
                </span>
              )}
              <div className="source-body">
                <p className="source-line">
                  <strong>{connection}</strong>
                  {one.repeats_id && <Badge tone="returned">{say(words.repeats)}</Badge>}
                  {one.act_id && <Badge>{say(words.on_one_act)}</Badge>}
                </p>
                <p className="muted small">
                  {one.dated_on && (
                    <>
                      <When date={one.dated_on} />
                      {one.materials?.length ? ' · ' : ''}
                    </>
                  )}
                  {displayList(
                    (one.materials ?? []).map((code) => term('source_material', code)),
                    language,
                  )}
                </p>
                {one.name && (
                  <Veil>
                    <Bidi>{one.name}</Bidi>
                  </Veil>
                )}
                {one.account && (
                  <p className="source-account" dir="auto">
                    {one.account}
                  </p>
                )}
                <Notes schema={source} record={one} />
              </div>
              {amends && (
                <RecordMenu schema={source} record={one} name={connection} onEdit={() => onAsk({ kind: 'source', record: one })} onGone={parts.reload} />
              )}
            </li>
          )
        })}
      </ul>
      {inReport && <EntryNotes field={inReport} value={reported} />}
    </Card>
  )
}

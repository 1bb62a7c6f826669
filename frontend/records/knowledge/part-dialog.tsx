/** Adds or changes one part of an incident; a person or force that is not on record yet can be recorded on the way. */
import { useState } from 'react'
import { act as actSchema } from '../../../schemas/act.ts'
import type { Incident } from '../../../schemas/incident.ts'
import { incidentLink } from '../../../schemas/incident-link.ts'
import { intervention } from '../../../schemas/intervention.ts'
import { involvement } from '../../../schemas/involvement.ts'
import { organisation } from '../../../schemas/organisation.ts'
import { person } from '../../../schemas/person.ts'
import { source } from '../../../schemas/source.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { type Choices, RecordDialog } from '../dialog/record-dialog.tsx'
import { usePersonLabel } from './names.tsx'
import type { Stored } from './stored.ts'
import type { Subject } from './subjects.ts'
import { asTerm, useForceChoices, useIncidentChoices, usePeopleChoices } from './use-choices.ts'
import type { Parts } from './use-parts.ts'

const schemas = { act: actSchema, involvement, source, intervention, link: incidentLink } as const
const adds = {
  act: words.add_act,
  involvement: words.add_involvement,
  source: words.add_source,
  intervention: words.add_intervention,
  link: words.add_link,
} as const

interface PartDialogProps {
  readonly subject: Subject
  readonly incident: Incident
  readonly parts: Parts
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What the acts and sources of the incident are called in a choice. */
function useOwnChoices(parts: Parts, but: unknown): Choices {
  const term = useTermName('violations', 'source_connection')
  const label = usePersonLabel()
  return {
    act_id: parts.acts.map((one) =>
      asTerm(one.id, [term('violations', one.violation ?? ''), one.victim_id ? label(parts.registry.person(one.victim_id)) : ''].filter(Boolean).join(' · ')),
    ),
    source_id: parts.sources.map((one) => asTerm(one.id, [one.name, term('source_connection', one.connection ?? '')].filter(Boolean).join(' · '))),
    repeats_id: parts.sources
      .filter((one) => one.id !== but)
      .map((one) => asTerm(one.id, [one.name, term('source_connection', one.connection ?? '')].filter(Boolean).join(' · '))),
  }
}

/** The dialog of a part. */
export function PartDialog({ subject, incident, parts, onClose, onDone }: PartDialogProps) {
  const { say, language } = useLanguage()
  const { kind, record } = subject
  const community = incident.community_id
  const [making, setMaking] = useState<'person' | 'organisation' | null>(null)
  const namesPeople = kind !== 'link'
  const people = usePeopleChoices(community, namesPeople)
  const forces = useForceChoices(community, kind === 'involvement')
  const incidents = useIncidentChoices(community, incident.id ?? '', kind === 'link')
  const own = useOwnChoices(parts, record?.id)
  const schema = schemas[kind]
  const fixed: Stored = {
    incident_id: incident.id,
    ...(kind === 'involvement' ? { act_id: record?.act_id ?? subject.act?.id } : {}),
  }
  const choices: Choices = { ...own, victim_id: people.terms, person_id: people.terms, organisation_id: forces.terms, related_id: incidents }
  return (
    <>
      <RecordDialog<Stored>
        schema={schema}
        title={record ? say(words.edit_named, { name: isolated(schema.label[language]) }) : say(adds[kind])}
        record={record}
        fixed={fixed}
        given={kind === 'act' ? { happened_on: incident.happened_on } : {}}
        choices={choices}
        onClose={onClose}
        onDone={onDone}
        below={
          (kind === 'act' || kind === 'involvement') && (
            <div className="row">
              <Button size="s" icon="plus" onClick={() => setMaking('person')}>
                {say(words.new_one, { kind: person.label[language] })}
              </Button>
              {kind === 'involvement' && (
                <Button size="s" icon="plus" onClick={() => setMaking('organisation')}>
                  {say(words.new_one, { kind: organisation.label[language] })}
                </Button>
              )}
            </div>
          )
        }
      />
      {making && (
        <RecordDialog
          schema={making === 'person' ? person : organisation}
          title={say(making === 'person' ? words.add_person : words.add_organisation)}
          record={null}
          fixed={{ community_id: community }}
          given={making === 'person' ? { counting_unit: 'individual' } : { country: incident.country }}
          onClose={() => setMaking(null)}
          onDone={() => {
            setMaking(null)
            people.reload()
            forces.reload()
          }}
        />
      )}
    </>
  )
}

/** The least that each kind needs to be recorded; `@kind` stands for the record of that kind that is there. */
import { casefileParts } from '../../schemas/casefile-parts.ts'

const ofCasefiles: Readonly<Record<string, Record<string, unknown>>> = {
  casefile_facts: { text: 'A fact' },
  claims: { right: 'torture' },
  casefile_remedies: { body: 'A court' },
  casefile_clients: { pseudonym: 'A' },
  casefile_alleged: { description: 'An officer' },
  casefile_witnesses: { code_name: 'W' },
  exhibits: { title: 'A letter' },
  casefile_harms: { kind: 'moral' },
  casefile_reliefs: { kind: 'release' },
  casefile_interventions: { kind: 'legal.advice' },
  casefile_risks: { whom: 'A witness', level: 'high' },
  casefile_tasks: { title: 'A task' },
  casefile_deadlines: { title: 'A limit', due_on: '2027-01-02' },
  casefile_stages: { stage: 'preparation' },
  casefile_filings: { title: 'A filing' },
  casefile_notes: { text: 'A note' },
}

/** In an order in which each finds those that it names. */
export const least: Readonly<Record<string, Record<string, unknown>>> = {
  people: { counting_unit: 'group', code_name: 'A' },
  organisations: { name: 'A force', kind: 'state.police' },
  affiliations: { person_id: '@people', organisation_id: '@organisations' },
  acts: { incident_id: '@incidents', violation: 'life.extrajudicial_execution', victim_id: '@people' },
  sources: { incident_id: '@incidents', connection: 'witness' },
  involvements: { incident_id: '@incidents', act_id: '@acts', perpetrator_type: 'state.police' },
  consents: { person_id: '@people', purpose: 'collect', given: 'given', given_on: '2026-01' },
  interviews: { person_id: '@people', held_on: '2026-01' },
  interventions: { incident_id: '@incidents', kind: 'legal.advice', happened_on: '2026-01' },
  incident_links: { incident_id: '@incidents', related_id: '@related', kind: 'follows' },
  findings: { incident_id: '@incidents', checked: 'source.access', outcome: 'confirmed', method: 'A call' },
  remarks: { incident_id: '@incidents', words: 'A word' },
  casefiles: { title: 'A case' },
  ...Object.fromEntries(casefileParts.map(({ collection }) => [collection, { casefile_id: '@casefiles', ...ofCasefiles[collection] }])),
}

/** How two incidents of a community hang together: what followed from what, what belongs to one pattern. */
import type { RecordOf, RecordSchema } from './dialect.ts'
import { term, text } from './forms/parts.ts'
import { belongs, kept, recordSection, reference } from './record-parts.ts'

const section = 'what'

export const incidentLink = {
  $id: 'incident_link',
  type: 'object',
  additionalProperties: false,
  collection: 'incident_links',
  label: { en: 'Link between incidents', fr: 'Lien entre incidents', ar: 'صلة بين واقعتين' },
  plural: { en: 'Links between incidents', fr: 'Liens entre incidents', ar: 'الصلات بين الوقائع' },
  sections: [recordSection, { key: section, label: { en: 'Link', fr: 'Lien', ar: 'الصلة' } }],
  required: ['incident_id', 'related_id', 'kind'],
  creates: ['incident_id', 'related_id', 'kind'],
  within: 'incident_id',
  filters: ['incident_id', 'related_id', 'kind'],
  properties: {
    ...belongs,
    incident_id: reference('incidents', { en: 'Incident', fr: 'Incident', ar: 'الواقعة' }, { section: 'record' }),
    related_id: reference('incidents', { en: 'Other incident', fr: 'Autre incident', ar: 'الواقعة الأخرى' }, { section }),
    kind: { ...term('incident_link', { en: 'How they hang together', fr: 'Ce qui les relie', ar: 'ما يربط بينهما' }), section },
    note: { ...text(500, { en: 'Note', fr: 'Note', ar: 'ملاحظة' }, { sensitivity: 'restricted' }), section },
    ...kept,
  },
} as const satisfies RecordSchema

export type IncidentLink = RecordOf<typeof incidentLink>

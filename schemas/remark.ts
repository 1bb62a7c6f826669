/** A remark: what those who work on an incident say to one another about it, in threads. It is no part of the record: no export, report or dossier carries it. */
import type { RecordOf, RecordSchema } from './dialect.ts'
import { story } from './forms/parts.ts'
import { belongs, kept, recordSection, reference } from './record-parts.ts'

const section = 'remark'
const restricted = { sensitivity: 'restricted' } as const

export const remark = {
  $id: 'remark',
  type: 'object',
  additionalProperties: false,
  collection: 'remarks',
  label: { en: 'Remark', fr: 'Remarque', ar: 'تعليق' },
  plural: { en: 'Remarks', fr: 'Remarques', ar: 'التعليقات' },
  sections: [recordSection, { key: section, label: { en: 'Remark', fr: 'Remarque', ar: 'التعليق' } }],
  required: ['incident_id', 'words'],
  creates: ['incident_id', 'words'],
  within: 'incident_id',
  filters: ['incident_id', 'thread_id'],
  properties: {
    ...belongs,
    incident_id: reference('incidents', { en: 'Incident', fr: 'Incident', ar: 'الواقعة' }, { section: 'record' }),
    author_id: reference(
      'accounts',
      { en: 'Author of the incident', fr: 'Auteur de la fiche', ar: 'صاحب السجل' },
      { ...restricted, readOnly: true, section: 'record' },
    ),
    thread_id: reference('remarks', { en: 'Answers', fr: 'Répond à', ar: 'ردّ على' }, { section }),
    words: { ...story({ en: 'Remark', fr: 'Remarque', ar: 'التعليق' }, restricted), section },
    mentions: {
      type: 'array',
      maxItems: 20,
      uniqueItems: true,
      section,
      ...restricted,
      items: { type: 'string', format: 'uuid' },
      label: { en: 'Addressed to', fr: 'À l’attention de', ar: 'موجّه إلى' },
    },
    resolved_at: { type: 'string', format: 'date-time', readOnly: true, ...restricted, section, label: { en: 'Settled', fr: 'Réglé le', ar: 'تاريخ الحسم' } },
    resolved_by: reference('accounts', { en: 'Settled by', fr: 'Réglé par', ar: 'حسمه' }, { ...restricted, readOnly: true, section }),
    ...kept,
  },
} as const satisfies RecordSchema

export type Remark = RecordOf<typeof remark>

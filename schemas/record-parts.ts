/** The fields that every record of a community has: where it belongs, who made it, in which version it stands, and whether it was taken away. */
import type { BooleanField, StringField, Text } from './dialect.ts'

const section = 'record'

/** A reference to a record of another kind. */
export const reference = (refers: string, label: Text, extra: Partial<StringField> = {}): StringField => ({
  type: 'string',
  format: 'uuid',
  refers,
  label,
  ...extra,
})

/** Yes or no. */
export const flag = (label: Text, extra: Partial<BooleanField> = {}): BooleanField => ({ type: 'boolean', label, ...extra })

export const recordSection = { key: section, label: { en: 'Record', fr: 'Fiche', ar: 'السجل' } } as const

/** First fields of a record. */
export const belongs = {
  id: { type: 'string', format: 'uuid', section, label: { en: 'Identifier', fr: 'Identifiant', ar: 'المعرّف' } },
  community_id: { type: 'string', format: 'uuid', refers: 'communities', section, label: { en: 'Community', fr: 'Communauté', ar: 'المجموعة' } },
} as const

/** Last fields of a record, kept by the server. */
export const kept = {
  created_by: {
    type: 'string',
    format: 'uuid',
    refers: 'accounts',
    readOnly: true,
    sensitivity: 'restricted',
    section,
    label: { en: 'Recorded by', fr: 'Saisi par', ar: 'سجّلها' },
  },
  created_at: { type: 'string', format: 'date-time', readOnly: true, section, label: { en: 'Recorded', fr: 'Saisi le', ar: 'تاريخ التسجيل' } },
  updated_at: { type: 'string', format: 'date-time', readOnly: true, section, label: { en: 'Last changed', fr: 'Modifié le', ar: 'آخر تعديل' } },
  removed_at: { type: 'string', format: 'date-time', readOnly: true, section, label: { en: 'Taken away', fr: 'Retiré le', ar: 'تاريخ السحب' } },
  version: { type: 'integer', minimum: 1, readOnly: true, section, label: { en: 'Version', fr: 'Version', ar: 'الإصدار' } },
} as const

/** A community: the space in which its members record and use what they know. Confidential unless somebody decides otherwise. */
import type { RecordOf, RecordSchema } from './dialect.ts'

export const roles = ['coordinator', 'reviewer', 'lawyer', 'monitor', 'reader'] as const
export type Role = (typeof roles)[number]

export const community = {
  $id: 'community',
  type: 'object',
  additionalProperties: false,
  collection: 'communities',
  label: { en: 'Community', fr: 'Communauté', ar: 'مجموعة' },
  plural: { en: 'Communities', fr: 'Communautés', ar: 'المجموعات' },
  sections: [{ key: 'record', label: { en: 'Community', fr: 'Communauté', ar: 'المجموعة' } }],
  required: ['name', 'kind', 'visibility'],
  creates: ['name', 'kind'],
  properties: {
    id: { type: 'string', format: 'uuid', section: 'record', sensitivity: 'public', label: { en: 'Identifier', fr: 'Identifiant', ar: 'المعرّف' } },
    name: { type: 'string', minLength: 2, maxLength: 120, section: 'record', sensitivity: 'public', label: { en: 'Name', fr: 'Nom', ar: 'الاسم' } },
    description: {
      type: 'string',
      format: 'multiline',
      maxLength: 2000,
      section: 'record',
      sensitivity: 'public',
      label: { en: 'What it is for', fr: 'Sa raison d’être', ar: 'غايتها' },
    },
    kind: {
      type: 'string',
      section: 'record',
      sensitivity: 'public',
      vocabulary: 'community_kind',
      enum: ['community_of_practice', 'coalition', 'working_group'],
      label: { en: 'Kind', fr: 'Nature', ar: 'النوع' },
    },
    visibility: {
      type: 'string',
      section: 'record',
      sensitivity: 'public',
      vocabulary: 'community_visibility',
      enum: ['network', 'confidential'],
      label: { en: 'Who may read it', fr: 'Qui peut la lire', ar: 'من يمكنه الاطلاع عليها' },
      help: {
        en: 'Confidential: members only, and nobody else learns that it exists. Network: every member of the network reads its verified incidents.',
        fr: 'Confidentielle : ses membres seuls, et nul autre ne sait qu’elle existe. Réseau : tout membre du réseau lit ses incidents vérifiés.',
        ar: 'سرية: لأعضائها وحدهم، ولا يعلم سواهم بوجودها. الشبكة: يقرأ كل عضو في الشبكة وقائعها التي جرى التحقق منها.',
      },
    },
    created_by: {
      type: 'string',
      format: 'uuid',
      refers: 'accounts',
      readOnly: true,
      section: 'record',
      label: { en: 'Created by', fr: 'Créée par', ar: 'أنشأها' },
    },
    created_at: {
      type: 'string',
      format: 'date-time',
      readOnly: true,
      section: 'record',
      sensitivity: 'public',
      label: { en: 'Created', fr: 'Créée le', ar: 'تاريخ الإنشاء' },
    },
    updated_at: {
      type: 'string',
      format: 'date-time',
      readOnly: true,
      section: 'record',
      sensitivity: 'public',
      label: { en: 'Last changed', fr: 'Modifiée le', ar: 'آخر تعديل' },
    },
    version: { type: 'integer', minimum: 1, readOnly: true, section: 'record', sensitivity: 'public', label: { en: 'Version', fr: 'Version', ar: 'الإصدار' } },
  },
} as const satisfies RecordSchema

export type Community = RecordOf<typeof community>

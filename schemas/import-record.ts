/** An import: one file of somebody else's records brought into a community, its progress and its outcome. */
import type { RecordOf, RecordSchema } from './dialect.ts'

export const importStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export type ImportState = (typeof importStates)[number]

const section = 'record'

export const importRecord = {
  $id: 'import',
  type: 'object',
  additionalProperties: false,
  collection: 'imports',
  label: { en: 'Import', fr: 'Import', ar: 'عملية استيراد' },
  plural: { en: 'Imports', fr: 'Imports', ar: 'عمليات الاستيراد' },
  sections: [{ key: 'record', label: { en: 'Import', fr: 'Import', ar: 'عملية استيراد' } }],
  required: [],
  creates: ['community_id', 'form'],
  properties: {
    id: { type: 'string', format: 'uuid', section, label: { en: 'Identifier', fr: 'Identifiant', ar: 'المعرّف' } },
    community_id: { type: 'string', format: 'uuid', refers: 'communities', section, label: { en: 'Community', fr: 'Communauté', ar: 'المجموعة' } },
    form: { type: 'string', maxLength: 60, vocabulary: 'forms', section, label: { en: 'Form', fr: 'Formulaire', ar: 'الاستمارة' } },
    form_version: { type: 'integer', minimum: 1, section, label: { en: 'Form version', fr: 'Version du formulaire', ar: 'إصدار الاستمارة' } },
    file_name: { type: 'string', maxLength: 200, section, label: { en: 'File', fr: 'Fichier', ar: 'الملف' } },
    file_sha256: {
      type: 'string',
      maxLength: 64,
      section,
      label: { en: 'Digest of the file (SHA-256)', fr: 'Empreinte du fichier (SHA-256)', ar: 'بصمة الملف (SHA-256)' },
    },
    file_bytes: { type: 'integer', minimum: 0, section, label: { en: 'Size in bytes', fr: 'Taille en octets', ar: 'الحجم بالبايت' } },
    dry_run: { type: 'boolean', section, label: { en: 'Trial run', fr: 'Essai à blanc', ar: 'تجربة دون حفظ' } },
    state: { type: 'string', enum: [...importStates], section, label: { en: 'State', fr: 'État', ar: 'الحالة' } },
    rows: { type: 'integer', minimum: 0, section, label: { en: 'Rows read', fr: 'Lignes lues', ar: 'الصفوف المقروءة' } },
    progress: { type: 'number', minimum: 0, maximum: 1, section, label: { en: 'Progress', fr: 'Avancement', ar: 'نسبة الإنجاز' } },
    accepted: { type: 'integer', minimum: 0, section, label: { en: 'Entered', fr: 'Entrées', ar: 'الداخلة' } },
    known: { type: 'integer', minimum: 0, section, label: { en: 'Already there', fr: 'Déjà présentes', ar: 'الموجودة من قبل' } },
    refused: { type: 'integer', minimum: 0, section, label: { en: 'Refused', fr: 'Refusées', ar: 'المرفوضة' } },
    compare: {
      type: 'boolean',
      section,
      label: { en: 'Compared with what is there', fr: 'Comparé aux fiches existantes', ar: 'قورن بالسجلات الموجودة' },
    },
    alike: {
      type: 'integer',
      minimum: 0,
      section,
      label: { en: 'Possible duplicates', fr: 'Doublons possibles', ar: 'تكرارات محتملة' },
    },
    mapping: { type: 'object', answers: true, section, label: { en: 'Mapping', fr: 'Correspondance', ar: 'المطابقة' } },
    error: { type: 'string', maxLength: 2000, section, label: { en: 'Why it stopped', fr: 'Cause de l’arrêt', ar: 'سبب التوقف' } },
    created_by: { type: 'string', format: 'uuid', refers: 'accounts', section, label: { en: 'Asked for by', fr: 'Demandé par', ar: 'طلبه' } },
    created_at: { type: 'string', format: 'date-time', section, label: { en: 'Asked for', fr: 'Demandé le', ar: 'تاريخ الطلب' } },
    started_at: { type: 'string', format: 'date-time', section, label: { en: 'Begun', fr: 'Commencé le', ar: 'تاريخ البدء' } },
    finished_at: { type: 'string', format: 'date-time', section, label: { en: 'Ended', fr: 'Terminé le', ar: 'تاريخ الانتهاء' } },
  },
} as const satisfies RecordSchema

export type ImportRecord = RecordOf<typeof importRecord>

/** A report that was asked for: the question, for whom, and where its making stands. The document itself is a file beside it. */
import type { RecordOf, RecordSchema } from './dialect.ts'
import { audiences } from './report.ts'

export const reportStates = ['queued', 'running', 'done', 'failed'] as const

const section = 'record'

export const reportRecord = {
  $id: 'report',
  type: 'object',
  additionalProperties: false,
  collection: 'reports',
  label: { en: 'Report', fr: 'Rapport', ar: 'تقرير' },
  plural: { en: 'Reports', fr: 'Rapports', ar: 'التقارير' },
  sections: [{ key: 'record', label: { en: 'Report', fr: 'Rapport', ar: 'التقرير' } }],
  required: ['title', 'language', 'audience'],
  creates: ['community_id', 'title'],
  properties: {
    id: { type: 'string', format: 'uuid', section, label: { en: 'Identifier', fr: 'Identifiant', ar: 'المعرّف' } },
    community_id: { type: 'string', format: 'uuid', refers: 'communities', section, label: { en: 'Community', fr: 'Communauté', ar: 'المجموعة' } },
    title: { type: 'string', minLength: 2, maxLength: 200, section, label: { en: 'Title', fr: 'Titre', ar: 'العنوان' } },
    language: { type: 'string', enum: ['en', 'fr', 'ar'], section, label: { en: 'Language of the report', fr: 'Langue du rapport', ar: 'لغة التقرير' } },
    audience: { type: 'string', enum: [...audiences], section, label: { en: 'Audience', fr: 'Destinataires', ar: 'الجمهور' } },
    recipient: { type: 'string', maxLength: 200, section, label: { en: 'For whom', fr: 'Pour qui', ar: 'لمن' } },
    coalition: {
      type: 'array',
      maxItems: 30,
      section,
      items: { type: 'string', maxLength: 120 },
      label: { en: 'Organisations that sign it together', fr: 'Organisations cosignataires', ar: 'المنظمات الموقّعة معا' },
    },
    filters: { type: 'object', answers: true, section, label: { en: 'Filter', fr: 'Filtre', ar: 'التصفية' } },
    sections: {
      type: 'array',
      maxItems: 8,
      uniqueItems: true,
      section,
      items: { type: 'string', maxLength: 40 },
      label: { en: 'Parts', fr: 'Parties', ar: 'الأجزاء' },
    },
    state: { type: 'string', enum: [...reportStates], section, label: { en: 'State', fr: 'État', ar: 'الحالة' } },
    progress: { type: 'number', minimum: 0, maximum: 1, section, label: { en: 'Progress', fr: 'Avancement', ar: 'نسبة الإنجاز' } },
    incidents: { type: 'integer', minimum: 0, section, label: { en: 'Incidents', fr: 'Incidents', ar: 'الوقائع' } },
    withheld: {
      type: 'integer',
      minimum: 0,
      section,
      label: { en: 'Left out for want of consent', fr: 'Laissés de côté faute de consentement', ar: 'مستبعدة لعدم الموافقة' },
    },
    bytes: { type: 'integer', minimum: 0, section, label: { en: 'Size in bytes', fr: 'Taille en octets', ar: 'الحجم بالبايت' } },
    sha256: { type: 'string', maxLength: 64, section, label: { en: 'Digest (SHA-256)', fr: 'Empreinte (SHA-256)', ar: 'البصمة (SHA-256)' } },
    created_by: { type: 'string', format: 'uuid', refers: 'accounts', section, label: { en: 'Asked for by', fr: 'Demandé par', ar: 'طلبه' } },
    created_at: { type: 'string', format: 'date-time', section, label: { en: 'Asked for', fr: 'Demandé le', ar: 'تاريخ الطلب' } },
    finished_at: { type: 'string', format: 'date-time', section, label: { en: 'Ready since', fr: 'Prêt depuis', ar: 'جاهز منذ' } },
  },
} as const satisfies RecordSchema

export type ReportRecord = RecordOf<typeof reportRecord>

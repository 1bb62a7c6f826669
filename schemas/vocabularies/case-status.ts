/** Where a litigation stands, from intake to closure. */
import type { Term } from '../dialect.ts'

export const caseStatus = [
  { code: 'intake', en: 'Intake', fr: 'Réception du dossier', ar: 'تلقي الملف' },
  { code: 'conflict_check', en: 'Conflict-of-interest check', fr: 'Vérification de conflit d’intérêts', ar: 'التحقق من تضارب المصالح' },
  { code: 'assessment', en: 'Under assessment', fr: 'En évaluation', ar: 'قيد التقييم' },
  { code: 'rejected', en: 'Not taken / referred', fr: 'Non retenu / orienté vers un autre organisme', ar: 'لم يُعتمد / أُحيل إلى جهة أخرى' },
  { code: 'consent_pending', en: 'Awaiting consent or mandate', fr: 'En attente de consentement ou de mandat', ar: 'في انتظار الموافقة أو التوكيل' },
  { code: 'preparation', en: 'In preparation', fr: 'En préparation', ar: 'قيد الإعداد' },
  { code: 'domestic_first', en: 'Domestic proceedings: first instance', fr: 'Procédure interne, première instance', ar: 'إجراءات داخلية، الدرجة الأولى' },
  { code: 'domestic_appeal', en: 'Domestic proceedings: appeal', fr: 'Procédure interne, appel', ar: 'إجراءات داخلية، الاستئناف' },
  {
    code: 'domestic_final',
    en: 'Domestic proceedings: final court',
    fr: 'Procédure interne, juridiction suprême (cassation)',
    ar: 'إجراءات داخلية، المحكمة العليا (النقض)',
  },
  {
    code: 'exhausted',
    en: 'Remedies exhausted (clock running)',
    fr: 'Recours internes épuisés (délai en cours)',
    ar: 'استُنفدت سبل الانتصاف الداخلية (الأجل سارٍ)',
  },
  { code: 'filed', en: 'Filed', fr: 'Déposé', ar: 'مودَع' },
  { code: 'registered', en: 'Registered / seized', fr: 'Enregistré / organe saisi', ar: 'مسجَّل / معروض على الهيئة' },
  { code: 'communicated', en: 'Communicated to the State', fr: 'Communiqué à l’État', ar: 'أُبلغت به الدولة' },
  { code: 'admissibility', en: 'Admissibility', fr: 'Examen de la recevabilité', ar: 'النظر في المقبولية' },
  { code: 'merits', en: 'Merits', fr: 'Examen au fond', ar: 'النظر في الأسس الموضوعية' },
  { code: 'friendly_settlement', en: 'Friendly settlement', fr: 'Règlement amiable', ar: 'تسوية ودية' },
  { code: 'decided', en: 'Decided', fr: 'Décision rendue', ar: 'صدر القرار' },
  { code: 'implementation', en: 'Implementation monitoring', fr: 'Suivi de l’exécution', ar: 'متابعة التنفيذ' },
  { code: 'closed', en: 'Closed', fr: 'Clos', ar: 'مغلق' },
  {
    code: 'suspended',
    en: 'Suspended at the client’s request or for security',
    fr: 'Suspendu à la demande de la personne représentée ou pour raisons de sécurité',
    ar: 'معلَّق بطلب من الموكِّل/ة أو لأسباب أمنية',
  },
] as const satisfies readonly Term[]

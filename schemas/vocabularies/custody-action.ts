/** What can happen to an item of evidence, as its custody sheet tells it. */
import type { Term } from '../dialect.ts'

export const custodyAction = [
  { code: 'receipt', en: 'Received', fr: 'Réception', ar: 'استلام' },
  { code: 'view', en: 'Viewed', fr: 'Consultation', ar: 'اطلاع' },
  { code: 'download', en: 'Downloaded', fr: 'Téléchargement', ar: 'تنزيل' },
  { code: 'copy', en: 'Copied', fr: 'Copie', ar: 'نسخ' },
  { code: 'derivation', en: 'Another item made from it', fr: 'Élaboration d’un élément dérivé', ar: 'إنجاز عنصر مشتق' },
  { code: 'export', en: 'Exported', fr: 'Export', ar: 'تصدير' },
  { code: 'hand_over', en: 'Handed over', fr: 'Remise', ar: 'تسليم' },
  { code: 'movement', en: 'Moved to another place', fr: 'Déplacement', ar: 'نقل' },
  { code: 'sealing', en: 'Sealed', fr: 'Mise sous scellé', ar: 'ختم' },
  { code: 'signature', en: 'Signed and locked', fr: 'Signature et verrouillage', ar: 'توقيع وإقفال' },
  { code: 'description', en: 'Description changed', fr: 'Modification de la description', ar: 'تعديل الوصف' },
  { code: 'sheet', en: 'Custody sheet taken', fr: 'Édition de la fiche de traçabilité', ar: 'استخراج سجل الحيازة' },
  { code: 'fault', en: 'Check failed', fr: 'Échec de la vérification', ar: 'فشل التحقق' },
] as const satisfies readonly Term[]

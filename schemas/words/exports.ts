/** Words of exported files: the manifest that goes with the records. */
import { words } from '../say.ts'

export const exportWords = words({
  manifest: { en: 'About this file', fr: 'À propos de ce fichier', ar: 'عن هذا الملف' },
  records: { en: 'Records', fr: 'Nombre de fiches', ar: 'عدد السجلات' },
  complete: { en: 'Complete', fr: 'Complet', ar: 'مكتمل' },
  yes: { en: 'yes', fr: 'oui', ar: 'نعم' },
  made: { en: 'Exported (UTC)', fr: 'Exporté le (UTC)', ar: 'تاريخ التصدير (بالتوقيت العالمي)' },
  by: { en: 'Exported by', fr: 'Exporté par', ar: 'صدّره' },
  recipient: { en: 'For', fr: 'Destinataire', ar: 'الجهة المتلقية' },
  filter: { en: 'Filter', fr: 'Filtre', ar: 'التصفية' },
  all: {
    en: 'none: all that the person exporting may read',
    fr: 'aucun : tout ce que l’auteur de l’export peut lire',
    ar: 'بلا تصفية: كل ما يحق لمن صدّر الملف الاطلاع عليه',
  },
  from: { en: 'From', fr: 'Du', ar: 'من' },
  to: { en: 'To', fr: 'Au', ar: 'إلى' },
  search: { en: 'Words searched for', fr: 'Mots recherchés', ar: 'كلمات البحث' },
  area: { en: 'Area (west, south, east, north)', fr: 'Zone (ouest, sud, est, nord)', ar: 'المنطقة (غرب، جنوب، شرق، شمال)' },
  shortened: {
    en: 'Cells cut at the limit of the format (the CSV and NDJSON exports hold them whole)',
    fr: 'Cellules coupées à la limite du format (les exports CSV et NDJSON les donnent en entier)',
    ar: 'خلايا اقتُطعت لتجاوزها سعة هذه الصيغة (ترد كاملة في التصدير بصيغتي CSV وNDJSON)',
  },
  use: { en: 'Use', fr: 'Usage', ar: 'الاستعمال' },
  confidence: {
    en: 'These records may endanger people. Share them only with those who may read them in Vigie, and store them encrypted.',
    fr: 'Ces fiches peuvent mettre des personnes en danger. Ne les transmettez qu’à ceux qui peuvent les lire dans Vigie, et conservez-les chiffrées.',
    ar: 'قد تعرّض هذه السجلات أشخاصا للخطر. لا تشاركوها إلا مع من يحق له الاطلاع عليها في Vigie، واحفظوها مشفّرة.',
  },
  attribution: { en: 'Sources to be credited', fr: 'Sources à mentionner', ar: 'المصادر الواجب ذكرها' },
  column: { en: 'Column', fr: 'Colonne', ar: 'العمود' },
  meaning: { en: 'Meaning', fr: 'Signification', ar: 'المعنى' },
  explanation: { en: 'Explanation', fr: 'Explication', ar: 'الشرح' },
})

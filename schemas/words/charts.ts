/** Words that every chart needs, whatever it counts. */
import { words } from '../say.ts'

export const charts = words({
  as_table: { en: 'The numbers as a table', fr: 'Les chiffres en tableau', ar: 'الأرقام في جدول' },
  as_chart: { en: 'As a chart', fr: 'En graphique', ar: 'في رسم بياني' },
  period: { en: 'Period', fr: 'Période', ar: 'الفترة' },
  incidents: { en: 'Incidents', fr: 'Incidents', ar: 'الوقائع' },
  verified: { en: 'Verified', fr: 'Vérifiés', ar: 'متحقَّق منها' },
  reported: { en: 'Reported', fr: 'Signalés', ar: 'مُبلَّغ عنها' },
  total: { en: 'Total', fr: 'Total', ar: 'المجموع' },
  others: {
    en: { one: '{count} more', other: '{count} more' },
    fr: { one: '{count} autre', other: '{count} autres' },
    ar: { one: 'واحد آخر', two: 'اثنان آخران', few: '{count} أخرى', many: '{count} أخرى', other: '{count} أخرى' },
  },
  fewer: { en: 'Show fewer', fr: 'En montrer moins', ar: 'عرض أقل' },
  months_described: {
    en: 'Incidents by time, from {from} to {to}; most in {peak}: {count}.',
    fr: 'Incidents dans le temps, de {from} à {to} ; maximum en {peak} : {count}.',
    ar: 'الوقائع عبر الزمن من {from} إلى {to}؛ وأكثرها في {peak}: {count}.',
  },
  nothing: { en: 'Nothing to draw yet.', fr: 'Rien à dessiner pour l’instant.', ar: 'لا شيء يُرسم بعد.' },
})

/** What was attacked. */
import type { Term } from '../dialect.ts'

export const facilityType = [
  { code: 'hospital', en: 'Hospital', fr: 'Hôpital', ar: 'مستشفى' },
  { code: 'clinic', en: 'Clinic or health centre', fr: 'Clinique ou centre de santé', ar: 'عيادة أو مركز صحي' },
  { code: 'mobile_clinic', en: 'Mobile clinic or vaccination team', fr: 'Clinique mobile ou équipe de vaccination', ar: 'عيادة متنقلة أو فريق تطعيم (تلقيح)' },
  { code: 'pharmacy', en: 'Pharmacy or medical store', fr: 'Pharmacie ou dépôt médical', ar: 'صيدلية أو مستودع أدوية' },
  { code: 'ambulance', en: 'Ambulance or health transport', fr: 'Ambulance ou transport sanitaire', ar: 'سيارة إسعاف أو نقل صحي' },
  { code: 'preschool', en: 'Pre-school', fr: 'École maternelle', ar: 'روضة أو مدرسة تمهيدية' },
  { code: 'school', en: 'School', fr: 'École', ar: 'مدرسة' },
  { code: 'university', en: 'University or college', fr: 'Université ou établissement supérieur', ar: 'جامعة أو معهد عالٍ' },
  {
    code: 'education_office',
    en: 'Education authority or examination centre',
    fr: 'Administration scolaire ou centre d’examen',
    ar: 'إدارة تعليمية أو مركز امتحانات',
  },
  { code: 'school_transport', en: 'School transport', fr: 'Transport scolaire', ar: 'نقل مدرسي' },
  { code: 'aid_office', en: 'Office of an aid organisation', fr: 'Bureau d’une organisation d’aide', ar: 'مكتب منظمة إغاثة' },
  { code: 'aid_convoy', en: 'Aid convoy or vehicle', fr: 'Convoi ou véhicule d’aide', ar: 'قافلة أو مركبة إغاثة' },
  { code: 'aid_warehouse', en: 'Aid warehouse', fr: 'Entrepôt d’aide', ar: 'مستودع مساعدات' },
  { code: 'distribution', en: 'Distribution or shelter site', fr: 'Site de distribution ou d’hébergement', ar: 'موقع توزيع أو إيواء' },
  { code: 'water', en: 'Water or power supply of a service', fr: 'Alimentation en eau ou en électricité d’un service', ar: 'إمداد مرفق بالماء أو الكهرباء' },
  {
    code: 'people_only',
    en: 'Staff, patients or pupils elsewhere',
    fr: 'Personnel, patients ou élèves, hors d’un établissement',
    ar: 'عاملون أو مرضى أو تلاميذ خارج المرفق',
  },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

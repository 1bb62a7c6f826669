/** By what measures a freedom was repressed. */
import type { Term } from '../dialect.ts'

export const repressionMeasure = [
  { code: 'ban', en: 'Ban or refusal of permission', fr: 'Interdiction ou refus d’autorisation', ar: 'منع أو رفض الترخيص' },
  { code: 'dispersal', en: 'Dispersal by force', fr: 'Dispersion par la force', ar: 'تفريق بالقوة' },
  { code: 'arrest', en: 'Arrests', fr: 'Arrestations', ar: 'توقيفات' },
  { code: 'summons', en: 'Summons or questioning', fr: 'Convocation ou interrogatoire', ar: 'استدعاء أو استجواب' },
  { code: 'prosecution', en: 'Prosecution', fr: 'Poursuites judiciaires', ar: 'ملاحقة قضائية' },
  { code: 'conviction', en: 'Conviction or fine', fr: 'Condamnation ou amende', ar: 'إدانة أو غرامة' },
  { code: 'assault', en: 'Assault or injury', fr: 'Agression ou blessures', ar: 'اعتداء أو إصابة' },
  { code: 'threat', en: 'Threats', fr: 'Menaces', ar: 'تهديدات' },
  { code: 'surveillance', en: 'Surveillance', fr: 'Surveillance', ar: 'مراقبة' },
  { code: 'raid', en: 'Raid or search', fr: 'Descente ou perquisition', ar: 'مداهمة أو تفتيش' },
  { code: 'seizure', en: 'Seizure of equipment or material', fr: 'Saisie de matériel', ar: 'حجز معدات أو مواد' },
  { code: 'censorship', en: 'Content removed or banned', fr: 'Contenu retiré ou interdit', ar: 'حذف محتوى أو منعه' },
  { code: 'blocking', en: 'Site or account blocked', fr: 'Site ou compte bloqué', ar: 'حجب موقع أو حساب' },
  { code: 'shutdown', en: 'Internet or telephone shut down', fr: 'Coupure d’internet ou du téléphone', ar: 'قطع الإنترنت أو الهاتف' },
  { code: 'suspension', en: 'Suspension or closure', fr: 'Suspension ou fermeture', ar: 'تعليق أو إغلاق' },
  { code: 'dissolution', en: 'Dissolution', fr: 'Dissolution', ar: 'حلّ' },
  { code: 'registration', en: 'Registration or funding obstructed', fr: 'Enregistrement ou financement entravé', ar: 'عرقلة التسجيل أو التمويل' },
  { code: 'accreditation', en: 'Accreditation refused or withdrawn', fr: 'Accréditation refusée ou retirée', ar: 'رفض الاعتماد أو سحبه' },
  { code: 'travel_ban', en: 'Travel ban', fr: 'Interdiction de voyager', ar: 'منع من السفر' },
  { code: 'expulsion', en: 'Expulsion from the country', fr: 'Expulsion du pays', ar: 'إبعاد من البلد' },
  { code: 'dismissal', en: 'Dismissal or disciplinary measure', fr: 'Licenciement ou sanction disciplinaire', ar: 'فصل أو عقوبة تأديبية' },
  { code: 'smear', en: 'Smear campaign', fr: 'Campagne de dénigrement', ar: 'حملة تشويه' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
] as const satisfies readonly Term[]

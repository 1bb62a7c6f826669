/** In what way a service was attacked. */
import type { Term } from '../dialect.ts'

export const attackType = [
  { code: 'air_strike', en: 'Air or drone strike', fr: 'Frappe aérienne ou par drone', ar: 'غارة جوية أو بطائرة مسيّرة' },
  { code: 'shelling', en: 'Shelling', fr: 'Bombardement', ar: 'قصف' },
  { code: 'explosion', en: 'Explosive device', fr: 'Engin explosif', ar: 'عبوة ناسفة' },
  { code: 'shooting', en: 'Shooting', fr: 'Tirs', ar: 'إطلاق نار' },
  { code: 'arson', en: 'Arson', fr: 'Incendie volontaire', ar: 'إحراق متعمد' },
  { code: 'armed_entry', en: 'Armed entry or raid', fr: 'Intrusion armée ou descente', ar: 'اقتحام مسلح أو مداهمة' },
  { code: 'occupation', en: 'Occupation or military use', fr: 'Occupation ou usage militaire', ar: 'احتلال أو استعمال عسكري' },
  { code: 'looting', en: 'Looting or theft', fr: 'Pillage ou vol', ar: 'نهب أو سرقة' },
  { code: 'hijacking', en: 'Vehicle stolen or hijacked', fr: 'Véhicule volé ou détourné', ar: 'سرقة مركبة أو خطفها' },
  { code: 'obstruction', en: 'Access denied or obstructed', fr: 'Accès refusé ou entravé', ar: 'منع الوصول أو عرقلته' },
  { code: 'closure', en: 'Forced closure', fr: 'Fermeture forcée', ar: 'إغلاق قسري' },
  { code: 'killing', en: 'Killing of people', fr: 'Meurtre de personnes', ar: 'قتل أشخاص' },
  { code: 'assault', en: 'Assault', fr: 'Agression', ar: 'اعتداء جسدي' },
  { code: 'sexual_violence', en: 'Sexual violence', fr: 'Violence sexuelle', ar: 'عنف جنسي' },
  { code: 'abduction', en: 'Abduction', fr: 'Enlèvement', ar: 'اختطاف' },
  { code: 'arrest', en: 'Arrest or detention', fr: 'Arrestation ou détention', ar: 'توقيف أو احتجاز' },
  { code: 'threat', en: 'Threat or intimidation', fr: 'Menace ou intimidation', ar: 'تهديد أو ترهيب' },
  { code: 'recruitment', en: 'Recruitment of pupils', fr: 'Recrutement d’élèves', ar: 'تجنيد تلاميذ' },
  { code: 'cyber', en: 'Cyber-attack', fr: 'Cyberattaque', ar: 'هجوم إلكتروني' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

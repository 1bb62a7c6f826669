/** What a rule has found that can not be true at once: one sentence for each rule, and what the screens say around them. */
import { words } from '../say.ts'

export const contradictionWords = words({
  in_future: { en: 'A date lies in the future: {date}.', fr: 'Une date se situe dans l’avenir : {date}.', ar: 'ورد تاريخ في المستقبل: {date}.' },
  after_filing: {
    en: 'The date of the facts ({date}) is later than the filing ({filed}).',
    fr: 'La date des faits ({date}) est postérieure au dépôt ({filed}).',
    ar: 'تاريخ الوقائع ({date}) لاحق لتاريخ الإرسال ({filed}).',
  },
  release_before_arrest: {
    en: 'The release ({released}) comes before the arrest ({date}).',
    fr: 'La libération ({released}) précède l’arrestation ({date}).',
    ar: 'تاريخ الإفراج ({released}) سابق لتاريخ التوقيف ({date}).',
  },
  fewer_victims: {
    en: 'The number of victims ({number}) is lower than the number of people described ({named}).',
    fr: 'Le nombre de victimes ({number}) est inférieur au nombre de personnes décrites ({named}).',
    ar: 'عدد الضحايا ({number}) أقل من عدد الأشخاص الموصوفين ({named}).',
  },
  outside_country: {
    en: 'The point on the map lies outside the country given.',
    fr: 'Le point sur la carte se trouve hors du pays indiqué.',
    ar: 'النقطة على الخريطة تقع خارج البلد المذكور.',
  },
  before_birth: {
    en: '{who}: the facts ({date}) come before the birth ({born}).',
    fr: '{who} : les faits ({date}) précèdent la naissance ({born}).',
    ar: '{who}: الوقائع ({date}) سابقة لتاريخ الميلاد ({born}).',
  },
  after_death: {
    en: '{who}: the facts ({date}) come after the death ({died}).',
    fr: '{who} : les faits ({date}) sont postérieurs au décès ({died}).',
    ar: '{who}: الوقائع ({date}) لاحقة لتاريخ الوفاة ({died}).',
  },
  age_and_birth: {
    en: '{who}: an age of {age} at the time ({date}) does not fit the birth ({born}).',
    fr: '{who} : l’âge de {age} ans au moment des faits ({date}) ne correspond pas à la naissance ({born}).',
    ar: '{who}: العمر المذكور وقت الوقائع ({age}) لا يوافق تاريخ الميلاد ({born}) وتاريخ الوقائع ({date}).',
  },
  death_before_birth: {
    en: '{who}: the death ({died}) comes before the birth ({born}).',
    fr: '{who} : le décès ({died}) précède la naissance ({born}).',
    ar: '{who}: تاريخ الوفاة ({died}) سابق لتاريخ الميلاد ({born}).',
  },
  dead_yet_alive: {
    en: '{who}: there is a date of death ({died}), but the situation given is another.',
    fr: '{who} : un décès est daté ({died}), mais la situation indiquée est autre.',
    ar: '{who}: ذُكر تاريخ وفاة ({died}) غير أن الوضع المذكور مختلف.',
  },
  end_before_start: {
    en: 'An act ends ({end}) before it begins ({date}).',
    fr: 'Un acte prend fin ({end}) avant d’avoir commencé ({date}).',
    ar: 'ينتهي أحد الأفعال ({end}) قبل أن يبدأ ({date}).',
  },
  outside_dates: {
    en: 'An act ({date}) lies outside the dates of the incident ({incident}).',
    fr: 'Un acte ({date}) se situe hors des dates de l’incident ({incident}).',
    ar: 'يقع أحد الأفعال ({date}) خارج تاريخ الواقعة ({incident}).',
  },
  killed_yet_alive: {
    en: 'An act is a killing, but the victim’s situation at its end is not death.',
    fr: 'Un acte est un meurtre, mais la situation de la victime à son issue n’est pas le décès.',
    ar: 'أحد الأفعال قتل، غير أن وضع الضحية عند نهايته ليس الوفاة.',
  },
  two_places: {
    en: '{who}: in two places on the same day ({date}): {place} and {other}.',
    fr: '{who} : en deux lieux le même jour ({date}) : {place} et {other}.',
    ar: '{who}: في مكانين في اليوم نفسه ({date}): {place} و{other}.',
  },
  told_before: {
    en: 'A source ({told}) is older than the facts ({date}).',
    fr: 'Une source ({told}) est antérieure aux faits ({date}).',
    ar: 'أحد المصادر ({told}) أقدم من الوقائع ({date}).',
  },
  death_before_statement: {
    en: '{who}: the death ({died}) comes before the statement ({told}).',
    fr: '{who} : le décès ({died}) précède la déclaration ({told}).',
    ar: '{who}: تاريخ الوفاة ({died}) سابق لتاريخ الإفادة ({told}).',
  },
})

/** How people were made to leave or lost what they had. */
import type { Term } from '../dialect.ts'

export const evictionMeans = [
  { code: 'demolition', en: 'Demolition', fr: 'Démolition', ar: 'هدم' },
  { code: 'burning', en: 'Burning', fr: 'Incendie', ar: 'إحراق' },
  { code: 'armed_force', en: 'Force by police or soldiers', fr: 'Recours à la force par la police ou l’armée', ar: 'قوة الشرطة أو الجيش' },
  { code: 'private_guards', en: 'Force by guards or militias', fr: 'Recours à la force par des gardes ou des milices', ar: 'قوة حراس أو ميليشيات' },
  { code: 'fencing', en: 'Fencing or closing of access', fr: 'Clôture ou fermeture des accès', ar: 'تسييج أو إغلاق المنافذ' },
  { code: 'court_order', en: 'Court order', fr: 'Décision de justice', ar: 'أمر قضائي' },
  { code: 'administrative_order', en: 'Administrative order', fr: 'Décision administrative', ar: 'قرار إداري' },
  { code: 'cut_services', en: 'Cutting of water, power or road', fr: 'Coupure d’eau, d’électricité ou de route', ar: 'قطع الماء أو الكهرباء أو الطريق' },
  { code: 'pollution', en: 'Pollution', fr: 'Pollution', ar: 'تلوث' },
  { code: 'crops', en: 'Destruction of crops or livestock', fr: 'Destruction de récoltes ou de bétail', ar: 'إتلاف محاصيل أو قتل مواشٍ' },
  { code: 'threats', en: 'Threats or arrests', fr: 'Menaces ou arrestations', ar: 'تهديدات أو توقيفات' },
  { code: 'bought', en: 'Sale under pressure', fr: 'Vente sous pression', ar: 'بيع تحت الضغط' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
] as const satisfies readonly Term[]

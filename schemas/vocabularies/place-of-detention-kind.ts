/** What kind of place a person is held in. */
import type { Term } from '../dialect.ts'

export const placeOfDetentionKind = [
  { code: 'police', en: 'Police station', fr: 'Poste ou commissariat de police', ar: 'مركز شرطة' },
  { code: 'gendarmerie', en: 'Gendarmerie or national guard post', fr: 'Brigade de gendarmerie ou poste de la garde nationale', ar: 'مركز درك أو حرس وطني' },
  {
    code: 'intelligence',
    en: 'Premises of an intelligence or security service',
    fr: 'Locaux d’un service de renseignement ou de sécurité',
    ar: 'مقر جهاز استخبارات أو أمن',
  },
  { code: 'military', en: 'Military camp or base', fr: 'Camp ou base militaire', ar: 'معسكر أو قاعدة عسكرية' },
  { code: 'prison', en: 'Prison', fr: 'Prison', ar: 'سجن' },
  { code: 'juvenile', en: 'Centre for minors', fr: 'Centre pour personnes mineures', ar: 'مركز للأحداث' },
  { code: 'court_cells', en: 'Court cells', fr: 'Geôle du tribunal', ar: 'غرفة حجز في المحكمة' },
  { code: 'migrants', en: 'Centre for migrants', fr: 'Centre de rétention de personnes migrantes', ar: 'مركز احتجاز مهاجرين' },
  { code: 'hospital', en: 'Hospital or psychiatric institution', fr: 'Hôpital ou établissement psychiatrique', ar: 'مستشفى أو مؤسسة للأمراض النفسية' },
  { code: 'home', en: 'The person’s home', fr: 'Domicile de la personne', ar: 'مسكن الشخص' },
  {
    code: 'unofficial',
    en: 'Unofficial place (house, cellar, warehouse)',
    fr: 'Lieu non officiel (maison, cave, entrepôt)',
    ar: 'مكان غير رسمي (منزل، قبو، مستودع)',
  },
  { code: 'armed_group', en: 'Place held by an armed group', fr: 'Lieu tenu par un groupe armé', ar: 'مكان تسيطر عليه جماعة مسلحة' },
  { code: 'vehicle', en: 'Vehicle, boat or aircraft', fr: 'Véhicule, bateau ou aéronef', ar: 'مركبة أو قارب أو طائرة' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

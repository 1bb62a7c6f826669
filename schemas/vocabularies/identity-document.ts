/** Kinds of identity document. */
import type { Term } from '../dialect.ts'

export const identityDocument = [
  { code: 'national_id', en: 'National identity card', fr: 'Carte nationale d’identité', ar: 'بطاقة هوية وطنية' },
  { code: 'passport', en: 'Passport', fr: 'Passeport', ar: 'جواز سفر' },
  {
    code: 'birth_record',
    en: 'Birth certificate or civil-registry record',
    fr: 'Acte de naissance ou fiche d’état civil',
    ar: 'شهادة ميلاد أو قيد في الحالة المدنية',
  },
  { code: 'residence', en: 'Residence permit', fr: 'Titre de séjour', ar: 'بطاقة إقامة' },
  { code: 'refugee', en: 'Refugee or asylum-seeker document', fr: 'Document de personne réfugiée ou demandeuse d’asile', ar: 'وثيقة لاجئ/ة أو طالب/ة لجوء' },
  { code: 'military', en: 'Military or service card', fr: 'Carte militaire ou de service', ar: 'بطاقة عسكرية أو وظيفية' },
  { code: 'driving', en: 'Driving licence', fr: 'Permis de conduire', ar: 'رخصة قيادة' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'none', en: 'None', fr: 'Aucun', ar: 'لا توجد' },
] as const satisfies readonly Term[]

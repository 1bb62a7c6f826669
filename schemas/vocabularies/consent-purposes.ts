/** What a person may agree to, one purpose at a time. */
import type { Term } from '../dialect.ts'

export const consentPurposes = [
  { code: 'collect', en: 'Recording and keeping my information', fr: 'Enregistrement et conservation de mes informations', ar: 'تسجيل معلوماتي وحفظها' },
  {
    code: 'share_community',
    en: 'Sharing inside the community/coalition (identified)',
    fr: 'Partage de mes informations, avec mon identité, au sein de la communauté ou de la coalition',
    ar: 'مشاركة معلوماتي داخل المجموعة أو الائتلاف مع ذكر هويتي',
  },
  {
    code: 'share_anonymised',
    en: 'Sharing in anonymised form for analysis or advocacy',
    fr: 'Partage anonymisé pour l’analyse ou le plaidoyer',
    ar: 'مشاركة معلوماتي بعد إخفاء هويتي لأغراض التحليل أو المناصرة',
  },
  { code: 'public_name', en: 'Publishing my name or image', fr: 'Publication de mon nom ou de mon image', ar: 'نشر اسمي أو صورتي' },
  {
    code: 'intl_transmission',
    en: 'Transmission to a named international mechanism',
    fr: 'Transmission à un mécanisme international désigné',
    ar: 'إحالة معلوماتي إلى آلية دولية محددة بالاسم',
  },
  {
    code: 'state_disclosure',
    en: 'Disclosure of my identity to the State concerned',
    fr: 'Divulgation de mon identité à l’État concerné',
    ar: 'كشف هويتي للدولة المعنية',
  },
  { code: 'representation', en: 'Mandate to represent me (power of attorney)', fr: 'Mandat pour me représenter (procuration)', ar: 'توكيل لتمثيلي (وكالة)' },
  {
    code: 'criminal_accountability',
    en: 'Use as evidence in criminal proceedings',
    fr: 'Utilisation comme preuve dans une procédure pénale',
    ar: 'استعمال معلوماتي دليلا في إجراءات جزائية',
  },
  { code: 'recontact', en: 'Being contacted again, and how', fr: 'Reprise de contact avec moi, et par quels moyens', ar: 'إعادة الاتصال بي وكيفية ذلك' },
] as const satisfies readonly Term[]

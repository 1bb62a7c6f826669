/** Whether the people concerned agreed. */
import type { Term } from '../dialect.ts'

export const consentGiven = [
  { code: 'given', en: 'Given', fr: 'Donné', ar: 'مُنحت' },
  { code: 'refused', en: 'Refused', fr: 'Refusé', ar: 'رُفضت' },
  { code: 'not_asked', en: 'Not asked yet', fr: 'Pas encore demandé', ar: 'لم تُطلب بعد' },
  {
    code: 'not_applicable',
    en: 'Not applicable (public facts, nobody identifiable)',
    fr: 'Sans objet (faits publics, personne d’identifiable)',
    ar: 'لا تنطبق (وقائع علنية، لا أحد يمكن التعرف عليه)',
  },
] as const satisfies readonly Term[]

/** The standard of proof that the material reaches, as commissions of inquiry name it. */
import type { Term } from '../dialect.ts'

export const standardOfProof = [
  { code: 'reasonable_suspicion', en: 'Reasonable suspicion', fr: 'Soupçon raisonnable', ar: 'اشتباه معقول', source: 'OHCHR COI guidance' },
  {
    code: 'reasonable_grounds',
    en: 'Reasonable grounds to believe',
    fr: 'Motifs raisonnables de croire',
    ar: 'أسباب معقولة للاعتقاد',
    source: 'OHCHR COI guidance (default) / Rome Statute 58(1)',
  },
  {
    code: 'balance_of_probabilities',
    en: 'Balance of probabilities',
    fr: 'Prépondérance des probabilités',
    ar: 'رجحان الاحتمالات',
    source: 'OHCHR COI guidance',
  },
  {
    code: 'clear_and_convincing',
    en: 'Clear and convincing evidence',
    fr: 'Preuves claires et convaincantes',
    ar: 'أدلة واضحة ومقنعة',
    source: 'OHCHR COI guidance',
  },
  {
    code: 'beyond_reasonable_doubt',
    en: 'Beyond reasonable doubt',
    fr: 'Au-delà de tout doute raisonnable',
    ar: 'بما لا يدع مجالا لشك معقول',
    source: 'Rome Statute 66(3)',
  },
] as const satisfies readonly Term[]

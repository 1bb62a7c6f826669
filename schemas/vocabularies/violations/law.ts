/** Types of violation: laws and policies (structural acts). */
import type { Term } from '../../dialect.ts'

const group = { en: 'Laws and policies (structural acts)', fr: 'Lois et politiques (actes structurels)', ar: 'القوانين والسياسات (أفعال بنيوية)' } as const

export const law = [
  {
    code: 'law.adoption',
    en: 'Adoption of a law or policy that violates rights',
    fr: 'Adoption d’une loi ou d’une politique attentatoire aux droits',
    ar: 'اعتماد قانون أو سياسة تنتهك الحقوق',
    group,
    source: 'MT04 xx21 01',
    instruments: 'ICCPR 2(2); ICESCR 2(1); ACHPR 1',
  },
  {
    code: 'law.repeal',
    en: 'Repeal or suspension of a protective law',
    fr: 'Abrogation ou suspension d’une loi protectrice',
    ar: 'إلغاء قانون يحمي الحقوق أو تعليق العمل به',
    group,
    source: 'MT04 xx21 02',
    instruments: 'ICCPR 2(2); ICESCR 2(1); ACHPR 1',
  },
  {
    code: 'law.absence',
    en: 'Absence of a law required to protect a right',
    fr: 'Absence d’une loi nécessaire à la protection d’un droit',
    ar: 'غياب قانون لازم لحماية حق من الحقوق',
    group,
    source: 'MT04 xx21 11',
    instruments: 'ICCPR 2(2); ICESCR 2(1); ACHPR 1',
  },
  {
    code: 'law.non_implementation',
    en: 'Non-implementation of a protective law or judgment',
    fr: 'Non-application d’une loi protectrice ou d’un jugement',
    ar: 'عدم تطبيق قانون يحمي الحقوق أو حكم قضائي',
    group,
    source: 'MT04 xx31',
    instruments: 'ICCPR 2(2)-(3); ACHPR 1',
  },
  {
    code: 'law.state_of_emergency',
    en: 'Abusive derogation or state of emergency',
    fr: 'Dérogation ou état d’urgence abusifs',
    ar: 'تعسف في عدم التقيد بالالتزامات أو في حالة الطوارئ',
    group,
    instruments: 'ICCPR 4; ACHPR 1 (no derogation clause)',
  },
] as const satisfies readonly Term[]

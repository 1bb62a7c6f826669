/** What an account says was hit, in the few kinds by which reports of one attack are told apart: a school and a hospital of one night are two incidents. Pure. */
import { normalise } from './arabic.ts'

const kinds = {
  health:
    /\b(?:polyclin|hospital|hopita|clinic|cliniq|medic|health|sante|soignant|ambulan|pharmac|doctor|docteur|medecin|nurse|infirm|surgeon|paramed|dentist|vaccin|maternit|dispensar)|مستشف|مشف|عياد|صحي|اسعاف|طبي|صيدل|ممرض/,
  education:
    /\b(?:school|ecole|lycee|college|educat|enseign|universit|kindergarten|teacher|professe|student|etudiant|eleve|pupil|academ|classroom)|مدرس|مدارس|جامع[هة]|تعليم|معلم|طلاب|طالب|روض/,
  worship: /\b(?:mosque|mosquee|church|eglise|temple|synagog|imam|priest|pretre|monaster)|مسجد|كنيس|دير /,
  press: /\b(?:journalis|press|reporter|newspaper|journaux|radio|broadcast|televis)|صحف|اعلام|صحاف/,
  market: /\b(?:market|marche|souk|bakery|boulangerie)|سوق|مخبز/,
  aid: /\b(?:humanitari|aid worker|ngo|ong|relief|convoy|convoi)|اغاث|انسان/,
} as const

/** The kinds that a text names. */
export function targetsOf(text: string): ReadonlySet<string> {
  const plain = normalise(text)
  return new Set(Object.entries(kinds).flatMap(([kind, pattern]) => (pattern.test(plain) ? [kind] : [])))
}

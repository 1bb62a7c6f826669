/** Under what title a person is held. */
import type { Term } from '../dialect.ts'

export const detentionType = [
  { code: 'police_custody', en: 'Police custody', fr: 'Garde à vue', ar: 'احتفاظ أو حراسة نظرية لدى الشرطة' },
  { code: 'pretrial', en: 'Pre-trial detention', fr: 'Détention provisoire (préventive)', ar: 'حبس احتياطي (توقيف سابق للمحاكمة)' },
  { code: 'sentence', en: 'Serving a sentence', fr: 'Exécution d’une peine', ar: 'قضاء عقوبة' },
  { code: 'administrative', en: 'Administrative detention', fr: 'Détention administrative', ar: 'احتجاز إداري' },
  {
    code: 'emergency',
    en: 'Detention under a state of emergency or an anti-terrorism law',
    fr: 'Détention au titre de l’état d’urgence ou d’une loi antiterroriste',
    ar: 'احتجاز بموجب حالة الطوارئ أو قانون مكافحة الإرهاب',
  },
  { code: 'military', en: 'Military detention', fr: 'Détention militaire', ar: 'احتجاز عسكري' },
  { code: 'immigration', en: 'Immigration detention', fr: 'Rétention de personnes migrantes', ar: 'احتجاز مهاجرين' },
  { code: 'house_arrest', en: 'House arrest', fr: 'Assignation à résidence', ar: 'إقامة جبرية' },
  {
    code: 'psychiatric',
    en: 'Forced confinement in a psychiatric institution',
    fr: 'Internement psychiatrique forcé',
    ar: 'إيداع قسري في مؤسسة للأمراض النفسية',
  },
  { code: 'secret', en: 'Secret or unacknowledged detention', fr: 'Détention secrète ou non reconnue', ar: 'احتجاز سري أو غير معترف به' },
  { code: 'non_state', en: 'Held by a non-State group', fr: 'Détention par un groupe non étatique', ar: 'احتجاز لدى جماعة من غير الدول' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

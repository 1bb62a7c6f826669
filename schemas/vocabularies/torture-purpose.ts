/** What the ill-treatment was for: the purposes of article 1 of the Convention against Torture, and others reported. */
import type { Term } from '../dialect.ts'

export const torturePurpose = [
  { code: 'confession', en: 'To obtain a confession', fr: 'Obtenir des aveux', ar: 'انتزاع اعتراف' },
  { code: 'information', en: 'To obtain information', fr: 'Obtenir des renseignements', ar: 'انتزاع معلومات' },
  { code: 'punishment', en: 'To punish', fr: 'Punir', ar: 'المعاقبة' },
  { code: 'intimidation', en: 'To intimidate or coerce', fr: 'Intimider ou contraindre', ar: 'التخويف أو الإكراه' },
  { code: 'third_person', en: 'To put pressure on somebody else', fr: 'Faire pression sur un tiers', ar: 'الضغط على شخص آخر' },
  { code: 'discrimination', en: 'Discrimination', fr: 'Discrimination', ar: 'التمييز' },
  { code: 'extortion', en: 'To extort money', fr: 'Extorquer de l’argent', ar: 'ابتزاز المال' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

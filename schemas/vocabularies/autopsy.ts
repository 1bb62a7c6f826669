/** Whether there was an autopsy, and by whom. */
import type { Term } from '../dialect.ts'

export const autopsy = [
  { code: 'independent', en: 'Yes, by an independent expert', fr: 'Oui, par un expert indépendant', ar: 'نعم، أجراه خبير مستقل' },
  { code: 'official', en: 'Yes, by the authorities', fr: 'Oui, par les autorités', ar: 'نعم، أجرته السلطات' },
  { code: 'report_withheld', en: 'Yes, but the report is withheld', fr: 'Oui, mais le rapport n’est pas communiqué', ar: 'نعم، لكن التقرير محجوب' },
  { code: 'requested', en: 'Requested, not done yet', fr: 'Demandée, pas encore pratiquée', ar: 'طُلب ولم يُجرَ بعد' },
  { code: 'refused', en: 'Refused by the authorities', fr: 'Refusée par les autorités', ar: 'رفضته السلطات' },
  { code: 'family_declined', en: 'The family does not want one', fr: 'La famille n’en veut pas', ar: 'لا تريده الأسرة' },
  { code: 'none', en: 'None', fr: 'Aucune', ar: 'لم يُجرَ' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

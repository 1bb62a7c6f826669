/** What is known today of the person who disappeared. */
import type { Term } from '../dialect.ts'

export const disappearanceStatus = [
  { code: 'missing', en: 'Still missing', fr: 'Toujours portée disparue', ar: 'ما زال الشخص مفقودا' },
  {
    code: 'detained_acknowledged',
    en: 'Found in detention, now acknowledged',
    fr: 'Retrouvée en détention, désormais reconnue',
    ar: 'عُثر عليه رهن احتجاز بات معترفا به',
  },
  {
    code: 'detained_unacknowledged',
    en: 'Seen or heard of in detention that is denied',
    fr: 'Vue ou signalée dans une détention niée',
    ar: 'شوهد أو وردت أنباء عنه في احتجاز تنكره السلطات',
  },
  { code: 'free', en: 'Found alive and free', fr: 'Retrouvée vivante et libre', ar: 'عُثر عليه حيا وحرا' },
  {
    code: 'dead_body',
    en: 'Dead, remains returned or identified',
    fr: 'Décédée, dépouille restituée ou identifiée',
    ar: 'متوفى، سُلّم رفاته أو جرى التعرف عليه',
  },
  { code: 'dead_no_body', en: 'Said to be dead, without remains', fr: 'Déclarée morte, sans dépouille', ar: 'أُعلنت وفاته من دون رفات' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

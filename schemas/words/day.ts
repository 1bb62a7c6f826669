/** Words of a field for one whole day. */
import { words } from '../say.ts'

export const day = words({
  /** Stands in the empty field, which runs from left to right in all three languages, as the digits do. */
  shape: { en: 'dd/mm/yyyy', fr: 'jj/mm/aaaa', ar: 'يوم\u200e/\u200eشهر\u200e/\u200eسنة' },
  calendar: { en: 'Choose in a calendar', fr: 'Choisir dans un calendrier', ar: 'الاختيار من التقويم' },
  not_a_day: {
    en: 'This is no day that can be chosen here. Write it as 25/11/2026.',
    fr: 'Ce n’est pas un jour que l’on puisse choisir ici. Écrivez-le ainsi : 25/11/2026.',
    ar: 'ليس هذا يوما يمكن اختياره هنا. اكتبوه على هذا النحو: 25/11/2026.',
  },
})

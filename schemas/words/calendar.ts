/** Words of the calendar of deadlines: they travel to phones and clouds, and tell nothing of a case. */
import { words } from '../say.ts'

export const calendarWords = words({
  name: { en: 'Vigie: deadlines', fr: 'Vigie : échéances', ar: 'Vigie: المواعيد' },
  deadline: { en: '{code}: deadline', fr: '{code} : échéance', ar: '{code}: موعد نهائي' },
})

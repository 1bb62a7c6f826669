/** Words of the import: choosing a file, matching its columns, trying it out, and the report of what entered and what did not. */
import { words } from '../say.ts'

export const imports = words({
  row: { en: 'Row', fr: 'Ligne', ar: 'الصف' },
  field: { en: 'Field', fr: 'Champ', ar: 'الحقل' },
  reason: { en: 'Reason', fr: 'Motif', ar: 'السبب' },
})

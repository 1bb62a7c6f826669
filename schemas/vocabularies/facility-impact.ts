/** What the attack did to the facility. */
import type { Term } from '../dialect.ts'

export const facilityImpact = [
  { code: 'none', en: 'No damage', fr: 'Aucun dommage', ar: 'لا أضرار' },
  { code: 'damaged', en: 'Damaged', fr: 'Endommagé', ar: 'متضرر' },
  { code: 'destroyed', en: 'Destroyed', fr: 'Détruit', ar: 'مدمّر' },
  { code: 'supplies_lost', en: 'Supplies or equipment lost', fr: 'Matériel ou stocks perdus', ar: 'فقدان معدات أو مخزون' },
  { code: 'suspended', en: 'Service suspended for a time', fr: 'Service suspendu temporairement', ar: 'توقف الخدمة مؤقتا' },
  { code: 'closed', en: 'Closed for good', fr: 'Fermé définitivement', ar: 'أُغلق نهائيا' },
  { code: 'occupied', en: 'Occupied', fr: 'Occupé', ar: 'محتل' },
  { code: 'staff_left', en: 'Staff left', fr: 'Départ du personnel', ar: 'مغادرة العاملين' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

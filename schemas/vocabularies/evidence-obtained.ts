/** How an item of evidence came to us (Berkeley Protocol; Civil Society Guidelines of the ICC and Eurojust). */
import type { Term } from '../dialect.ts'

export const evidenceObtained = [
  { code: 'recorded', en: 'Recorded by the person who files it', fr: 'Enregistré par la personne qui le dépose', ar: 'سجّله من أودعه' },
  { code: 'given', en: 'Given by its owner or author', fr: 'Remis par son propriétaire ou son auteur', ar: 'سلّمه مالكه أو صاحبه' },
  { code: 'forwarded', en: 'Passed on by somebody else', fr: 'Transmis par un tiers', ar: 'أحاله شخص آخر' },
  { code: 'found', en: 'Found at the place', fr: 'Trouvé sur les lieux', ar: 'عُثر عليه في المكان' },
  { code: 'downloaded', en: 'Saved from an open source', fr: 'Enregistré depuis une source ouverte', ar: 'حُفظ من مصدر مفتوح' },
  { code: 'official', en: 'Obtained from an authority', fr: 'Obtenu d’une autorité', ar: 'جرى الحصول عليه من سلطة' },
  { code: 'made', en: 'Made from another item kept here', fr: 'Établi à partir d’un autre élément conservé ici', ar: 'أُنجز من عنصر آخر محفوظ هنا' },
  { code: 'unknown', en: 'Not known', fr: 'Inconnu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

/** What the land or home was taken for. */
import type { Term } from '../dialect.ts'

export const evictionPurpose = [
  { code: 'infrastructure', en: 'Road, dam or other infrastructure', fr: 'Route, barrage ou autre infrastructure', ar: 'طريق أو سد أو بنية تحتية أخرى' },
  { code: 'mining', en: 'Mining, oil or gas', fr: 'Mines, pétrole ou gaz', ar: 'تعدين أو نفط أو غاز' },
  { code: 'agriculture', en: 'Plantation or agro-industry', fr: 'Plantation ou agro-industrie', ar: 'مزارع كبرى أو صناعة زراعية' },
  { code: 'energy', en: 'Wind, solar or carbon project', fr: 'Projet éolien, solaire ou carbone', ar: 'مشروع طاقة رياح أو شمس أو كربون' },
  { code: 'tourism', en: 'Tourism or property development', fr: 'Tourisme ou promotion immobilière', ar: 'سياحة أو تطوير عقاري' },
  { code: 'urban', en: 'Urban renewal', fr: 'Rénovation urbaine', ar: 'تجديد عمراني' },
  { code: 'conservation', en: 'Nature reserve or conservation', fr: 'Aire protégée ou conservation', ar: 'محمية طبيعية' },
  { code: 'military', en: 'Military or security use', fr: 'Usage militaire ou sécuritaire', ar: 'استعمال عسكري أو أمني' },
  { code: 'settlement', en: 'Settlement or change of the population', fr: 'Colonisation ou modification du peuplement', ar: 'استيطان أو تغيير سكاني' },
  { code: 'punishment', en: 'Punishment or reprisal', fr: 'Punition ou représailles', ar: 'عقاب أو انتقام' },
  { code: 'private', en: 'Claim by a private owner', fr: 'Revendication d’un propriétaire privé', ar: 'مطالبة من مالك خاص' },
  { code: 'safety', en: 'Said to be for safety (flood, ruin)', fr: 'Motif de sécurité invoqué (inondation, ruine)', ar: 'بدعوى السلامة (فيضان، خطر انهيار)' },
  { code: 'none', en: 'No reason given', fr: 'Aucun motif donné', ar: 'بلا سبب معلن' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

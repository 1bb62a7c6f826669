/** Words after which a name comes: titles, and what people are called in a case. */
import { normalise } from '../../../schemas/arabic.ts'
import type { Word } from './read.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(normalise))

const latin =
  list(`m mr mme mlle monsieur madame mademoiselle me maître dr docteur sieur dame nommé nommée dénommé dénommée feu feue frère sœur fils fille épouse époux cousin cousine
  neveu oncle tante mrs ms miss mister doctor named called late brother sister son daughter wife husband uncle aunt témoin victime`)
const arabic =
  list(`السيد السيدة الانسة الاستاذ الاستاذة الدكتور الدكتورة الحاج الحاجة الشيخ المدعو المدعوة المسمى المسماة المسمي الشاهد الشاهدة الضحية المعتقل المعتقلة الموقوف الموقوفة
  الناشط الناشطة الصحفي الصحفية الصحافي الصحافية المحامي المحامية الطالب الطالبة الشاب الشابة الطفل الطفلة القاصر المواطن المواطنة الاخ الاخت السجين السجينة الشهيد الشهيدة الفقيد المرحوم
  زوجته زوجها شقيقه شقيقته اخوه اخيه اخته ابنه ابنته ابنها والده والدته والدها عمه خاله صديقه صديقته اسمه اسمها`)

/** Whether the word before it says that this one is a name. */
export function isIntroduced(before: Word | undefined, { capital, arabic: written }: Word): boolean {
  if (!before) return false
  if (before.arabic) return written ? arabic.has(before.plain) || arabic.has(before.plain.replace(/^[وفبلك](?=ال)/, '')) : false
  return !written && capital && latin.has(before.plain)
}

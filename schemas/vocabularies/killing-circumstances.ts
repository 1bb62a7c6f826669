/** In what circumstances a person was killed. */
import type { Term } from '../dialect.ts'

export const killingCircumstances = [
  { code: 'custody', en: 'In custody or detention', fr: 'En garde à vue ou en détention', ar: 'أثناء التوقيف أو الاحتجاز' },
  { code: 'arrest', en: 'During an arrest or a raid', fr: 'Lors d’une arrestation ou d’une descente', ar: 'أثناء عملية توقيف أو مداهمة' },
  { code: 'assembly', en: 'During an assembly', fr: 'Lors d’un rassemblement', ar: 'أثناء تجمع' },
  { code: 'checkpoint', en: 'At a checkpoint or during pursuit', fr: 'À un barrage ou lors d’une poursuite', ar: 'عند حاجز أو أثناء مطاردة' },
  { code: 'targeted', en: 'Targeted killing', fr: 'Exécution ou assassinat ciblé', ar: 'اغتيال أو قتل محدد الهدف' },
  {
    code: 'attack',
    en: 'Attack on a village, neighbourhood or camp',
    fr: 'Attaque d’un village, d’un quartier ou d’un camp',
    ar: 'هجوم على قرية أو حي أو مخيم',
  },
  { code: 'strike', en: 'Air strike, shelling or explosion', fr: 'Frappe aérienne, bombardement ou explosion', ar: 'غارة جوية أو قصف أو انفجار' },
  { code: 'execution', en: 'Execution after sentence', fr: 'Exécution d’une peine de mort', ar: 'تنفيذ حكم بالإعدام' },
  { code: 'border', en: 'At a border or at sea', fr: 'À une frontière ou en mer', ar: 'على الحدود أو في البحر' },
  { code: 'land_conflict', en: 'Conflict over land or resources', fr: 'Conflit foncier ou lié aux ressources', ar: 'نزاع على أرض أو موارد' },
  { code: 'domestic', en: 'Violence in the family or by a partner', fr: 'Violence familiale ou conjugale', ar: 'عنف أسري أو من شريك/ة' },
  { code: 'communal', en: 'Mob or communal violence', fr: 'Violence collective ou intercommunautaire', ar: 'عنف جماعي أو أهلي' },
  { code: 'neglect', en: 'Denial of care, food or water', fr: 'Privation de soins, de nourriture ou d’eau', ar: 'الحرمان من الرعاية أو الغذاء أو الماء' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

/** Weapons and means used. */
import type { Term } from '../dialect.ts'

export const weapon = [
  { code: 'body', en: 'Bare hands or feet', fr: 'Coups, à mains nues ou avec les pieds', ar: 'الأيدي أو الأرجل' },
  { code: 'blunt', en: 'Truncheon or blunt object', fr: 'Matraque ou objet contondant', ar: 'هراوة أو أداة صلبة' },
  { code: 'blade', en: 'Knife, machete or other blade', fr: 'Couteau, machette ou autre lame', ar: 'سكين أو ساطور أو نصل آخر' },
  { code: 'firearm', en: 'Firearm', fr: 'Arme à feu', ar: 'سلاح ناري' },
  { code: 'rubber_bullets', en: 'Rubber bullets or pellets', fr: 'Balles en caoutchouc ou plombs', ar: 'رصاص مطاطي أو خرطوش' },
  { code: 'tear_gas', en: 'Tear gas or chemical irritant', fr: 'Gaz lacrymogène ou irritant chimique', ar: 'غاز مسيل للدموع أو مادة مهيّجة' },
  { code: 'water_cannon', en: 'Water cannon', fr: 'Canon à eau', ar: 'خرطوم مياه' },
  { code: 'stun', en: 'Stun grenade or electric weapon', fr: 'Grenade assourdissante ou arme électrique', ar: 'قنبلة صوتية أو سلاح كهربائي' },
  { code: 'grenade', en: 'Grenade', fr: 'Grenade', ar: 'قنبلة يدوية' },
  { code: 'artillery', en: 'Artillery, mortar or rocket', fr: 'Artillerie, mortier ou roquette', ar: 'مدفعية أو هاون أو صاروخ' },
  { code: 'aerial', en: 'Air-dropped bomb or missile', fr: 'Bombe aérienne ou missile', ar: 'قنبلة ملقاة من الجو أو صاروخ جوي' },
  { code: 'drone', en: 'Armed drone', fr: 'Drone armé', ar: 'طائرة مسيّرة مسلحة' },
  { code: 'ied', en: 'Improvised explosive device or car bomb', fr: 'Engin explosif improvisé ou voiture piégée', ar: 'عبوة ناسفة أو سيارة مفخخة' },
  { code: 'mine', en: 'Landmine or unexploded ordnance', fr: 'Mine ou munition non explosée', ar: 'لغم أو ذخيرة غير منفجرة' },
  { code: 'cluster', en: 'Cluster munition', fr: 'Arme à sous-munitions', ar: 'ذخيرة عنقودية' },
  { code: 'chemical', en: 'Chemical weapon or poison', fr: 'Arme chimique ou poison', ar: 'سلاح كيميائي أو سم' },
  { code: 'fire', en: 'Fire', fr: 'Feu', ar: 'النار' },
  { code: 'vehicle', en: 'Vehicle or bulldozer', fr: 'Véhicule ou bulldozer', ar: 'مركبة أو جرافة' },
  { code: 'hanging', en: 'Rope, strangling or hanging', fr: 'Corde, strangulation ou pendaison', ar: 'حبل أو خنق أو شنق' },
  { code: 'none', en: 'No weapon', fr: 'Aucune arme', ar: 'بلا سلاح' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

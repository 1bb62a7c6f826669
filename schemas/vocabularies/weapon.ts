/** Weapons and means used. */
import type { Term } from '../dialect.ts'

const hand = { en: 'By hand', fr: 'À la main', ar: 'باليد' } as const
const crowd = { en: 'Against crowds', fr: 'Contre les foules', ar: 'ضد الحشود' } as const
const arms = { en: 'Firearms, explosives, chemicals', fr: 'Armes à feu, explosifs, produits chimiques', ar: 'أسلحة نارية ومتفجرات ومواد كيميائية' } as const

export const weapon = [
  { code: 'body', en: 'Bare hands or feet', fr: 'Coups, à mains nues ou avec les pieds', ar: 'الأيدي أو الأرجل', group: hand },
  { code: 'blunt', en: 'Truncheon or blunt object', fr: 'Matraque ou objet contondant', ar: 'هراوة أو أداة صلبة', group: hand },
  { code: 'blade', en: 'Knife, machete or other blade', fr: 'Couteau, machette ou autre lame', ar: 'سكين أو ساطور أو نصل آخر', group: hand },
  { code: 'hanging', en: 'Rope, strangling or hanging', fr: 'Corde, strangulation ou pendaison', ar: 'حبل أو خنق أو شنق', group: hand },
  { code: 'fire', en: 'Fire', fr: 'Feu', ar: 'النار', group: hand },
  { code: 'vehicle', en: 'Vehicle or bulldozer', fr: 'Véhicule ou bulldozer', ar: 'مركبة أو جرافة', group: hand },
  { code: 'rubber_bullets', en: 'Rubber bullets or pellets', fr: 'Balles en caoutchouc ou plombs', ar: 'رصاص مطاطي أو خرطوش', group: crowd },
  { code: 'tear_gas', en: 'Tear gas or chemical irritant', fr: 'Gaz lacrymogène ou irritant chimique', ar: 'غاز مسيل للدموع أو مادة مهيّجة', group: crowd },
  { code: 'water_cannon', en: 'Water cannon', fr: 'Canon à eau', ar: 'خرطوم مياه', group: crowd },
  { code: 'stun', en: 'Stun grenade or electric weapon', fr: 'Grenade assourdissante ou arme électrique', ar: 'قنبلة صوتية أو سلاح كهربائي', group: crowd },
  { code: 'firearm', en: 'Firearm', fr: 'Arme à feu', ar: 'سلاح ناري', group: arms },
  { code: 'grenade', en: 'Grenade', fr: 'Grenade', ar: 'قنبلة يدوية', group: arms },
  { code: 'artillery', en: 'Artillery, mortar or rocket', fr: 'Artillerie, mortier ou roquette', ar: 'مدفعية أو هاون أو صاروخ', group: arms },
  { code: 'aerial', en: 'Air-dropped bomb or missile', fr: 'Bombe aérienne ou missile', ar: 'قنبلة ملقاة من الجو أو صاروخ جوي', group: arms },
  { code: 'drone', en: 'Armed drone', fr: 'Drone armé', ar: 'طائرة مسيّرة مسلحة', group: arms },
  {
    code: 'ied',
    en: 'Improvised explosive device or car bomb',
    fr: 'Engin explosif improvisé ou voiture piégée',
    ar: 'عبوة ناسفة أو سيارة مفخخة',
    group: arms,
  },
  { code: 'mine', en: 'Landmine or unexploded ordnance', fr: 'Mine ou munition non explosée', ar: 'لغم أو ذخيرة غير منفجرة', group: arms },
  { code: 'cluster', en: 'Cluster munition', fr: 'Arme à sous-munitions', ar: 'ذخيرة عنقودية', group: arms },
  { code: 'chemical', en: 'Chemical weapon or poison', fr: 'Arme chimique ou poison', ar: 'سلاح كيميائي أو سم', group: arms },
  { code: 'none', en: 'No weapon', fr: 'Aucune arme', ar: 'بلا سلاح' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

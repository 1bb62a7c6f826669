/** Which country a text of somebody else's file means: a code or a name in English, French or Arabic, in any spelling that real files were found to use. */
import { wordsOf } from '../arabic.ts'
import { countryCalls } from './countries.ts'

/** Former, short and institutional names that no list of names has. Congo alone is left out: it names two countries. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  ARE: ['UAE', 'Emirates', 'EAU', 'الإمارات'],
  BFA: ['Upper Volta', 'Haute-Volta'],
  BIH: ['Bosnia', 'Bosnie', 'Bosnia-Herzegovina', 'Bosnia & Herzegovina', 'البوسنة'],
  BLR: ['Byelorussia', 'Belarus'],
  BOL: ['Bolivia (Plurinational State of)'],
  BRN: ['Brunei'],
  CAF: ['CAR', 'RCA', 'Central African Rep.', 'Centrafrique', 'أفريقيا الوسطى'],
  CHN: ['PR China', 'Mainland China', 'الصين الشعبية'],
  CIV: ['Ivory Coast', 'Cote dIvoire', 'RCI'],
  COD: [
    'DRC',
    'RDC',
    'DR Congo',
    'RD Congo',
    'Dem. Rep. Congo',
    'Congo, Dem. Rep.',
    'Congo, DRC',
    'Congo, DR',
    'Congo (DRC)',
    'Congo (RDC)',
    'Congo-Kinshasa',
    'Congo (Kinshasa)',
    'Democratic Republic of Congo',
    'Congo, Democratic Republic of the',
    'Congo, the Democratic Republic of the',
    'Zaire',
    'Zaïre',
    'République démocratique du Congo',
    'الكونغو الديمقراطية',
    'الكونغو الديموقراطية',
  ],
  COG: [
    'Congo-Brazzaville',
    'Congo (Brazzaville)',
    'Congo, Rep.',
    'Rep. Congo',
    'Republic of Congo',
    'Congo, Republic of the',
    'Congo, Republic of',
    'الكونغو برازافيل',
  ],
  CPV: ['Cape Verde', 'Cap Vert', 'الرأس الأخضر'],
  CZE: ['Czech Rep.', 'République tchèque'],
  DOM: ['Dominican Rep.'],
  ESH: ['SADR', 'Sahrawi Arab Democratic Republic', 'الجمهورية الصحراوية'],
  FSM: ['Federated States of Micronesia'],
  GBR: [
    'Great Britain',
    'Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Grande-Bretagne',
    'Angleterre',
    'بريطانيا',
    'United Kingdom of Great Britain and Northern Ireland',
  ],
  GNB: ['Guinea Bissau', 'Guinée Bissau'],
  GNQ: ['Equatorial Guinea'],
  GIN: ['Guinea-Conakry', 'Guinée-Conakry', 'Guinea (Conakry)'],
  HKG: ['Hong Kong SAR', 'China, Hong Kong Special Administrative Region'],
  IRN: ['Iran, Islamic Republic of', 'Islamic Republic of Iran', 'Persia'],
  KGZ: ['Kyrgyz Republic', 'Kirghizie'],
  KHM: ['Kampuchea', 'Cambodia (Kampuchea)', 'كمبوديا'],
  KOR: ['Korea, South', 'Korea, Rep.', 'Republic of Korea', 'ROK', 'Korea (the Republic of)'],
  LAO: ['Lao PDR', 'Laos PDR', 'Lao'],
  LBY: ['Libyan Arab Jamahiriya', 'State of Libya'],
  LKA: ['Ceylon'],
  MAC: ['Macau', 'China, Macao Special Administrative Region'],
  MDA: ['Republic of Moldova'],
  MDG: ['Madagascar (Malagasy)'],
  MKD: ['Macedonia', 'FYROM', 'Macedonia, FYR', 'The former Yugoslav Republic of Macedonia', 'Macédoine', 'مقدونيا'],
  MMR: ['Burma', 'Birmanie', 'بورما'],
  NLD: ['Holland'],
  PRK: [
    'Korea, North',
    'Korea, Dem. Rep.',
    'DPRK',
    "Democratic People's Republic of Korea",
    'Dem. People’s Rep. Korea',
    'République populaire démocratique de Corée',
  ],
  PSE: [
    'OPT',
    'oPt',
    'Occupied Palestinian Territory',
    'Occupied Palestinian Territories',
    'Palestinian Territory',
    'Palestinian Territory, Occupied',
    'Palestinian Territories',
    'State of Palestine',
    'TPO',
    'Territoire palestinien occupé',
    'Territoires palestiniens',
    'Territoires palestiniens occupés',
    'West Bank and Gaza',
    'West Bank & Gaza',
    'Gaza',
    'Gaza Strip',
    'West Bank',
    'Bande de Gaza',
    'Cisjordanie',
    'غزة',
    'قطاع غزة',
    'الضفة الغربية',
    'دولة فلسطين',
    'الأراضي الفلسطينية المحتلة',
    'الأراضي الفلسطينية',
  ],
  RUS: ['Soviet Union', 'USSR', 'Fédération de Russie', 'روسيا الاتحادية', 'الاتحاد الروسي'],
  SAU: ['KSA', 'المملكة العربية السعودية'],
  SRB: ['Yugoslavia', 'Serbia (Yugoslavia)', 'Serbia and Montenegro', 'Yougoslavie'],
  SSD: ['S. Sudan', 'Sud-Soudan'],
  SWZ: ['Swaziland'],
  SYR: ['Syria', 'Syrian Arab Rep.', 'République arabe syrienne', 'الجمهورية العربية السورية', 'سورية'],
  TLS: ['East Timor', 'Timor oriental', 'Timor Leste', 'تيمور الشرقية'],
  TUR: ['Turkiye', 'Turkey/Türkiye', 'Türkiye/Turkey', 'Turquie/Türkiye'],
  TWN: ['Taiwan, China', 'Taiwan (Province of China)'],
  TZA: ['Tanzania, United Rep.', 'Tanzania, United Republic of', 'Tanganyika'],
  USA: ['America', 'United States of America (the)', 'États-Unis d’Amérique', 'أمريكا', 'الولايات المتحدة الأمريكية'],
  VAT: ['Vatican', 'Vatican City'],
  VEN: ['Venezuela (Bolivarian Republic of)', 'Venezuela, RB'],
  VNM: ['Viet Nam', 'North Vietnam', 'South Vietnam', 'Vietnam (North Vietnam)'],
  XKX: ['XKK', 'Kosovo (under UNSCR 1244)', 'Kosovo*'],
  YEM: ['North Yemen', 'South Yemen', 'Yemen, Rep.', 'Republic of Yemen', 'Yemen (North Yemen)', 'الجمهورية اليمنية'],
  ZWE: ['Rhodesia', 'Zimbabwe (Rhodesia)'],
}

/** A name as it is compared: words without accents, articles and `and`; `&` reads as `and`. */
function keyOf(text: string): string {
  return wordsOf(text)
    .filter((word) => !['the', 'and', 'et', 'of', 'de', 'la', 'le', 'les', 'du', 'des', 'd', 'l'].includes(word))
    .join(' ')
}

const known = new Map<string, string | null>()
for (const [text, code] of countryCalls) {
  const key = keyOf(text)
  // A name that two countries bear (Congo) decides nothing.
  known.set(key, known.has(key) && known.get(key) !== code ? null : code)
}
for (const [code, texts] of Object.entries(aliases)) for (const text of texts) known.set(keyOf(text), code)

/**
 * The alpha-3 code of the country that a text names, or null: alpha-2, alpha-3 or numeric code, or a name in English, French or Arabic whatever its case, accents,
 * Arabic spelling, article or order (“Iran (Islamic Republic of)”, “Myanmar (Burma)”, “Congo, Dem. Rep.”, “OPT”, “سورية”). A text that names several countries gives null.
 */
export function countryOf(text: string): string | null {
  if (text.length > 120) return null
  const whole = known.get(keyOf(text)) ?? (/^\s*\d{1,3}\s*$/.test(text) ? known.get(text.trim().padStart(3, '0')) : undefined)
  if (whole) return whole
  const outside = text.replace(/\([^()]*\)/g, ' ')
  return outside === text ? null : (known.get(keyOf(outside)) ?? null)
}

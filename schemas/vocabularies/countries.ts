/**
 * Countries and territories by ISO 3166-1 alpha-3, and Kosovo (XKX). Names come from i18n-iso-countries; where its name is a formal, dated or misspelt one,
 * the name in `preferred` stands instead. A name here says nothing about the status of a territory.
 */
import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import arabic from 'i18n-iso-countries/langs/ar.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import type { Term, Text } from '../dialect.ts'

type Names = Readonly<Record<string, string | string[]>>
const packaged: Readonly<Record<keyof Text, Names>> = { en: english.countries, fr: french.countries, ar: arabic.countries }

const preferred: Readonly<Record<string, Partial<Text>>> = {
  ARE: { fr: 'Émirats arabes unis' },
  ATF: { ar: 'الأراضي الجنوبية الفرنسية' },
  BES: { ar: 'بونير وسانت أوستاتيوس وسابا' },
  BHS: { ar: 'جزر البهاما' },
  BLR: { fr: 'Bélarus', ar: 'بيلاروس' },
  BRN: { en: 'Brunei', fr: 'Brunéi' },
  CAF: { fr: 'République centrafricaine' },
  CHN: { en: 'China' },
  CIV: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire', ar: 'كوت ديفوار' },
  COG: { en: 'Republic of the Congo', ar: 'جمهورية الكونغو' },
  COL: { ar: 'كولومبيا' },
  CPV: { en: 'Cabo Verde', fr: 'Cabo Verde', ar: 'كابو فيردي' },
  CZE: { en: 'Czechia', fr: 'Tchéquie', ar: 'التشيك' },
  DOM: { fr: 'République dominicaine', ar: 'الجمهورية الدومينيكية' },
  FLK: { fr: 'Îles Falkland (Malvinas)', ar: 'جزر فوكلاند (مالفيناس)' },
  FSM: { en: 'Micronesia', ar: 'ميكرونيزيا' },
  GMB: { en: 'Gambia' },
  GRL: { ar: 'غرينلاند' },
  IOT: { fr: 'Territoire britannique de l’océan Indien' },
  IRN: { en: 'Iran' },
  KOR: { en: 'South Korea' },
  LAO: { en: 'Laos' },
  MDA: { en: 'Moldova' },
  MKD: { en: 'North Macedonia' },
  MMR: { ar: 'ميانمار' },
  MYT: { ar: 'مايوت' },
  NLD: { en: 'Netherlands' },
  OMN: { ar: 'عُمان' },
  PCN: { en: 'Pitcairn' },
  PSE: { en: 'Palestine' },
  REU: { en: 'Réunion', fr: 'La Réunion', ar: 'لا ريونيون' },
  RUS: { en: 'Russia' },
  SAU: { fr: 'Arabie saoudite' },
  SHN: { en: 'Saint Helena, Ascension and Tristan da Cunha', fr: 'Sainte-Hélène, Ascension et Tristan da Cunha' },
  SJM: { fr: 'Svalbard et Jan Mayen' },
  STP: { fr: 'Sao Tomé-et-Principe' },
  SWZ: { fr: 'Eswatini', ar: 'إسواتيني' },
  SYC: { ar: 'سيشيل' },
  SYR: { en: 'Syria' },
  TLS: { ar: 'تيمور - ليشتي' },
  TUR: { en: 'Türkiye' },
  TWN: { en: 'Taiwan' },
  TZA: { en: 'Tanzania', fr: 'Tanzanie' },
  UMI: { ar: 'جزر الولايات المتحدة الصغيرة النائية' },
  USA: { en: 'United States', fr: 'États-Unis' },
  VAT: { en: 'Holy See' },
  VGB: { en: 'British Virgin Islands', fr: 'Îles Vierges britanniques' },
  VIR: { en: 'United States Virgin Islands', fr: 'Îles Vierges américaines' },
  XKX: { ar: 'كوسوفو' },
}

const listed = (names: Names, alpha2: string): readonly string[] => [names[alpha2] ?? []].flat()

interface Country {
  readonly alpha2: string
  readonly alpha3: string
  readonly number: string
}

/** The package calls Kosovo XKK / 983; the code in use (World Bank, European Commission) is XKX, without a number. */
const codes: readonly Country[] = isoCodes.map(([alpha2 = '', alpha3 = '', number = '']) =>
  alpha2 === 'XK' ? { alpha2, alpha3: 'XKX', number: '' } : { alpha2, alpha3, number },
)

function nameOf({ alpha2, alpha3 }: Country, language: keyof Text): string {
  const name = preferred[alpha3]?.[language] ?? listed(packaged[language], alpha2)[0] ?? alpha3
  return name.replaceAll("'", '’')
}

export const countries: readonly Term[] = codes
  .map((one) => ({ code: one.alpha3, en: nameOf(one, 'en'), fr: nameOf(one, 'fr'), ar: nameOf(one, 'ar') }))
  .sort((one, other) => one.en.localeCompare(other.en, 'en'))

/** Everything by which a country may be called in a file: its codes and its names in the three languages, as [text, alpha-3]. */
export const countryCalls: readonly (readonly [string, string])[] = codes.flatMap(({ alpha2, alpha3, number }) => {
  const own = Object.values(preferred[alpha3] ?? {})
  const names = [packaged.en, packaged.fr, packaged.ar].flatMap((one) => listed(one, alpha2))
  return [alpha2, alpha3, number, ...own, ...names].filter(Boolean).map((text) => [text, alpha3] as const)
})

/** What kind of place it happened in. */
import type { Term } from '../dialect.ts'

export const locationType = [
  { code: 'home', en: 'Home', fr: 'Domicile', ar: 'مسكن' },
  { code: 'street', en: 'Street or public square', fr: 'Rue ou place publique', ar: 'شارع أو ساحة عامة' },
  { code: 'assembly', en: 'Demonstration or gathering', fr: 'Manifestation ou rassemblement', ar: 'مظاهرة أو تجمع' },
  { code: 'checkpoint', en: 'Checkpoint or roadblock', fr: 'Barrage ou poste de contrôle', ar: 'حاجز أو نقطة تفتيش' },
  { code: 'border', en: 'Border, airport or port', fr: 'Frontière, aéroport ou port', ar: 'معبر حدودي أو مطار أو ميناء' },
  { code: 'workplace', en: 'Workplace', fr: 'Lieu de travail', ar: 'مكان العمل' },
  { code: 'school', en: 'School or university', fr: 'École ou université', ar: 'مدرسة أو جامعة' },
  { code: 'health_facility', en: 'Hospital or clinic', fr: 'Hôpital ou centre de soins', ar: 'مستشفى أو مركز صحي' },
  { code: 'worship', en: 'Place of worship', fr: 'Lieu de culte', ar: 'مكان عبادة' },
  {
    code: 'organisation_office',
    en: 'Office of an organisation, union or party',
    fr: 'Locaux d’une association, d’un syndicat ou d’un parti',
    ar: 'مقر جمعية أو نقابة أو حزب',
  },
  { code: 'media_office', en: 'Office of a media outlet', fr: 'Locaux d’un média', ar: 'مقر وسيلة إعلام' },
  { code: 'police_station', en: 'Police or gendarmerie station', fr: 'Poste de police ou de gendarmerie', ar: 'مركز شرطة أو درك' },
  { code: 'court', en: 'Court', fr: 'Tribunal', ar: 'محكمة' },
  { code: 'detention_place', en: 'Prison or other place of detention', fr: 'Prison ou autre lieu de détention', ar: 'سجن أو مكان احتجاز آخر' },
  { code: 'military_site', en: 'Military site', fr: 'Site militaire', ar: 'موقع عسكري' },
  { code: 'camp', en: 'Camp for refugees or displaced people', fr: 'Camp de personnes réfugiées ou déplacées', ar: 'مخيم لاجئين أو نازحين' },
  { code: 'market', en: 'Market or shop', fr: 'Marché ou commerce', ar: 'سوق أو متجر' },
  { code: 'land', en: 'Farmland, pasture or forest', fr: 'Champ, pâturage ou forêt', ar: 'أرض زراعية أو مرعى أو غابة' },
  { code: 'road', en: 'Road or vehicle', fr: 'Route ou véhicule', ar: 'طريق أو مركبة' },
  { code: 'sea', en: 'Sea, lake or river', fr: 'Mer, lac ou fleuve', ar: 'بحر أو بحيرة أو نهر' },
  { code: 'online', en: 'Online', fr: 'En ligne', ar: 'على الإنترنت' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]

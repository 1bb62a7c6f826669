/** Presented records for the tests of the writers: ordinary ones, and one whose every text is hostile. */

import type { Presented } from '../../backend/exports/shape.ts'
import type { FormSchema } from '../../schemas/dialect.ts'

/** Texts that break writers: formulas in their disguises, separators, quotes, line ends, directions, controls, long and foreign. */
export const nasty: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://example.org/?"&A1,"x")',
  '+33 1 23',
  '-12.5',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  "  =cmd|' /C calc'!A0",
  '\uFEFF=1+1',
  '\u200B@x',
  '\u061C=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1+1",
  "''",
  "l'arrêt",
  'a,b;c\td',
  'She said "no"',
  '""',
  'first\r\nsecond\nthird\rfourth',
  '- one\n- two',
  '# end of export: 3 records',
  'عدد الضحايا: ٣، «الشرطة»',
  'שלום',
  '\u202Eevil\u202C',
  '<b>&amp;]]></b>',
  '_x0041_',
  '\u0001\u0007\u001F\u007F\u0085',
  '💥\u{1F468}\u200D\u{1F469}',
  'e\u0301',
  ' padded ',
  '\u2028\u2029',
  '0012',
  '1e5',
  'true',
  'null',
  'x'.repeat(20_000),
]

export const form: FormSchema = {
  form: 'detention',
  version: 2,
  label: { en: 'Detention', fr: 'Détention', ar: 'احتجاز' },
  help: { en: 'Help', fr: 'Aide', ar: 'مساعدة' },
  sections: [{ key: 'what', label: { en: 'What', fr: 'Quoi', ar: 'ماذا' }, fields: ['warrant', 'lawyer_name', 'held_days', 'places'] }],
  suggests: [],
  required: [],
  properties: {
    warrant: { type: 'string', maxLength: 20, label: { en: 'Warrant', fr: 'Mandat', ar: 'مذكرة' } },
    lawyer_name: { type: 'string', maxLength: 200, sensitivity: 'identity', label: { en: 'Lawyer', fr: 'Avocat', ar: 'المحامي' } },
    held_days: { type: 'integer', label: { en: 'Days held', fr: 'Jours', ar: 'أيام' } },
    places: {
      type: 'array',
      maxItems: 5,
      label: { en: 'Places', fr: 'Lieux', ar: 'أماكن' },
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          contact: { type: 'string', sensitivity: 'identity', label: { en: 'Contact', fr: 'Contact', ar: 'جهة الاتصال' } },
          name: { type: 'string', label: { en: 'Name', fr: 'Nom', ar: 'الاسم' } },
        },
      },
    },
  },
}

/** An incident as `present` might give it to somebody with every right; `index` makes it distinct. */
export function presented(index: number, more: Presented = {}): Presented {
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    community_id: '11111111-1111-4111-8111-111111111111',
    reference: `TUN-2026-${String(index).padStart(4, '0')}`,
    state: 'verified',
    form: 'detention',
    form_version: 2,
    language: 'fr',
    title: `Trois manifestants arrêtés (${index})`,
    description: 'Vers 22 h, trois personnes ont été arrêtées, puis conduites au poste.\nAucun mandat n’a été présenté.',
    violations: ['liberty.arbitrary_arrest', 'liberty.no_warrant'],
    happened_on: '2026-03~',
    country: 'TUN',
    admin_area: 'Tunis',
    place_name: null,
    place_precision: 'locality',
    latitude: 36.8,
    longitude: -10.18,
    victims_count: 3,
    victims_estimated: false,
    perpetrators: 'hommes en civil',
    source_name: 'NAME-THAT-MUST-NOT-LEAVE',
    source_links: ['https://example.org/a', 'https://example.org/b'],
    attribution: 'Example Monitor, CC BY 4.0',
    answers: { warrant: 'none', lawyer_name: 'NAME-THAT-MUST-NOT-LEAVE', held_days: 4, places: [{ name: 'Bouchoucha', contact: 'NAME-THAT-MUST-NOT-LEAVE' }] },
    created_at: '2026-03-04T10:00:00.000Z',
    version: 1,
    ...more,
  }
}

/** Records as a writer gets them. */
export async function* batched(records: Iterable<Presented>, size = 3): AsyncGenerator<Presented[]> {
  let batch: Presented[] = []
  for (const record of records) {
    batch.push(record)
    if (batch.length === size) {
      yield batch
      batch = []
    }
  }
  if (batch.length) yield batch
}

/** All that a writer gives, as bytes. */
export async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

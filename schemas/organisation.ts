/** An organisation or a force: with what it belongs to, so that a chain of command can be drawn. */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { date, story, term, text } from './forms/parts.ts'
import { belongs, kept, recordSection, reference } from './record-parts.ts'

const section = 'what'

export const organisation = {
  $id: 'organisation',
  type: 'object',
  additionalProperties: false,
  collection: 'organisations',
  label: { en: 'Organisation or force', fr: 'Organisation ou force', ar: 'منظمة أو قوة' },
  plural: { en: 'Organisations and forces', fr: 'Organisations et forces', ar: 'المنظمات والقوات' },
  sections: [recordSection, { key: section, label: { en: 'What it is', fr: 'Ce qu’elle est', ar: 'ما هي' } }],
  required: ['name', 'kind'],
  creates: ['community_id', 'name'],
  namedBy: [['involvements', 'organisation_id']],
  filters: ['id', 'kind', 'country', 'parent_id'],
  properties: {
    ...belongs,
    name: { ...text(200, { en: 'Name', fr: 'Nom', ar: 'الاسم' }), minLength: 1, section },
    aliases: {
      type: 'array',
      maxItems: 12,
      section,
      items: { type: 'string', maxLength: 200 },
      label: { en: 'Other names, other scripts', fr: 'Autres noms, autres écritures', ar: 'أسماء أخرى وبكتابات أخرى' },
    },
    kind: { ...term('perpetrator_types', { en: 'Kind', fr: 'Nature', ar: 'النوع' }), section },
    country: { ...term('countries', { en: 'Country', fr: 'Pays', ar: 'البلد' }), maxLength: 3, section },
    parent_id: reference('organisations', { en: 'Belongs to', fr: 'Relève de', ar: 'تتبع' }, { section }),
    unit: {
      ...text(
        120,
        { en: 'Unit, post or branch', fr: 'Unité, poste ou service', ar: 'وحدة أو مركز أو فرع' },
        {
          help: {
            en: 'As it is called in the chain of command.',
            fr: 'Tel qu’il est nommé dans la chaîne de commandement.',
            ar: 'كما تُسمّى في التسلسل القيادي.',
          },
        },
      ),
      section,
    },
    place_name: { ...text(200, { en: 'Seat', fr: 'Siège', ar: 'المقر' }), section },
    active_on: {
      ...date(
        { en: 'Existed', fr: 'A existé', ar: 'فترة الوجود' },
        { help: { en: 'A date or a period.', fr: 'Une date ou une période.', ar: 'تاريخ أو فترة.' } },
      ),
      section,
    },
    description: { ...story({ en: 'Description', fr: 'Description', ar: 'الوصف' }, { sensitivity: 'restricted' }), section },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

export type Organisation = RecordOf<typeof organisation>

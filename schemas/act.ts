/** An act: one type of violation against one victim (a person or a group), in an incident. It is the pivot of the model (HURIDOCS): counting acts, nothing counts twice. */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { count, date, story, term, terms, text } from './forms/parts.ts'
import { belongs, flag, kept, recordSection, reference } from './record-parts.ts'

const section = { what: 'what', when: 'when_where', version: 'version', outcome: 'outcome' } as const
const restricted = { sensitivity: 'restricted' } as const

export const act = {
  $id: 'act',
  type: 'object',
  additionalProperties: false,
  collection: 'acts',
  label: { en: 'Act', fr: 'Acte', ar: 'فعل' },
  plural: { en: 'Acts', fr: 'Actes', ar: 'الأفعال' },
  sections: [
    recordSection,
    { key: section.what, label: { en: 'The act', fr: 'L’acte', ar: 'الفعل' } },
    { key: section.when, label: { en: 'When and where', fr: 'Quand et où', ar: 'متى وأين' } },
    { key: section.version, label: { en: 'What the authorities say', fr: 'Ce que disent les autorités', ar: 'ما تقوله السلطات' } },
    { key: section.outcome, label: { en: 'The victim', fr: 'La victime', ar: 'الضحية' } },
  ],
  required: ['incident_id', 'violation'],
  creates: ['incident_id', 'violation'],
  within: 'incident_id',
  filters: ['id', 'incident_id', 'victim_id', 'violation', 'status_at_end'],
  properties: {
    ...belongs,
    incident_id: reference('incidents', { en: 'Incident', fr: 'Incident', ar: 'الواقعة' }, { section: 'record' }),
    victim_id: reference('people', { en: 'Victim', fr: 'Victime', ar: 'الضحية' }, { section: section.what }),
    violation: {
      ...term('violations', { en: 'Type of violation', fr: 'Type de violation', ar: 'نوع الانتهاك' }),
      sensitivity: 'public',
      section: section.what,
    },
    methods: { ...terms('torture_method', 20, { en: 'Methods', fr: 'Méthodes', ar: 'الأساليب' }, restricted), section: section.what },
    weapons: { ...terms('weapon', 12, { en: 'Weapons and means', fr: 'Armes et moyens', ar: 'الأسلحة والوسائل' }), section: section.what },
    happened_on: { ...date({ en: 'Date', fr: 'Date', ar: 'التاريخ' }), section: section.when },
    ended_on: { ...date({ en: 'Until', fr: 'Jusqu’au', ar: 'حتى' }), section: section.when },
    place_name: { ...text(200, { en: 'Place', fr: 'Lieu', ar: 'المكان' }), section: section.when },
    location_type: { ...term('location_type', { en: 'Kind of place', fr: 'Type de lieu', ar: 'نوع المكان' }), section: section.when },
    stated_reason: { ...text(500, { en: 'Reason given', fr: 'Motif invoqué', ar: 'السبب المعلن' }, restricted), section: section.version },
    official_version: {
      ...terms('official_version', 6, { en: 'Official version', fr: 'Version officielle', ar: 'الرواية الرسمية' }),
      section: section.version,
    },
    official_version_note: { ...story({ en: 'In their words', fr: 'Dans leurs termes', ar: 'بعباراتهم' }, restricted), section: section.version },
    laws: {
      type: 'array',
      maxItems: 20,
      section: section.version,
      items: { type: 'string', maxLength: 200 },
      label: { en: 'National laws invoked or breached', fr: 'Lois nationales invoquées ou enfreintes', ar: 'القوانين الوطنية المحتج بها أو المنتهكة' },
    },
    status_at_end: {
      ...term('victim_status', { en: 'Situation at the end of the act', fr: 'Situation à la fin de l’acte', ar: 'الوضع عند نهاية الفعل' }),
      section: section.outcome,
    },
    age_at_time: {
      ...count({ en: 'Age at the time', fr: 'Âge au moment des faits', ar: 'العمر وقت الفعل' }),
      maximum: 130,
      sensitivity: 'restricted',
      section: section.outcome,
    },
    characteristics: {
      ...terms(
        'victim_characteristics',
        28,
        { en: 'Characteristics at the time', fr: 'Caractéristiques au moment des faits', ar: 'الصفات وقت الفعل' },
        restricted,
      ),
      section: section.outcome,
    },
    physical_consequences: {
      ...story({ en: 'Physical consequences', fr: 'Conséquences physiques', ar: 'الآثار الجسدية' }, restricted),
      section: section.outcome,
    },
    psychological_consequences: {
      ...story({ en: 'Psychological consequences', fr: 'Conséquences psychologiques', ar: 'الآثار النفسية' }, restricted),
      section: section.outcome,
    },
    note: { ...story({ en: 'Notes', fr: 'Notes', ar: 'ملاحظات' }, restricted), section: section.outcome },
    coded_notes: codedNotes,
    derived: flag({ en: 'Drawn from the report', fr: 'Tiré du signalement', ar: 'مستخرج من البلاغ' }, { readOnly: true, section: 'record' }),
    ...kept,
  },
} as const satisfies RecordSchema

export type Act = RecordOf<typeof act>

/** What every part of a casefile has in common: it names its casefile, is read and written with it, and its lists are narrowed by it. */
import { codedNotes } from '../coded-notes.ts'
import type { FieldSchema, RecordSchema, Text } from '../dialect.ts'
import { repeat, text } from '../forms/parts.ts'
import { belongs, kept, recordSection, reference } from '../record-parts.ts'

const section = 'part'

interface PartOf {
  readonly id: string
  readonly collection: string
  readonly label: Text
  readonly plural: Text
  /** Must be given when the part is made. */
  readonly creates: readonly string[]
  readonly filters?: readonly string[]
  readonly properties: Readonly<Record<string, FieldSchema>>
}

/** Whether an answer is chosen from a list. */
const isChosen = (field: FieldSchema): boolean =>
  field.type === 'array' ? field.items.type !== 'object' && field.items.vocabulary !== undefined : field.type === 'string' && field.vocabulary !== undefined

/** A part of a casefile as a schema; where one of its answers is chosen from a list, such answers may carry notes. */
export function partOf({ id, collection, label, plural, creates, filters = [], properties }: PartOf): RecordSchema {
  return {
    $id: id,
    type: 'object',
    additionalProperties: false,
    collection,
    label,
    plural,
    sections: [recordSection, { key: section, label }],
    required: ['casefile_id', ...creates],
    creates: ['casefile_id', ...creates],
    within: 'casefile_id',
    filters: ['casefile_id', ...filters],
    properties: {
      ...belongs,
      casefile_id: reference('casefiles', { en: 'Casefile', fr: 'Dossier contentieux', ar: 'ملف القضية' }, { section: 'record' }),
      ...Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, { section, ...field }])),
      ...(Object.values(properties).some(isChosen) ? { coded_notes: codedNotes } : {}),
      ...kept,
    },
  }
}

/** Given by the server, and never again to another. */
export const number: FieldSchema = { type: 'integer', minimum: 1, readOnly: true, label: { en: 'Number', fr: 'Numéro', ar: 'الرقم' } }

const numeral = (label: Text): FieldSchema & { readonly type: 'integer' } => ({ type: 'integer', minimum: 1, maximum: 100000, label })

/** Numbers of exhibits, each with the place in it. */
export const exhibitNumbers = repeat(
  100,
  { en: 'Exhibits', fr: 'Pièces', ar: 'المستندات' },
  {
    exhibit: numeral({ en: 'Exhibit no.', fr: 'Pièce n°', ar: 'رقم المستند' }),
    pinpoint: text(100, { en: 'Page, minute, paragraph', fr: 'Page, minute, paragraphe', ar: 'الصفحة أو الدقيقة أو الفقرة' }),
  },
)
/** Numbers of facts. */
export const factNumbers = repeat(
  300,
  { en: 'Facts', fr: 'Faits', ar: 'الوقائع' },
  {
    fact: numeral({ en: 'Fact no.', fr: 'Fait n°', ar: 'رقم الواقعة' }),
  },
)

/**
 * The dialect: JSON Schema (draft 2020-12 subset) plus the few words by which a record describes itself once,
 * for the database, the API, the forms, the tables, the exports and the paper. Pure types; ajv learns the words in backend/records/draft.ts.
 */

export const languages = ['en', 'fr', 'ar'] as const
export type Language = (typeof languages)[number]

/** One text in the three languages of the interface. */
export type Text = Readonly<Record<Language, string>>

/**
 * How far a field may travel. `public`: may be published; `community`: every member of the record's community;
 * `restricted`: those who verify, litigate or coordinate, and the author; `identity`: what identifies a person, same readers, never searched nor exported in clear.
 */
export const sensitivities = ['public', 'community', 'restricted', 'identity'] as const
export type Sensitivity = (typeof sensitivities)[number]

/** Whose work it is to fill a field: anyone who may record, or only those who review. */
export type Duty = 'record' | 'review'

/** Show and require a field only if another one of the same schema has one of these values (or, for lists, contains one). */
export interface When {
  readonly field: string
  readonly in: readonly (string | boolean)[]
}

interface Described {
  readonly label: Text
  readonly help?: Text
  /** Key of the section in which forms and pages show the field. */
  readonly section?: string
  readonly sensitivity?: Sensitivity
  readonly duty?: Duty
  readonly when?: When
  /** Set by the server; refused from a client. */
  readonly readOnly?: boolean
}

export type TextFormat = 'edtf' | 'date-time' | 'uuid' | 'email' | 'uri' | 'multiline'

export interface StringField extends Described {
  readonly type: 'string'
  readonly format?: TextFormat
  readonly maxLength?: number
  readonly minLength?: number
  readonly enum?: readonly string[]
  /** Name of a list in schemas/vocabularies; the value is a code of it. */
  readonly vocabulary?: string
  /** Name of the collection whose record this identifier names. */
  readonly refers?: string
}
export interface NumberField extends Described {
  readonly type: 'integer' | 'number'
  readonly minimum?: number
  readonly maximum?: number
}
export interface BooleanField extends Described {
  readonly type: 'boolean'
}
export interface ListField extends Described {
  readonly type: 'array'
  readonly maxItems: number
  readonly minItems?: number
  readonly uniqueItems?: boolean
  readonly items: Omit<StringField, 'label'> | RepeatItem
}
/** One entry of a repeat: a small schema of its own (no repeat inside a repeat). */
export interface RepeatItem {
  readonly type: 'object'
  readonly additionalProperties: false
  readonly required?: readonly string[]
  readonly properties: Readonly<Record<string, StringField | NumberField | BooleanField | TermsField>>
}
/** Several terms of one list: the only list that may stand inside a repeat. */
export interface TermsField extends Described {
  readonly type: 'array'
  readonly maxItems: number
  readonly minItems?: number
  readonly uniqueItems?: boolean
  readonly items: Omit<StringField, 'label'>
}
/** Answers to a form: an object whose schema is that of the form version the record names. */
export interface AnswersField extends Described {
  readonly type: 'object'
  readonly answers: true
}
export type FieldSchema = StringField | NumberField | BooleanField | ListField | AnswersField

export interface Section {
  readonly key: string
  readonly label: Text
  readonly help?: Text
}

export interface RecordSchema {
  readonly $id: string
  readonly type: 'object'
  readonly additionalProperties: false
  /** Plural noun in URLs and table names. */
  readonly collection: string
  readonly label: Text
  readonly plural: Text
  readonly sections: readonly Section[]
  /** Must be filled before the record is submitted; a draft may lack them. */
  readonly required: readonly string[]
  /** Must be given when the record is created. */
  readonly creates: readonly string[]
  /** The field that names the record (an incident, a casefile) of which this one is a part: it is seen and changed by who may see and amend that one. */
  readonly within?: string
  /** Parts that name records of this kind, each with its field: one that a report brought is seen where the report is, or where such a part is. */
  readonly namedBy?: readonly (readonly [collection: string, field: string])[]
  /** Fields by which its list may be narrowed, each open to every reader of the record. */
  readonly filters?: readonly string[]
  readonly properties: Readonly<Record<string, FieldSchema>>
}

/**
 * A form: which fields of the incident it asks for, in which order, and the fields that are its own (kept under `answers`).
 * `fields` of a section name incident fields and own fields alike; own fields shadow nothing.
 */
export interface FormSchema {
  readonly form: string
  readonly version: number
  readonly label: Text
  readonly help: Text
  readonly sections: readonly (Section & { readonly fields: readonly string[] })[]
  /** Violation codes or group prefixes (`liberty.`) offered first. */
  readonly suggests: readonly string[]
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, FieldSchema>>
  /** Of a form of one person: its own fields that describe the one victim, each under the name that an entry of `victims` has for it. */
  readonly victim?: Readonly<Record<string, string>>
}

/** A term of a controlled vocabulary. */
export interface Term extends Text {
  readonly code: string
  readonly group?: Text
  /** Codes of the same notion in other vocabularies (HURIDOCS micro-thesauri, MRM). */
  readonly source?: string
  /** Articles engaged, e.g. `ICCPR 9; ACHPR 6`. */
  readonly instruments?: string
}

type Scalar<F> = F extends { type: 'string'; enum: readonly (infer E)[] }
  ? E
  : F extends { type: 'string' }
    ? string
    : F extends { type: 'integer' | 'number' }
      ? number
      : F extends { type: 'boolean' }
        ? boolean
        : F extends { type: 'array'; items: { type: 'object'; properties: infer P } }
          ? { [K in keyof P]?: Scalar<P[K]> | null }[]
          : F extends { type: 'array' }
            ? string[]
            : Record<string, unknown>

/** The TypeScript type of a record that follows schema `S`: absent means withheld, null means unknown. */
export type RecordOf<S extends RecordSchema> = {
  -readonly [K in keyof S['properties']]?: Scalar<S['properties'][K]> | null
}

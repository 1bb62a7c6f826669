/**
 * An item of evidence: a file as it was received, or an object, a statement, a saved page; where it came from, who kept it, what was made from it.
 * The original never changes; what stands here describes it.
 */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'

const moment = { type: 'string', format: 'date-time', readOnly: true } as const
const made = { ...moment, section: 'record' } as const

export const evidence = {
  $id: 'evidence',
  type: 'object',
  additionalProperties: false,
  collection: 'evidence',
  label: { en: 'Item of evidence', fr: 'Élément de preuve', ar: 'دليل' },
  plural: { en: 'Evidence', fr: 'Preuves', ar: 'الأدلة' },
  sections: [
    { key: 'record', label: { en: 'Record', fr: 'Fiche', ar: 'السجل' } },
    { key: 'item', label: { en: 'The item', fr: 'L’élément', ar: 'العنصر' } },
    { key: 'origin', label: { en: 'Where it comes from', fr: 'Provenance', ar: 'المصدر' } },
    { key: 'keeping', label: { en: 'Keeping', fr: 'Conservation', ar: 'الحفظ' } },
    { key: 'assessment', label: { en: 'Assessment', fr: 'Évaluation', ar: 'التقييم' } },
    { key: 'file', label: { en: 'The file', fr: 'Le fichier', ar: 'الملف' } },
  ],
  required: ['kind'],
  creates: ['incident_id'],
  properties: {
    id: { type: 'string', format: 'uuid', readOnly: true, section: 'record', label: { en: 'Identifier', fr: 'Identifiant', ar: 'المعرّف' } },
    community_id: {
      type: 'string',
      format: 'uuid',
      refers: 'communities',
      readOnly: true,
      section: 'record',
      label: { en: 'Community', fr: 'Communauté', ar: 'المجموعة' },
    },
    incident_id: { type: 'string', format: 'uuid', refers: 'incidents', section: 'record', label: { en: 'Incident', fr: 'Incident', ar: 'الواقعة' } },
    reference: { type: 'string', maxLength: 40, readOnly: true, section: 'record', label: { en: 'Item number', fr: 'Numéro de pièce', ar: 'رقم العنصر' } },
    kind: {
      type: 'string',
      maxLength: 30,
      vocabulary: 'evidence_kind',
      section: 'item',
      label: { en: 'Kind', fr: 'Nature', ar: 'النوع' },
    },
    title: {
      type: 'string',
      maxLength: 200,
      section: 'item',
      label: { en: 'Title', fr: 'Intitulé', ar: 'العنوان' },
      help: {
        en: 'What one sees or reads in it, without naming anyone.',
        fr: 'Ce que l’on y voit ou lit, sans nommer personne.',
        ar: 'ما يُرى أو يُقرأ فيه، من دون ذكر أي اسم.',
      },
    },
    description: {
      type: 'string',
      format: 'multiline',
      maxLength: 20000,
      section: 'item',
      sensitivity: 'restricted',
      label: { en: 'Description', fr: 'Description', ar: 'الوصف' },
      help: {
        en: 'For a statement without a file, its words. For an object, what it is, its marks, and why it could not stay where it was.',
        fr: 'Pour une déclaration sans fichier, ses mots. Pour un objet, ce qu’il est, ses marques, et pourquoi il ne pouvait rester où il était.',
        ar: 'للإفادة من دون ملف: نصها. وللغرض: ما هو وعلاماته، ولماذا لم يكن ممكنا تركه في مكانه.',
      },
    },
    captured_on: {
      type: 'string',
      format: 'edtf',
      maxLength: 23,
      section: 'item',
      label: { en: 'Made or recorded on', fr: 'Établi ou enregistré le', ar: 'تاريخ الإنجاز أو التسجيل' },
    },
    language: { type: 'string', maxLength: 12, vocabulary: 'languages', section: 'item', label: { en: 'Language', fr: 'Langue', ar: 'اللغة' } },
    exculpatory: {
      type: 'boolean',
      section: 'item',
      sensitivity: 'restricted',
      label: {
        en: 'It speaks for the alleged perpetrator, or against our account',
        fr: 'Élément à décharge ou contredisant notre récit',
        ar: 'عنصر لصالح الجاني المزعوم أو يخالف روايتنا',
      },
    },
    parent_id: { type: 'string', format: 'uuid', refers: 'evidence', section: 'origin', label: { en: 'Made from', fr: 'Établi à partir de', ar: 'أُنجز من' } },
    relation: {
      type: 'string',
      maxLength: 30,
      vocabulary: 'evidence_relation',
      section: 'origin',
      label: { en: 'How it stands to that item', fr: 'Lien avec cet élément', ar: 'صلته بذلك العنصر' },
    },
    translator: {
      type: 'string',
      maxLength: 200,
      section: 'origin',
      sensitivity: 'identity',
      when: { field: 'relation', in: ['translation'] },
      label: { en: 'Translator', fr: 'Traductrice ou traducteur', ar: 'المترجم/ة' },
    },
    sworn: {
      type: 'boolean',
      section: 'origin',
      when: { field: 'relation', in: ['translation'] },
      label: { en: 'Sworn translation', fr: 'Traduction assermentée', ar: 'ترجمة محلّفة' },
    },
    obtained_how: {
      type: 'string',
      maxLength: 30,
      vocabulary: 'evidence_obtained',
      section: 'origin',
      sensitivity: 'restricted',
      label: { en: 'How it was obtained', fr: 'Mode d’obtention', ar: 'طريقة الحصول عليه' },
    },
    obtained_from: {
      type: 'string',
      maxLength: 300,
      section: 'origin',
      sensitivity: 'identity',
      label: { en: 'From whom', fr: 'De qui', ar: 'ممّن' },
      help: {
        en: 'Seen only by you and by those who verify or litigate. Leave empty if even that is too much.',
        fr: 'Visible de vous seul et de ceux qui vérifient ou plaident. Laissez vide si c’est déjà trop.',
        ar: 'لا يراه إلا أنتم ومن يتحققون أو يترافعون. اتركوه فارغا إن كان في ذلك خطر.',
      },
    },
    source_url: {
      type: 'string',
      format: 'uri',
      maxLength: 2000,
      section: 'origin',
      sensitivity: 'restricted',
      label: { en: 'Address of the page', fr: 'Adresse de la page', ar: 'عنوان الصفحة' },
    },
    web_captured_at: {
      type: 'string',
      format: 'date-time',
      section: 'origin',
      sensitivity: 'restricted',
      label: { en: 'Page saved', fr: 'Page enregistrée le', ar: 'وقت حفظ الصفحة' },
    },
    collector: {
      type: 'string',
      maxLength: 200,
      section: 'origin',
      sensitivity: 'identity',
      label: { en: 'Collected by', fr: 'Recueilli par', ar: 'جمعه' },
    },
    custodian: {
      type: 'string',
      maxLength: 200,
      section: 'keeping',
      sensitivity: 'identity',
      label: { en: 'In the keeping of', fr: 'Détenu par', ar: 'في عهدة' },
    },
    storage_place: {
      type: 'string',
      maxLength: 300,
      section: 'keeping',
      sensitivity: 'identity',
      when: { field: 'kind', in: ['physical'] },
      label: { en: 'Place of storage', fr: 'Lieu de conservation', ar: 'مكان الحفظ' },
    },
    seal_number: {
      type: 'string',
      maxLength: 80,
      section: 'keeping',
      sensitivity: 'restricted',
      when: { field: 'kind', in: ['physical'] },
      label: { en: 'Seal number', fr: 'Numéro de scellé', ar: 'رقم الختم' },
    },
    classification: {
      type: 'string',
      maxLength: 20,
      vocabulary: 'classification',
      section: 'keeping',
      sensitivity: 'restricted',
      label: { en: 'Classification', fr: 'Classification', ar: 'التصنيف' },
    },
    source_reliability: {
      type: 'string',
      maxLength: 1,
      vocabulary: 'source_reliability',
      section: 'assessment',
      sensitivity: 'restricted',
      duty: 'review',
      label: { en: 'Reliability of the source', fr: 'Fiabilité de la source', ar: 'موثوقية المصدر' },
    },
    information_credibility: {
      type: 'string',
      maxLength: 1,
      vocabulary: 'information_credibility',
      section: 'assessment',
      sensitivity: 'restricted',
      duty: 'review',
      label: { en: 'Credibility of the information', fr: 'Crédibilité de l’information', ar: 'مصداقية المعلومة' },
    },
    coded_notes: codedNotes,
    file_name: {
      type: 'string',
      maxLength: 200,
      readOnly: true,
      section: 'file',
      sensitivity: 'identity',
      label: { en: 'File name as received', fr: 'Nom du fichier reçu', ar: 'اسم الملف كما ورد' },
    },
    sha256: {
      type: 'string',
      maxLength: 64,
      readOnly: true,
      section: 'file',
      label: { en: 'Digest (SHA-256)', fr: 'Empreinte (SHA-256)', ar: 'البصمة (SHA-256)' },
    },
    device_sha256: {
      type: 'string',
      maxLength: 64,
      readOnly: true,
      section: 'file',
      label: { en: 'Digest made on the device', fr: 'Empreinte calculée sur l’appareil', ar: 'البصمة المحسوبة على الجهاز' },
    },
    bytes: { type: 'integer', minimum: 0, readOnly: true, section: 'file', label: { en: 'Size in bytes', fr: 'Taille en octets', ar: 'الحجم بالبايت' } },
    type: {
      type: 'string',
      maxLength: 120,
      readOnly: true,
      section: 'file',
      label: { en: 'Type by its content', fr: 'Type d’après le contenu', ar: 'النوع بحسب المحتوى' },
    },
    declared_type: {
      type: 'string',
      maxLength: 120,
      readOnly: true,
      section: 'file',
      label: { en: 'Type declared', fr: 'Type déclaré', ar: 'النوع المصرّح به' },
    },
    doubt: {
      type: 'string',
      maxLength: 20,
      readOnly: true,
      enum: ['mismatch', 'polyglot', 'active'],
      section: 'file',
      label: { en: 'Set apart because', fr: 'Mis à l’écart car', ar: 'سبب العزل' },
    },
    filed: { type: 'boolean', readOnly: true, section: 'record', label: { en: 'Its incident is filed', fr: 'Son incident est soumis', ar: 'الواقعة مُرسلة' } },
    locked_at: { ...moment, section: 'keeping', label: { en: 'Signed and locked', fr: 'Signé et verrouillé le', ar: 'وُقّع وأُقفل' } },
    locked_by: {
      type: 'string',
      format: 'uuid',
      refers: 'accounts',
      readOnly: true,
      section: 'keeping',
      label: { en: 'Locked by', fr: 'Verrouillé par', ar: 'أقفله' },
    },
    created_by: {
      type: 'string',
      format: 'uuid',
      refers: 'accounts',
      readOnly: true,
      section: 'record',
      label: { en: 'Filed by', fr: 'Déposé par', ar: 'أودعه' },
    },
    created_at: { ...made, label: { en: 'Received', fr: 'Reçu le', ar: 'تاريخ الاستلام' } },
    updated_at: { ...made, label: { en: 'Last changed', fr: 'Modifié le', ar: 'آخر تعديل' } },
    version: { type: 'integer', minimum: 1, readOnly: true, section: 'record', label: { en: 'Version', fr: 'Version', ar: 'الإصدار' } },
  },
} as const satisfies RecordSchema

export type Evidence = RecordOf<typeof evidence>

/** Kinds of item that may be there without a file. */
export const fileless: readonly string[] = ['physical', 'statement']

/** What may still be said of an item that was signed: how far it may go, and what others make of it. */
export const sayableWhenLocked: readonly string[] = ['classification', 'exculpatory', 'source_reliability', 'information_credibility']
/** Said once, when the item is received. */
export const saidOnce: readonly string[] = ['incident_id', 'parent_id', 'relation']

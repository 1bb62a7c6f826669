/** What a casefile proves with: its exhibits, whose numbers never change, and the harm that was done. */
import { date, story, term, text } from '../forms/parts.ts'
import { flag, reference } from '../record-parts.ts'
import { exhibitNumbers, number, partOf } from './part.ts'

const restricted = { sensitivity: 'restricted' } as const

export const exhibit = partOf({
  id: 'exhibit',
  collection: 'exhibits',
  label: { en: 'Exhibit', fr: 'Pièce', ar: 'مستند' },
  plural: { en: 'Exhibits', fr: 'Pièces', ar: 'المستندات' },
  creates: ['title'],
  filters: ['evidence_id', 'kind'],
  properties: {
    number,
    evidence_id: reference('evidence', { en: 'Item in the vault', fr: 'Élément du coffre', ar: 'العنصر في الخزنة' }),
    title: text(200, { en: 'Title', fr: 'Intitulé', ar: 'العنوان' }),
    kind: term('source_material', { en: 'Kind', fr: 'Nature', ar: 'النوع' }),
    author: text(200, { en: 'Author', fr: 'Auteur', ar: 'صاحب المستند' }, restricted),
    made_on: date({ en: 'Made on', fr: 'Établie le', ar: 'تاريخ الإنجاز' }),
    obtained_on: date({ en: 'Obtained on', fr: 'Obtenue le', ar: 'تاريخ الحصول عليه' }),
    obtained_how: text(500, { en: 'How it was obtained', fr: 'Manière dont elle a été obtenue', ar: 'طريقة الحصول عليه' }, restricted),
    language: term('languages', { en: 'Language', fr: 'Langue', ar: 'اللغة' }),
    translation_language: term('languages', { en: 'Translated into', fr: 'Traduite en', ar: 'مترجم إلى' }),
    translator: text(200, { en: 'Translator', fr: 'Traducteur', ar: 'المترجم' }, restricted),
    translation_sworn: flag({ en: 'Sworn translation', fr: 'Traduction assermentée', ar: 'ترجمة محلّفة' }),
    checks: {
      type: 'array',
      maxItems: 30,
      items: { type: 'string', maxLength: 200 },
      label: { en: 'Authenticity checks', fr: 'Vérifications d’authenticité', ar: 'فحوص الأصالة' },
    },
    reliability: term('source_reliability', { en: 'Reliability of the source', fr: 'Fiabilité de la source', ar: 'موثوقية المصدر' }),
    credibility: term('information_credibility', { en: 'Credibility of the information', fr: 'Crédibilité de l’information', ar: 'مصداقية المعلومة' }),
    confidential: flag({ en: 'Confidential', fr: 'Confidentielle', ar: 'سري' }),
    disclosable: flag({ en: 'May be shown to the State', fr: 'Communicable à l’État', ar: 'يجوز إطلاع الدولة عليه' }),
    handed: term(
      'handed_copy',
      { en: 'What is handed over', fr: 'Ce qui est remis', ar: 'ما يُسلَّم' },
      {
        help: {
          en: 'Unless you choose: the original to counsel and to a forum; to partners a picture without place, time or device, or nothing.',
          fr: 'Sans choix de votre part : l’original au conseil et à l’instance ; aux partenaires, une image sans lieu, heure ni appareil, ou rien.',
          ar: 'إن لم تختاروا: الأصل للمحامي وللهيئة، وللشركاء صورة بلا مكان ولا وقت ولا جهاز، أو لا شيء.',
        },
      },
    ),
    redaction_id: reference('evidence', { en: 'Redacted copy', fr: 'Copie caviardée', ar: 'النسخة المحجوبة' }, { when: { field: 'handed', in: ['redacted'] } }),
    filed_on: date({ en: 'Filed', fr: 'Produite le', ar: 'تاريخ الإيداع' }),
  },
})

export const casefileHarm = partOf({
  id: 'casefile_harm',
  collection: 'casefile_harms',
  label: { en: 'Harm', fr: 'Préjudice', ar: 'ضرر' },
  plural: { en: 'Harm', fr: 'Préjudices', ar: 'الأضرار' },
  creates: ['kind'],
  properties: {
    kind: term('harm_kind', { en: 'Kind of harm', fr: 'Nature du préjudice', ar: 'نوع الضرر' }),
    client_id: reference('casefile_clients', { en: 'Who suffered it', fr: 'Qui l’a subi', ar: 'من لحقه الضرر' }),
    text: story({ en: 'What it is', fr: 'En quoi il consiste', ar: 'ماهية الضرر' }),
    amount: { type: 'number', minimum: 0, maximum: 1e12, label: { en: 'Amount', fr: 'Montant', ar: 'المبلغ' } },
    currency: text(3, { en: 'Currency (ISO 4217)', fr: 'Monnaie (ISO 4217)', ar: 'العملة (ISO 4217)' }),
    examiner: text(200, { en: 'Medical examiner', fr: 'Médecin examinateur', ar: 'الطبيب الفاحص' }, restricted),
    examined_on: date({ en: 'Examined', fr: 'Examiné le', ar: 'تاريخ الفحص' }),
    consistency: term('istanbul_consistency', {
      en: 'Consistency (Istanbul Protocol)',
      fr: 'Compatibilité (Protocole d’Istanbul)',
      ar: 'درجة التوافق (بروتوكول إسطنبول)',
    }),
    findings: story({ en: 'Findings', fr: 'Constatations', ar: 'النتائج' }, restricted),
    no_report_why: text(500, { en: 'Why there is no medical report', fr: 'Pourquoi il n’y a pas de rapport médical', ar: 'سبب غياب التقرير الطبي' }),
    continuing: flag({ en: 'The risk continues', fr: 'Le risque perdure', ar: 'الخطر مستمر' }),
    exhibits: exhibitNumbers,
  },
})

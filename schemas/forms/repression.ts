/** Repression of assembly, association, expression or press: which freedom, by which measures, under which law, and who paid for it. */
import type { FormSchema } from '../dialect.ts'
import { consent, count, date, people, perpetrators, question, repeat, since, sinceFields, source, story, term, terms, text, what, whenWhere } from './parts.ts'

const press = { field: 'targets', in: ['press', 'expression', 'information'] } as const
const crowd = { field: 'targets', in: ['assembly', 'union', 'political'] } as const
const group = { field: 'targets', in: ['association', 'union', 'press', 'political', 'religion', 'academic'] } as const

export const repression: FormSchema = {
  form: 'repression',
  version: 1,
  label: {
    en: 'Repression of assembly, expression or press',
    fr: 'Répression des libertés : réunion, expression, presse',
    ar: 'قمع التجمع أو التعبير أو الصحافة',
  },
  help: {
    en: 'A demonstration banned or dispersed, an organisation closed, a journalist prosecuted, a site blocked.',
    fr: 'Une manifestation interdite ou dispersée, une association fermée, un journaliste poursuivi, un site bloqué.',
    ar: 'مظاهرة مُنعت أو فُرّقت، جمعية أُغلقت، صحفي لوحق قضائيا، موقع حُجب.',
  },
  suggests: ['assembly.', 'association.', 'expression.', 'defenders.', 'privacy.surveillance', 'integrity.excessive_force_nonlethal', 'liberty.mass_arrest'],
  required: ['targets', 'measures'],
  sections: [
    what,
    whenWhere,
    {
      key: 'freedom',
      label: { en: 'Which freedom', fr: 'Quelle liberté', ar: 'أي حرية' },
      fields: ['targets', 'measures', 'organisation_name', 'outlet_kind', 'subject', 'participants_count', 'was_peaceful', 'notified'],
    },
    {
      key: 'victims',
      label: { en: 'Who was targeted', fr: 'Qui a été visé', ar: 'من المستهدفون' },
      fields: ['victims_count', 'victims_estimated', 'people', 'victim_characteristics'],
    },
    perpetrators,
    {
      key: 'force',
      label: { en: 'Force and arrests', fr: 'Force et arrestations', ar: 'القوة والتوقيفات' },
      fields: ['force_used', 'weapons', 'warning_given', 'killed_count', 'injured_count', 'arrested_count', 'equipment_seized'],
    },
    {
      key: 'law',
      label: { en: 'The legal side', fr: 'Le volet juridique', ar: 'الجانب القانوني' },
      fields: [
        'written_order',
        'order_authority',
        'law_invoked',
        'charges',
        'court',
        'sentence',
        'next_hearing_on',
        'still_in_force',
        'lasted_until',
        'appeal',
      ],
    },
    since,
    source,
    consent,
  ],
  properties: {
    targets: terms('repression_target', 10, { en: 'What was repressed?', fr: 'Qu’est-ce qui a été réprimé ?', ar: 'ما الذي قُمع؟' }, { sensitivity: 'public' }),
    measures: terms('repression_measure', 23, { en: 'By what measures?', fr: 'Par quelles mesures ?', ar: 'بأي تدابير؟' }, { sensitivity: 'public' }),
    organisation_name: text(200, { en: 'Organisation or outlet', fr: 'Organisation ou média', ar: 'المنظمة أو وسيلة الإعلام' }, { when: group }),
    outlet_kind: term('outlet_kind', { en: 'Kind of outlet', fr: 'Type de média', ar: 'نوع وسيلة الإعلام' }, { sensitivity: 'public', when: press }),
    subject: text(
      300,
      { en: 'What was it about?', fr: 'De quoi s’agissait-il ?', ar: 'ما موضوعه؟' },
      {
        help: {
          en: 'The cause of the gathering, the subject of the article or post.',
          fr: 'La cause du rassemblement, le sujet de l’article ou de la publication.',
          ar: 'قضية التجمع، أو موضوع المقال أو المنشور.',
        },
      },
    ),
    participants_count: count(
      { en: 'People taking part (estimate)', fr: 'Personnes participantes (estimation)', ar: 'عدد المشاركين (تقديرا)' },
      { when: crowd },
    ),
    was_peaceful: question({ en: 'Was the gathering peaceful?', fr: 'Le rassemblement était-il pacifique ?', ar: 'هل كان التجمع سلميا؟' }, { when: crowd }),
    notified: question(
      { en: 'Had the authorities been notified of it?', fr: 'Les autorités en avaient-elles été avisées ?', ar: 'هل أُشعرت السلطات به مسبقا؟' },
      { when: crowd },
    ),
    people: people({ en: 'People targeted', fr: 'Personnes visées', ar: 'الأشخاص المستهدفون' }),
    force_used: question({ en: 'Was force used?', fr: 'La force a-t-elle été employée ?', ar: 'هل استُعملت القوة؟' }, { sensitivity: 'public' }),
    weapons: terms(
      'weapon',
      22,
      { en: 'Weapons and means', fr: 'Armes et moyens', ar: 'الأسلحة والوسائل' },
      { sensitivity: 'public', when: { field: 'force_used', in: ['yes'] } },
    ),
    warning_given: question({ en: 'Was a warning given?', fr: 'Y a-t-il eu sommation ?', ar: 'هل وُجّه إنذار؟' }, { when: { field: 'force_used', in: ['yes'] } }),
    killed_count: count({ en: 'Killed', fr: 'Personnes tuées', ar: 'عدد القتلى' }),
    injured_count: count({ en: 'Injured', fr: 'Personnes blessées', ar: 'عدد الجرحى' }),
    arrested_count: count({ en: 'Arrested', fr: 'Personnes arrêtées', ar: 'عدد الموقوفين' }),
    equipment_seized: repeat(
      20,
      { en: 'Equipment seized', fr: 'Matériel saisi', ar: 'المعدات المحجوزة' },
      {
        item: text(200, { en: 'What', fr: 'Quoi', ar: 'ما هي' }),
        seized_by: text(120, { en: 'By whom', fr: 'Par qui', ar: 'من حجزها' }),
        receipt: question({ en: 'Receipt given?', fr: 'Reçu remis ?', ar: 'هل سُلّم إيصال؟' }),
      },
      {
        sensitivity: 'restricted',
        help: {
          en: 'Telephones, cameras, computers, banners. Say if contacts of others were on them.',
          fr: 'Téléphones, appareils, ordinateurs, banderoles. Dites s’ils contenaient les contacts d’autres personnes.',
          ar: 'هواتف وآلات تصوير وحواسيب ولافتات. اذكروا إن كانت تحوي بيانات اتصال بأشخاص آخرين.',
        },
      },
    ),
    written_order: question({ en: 'Is there a written decision?', fr: 'Y a-t-il une décision écrite ?', ar: 'هل هناك قرار مكتوب؟' }),
    order_authority: text(
      200,
      { en: 'The decision: who took it, when, number', fr: 'La décision : qui l’a prise, quand, numéro', ar: 'القرار: من أصدره ومتى ورقمه' },
      { when: { field: 'written_order', in: ['yes'] } },
    ),
    law_invoked: text(300, { en: 'Law and articles invoked', fr: 'Loi et articles invoqués', ar: 'القانون والمواد المستند إليها' }),
    charges: story({ en: 'Charges', fr: 'Chefs d’accusation', ar: 'التهم' }, { sensitivity: 'restricted' }),
    court: text(200, { en: 'Court', fr: 'Juridiction', ar: 'المحكمة' }, { sensitivity: 'restricted' }),
    sentence: text(300, { en: 'Sentence or fine', fr: 'Peine ou amende', ar: 'العقوبة أو الغرامة' }, { sensitivity: 'restricted' }),
    next_hearing_on: date({ en: 'Next hearing', fr: 'Prochaine audience', ar: 'الجلسة القادمة' }, { sensitivity: 'restricted' }),
    still_in_force: question(
      { en: 'Is the measure still in force?', fr: 'La mesure est-elle toujours en vigueur ?', ar: 'هل ما زال التدبير ساريا؟' },
      { sensitivity: 'public' },
    ),
    lasted_until: date(
      { en: 'The measure ended on', fr: 'La mesure a pris fin le', ar: 'تاريخ انتهاء التدبير' },
      { sensitivity: 'public', when: { field: 'still_in_force', in: ['no'] } },
    ),
    appeal: text(
      300,
      { en: 'Appeal: until when, before whom', fr: 'Recours : délai et juridiction', ar: 'الطعن: الأجل والجهة المختصة' },
      { sensitivity: 'restricted' },
    ),
    ...sinceFields,
  },
}

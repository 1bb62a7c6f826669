/** Killing: what a casualty record and the Minnesota Protocol ask for: place, date, number, who they were, how, and what became of the body and the truth. */
import type { FormSchema } from '../dialect.ts'
import { consent, count, date, people, perpetrators, question, since, sinceFields, source, story, term, terms, text, what, whenWhere } from './parts.ts'

export const killing: FormSchema = {
  form: 'killing',
  version: 1,
  label: { en: 'Killing', fr: 'Atteinte au droit à la vie', ar: 'قتل' },
  help: {
    en: 'One or several people killed, or who died in custody, by whatever means.',
    fr: 'Une ou plusieurs personnes tuées, ou mortes en détention, quel qu’en soit le moyen.',
    ar: 'شخص أو أكثر قُتلوا أو ماتوا رهن الاحتجاز، أيا كانت الوسيلة.',
  },
  suggests: ['life.', 'children.killing_maiming', 'conflict.attack_civilians', 'justice.no_effective_investigation'],
  required: ['perpetrator_types', 'circumstances'],
  sections: [
    what,
    { ...whenWhere, fields: [...whenWhere.fields, 'location_type'] },
    {
      key: 'victims',
      label: { en: 'Who was killed', fr: 'Qui a été tué', ar: 'من القتلى' },
      fields: ['victims_count', 'victims_estimated', 'women_count', 'children_count', 'people', 'victim_characteristics', 'injured_count'],
    },
    perpetrators,
    {
      key: 'how',
      label: { en: 'How it happened', fr: 'Comment cela s’est passé', ar: 'كيف حدث ذلك' },
      fields: ['circumstances', 'weapons', 'warning_given', 'threat_posed', 'threat_note', 'earlier_threats', 'earlier_threats_note'],
    },
    {
      key: 'after',
      label: { en: 'After the death', fr: 'Après le décès', ar: 'بعد الوفاة' },
      fields: ['care_given', 'remains', 'remains_note', 'autopsy', 'autopsy_note', 'death_certificate', 'stated_cause', 'scene_kept', 'family_pressure'],
    },
    since,
    source,
    consent,
  ],
  properties: {
    location_type: term('location_type', { en: 'Kind of place', fr: 'Type de lieu', ar: 'نوع المكان' }),
    women_count: count({ en: 'Women killed', fr: 'Femmes tuées', ar: 'نساء قُتلن' }),
    children_count: count({ en: 'Children killed (under 18)', fr: 'Enfants tués (moins de 18 ans)', ar: 'أطفال قُتلوا (دون 18 سنة)' }),
    people: people(
      { en: 'People killed', fr: 'Personnes tuées', ar: 'القتلى' },
      { died_on: date({ en: 'Date of death', fr: 'Date du décès', ar: 'تاريخ الوفاة' }) },
    ),
    injured_count: count({ en: 'Others injured', fr: 'Autres personnes blessées', ar: 'عدد الجرحى الآخرين' }),
    circumstances: term(
      'killing_circumstances',
      { en: 'Circumstances of the killing', fr: 'Circonstances du décès', ar: 'ظروف القتل' },
      { sensitivity: 'public' },
    ),
    weapons: terms('weapon', 22, { en: 'Weapons and means', fr: 'Armes et moyens', ar: 'الأسلحة والوسائل' }, { sensitivity: 'public' }),
    warning_given: question({ en: 'Was a warning given?', fr: 'Y a-t-il eu sommation ?', ar: 'هل وُجّه إنذار؟' }),
    threat_posed: question({
      en: 'Did the victim threaten anyone’s life?',
      fr: 'La victime menaçait-elle la vie de quelqu’un ?',
      ar: 'هل كانت الضحية تهدد حياة أحد؟',
    }),
    threat_note: story(
      { en: 'What witnesses say of the threat', fr: 'Ce que les témoins disent de la menace', ar: 'ما يقوله الشهود عن ذلك التهديد' },
      { when: { field: 'threat_posed', in: ['yes'] } },
    ),
    earlier_threats: question({ en: 'Were there threats before the death?', fr: 'Y avait-il eu des menaces avant le décès ?', ar: 'هل سبقت الوفاةَ تهديدات؟' }),
    earlier_threats_note: story(
      {
        en: 'Earlier threats, and whether they were reported',
        fr: 'Menaces antérieures, et si elles ont été signalées',
        ar: 'التهديدات السابقة، وهل أُبلغ عنها',
      },
      { sensitivity: 'restricted', when: { field: 'earlier_threats', in: ['yes'] } },
    ),
    care_given: question({ en: 'Was medical help given in time?', fr: 'Des secours ont-ils été apportés à temps ?', ar: 'هل قُدّم الإسعاف في الوقت المناسب؟' }),
    remains: term('remains', { en: 'What became of the body', fr: 'Sort du corps', ar: 'مصير الجثمان' }),
    remains_note: story(
      {
        en: 'Return and burial: where, when, on what terms',
        fr: 'Restitution et inhumation : où, quand, à quelles conditions',
        ar: 'التسليم والدفن: أين ومتى وبأي شروط',
      },
      { sensitivity: 'restricted' },
    ),
    autopsy: term('autopsy', { en: 'Autopsy', fr: 'Autopsie', ar: 'تشريح الجثمان' }),
    autopsy_note: story(
      {
        en: 'Findings of the autopsy, and who holds the report',
        fr: 'Constatations de l’autopsie, et qui détient le rapport',
        ar: 'نتائج التشريح، ومن يحتفظ بالتقرير',
      },
      { sensitivity: 'restricted', when: { field: 'autopsy', in: ['independent', 'official', 'report_withheld'] } },
    ),
    death_certificate: term('death_certificate', { en: 'Death certificate', fr: 'Acte de décès', ar: 'شهادة الوفاة' }),
    stated_cause: text(
      300,
      { en: 'Cause of death on the certificate', fr: 'Cause du décès selon l’acte', ar: 'سبب الوفاة وفق الشهادة' },
      { sensitivity: 'restricted', when: { field: 'death_certificate', in: ['accurate', 'disputed'] } },
    ),
    scene_kept: question({ en: 'Was the scene kept intact?', fr: 'Les lieux ont-ils été préservés ?', ar: 'هل حُفظ مسرح الواقعة؟' }),
    family_pressure: story(
      { en: 'Pressure on the family or on witnesses', fr: 'Pressions sur la famille ou les témoins', ar: 'ضغوط على الأسرة أو الشهود' },
      { sensitivity: 'restricted' },
    ),
    ...sinceFields,
  },
}

/** Words of two records of one person: why they may be one, and how they become one. */
import { words } from '../say.ts'

export const samePerson = words({
  none: { en: 'No record resembles this person.', fr: 'Aucune fiche ne ressemble à cette personne.', ar: 'لا سجل يشبه هذا الشخص.' },
  merge_title: { en: 'One person, two records', fr: 'Une personne, deux fiches', ar: 'شخص واحد وسجلان' },
  merge_lead: {
    en: 'Choose for each answer what stays. What was done to the other, and all that names it, goes along; its address leads here. This can be undone.',
    fr: 'Choisissez pour chaque réponse ce qui reste. Ce qui est arrivé à l’autre, et tout ce qui la nomme, suit ; son adresse mène ici. Cela peut être annulé.',
    ar: 'اختاروا لكل جواب ما يبقى. ينتقل معه ما وقع على الآخر وكل ما يسمّيه، ويقود عنوانه إلى هنا. ويمكن التراجع عن ذلك.',
  },
  goes: { en: 'This record goes', fr: 'La fiche qui disparaît', ar: 'السجل الذي يزول' },
  reason: { en: 'Why they are one person', fr: 'Pourquoi c’est une seule personne', ar: 'لماذا هما شخص واحد' },
  parts: { en: 'Merged into this person', fr: 'Fusionné dans cette personne', ar: 'مدموج في هذا الشخص' },
  led_here: {
    en: 'The record that you asked for was found to be of the same person, and became part of this one.',
    fr: 'La fiche demandée concernait la même personne : elle a été fusionnée dans celle-ci.',
    ar: 'تبيّن أن السجل المطلوب يخص الشخص نفسه، فأصبح جزءا من هذا السجل.',
  },
  not_one: { en: 'Another person', fr: 'Une autre personne', ar: 'شخص آخر' },
  told_apart: { en: 'Kept as two people.', fr: 'Gardées comme deux personnes.', ar: 'حُفظا شخصين مختلفين.' },
  apart: {
    en: { one: '{count} found to be another person', other: '{count} found to be other people' },
    fr: { one: '{count} fiche écartée : une autre personne', other: '{count} fiches écartées : d’autres personnes' },
    ar: {
      zero: 'لا سجلات مستبعدة',
      one: 'سجل واحد مستبعد: شخص آخر',
      two: 'سجلان مستبعدان: شخصان آخران',
      few: '{count} سجلات مستبعدة: أشخاص آخرون',
      many: '{count} سجلا مستبعدا: أشخاص آخرون',
      other: '{count} سجل مستبعد: أشخاص آخرون',
    },
  },
  why_same: { en: 'same name', fr: 'même nom', ar: 'الاسم نفسه' },
  why_spelling: { en: 'the name spelt another way', fr: 'le nom écrit autrement', ar: 'الاسم برسم آخر' },
  why_script: { en: 'the name in another script', fr: 'le nom dans une autre écriture', ar: 'الاسم بأبجدية أخرى' },
  why_joined: { en: 'parts of the name joined or apart', fr: 'parties du nom jointes ou séparées', ar: 'أجزاء الاسم متصلة أو منفصلة' },
  why_near: { en: 'a name that sounds alike', fr: 'un nom qui sonne presque pareil', ar: 'اسم قريب في النطق' },
  why_order: { en: 'names in another order', fr: 'noms dans un autre ordre', ar: 'ترتيب آخر للأسماء' },
  why_missing: { en: 'one name has more words', fr: 'un des noms a plus de mots', ar: 'أحد الاسمين أطول' },
  why_same_document: { en: 'same identity document', fr: 'même pièce d’identité', ar: 'وثيقة الهوية نفسها' },
  why_same_birth: { en: 'birth dates that agree', fr: 'dates de naissance qui concordent', ar: 'تاريخا ميلاد متوافقان' },
  why_other_birth: { en: 'another birth date', fr: 'autre date de naissance', ar: 'تاريخ ميلاد آخر' },
  why_other_sex: { en: 'another sex', fr: 'autre sexe', ar: 'جنس آخر' },
})

/** Words of a report's tables of people and acts. */
import { words } from '../say.ts'

export const reportPeople = words({
  what: { en: 'What is counted', fr: 'Ce qui est compté', ar: 'ما يُحصى' },
  number: { en: 'Number', fr: 'Nombre', ar: 'العدد' },
  persons: { en: 'Persons on record', fr: 'Personnes enregistrées', ar: 'أشخاص مسجّلون' },
  sex: { en: 'Sex', fr: 'Sexe', ar: 'الجنس' },
  age_group: { en: 'Age group', fr: 'Tranche d’âge', ar: 'الفئة العمرية' },
  characteristics: { en: 'The person is', fr: 'La personne est', ar: 'الشخص هو' },
  victims_by_sex: { en: 'Victims by sex', fr: 'Victimes par sexe', ar: 'الضحايا بحسب الجنس' },
  victims_by_age_group: { en: 'Victims by age group', fr: 'Victimes par tranche d’âge', ar: 'الضحايا بحسب الفئة العمرية' },
  victims_by_characteristics: { en: 'Victims by characteristic', fr: 'Victimes par caractéristique', ar: 'الضحايا بحسب الصفة' },
  acts_by: {
    en: 'Acts by type of alleged perpetrator and part in the act',
    fr: 'Actes par type d’auteur présumé et part prise à l’acte',
    ar: 'الأفعال بحسب نوع الجاني المزعوم ودوره في الفعل',
  },
  acts_several: {
    en: 'An act in which several had a part stands in the line of each.',
    fr: 'Un acte auquel plusieurs ont pris part figure à la ligne de chacun.',
    ar: 'الفعل الذي ضلع فيه أكثر من طرف يظهر في سطر كل منهم.',
  },
  acts_by_type: { en: 'Acts by type of alleged perpetrator', fr: 'Actes par type d’auteur présumé', ar: 'الأفعال بحسب نوع الجاني المزعوم' },
  acts_by_degree: { en: 'Acts by part taken', fr: 'Actes par part prise', ar: 'الأفعال بحسب الدور فيها' },
  type: { en: 'Type of alleged perpetrator', fr: 'Type d’auteur présumé', ar: 'نوع الجاني المزعوم' },
  degree: { en: 'Part in the act', fr: 'Part prise à l’acte', ar: 'الدور في الفعل' },
})

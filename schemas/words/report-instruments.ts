/** What the abbreviations of treaties mean that stand beside the types of violation; printed with the definitions of a report. */
import type { Text } from '../dialect.ts'

export const instruments: readonly (Text & { readonly code: string })[] = [
  {
    code: 'ACHPR',
    en: 'African Charter on Human and Peoples’ Rights',
    fr: 'Charte africaine des droits de l’homme et des peuples',
    ar: 'الميثاق الأفريقي لحقوق الإنسان والشعوب',
  },
  {
    code: 'ACRWC',
    en: 'African Charter on the Rights and Welfare of the Child',
    fr: 'Charte africaine des droits et du bien-être de l’enfant',
    ar: 'الميثاق الأفريقي لحقوق الطفل ورفاهيته',
  },
  {
    code: 'AP I',
    en: 'Additional Protocol I to the Geneva Conventions',
    fr: 'Protocole additionnel I aux Conventions de Genève',
    ar: 'البروتوكول الإضافي الأول لاتفاقيات جنيف',
  },
  {
    code: 'AP II',
    en: 'Additional Protocol II to the Geneva Conventions',
    fr: 'Protocole additionnel II aux Conventions de Genève',
    ar: 'البروتوكول الإضافي الثاني لاتفاقيات جنيف',
  },
  { code: 'CAT', en: 'Convention against Torture', fr: 'Convention contre la torture', ar: 'اتفاقية مناهضة التعذيب' },
  {
    code: 'CEDAW',
    en: 'Convention on the Elimination of All Forms of Discrimination against Women',
    fr: 'Convention sur l’élimination de toutes les formes de discrimination à l’égard des femmes',
    ar: 'اتفاقية القضاء على جميع أشكال التمييز ضد المرأة',
  },
  { code: 'CRC', en: 'Convention on the Rights of the Child', fr: 'Convention relative aux droits de l’enfant', ar: 'اتفاقية حقوق الطفل' },
  {
    code: 'CRPD',
    en: 'Convention on the Rights of Persons with Disabilities',
    fr: 'Convention relative aux droits des personnes handicapées',
    ar: 'اتفاقية حقوق الأشخاص ذوي الإعاقة',
  },
  { code: 'Geneva Conv', en: 'Geneva Conventions of 1949', fr: 'Conventions de Genève de 1949', ar: 'اتفاقيات جنيف لعام 1949' },
  {
    code: 'ICCPR',
    en: 'International Covenant on Civil and Political Rights',
    fr: 'Pacte international relatif aux droits civils et politiques',
    ar: 'العهد الدولي الخاص بالحقوق المدنية والسياسية',
  },
  {
    code: 'ICERD',
    en: 'Convention on the Elimination of All Forms of Racial Discrimination',
    fr: 'Convention sur l’élimination de toutes les formes de discrimination raciale',
    ar: 'الاتفاقية الدولية للقضاء على جميع أشكال التمييز العنصري',
  },
  {
    code: 'ICESCR',
    en: 'International Covenant on Economic, Social and Cultural Rights',
    fr: 'Pacte international relatif aux droits économiques, sociaux et culturels',
    ar: 'العهد الدولي الخاص بالحقوق الاقتصادية والاجتماعية والثقافية',
  },
  {
    code: 'ICMW',
    en: 'Convention on the Rights of Migrant Workers',
    fr: 'Convention sur les droits des travailleurs migrants',
    ar: 'الاتفاقية الدولية لحماية حقوق العمال المهاجرين',
  },
  {
    code: 'ICPPED',
    en: 'Convention for the Protection of All Persons from Enforced Disappearance',
    fr: 'Convention pour la protection de toutes les personnes contre les disparitions forcées',
    ar: 'الاتفاقية الدولية لحماية جميع الأشخاص من الاختفاء القسري',
  },
  {
    code: 'Mandela Rules',
    en: 'United Nations Standard Minimum Rules for the Treatment of Prisoners',
    fr: 'Ensemble de règles minima des Nations Unies pour le traitement des détenus',
    ar: 'قواعد الأمم المتحدة النموذجية الدنيا لمعاملة السجناء',
  },
  {
    code: 'Maputo',
    en: 'Protocol to the African Charter on the Rights of Women in Africa',
    fr: 'Protocole à la Charte africaine relatif aux droits de la femme en Afrique',
    ar: 'بروتوكول الميثاق الأفريقي بشأن حقوق المرأة في أفريقيا',
  },
  {
    code: 'OPAC',
    en: 'Optional Protocol on children in armed conflict',
    fr: 'Protocole facultatif concernant les enfants dans les conflits armés',
    ar: 'البروتوكول الاختياري بشأن الأطفال في النزاعات المسلحة',
  },
  {
    code: 'OPCAT',
    en: 'Optional Protocol to the Convention against Torture',
    fr: 'Protocole facultatif à la Convention contre la torture',
    ar: 'البروتوكول الاختياري لاتفاقية مناهضة التعذيب',
  },
  {
    code: 'Rome Statute',
    en: 'Rome Statute of the International Criminal Court',
    fr: 'Statut de Rome de la Cour pénale internationale',
    ar: 'نظام روما الأساسي للمحكمة الجنائية الدولية',
  },
  { code: 'UDHR', en: 'Universal Declaration of Human Rights', fr: 'Déclaration universelle des droits de l’homme', ar: 'الإعلان العالمي لحقوق الإنسان' },
  {
    code: 'UN Decl. HRD',
    en: 'United Nations Declaration on Human Rights Defenders',
    fr: 'Déclaration des Nations Unies sur les défenseurs des droits de l’homme',
    ar: 'إعلان الأمم المتحدة بشأن المدافعين عن حقوق الإنسان',
  },
  {
    code: 'UNDRIP',
    en: 'United Nations Declaration on the Rights of Indigenous Peoples',
    fr: 'Déclaration des Nations Unies sur les droits des peuples autochtones',
    ar: 'إعلان الأمم المتحدة بشأن حقوق الشعوب الأصلية',
  },
]

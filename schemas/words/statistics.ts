/** Words of the page of figures. */
import { words } from '../say.ts'

export const statistics = words({
  title: { en: 'Figures', fr: 'Chiffres', ar: 'الأرقام' },
  lead: {
    en: 'What you may read, counted: the same filters and the same totals as the list, the map, files and reports.',
    fr: 'Ce que vous pouvez lire, en chiffres : mêmes filtres et mêmes totaux que la liste, la carte, les fichiers et les rapports.',
    ar: 'ما يحق لكم الاطلاع عليه بالأرقام: عوامل التصفية والمجاميع نفسها التي في القائمة والخريطة والملفات والتقارير.',
  },
  several: {
    en: 'An incident with several violations, or several types of alleged perpetrator, stands in each of these lines and once in the totals.',
    fr: 'Un incident comportant plusieurs violations, ou plusieurs types d’auteurs présumés, figure dans chacune de ces lignes et une seule fois dans les totaux.',
    ar: 'الواقعة التي تتضمن عدة انتهاكات أو عدة أنواع من الجناة المزعومين تظهر في كل سطر من هذه الأسطر ومرة واحدة في المجاميع.',
  },
  narrow: { en: 'Narrow down', fr: 'Affiner', ar: 'تضييق الاختيار' },
  by_violation: { en: 'By violation', fr: 'Par violation', ar: 'بحسب الانتهاك' },
  by_country: { en: 'By country', fr: 'Par pays', ar: 'بحسب البلد' },
  by_month: { en: 'By month', fr: 'Par mois', ar: 'بحسب الشهر' },
  by_perpetrator: { en: 'By type of alleged perpetrator', fr: 'Par type d’auteur présumé', ar: 'بحسب نوع الجاني المزعوم' },
  without_month: {
    en: { one: '{count} incident has no date that reaches a month.', other: '{count} incidents have no date that reaches a month.' },
    fr: { one: '{count} incident n’a pas de date au mois près.', other: '{count} incidents n’ont pas de date au mois près.' },
    ar: {
      zero: 'لكل الوقائع تاريخ محدد بالشهر.',
      one: 'واقعة واحدة بلا تاريخ محدد بالشهر.',
      two: 'واقعتان بلا تاريخ محدد بالشهر.',
      few: '{count} وقائع بلا تاريخ محدد بالشهر.',
      many: '{count} واقعة بلا تاريخ محدد بالشهر.',
      other: '{count} واقعة بلا تاريخ محدد بالشهر.',
    },
  },
})

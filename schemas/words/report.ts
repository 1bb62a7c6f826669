/** Words of the advocacy report, on paper and in its builder. They are those of the report's own language, whatever the interface speaks. */
import { words } from '../say.ts'

export const report = words({
  // Cover and furniture
  kind_of_document: { en: 'Report on human rights violations', fr: 'Rapport sur les violations des droits humains', ar: 'تقرير عن انتهاكات حقوق الإنسان' },
  with_coalition: { en: 'Together with', fr: 'Avec', ar: 'بالاشتراك مع' },
  period: { en: 'Period', fr: 'Période', ar: 'الفترة' },
  period_between: { en: '{from} to {to}', fr: 'du {from} au {to}', ar: 'من {from} إلى {to}' },
  period_open: { en: 'not limited', fr: 'non limitée', ar: 'غير محددة' },
  made_on: { en: 'Figures as of', fr: 'Chiffres arrêtés au', ar: 'الأرقام حتى تاريخ' },
  audience: { en: 'Audience', fr: 'Destinataires', ar: 'الجمهور' },
  classification: { en: 'Classification', fr: 'Diffusion', ar: 'درجة السرية' },
  incidents_covered: { en: 'Incidents covered', fr: 'Incidents recensés', ar: 'الوقائع المشمولة' },
  audience_internal: { en: 'Members of the community', fr: 'Membres de la communauté', ar: 'أعضاء المجموعة' },
  audience_partners: { en: 'Named partners', fr: 'Partenaires désignés', ar: 'شركاء محددون' },
  audience_public: { en: 'The public', fr: 'Le public', ar: 'العموم' },
  class_internal: { en: 'Confidential', fr: 'Confidentiel', ar: 'سري' },
  class_partners: { en: 'Restricted', fr: 'Diffusion restreinte', ar: 'محدود التداول' },
  class_public: { en: 'Public', fr: 'Public', ar: 'عام' },
  handle_internal: {
    en: 'This document may endanger people. It is for members of the community only; do not pass it on.',
    fr: 'Ce document peut mettre des personnes en danger. Il est réservé aux membres de la communauté ; ne le transmettez pas.',
    ar: 'قد تعرّض هذه الوثيقة أشخاصا للخطر. وهي مخصصة لأعضاء المجموعة وحدهم، فلا تتداولوها خارجها.',
  },
  handle_partners: {
    en: 'For the partners to whom it was handed. It names no source and no exact place; do not publish it.',
    fr: 'Réservé aux partenaires à qui il a été remis. Il ne nomme ni source ni lieu précis ; ne le publiez pas.',
    ar: 'مخصص للشركاء الذين سُلّم إليهم. لا يذكر أي مصدر ولا أي مكان بدقة، فلا تنشروه.',
  },
  handle_public: {
    en: 'May be published. It names nobody, and keeps small numbers back so that nobody can be recognised.',
    fr: 'Peut être publié. Il ne nomme personne et tait les petits nombres, afin que nul ne puisse être reconnu.',
    ar: 'يجوز نشره. لا يذكر اسم أحد، ويحجب الأعداد الصغيرة كي لا يمكن التعرف على أي شخص.',
  },
  page_of: { en: 'Page {page} of ', fr: 'Page {page} sur ', ar: 'صفحة {page} من ' },

  // Sections
  contents: { en: 'Contents', fr: 'Sommaire', ar: 'المحتويات' },
  summary: { en: 'Summary in figures', fr: 'L’essentiel en chiffres', ar: 'ملخص بالأرقام' },
  methodology: { en: 'Methodology', fr: 'Méthodologie', ar: 'المنهجية' },
  map: { en: 'Where it happened', fr: 'Où cela s’est produit', ar: 'أين وقع ذلك' },
  charts: { en: 'What, when and by whom', fr: 'Quoi, quand et par qui', ar: 'ماذا ومتى ومن' },
  table: { en: 'Countries and violations', fr: 'Pays et violations', ar: 'البلدان والانتهاكات' },
  chronology: { en: 'Chronology', fr: 'Chronologie', ar: 'التسلسل الزمني' },
  sources: { en: 'Sources and attributions', fr: 'Sources et mentions', ar: 'المصادر ونسبتها' },
  definitions: { en: 'Annex: definitions', fr: 'Annexe : définitions', ar: 'ملحق: التعاريف' },

  // Summary
  incidents: {
    en: { one: 'incident', other: 'incidents' },
    fr: { one: 'incident', other: 'incidents' },
    ar: { zero: 'واقعة', one: 'واقعة', two: 'واقعتان', few: 'وقائع', many: 'واقعة', other: 'واقعة' },
  },
  verified: { en: 'Verified', fr: 'Vérifiés', ar: 'مُتحقَّق منها' },
  reported: { en: 'Reported', fr: 'Signalés', ar: 'مُبلَّغ عنها' },
  countries_counted: { en: 'Countries', fr: 'Pays', ar: 'البلدان' },
  violations_counted: { en: 'Types of violation', fr: 'Types de violation', ar: 'أنواع الانتهاكات' },
  victims_counted: { en: 'Victims, where a number is known', fr: 'Victimes, lorsque le nombre est connu', ar: 'الضحايا، حيث يُعرف العدد' },
  lead_all: {
    en: {
      one: 'Between {from} and {to}, {community} recorded {count} incident in {countries}.',
      other: 'Between {from} and {to}, {community} recorded {count} incidents in {countries}.',
    },
    fr: {
      one: 'Entre le {from} et le {to}, {community} a recensé {count} incident dans {countries}.',
      other: 'Entre le {from} et le {to}, {community} a recensé {count} incidents dans {countries}.',
    },
    ar: {
      one: 'بين {from} و{to}، سجّلت {community} واقعة واحدة في {countries}.',
      two: 'بين {from} و{to}، سجّلت {community} واقعتين في {countries}.',
      few: 'بين {from} و{to}، سجّلت {community} {count} وقائع في {countries}.',
      many: 'بين {from} و{to}، سجّلت {community} {count} واقعة في {countries}.',
      other: 'بين {from} و{to}، سجّلت {community} {count} واقعة في {countries}.',
    },
  },
  lead_few: {
    en: 'Between {from} and {to}, {community} verified fewer than five incidents; no figures are given, so that nobody can be recognised.',
    fr: 'Entre le {from} et le {to}, {community} a vérifié moins de cinq incidents ; aucun chiffre n’est donné, afin que nul ne puisse être reconnu.',
    ar: 'بين {from} و{to}، تحققت {community} من أقل من خمس وقائع؛ ولا تُذكر أي أرقام كي لا يمكن التعرف على أي شخص.',
  },
  lead_none: {
    en: 'No incident answers the question that this report puts.',
    fr: 'Aucun incident ne répond à la question posée par ce rapport.',
    ar: 'لا توجد وقائع تستجيب لسؤال هذا التقرير.',
  },
  in_countries: {
    en: { one: '{count} country', other: '{count} countries' },
    fr: { one: '{count} pays', other: '{count} pays' },
    ar: { one: 'بلد واحد', two: 'بلدين', few: '{count} بلدان', many: '{count} بلدا', other: '{count} بلد' },
  },
  lead_top: {
    en: 'Most of them were recorded in {country} ({count}). The violation recorded most often is: {violation} ({incidents}).',
    fr: 'Le plus grand nombre a été recensé dans le pays suivant : {country} ({count}). La violation la plus souvent recensée est : {violation} ({incidents}).',
    ar: 'سُجّل أكبر عدد منها في: {country} ({count}). والانتهاك الأكثر تسجيلا هو: {violation} ({incidents}).',
  },
  split: {
    en: 'Verified, that is checked by somebody other than their author: {verified}. Reported and not, or not yet, verified: {reported}.',
    fr: 'Vérifiés, c’est-à-dire contrôlés par une personne autre que leur auteur : {verified}. Signalés et pas, ou pas encore, vérifiés : {reported}.',
    ar: 'وقائع جرى التحقق منها، أي فحصها شخص غير من سجّلها: {verified}. وقائع مُبلَّغ عنها لم يُتحقق منها، أو لم يُتحقق منها بعد: {reported}.',
  },
  split_public: {
    en: 'Only verified incidents are counted: somebody other than their author has checked each of them.',
    fr: 'Seuls les incidents vérifiés sont comptés : une personne autre que leur auteur a contrôlé chacun d’eux.',
    ar: 'لا تُحسب سوى الوقائع المُتحقَّق منها، أي التي فحصها شخص غير من سجّلها.',
  },
  top_countries: { en: 'Countries with most incidents', fr: 'Pays comptant le plus d’incidents', ar: 'البلدان الأكثر تسجيلا للوقائع' },
  top_violations: { en: 'Violations recorded most often', fr: 'Violations les plus recensées', ar: 'الانتهاكات الأكثر تسجيلا' },

  // Small numbers
  few: { en: '<5', fr: 'moins de 5', ar: 'أقل من 5' },
  withheld: { en: 'not published', fr: 'non publié', ar: 'غير منشور' },
  withheld_short: { en: 'n.p.', fr: 'n.p.', ar: 'غ.م.' },
  withheld_breakdown: {
    en: 'This breakdown is not published: from so few incidents, small numbers could be computed.',
    fr: 'Cette ventilation n’est pas publiée : avec si peu d’incidents, de petits nombres pourraient être calculés.',
    ar: 'لا يُنشر هذا التفصيل: فمع هذا العدد القليل من الوقائع يمكن حساب أعداد صغيرة.',
  },

  // Map and charts
  map_caption: { en: 'Incidents by country', fr: 'Incidents par pays', ar: 'الوقائع بحسب البلد' },
  map_alt: {
    en: 'Map of the world: countries shaded by their number of incidents. The highest: {list}. All figures are in the table of countries.',
    fr: 'Carte du monde : pays ombrés selon leur nombre d’incidents. Les plus élevés : {list}. Tous les chiffres figurent dans le tableau des pays.',
    ar: 'خريطة العالم: البلدان مظللة بحسب عدد الوقائع. الأعلى: {list}. وترد كل الأرقام في جدول البلدان.',
  },
  map_note: {
    en: 'Borders and names are those of Natural Earth and ISO 3166. They state no position on the legal status of any territory. Dashed lines are borders in dispute.',
    fr: 'Les frontières et les noms sont ceux de Natural Earth et de la norme ISO 3166. Ils n’expriment aucune position sur le statut d’un territoire. Les tirets marquent des frontières contestées.',
    ar: 'الحدود والأسماء مأخوذة من Natural Earth ومعيار ISO 3166، ولا تعبّر عن أي موقف من الوضع القانوني لأي إقليم. والخطوط المتقطعة حدود متنازع عليها.',
  },
  map_note_plain: {
    en: 'Borders and names are those of Natural Earth and ISO 3166, several of them in dispute. They state no position on the legal status of any territory.',
    fr: 'Les frontières et les noms sont ceux de Natural Earth et de la norme ISO 3166 ; plusieurs sont contestées. Ils n’expriment aucune position sur le statut d’un territoire.',
    ar: 'الحدود والأسماء مأخوذة من Natural Earth ومعيار ISO 3166، وعدد منها متنازع عليه، ولا تعبّر عن أي موقف من الوضع القانوني لأي إقليم.',
  },
  legend_none: { en: 'none recorded', fr: 'aucun recensé', ar: 'لا شيء مسجل' },
  legend_from: { en: '{from} or more', fr: '{from} ou plus', ar: '{from} فأكثر' },
  not_on_map: {
    en: {
      one: '{count} incident stands in no country, or in one too small for the map.',
      other: '{count} incidents stand in no country, or in one too small for the map.',
    },
    fr: {
      one: '{count} incident n’est rattaché à aucun pays, ou à un pays trop petit pour la carte.',
      other: '{count} incidents ne sont rattachés à aucun pays, ou à un pays trop petit pour la carte.',
    },
    ar: {
      one: 'واقعة واحدة لا تقع في أي بلد، أو تقع في بلد أصغر من أن يظهر على الخريطة.',
      two: 'واقعتان لا تقعان في أي بلد، أو تقعان في بلد أصغر من أن يظهر على الخريطة.',
      few: '{count} وقائع لا تقع في أي بلد، أو تقع في بلد أصغر من أن يظهر على الخريطة.',
      many: '{count} واقعة لا تقع في أي بلد، أو تقع في بلد أصغر من أن يظهر على الخريطة.',
      other: '{count} واقعة لا تقع في أي بلد، أو تقع في بلد أصغر من أن يظهر على الخريطة.',
    },
  },
  by_country: { en: 'By country', fr: 'Par pays', ar: 'بحسب البلد' },
  by_violation: { en: 'Incidents by violation', fr: 'Incidents par violation', ar: 'الوقائع بحسب الانتهاك' },
  by_month: { en: 'Incidents by month', fr: 'Incidents par mois', ar: 'الوقائع بحسب الشهر' },
  by_year: { en: 'Incidents by year', fr: 'Incidents par année', ar: 'الوقائع بحسب السنة' },
  by_perpetrator: { en: 'Incidents by type of alleged perpetrator', fr: 'Incidents par type d’auteur présumé', ar: 'الوقائع بحسب نوع الجاني المزعوم' },
  by_state: { en: 'Incidents by state of review', fr: 'Incidents par état d’examen', ar: 'الوقائع بحسب حالة المراجعة' },
  chart_alt: { en: '{title}. {list}.', fr: '{title}. {list}.', ar: '{title}. {list}.' },
  months_alt: {
    en: '{title}, from {from} to {to}. Highest: {month}, with {count}.',
    fr: '{title}, de {from} à {to}. Maximum : {month}, avec {count}.',
    ar: '{title}، من {from} إلى {to}. الأعلى: {month}، بعدد {count}.',
  },
  months_hidden: {
    en: 'Months marked with a small ring count fewer than five, or are not published.',
    fr: 'Les mois marqués d’un petit cercle comptent moins de cinq incidents, ou ne sont pas publiés.',
    ar: 'الأشهر المعلّمة بدائرة صغيرة فيها أقل من خمس وقائع، أو لا تُنشر أرقامها.',
  },
  month_unknown: { en: 'Month not known', fr: 'Mois inconnu', ar: 'الشهر غير معروف' },
  not_said: { en: 'Not stated', fr: 'Non précisé', ar: 'غير محدد' },
  others: { en: 'All others, not shown', fr: 'Tous les autres, non affichés', ar: 'غيرها، غير معروض' },
  more_kinds: {
    en: { one: '{count} more type, with fewer incidents, is in the table.', other: '{count} more types, with fewer incidents, are in the table.' },
    fr: { one: '{count} autre type, moins fréquent, figure dans le tableau.', other: '{count} autres types, moins fréquents, figurent dans le tableau.' },
    ar: {
      one: 'يرد في الجدول نوع آخر أقل تسجيلا.',
      two: 'يرد في الجدول نوعان آخران أقل تسجيلا.',
      few: 'ترد في الجدول {count} أنواع أخرى أقل تسجيلا.',
      many: 'يرد في الجدول {count} نوعا آخر أقل تسجيلا.',
      other: 'يرد في الجدول {count} نوع آخر أقل تسجيلا.',
    },
  },

  // Table
  country: { en: 'Country', fr: 'Pays', ar: 'البلد' },
  violation: { en: 'Violation', fr: 'Violation', ar: 'الانتهاك' },
  incidents_column: { en: 'Incidents', fr: 'Incidents', ar: 'الوقائع' },
  matrix_exact: {
    en: 'Incidents by country and violation. An incident with several violations stands in several columns.',
    fr: 'Incidents par pays et par violation. Un incident comportant plusieurs violations figure dans plusieurs colonnes.',
    ar: 'الوقائع بحسب البلد والانتهاك. والواقعة التي تنطوي على عدة انتهاكات ترد في عدة أعمدة.',
  },
  matrix_bands: {
    en: 'Countries and violations: what is known to reach the limit shown. An empty cell says nothing: none, a few, or not published.',
    fr: 'Pays et violations : ce dont on sait qu’il atteint le seuil indiqué. Une case vide ne dit rien : aucun, quelques-uns, ou non publié.',
    ar: 'البلدان والانتهاكات: ما يُعرف أنه يبلغ الحد المذكور. والخانة الفارغة لا تعني شيئا: لا وقائع، أو وقائع قليلة، أو غير منشور.',
  },
  matrix_most: {
    en: 'The {count} violations recorded most often are shown.',
    fr: 'Les {count} violations les plus recensées sont présentées.',
    ar: 'تُعرض الانتهاكات الأكثر تسجيلا، وعددها {count}.',
  },
  matrix_part: { en: 'Part {part} of {parts}', fr: 'Partie {part} sur {parts}', ar: 'الجزء {part} من {parts}' },

  // Chronology
  chronology_lead: {
    en: 'In the order in which they happened. “Verified” and “Reported” have the meaning given under Methodology.',
    fr: 'Dans l’ordre des faits. « Vérifié » et « Signalé » ont le sens indiqué dans la méthodologie.',
    ar: 'بحسب ترتيب حدوثها. ولعبارتي «مُتحقَّق منها» و«مُبلَّغ عنها» المعنى المبيّن في المنهجية.',
  },
  chronology_public: {
    en: 'For each month: the countries in which at least five incidents were verified, and the violations that at least five of them involved. What is not listed may have happened as well.',
    fr: 'Pour chaque mois : les pays où au moins cinq incidents ont été vérifiés, et les violations que comportent au moins cinq d’entre eux. Ce qui n’est pas mentionné a pu se produire aussi.',
    ar: 'لكل شهر: البلدان التي جرى فيها التحقق من خمس وقائع على الأقل، والانتهاكات التي انطوت عليها خمس منها على الأقل. وما لم يُذكر قد يكون حدث أيضا.',
  },
  chronology_empty: {
    en: 'No month and country together reach five verified incidents.',
    fr: 'Aucun mois, dans aucun pays, n’atteint cinq incidents vérifiés.',
    ar: 'لا يبلغ أي شهر في أي بلد خمس وقائع مُتحقَّق منها.',
  },
  one_verified: { en: 'Verified', fr: 'Vérifié', ar: 'مُتحقَّق منها' },
  one_reported: { en: 'Reported', fr: 'Signalé', ar: 'مُبلَّغ عنها' },
  one_disputed: { en: 'Disputed', fr: 'Contesté', ar: 'مطعون فيها' },
  no_date: { en: 'Date not known', fr: 'Date inconnue', ar: 'التاريخ غير معروف' },
  victims: {
    en: { one: '{count} victim', other: '{count} victims' },
    fr: { one: '{count} victime', other: '{count} victimes' },
    ar: { zero: 'لا ضحايا', one: 'ضحية واحدة', two: 'ضحيتان', few: '{count} ضحايا', many: '{count} ضحية', other: '{count} ضحية' },
  },
  alleged: { en: 'Alleged perpetrator: {list}', fr: 'Auteur présumé : {list}', ar: 'الجاني المزعوم: {list}' },
  source: { en: 'Source: {text}', fr: 'Source : {text}', ar: 'المصدر: {text}' },

  // Sources and definitions
  sources_lead: {
    en: 'Incidents were recorded by members of {community}. Data of others, used under their licences:',
    fr: 'Les incidents ont été consignés par des membres de {community}. Données d’autres organisations, utilisées selon leurs licences :',
    ar: 'سجّل الوقائع أعضاء في {community}. وفيما يلي بيانات لجهات أخرى استُعملت بموجب رخصها:',
  },
  sources_own: {
    en: 'All incidents were recorded by members of {community}.',
    fr: 'Tous les incidents ont été consignés par des membres de {community}.',
    ar: 'سجّل جميع الوقائع أعضاء في {community}.',
  },
  sources_map: {
    en: 'Country shapes: Natural Earth, public domain, through world-atlas.',
    fr: 'Contours des pays : Natural Earth, domaine public, par world-atlas.',
    ar: 'أشكال البلدان: Natural Earth، ملكية عامة، عبر world-atlas.',
  },
  sources_fonts: {
    en: 'Typefaces: Source Sans 3 (Adobe) and Vazirmatn (Saber Rastikerdar), SIL Open Font License.',
    fr: 'Caractères : Source Sans 3 (Adobe) et Vazirmatn (Saber Rastikerdar), SIL Open Font License.',
    ar: 'الخطوط: Source Sans 3 (Adobe) وVazirmatn (Saber Rastikerdar)، برخصة SIL Open Font License.',
  },
  definitions_lead: {
    en: 'Types of violation that occur in this report, by group, with the articles that they engage. The articles guide; whether one was breached is for a court.',
    fr: 'Types de violation présents dans ce rapport, par groupe, avec les articles en cause. Ces articles orientent ; il appartient à une juridiction de dire s’il y a eu manquement.',
    ar: 'أنواع الانتهاكات الواردة في هذا التقرير، بحسب المجموعة، مع المواد المعنية. والمواد للاسترشاد، أما القول بوقوع خرق فمن اختصاص القضاء.',
  },
  articles: { en: 'Articles', fr: 'Articles', ar: 'المواد' },
})

/** Words of the map by country: its legend, its time line, its table, and what is said instead of drawn. */
import { words } from '../say.ts'

export const map = words({
  title: { en: 'Map', fr: 'Carte', ar: 'الخريطة' },
  lead: {
    en: 'Incidents by country, as recorded. Choose a country to see where in it.',
    fr: 'Les incidents par pays, tels qu’ils ont été consignés. Choisissez un pays pour voir où ils se situent.',
    ar: 'الوقائع بحسب البلد كما سُجّلت. اختاروا بلدا لمعرفة مواضعها فيه.',
  },
  view: { en: 'View', fr: 'Affichage', ar: 'طريقة العرض' },
  view_map: { en: 'Map', fr: 'Carte', ar: 'خريطة' },
  view_table: { en: 'Table', fr: 'Tableau', ar: 'جدول' },
  view_list: { en: 'List', fr: 'Liste', ar: 'قائمة' },
  world: { en: 'World', fr: 'Monde', ar: 'العالم' },
  where_am_i: { en: 'Where you are on the map', fr: 'Position sur la carte', ar: 'موضعكم على الخريطة' },
  map_of_countries: { en: 'Map of incidents by country', fr: 'Carte des incidents par pays', ar: 'خريطة الوقائع بحسب البلد' },
  countries_by_count: {
    en: 'Countries, from the most incidents to the fewest. Arrow keys move, Enter opens the country.',
    fr: 'Pays, du plus grand au plus petit nombre d’incidents. Les flèches déplacent, Entrée ouvre le pays.',
    ar: 'البلدان من الأكثر وقائع إلى الأقل. تُستعمل الأسهم للتنقل ومفتاح الإدخال لفتح البلد.',
  },
  places_in_view: {
    en: 'Incidents and groups of incidents in view. Arrow keys move, Enter opens, Escape returns to the world.',
    fr: 'Incidents et groupes d’incidents visibles. Les flèches déplacent, Entrée ouvre, Échap ramène au monde.',
    ar: 'الوقائع ومجموعات الوقائع الظاهرة. تُستعمل الأسهم للتنقل ومفتاح الإدخال للفتح ومفتاح الهروب للعودة إلى العالم.',
  },
  zoom_in: { en: 'Zoom in', fr: 'Agrandir', ar: 'تكبير' },
  zoom_out: { en: 'Zoom out', fr: 'Réduire', ar: 'تصغير' },
  whole_world: { en: 'Show the whole world', fr: 'Voir le monde entier', ar: 'عرض العالم كله' },
  whole_country: { en: 'Show the whole country', fr: 'Voir tout le pays', ar: 'عرض البلد كله' },
  shapes_missing: {
    en: 'The borders could not be loaded. The numbers are in the table.',
    fr: 'Les frontières n’ont pas pu être chargées. Les chiffres sont dans le tableau.',
    ar: 'تعذّر تحميل الحدود. الأرقام متاحة في الجدول.',
  },

  legend: { en: 'Incidents recorded', fr: 'Incidents consignés', ar: 'الوقائع المسجلة' },
  legend_none: { en: 'none recorded', fr: 'aucun consigné', ar: 'لا شيء مسجل' },
  legend_none_note: {
    en: 'None recorded does not mean that nothing happened.',
    fr: '« Aucun consigné » ne veut pas dire qu’il ne s’est rien passé.',
    ar: 'عدم التسجيل لا يعني أن شيئا لم يحدث.',
  },
  legend_range: { en: '{from} to {to}', fr: '{from} à {to}', ar: 'من {from} إلى {to}' },
  legend_above: { en: '{from} or more', fr: '{from} et plus', ar: '{from} فأكثر' },
  legend_point: { en: 'exact place, verified', fr: 'lieu exact, vérifié', ar: 'موضع دقيق، متحقَّق منه' },
  legend_ring: { en: 'exact place, reported', fr: 'lieu exact, signalé', ar: 'موضع دقيق، مُبلَّغ عنه' },
  legend_area: { en: 'somewhere inside this circle', fr: 'quelque part dans ce cercle', ar: 'في مكان ما داخل هذه الدائرة' },
  legend_group: { en: 'several incidents: choose to come closer', fr: 'plusieurs incidents : choisir pour s’approcher', ar: 'عدة وقائع: اختاروها للاقتراب' },
  verified: { en: 'Verified', fr: 'Vérifiés', ar: 'متحقَّق منها' },
  reported: { en: 'Reported, not verified', fr: 'Signalés, non vérifiés', ar: 'مُبلَّغ عنها ولم يُتحقَّق منها' },
  total: { en: 'Total', fr: 'Total', ar: 'المجموع' },
  incidents: {
    en: { one: '{count} incident', other: '{count} incidents' },
    fr: { one: '{count} incident', other: '{count} incidents' },
    ar: { zero: 'لا وقائع', one: 'واقعة واحدة', two: 'واقعتان', few: '{count} وقائع', many: '{count} واقعة', other: '{count} واقعة' },
  },
  no_incident: { en: 'No incident recorded', fr: 'Aucun incident consigné', ar: 'لا وقائع مسجلة' },
  in_countries: {
    en: { one: 'in {count} country', other: 'in {count} countries' },
    fr: { one: 'dans {count} pays', other: 'dans {count} pays' },
    ar: { zero: 'في أي بلد', one: 'في بلد واحد', two: 'في بلدين', few: 'في {count} بلدان', many: 'في {count} بلدا', other: 'في {count} بلد' },
  },
  verified_of: { en: '{count} verified', fr: 'dont vérifiés : {count}', ar: 'المتحقَّق منها: {count}' },
  reported_of: { en: '{count} reported, not verified', fr: 'signalés, non vérifiés : {count}', ar: 'المُبلَّغ عنها دون تحقق: {count}' },
  country_spoken: {
    en: '{country}: {total}. Verified: {verified}; reported: {reported}.',
    fr: '{country} : {total}. Vérifiés : {verified} ; signalés : {reported}.',
    ar: '{country}: {total}. المتحقَّق منها: {verified}؛ المُبلَّغ عنها: {reported}.',
  },
  group_spoken: {
    en: { one: 'Group of {count} incident: come closer', other: 'Group of {count} incidents: come closer' },
    fr: { one: 'Groupe de {count} incident : s’approcher', other: 'Groupe de {count} incidents : s’approcher' },
    ar: {
      one: 'مجموعة من واقعة واحدة: للاقتراب',
      two: 'مجموعة من واقعتين: للاقتراب',
      few: 'مجموعة من {count} وقائع: للاقتراب',
      many: 'مجموعة من {count} واقعة: للاقتراب',
      other: 'مجموعة من {count} واقعة: للاقتراب',
    },
  },
  borders: {
    en: 'Borders shown are those of Natural Earth and imply no opinion on the status of any territory. Dashed lines are disputed. Areas are true to size (Equal Earth projection).',
    fr: 'Les frontières sont celles de Natural Earth et n’impliquent aucune prise de position sur le statut d’un territoire. Les lignes en tirets sont contestées. Les surfaces sont exactes (projection Equal Earth).',
    ar: 'الحدود المعروضة هي حدود Natural Earth ولا تعبّر عن أي رأي في الوضع القانوني لأي إقليم. الخطوط المتقطعة محل نزاع. المساحات متناسبة مع الواقع (إسقاط Equal Earth).',
  },

  not_drawn: {
    en: {
      one: '{count} is known only by its region or country, or its place is withheld: counted, not drawn.',
      other: '{count} are known only by region or country, or their place is withheld: counted, not drawn.',
    },
    fr: {
      one: '{count} incident n’est connu que par sa région ou son pays, ou son lieu est tu : compté, non dessiné.',
      other: '{count} incidents ne sont connus que par leur région ou leur pays, ou leur lieu est tu : comptés, non dessinés.',
    },
    ar: {
      one: 'واقعة واحدة لا يُعرف منها إلا الإقليم أو البلد، أو حُجب مكانها: تُحتسب ولا تُرسم.',
      two: 'واقعتان لا يُعرف منهما إلا الإقليم أو البلد، أو حُجب مكانهما: تُحتسبان ولا تُرسمان.',
      few: '{count} وقائع لا يُعرف منها إلا الإقليم أو البلد، أو حُجب مكانها: تُحتسب ولا تُرسم.',
      many: '{count} واقعة لا يُعرف منها إلا الإقليم أو البلد، أو حُجب مكانها: تُحتسب ولا تُرسم.',
      other: '{count} واقعة لا يُعرف منها إلا الإقليم أو البلد، أو حُجب مكانها: تُحتسب ولا تُرسم.',
    },
  },
  without_country: {
    en: {
      one: '{count} incident has no country and is in the total, not on the map.',
      other: '{count} incidents have no country and are in the total, not on the map.',
    },
    fr: {
      one: '{count} incident est sans pays : il entre dans le total, non dans la carte.',
      other: '{count} incidents sont sans pays : ils entrent dans le total, non dans la carte.',
    },
    ar: {
      one: 'واقعة واحدة بلا بلد محدد: تدخل في المجموع ولا تظهر على الخريطة.',
      two: 'واقعتان بلا بلد محدد: تدخلان في المجموع ولا تظهران على الخريطة.',
      few: '{count} وقائع بلا بلد محدد: تدخل في المجموع ولا تظهر على الخريطة.',
      many: '{count} واقعة بلا بلد محدد: تدخل في المجموع ولا تظهر على الخريطة.',
      other: '{count} واقعة بلا بلد محدد: تدخل في المجموع ولا تظهر على الخريطة.',
    },
  },
  all_placed: { en: 'Every one of them has a place on the map.', fr: 'Chacun d’eux a un lieu sur la carte.', ar: 'لكل منها موضع على الخريطة.' },
  no_country: { en: 'No country given', fr: 'Pays non indiqué', ar: 'بلد غير محدد' },
  empty_title: { en: 'Nothing matches these filters', fr: 'Rien ne correspond à ces filtres', ar: 'لا شيء يطابق هذه المرشحات' },
  empty_text: {
    en: 'Widen the time or remove a filter; what is here depends on what was recorded and on what you may read.',
    fr: 'Élargissez la période ou retirez un filtre ; ce qui paraît ici dépend de ce qui a été consigné et de ce que vous pouvez lire.',
    ar: 'وسّعوا الفترة أو أزيلوا مرشحا؛ فما يظهر هنا رهن بما سُجّل وبما يحق لكم الاطلاع عليه.',
  },

  by_country: { en: 'By country', fr: 'Par pays', ar: 'بحسب البلد' },
  violations: { en: 'Violations', fr: 'Violations', ar: 'الانتهاكات' },
  perpetrators: { en: 'Alleged perpetrators', fr: 'Auteurs présumés', ar: 'الجناة المزعومون' },
  choose_to_filter: { en: 'Choose a line to see only that.', fr: 'Choisissez une ligne pour ne voir que celle-ci.', ar: 'اختاروا سطرا لعرضه وحده.' },

  group_here: {
    en: { one: '{count} incident at this spot', other: '{count} incidents at this spot' },
    fr: { one: '{count} incident en ce lieu', other: '{count} incidents en ce même lieu' },
    ar: {
      one: 'واقعة واحدة في هذا الموضع',
      two: 'واقعتان في هذا الموضع',
      few: '{count} وقائع في هذا الموضع',
      many: '{count} واقعة في هذا الموضع',
      other: '{count} واقعة في هذا الموضع',
    },
  },
  open_group: { en: 'Open them in the list', fr: 'Les ouvrir dans la liste', ar: 'فتحها في القائمة' },
  selected: { en: 'Chosen incident', fr: 'Incident choisi', ar: 'الواقعة المختارة' },
  open_incident: { en: 'Open the incident', fr: 'Ouvrir l’incident', ar: 'فتح الواقعة' },
  close: { en: 'Close', fr: 'Fermer', ar: 'إغلاق' },
  clusters_missing: {
    en: 'The places could not be read.',
    fr: 'Les lieux n’ont pas pu être lus.',
    ar: 'تعذّرت قراءة المواضع.',
  },

  table_caption: { en: 'Incidents by country', fr: 'Incidents par pays', ar: 'الوقائع بحسب البلد' },
  country: { en: 'Country', fr: 'Pays', ar: 'البلد' },
  share: { en: 'Share', fr: 'Part', ar: 'النسبة' },
  sort_by: { en: 'Sort by {column}', fr: 'Trier par {column}', ar: 'ترتيب بحسب {column}' },
  show_on_map: { en: 'Show {country} on the map', fr: 'Voir {country} sur la carte', ar: 'عرض {country} على الخريطة' },

  timeline: { en: 'Time line', fr: 'Frise du temps', ar: 'الخط الزمني' },
  timeline_from: { en: 'From month', fr: 'À partir du mois', ar: 'من شهر' },
  timeline_to: { en: 'Up to month', fr: 'Jusqu’au mois', ar: 'حتى شهر' },
  period: { en: '{from} to {to}', fr: '{from} – {to}', ar: 'من {from} إلى {to}' },
  all_time: { en: 'All of the time recorded', fr: 'Toute la période consignée', ar: 'كامل المدة المسجلة' },
  whole_time: { en: 'All of the time', fr: 'Toute la période', ar: 'كامل المدة' },
  play: { en: 'Sweep through time', fr: 'Parcourir le temps', ar: 'استعراض الزمن' },
  pause: { en: 'Pause', fr: 'Pause', ar: 'إيقاف مؤقت' },
  step: { en: 'One month on', fr: 'Un mois de plus', ar: 'التقدم شهرا' },
  without_month: {
    en: { one: '{count} without a known month is not in the bars.', other: '{count} without a known month are not in the bars.' },
    fr: { one: '{count} sans mois connu n’est pas dans les barres.', other: '{count} sans mois connu ne sont pas dans les barres.' },
    ar: {
      one: 'واقعة واحدة لا يُعرف شهرها لا تدخل في الأعمدة.',
      two: 'واقعتان لا يُعرف شهرهما لا تدخلان في الأعمدة.',
      few: '{count} وقائع لا يُعرف شهرها لا تدخل في الأعمدة.',
      many: '{count} واقعة لا يُعرف شهرها لا تدخل في الأعمدة.',
      other: '{count} واقعة لا يُعرف شهرها لا تدخل في الأعمدة.',
    },
  },
})

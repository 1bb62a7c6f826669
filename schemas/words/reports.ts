/** Words of the pages on which reports are asked for and fetched; those of the report itself are in report.ts. */
import { words } from '../say.ts'

export const reports = words({
  title: { en: 'Reports', fr: 'Rapports', ar: 'التقارير' },
  lead: {
    en: 'Figures, map and chronology of a selection of incidents, as a document for those you choose.',
    fr: 'Chiffres, carte et chronologie d’une sélection d’incidents, en un document pour les destinataires de votre choix.',
    ar: 'أرقام وخريطة وتسلسل زمني لمجموعة من الوقائع، في وثيقة لمن تختارون من القراء.',
  },
  fresh: { en: 'New report', fr: 'Nouveau rapport', ar: 'تقرير جديد' },
  none: { en: 'No report yet', fr: 'Aucun rapport pour l’instant', ar: 'لا تقارير بعد' },
  none_text: {
    en: 'Choose incidents, a language and an audience; the document is made while you go on working. Only you see your reports here.',
    fr: 'Choisissez des incidents, une langue et des destinataires ; le document s’établit pendant que vous continuez à travailler. Vous seul voyez vos rapports ici.',
    ar: 'اختاروا الوقائع واللغة والجمهور، وتُعدّ الوثيقة فيما تواصلون عملكم. لا يرى تقاريركم هنا أحد سواكم.',
  },
  not_yours: {
    en: 'Reports are made by those who record, review, litigate or coordinate in a community.',
    fr: 'Les rapports sont établis par les personnes qui consignent, relisent, plaident ou coordonnent dans une communauté.',
    ar: 'يُعدّ التقارير من يسجّل أو يراجع أو يترافع أو ينسّق في إحدى المجموعات.',
  },
  queued: { en: 'Waiting', fr: 'En attente', ar: 'في الانتظار' },
  running: { en: 'Being made', fr: 'En préparation', ar: 'قيد الإعداد' },
  done: { en: 'Ready', fr: 'Prêt', ar: 'جاهز' },
  failed: { en: 'Failed', fr: 'Échec', ar: 'تعذّر' },
  failed_text: {
    en: 'It could not be made. Ask for it again; if it fails once more, tell your network host.',
    fr: 'Il n’a pas pu être établi. Redemandez-le ; s’il échoue encore, prévenez l’hébergeur du réseau.',
    ar: 'تعذّر إعداده. اطلبوه من جديد، وإن تعذّر ثانية فأبلغوا مضيف الشبكة.',
  },
  download: { en: 'Download (PDF)', fr: 'Télécharger (PDF)', ar: 'تنزيل (PDF)' },
  download_named: { en: 'Download “{title}”', fr: 'Télécharger « {title} »', ar: 'تنزيل «{title}»' },
  again: { en: 'Use again', fr: 'Reprendre', ar: 'استعمال من جديد' },
  progress: { en: 'Progress', fr: 'Avancement', ar: 'نسبة الإنجاز' },
  size: { en: '{size} MB', fr: '{size} Mo', ar: '{size} ميغابايت' },
  counted: {
    en: { one: '{count} incident', other: '{count} incidents' },
    fr: { one: '{count} incident', other: '{count} incidents' },
    ar: { zero: 'لا وقائع', one: 'واقعة واحدة', two: 'واقعتان', few: '{count} وقائع', many: '{count} واقعة', other: '{count} واقعة' },
  },
  asked: { en: 'asked for {when}', fr: 'demandé {when}', ar: 'طُلب {when}' },
  started: {
    en: 'Your report is being made. You can leave this page.',
    fr: 'Votre rapport est en préparation. Vous pouvez quitter cette page.',
    ar: 'تقريركم قيد الإعداد. يمكنكم مغادرة هذه الصفحة.',
  },

  builder: { en: 'New report', fr: 'Nouveau rapport', ar: 'تقرير جديد' },
  builder_lead: {
    en: 'What you see at the side is what will be printed. Nothing is kept until you ask for the document.',
    fr: 'Ce que vous voyez à côté est ce qui sera imprimé. Rien n’est conservé tant que vous ne demandez pas le document.',
    ar: 'ما ترونه إلى الجانب هو ما سيُطبع. ولا يُحفظ شيء قبل أن تطلبوا الوثيقة.',
  },
  tab_settings: { en: 'Choices', fr: 'Choix', ar: 'الخيارات' },
  tab_preview: { en: 'Preview', fr: 'Aperçu', ar: 'معاينة' },
  about: { en: 'The document', fr: 'Le document', ar: 'الوثيقة' },
  title_field: { en: 'Title', fr: 'Titre', ar: 'العنوان' },
  title_help: {
    en: 'It stands on the cover and in the name of the file: name nobody.',
    fr: 'Il figure sur la couverture et dans le nom du fichier : n’y nommez personne.',
    ar: 'يظهر على الغلاف وفي اسم الملف: لا تذكروا فيه اسم أحد.',
  },
  community: { en: 'Community', fr: 'Communauté', ar: 'المجموعة' },
  coalition: { en: 'Signed together with', fr: 'Cosigné par', ar: 'بتوقيع مشترك مع' },
  coalition_help: {
    en: 'Organisations, one on each line. Optional.',
    fr: 'Organisations, une par ligne. Facultatif.',
    ar: 'منظمات، واحدة في كل سطر. اختياري.',
  },
  language: { en: 'Language', fr: 'Langue', ar: 'اللغة' },
  audience: { en: 'Who will read it', fr: 'Qui le lira', ar: 'من سيقرأه' },
  audience_internal_text: {
    en: 'All incidents of the selection, as you may read them.',
    fr: 'Tous les incidents de la sélection, tels que vous pouvez les lire.',
    ar: 'كل الوقائع المختارة كما يحق لكم الاطلاع عليها.',
  },
  audience_partners_text: {
    en: 'Without sources, people and restricted fields; places no finer than the province.',
    fr: 'Sans les sources, les personnes ni les champs restreints ; lieux jusqu’à la province seulement.',
    ar: 'بلا مصادر ولا أشخاص ولا حقول مقيّدة، والأماكن لا تتجاوز دقتها المحافظة.',
  },
  audience_public_text: {
    en: 'Verified incidents only, as figures. No single incident, no name, no account; small numbers are kept back.',
    fr: 'Incidents vérifiés seulement, en chiffres. Aucun incident isolé, aucun nom, aucun récit ; les petits nombres sont tus.',
    ar: 'الوقائع المُتحقَّق منها فقط، على شكل أرقام. لا وقائع مفردة ولا أسماء ولا روايات، والأعداد الصغيرة محجوبة.',
  },
  parts: { en: 'Parts', fr: 'Parties', ar: 'الأجزاء' },
  selection: { en: 'Which incidents', fr: 'Quels incidents', ar: 'أي وقائع' },
  selection_all: {
    en: 'All filed incidents of the community. Narrow them below.',
    fr: 'Tous les incidents soumis de la communauté. Affinez ci-dessous.',
    ar: 'كل الوقائع المقدَّمة في المجموعة. ضيّقوا الاختيار أدناه.',
  },
  public_states: {
    en: 'For the public, only verified incidents are counted, whatever is chosen under “State”.',
    fr: 'Pour le public, seuls les incidents vérifiés sont comptés, quel que soit le choix sous « État ».',
    ar: 'للعموم لا تُحسب سوى الوقائع المُتحقَّق منها، أيّا كان الاختيار في «الحالة».',
  },
  make: { en: 'Make the document', fr: 'Établir le document', ar: 'إعداد الوثيقة' },
  make_need_title: { en: 'Give it a title first.', fr: 'Donnez-lui d’abord un titre.', ar: 'ضعوا له عنوانا أولا.' },
  preview: { en: 'Preview of the report', fr: 'Aperçu du rapport', ar: 'معاينة التقرير' },
  preview_updating: { en: 'Counting again…', fr: 'Nouveau décompte…', ar: 'جارٍ إعادة العدّ…' },
  preview_more: {
    en: 'The document goes on with all incidents, sources and definitions.',
    fr: 'Le document se poursuit avec tous les incidents, les sources et les définitions.',
    ar: 'تتواصل الوثيقة بكل الوقائع والمصادر والتعاريف.',
  },
  preview_empty: {
    en: 'No incident answers this selection. Loosen the filters.',
    fr: 'Aucun incident ne répond à cette sélection. Élargissez les filtres.',
    ar: 'لا توجد وقائع تستجيب لهذا الاختيار. وسّعوا التصفية.',
  },
})

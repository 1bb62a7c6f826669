/** Why an import did not take a file, a row or a value, and what it noticed while reading. Kept as codes; said in these words when shown. */
import { words } from '../say.ts'

export const importReasons = words({
  // The file as a whole
  empty_file: { en: 'The file is empty.', fr: 'Le fichier est vide.', ar: 'الملف فارغ.' },
  not_text: {
    en: 'This is neither a workbook, nor JSON, nor separated text.',
    fr: 'Ce n’est ni un classeur, ni du JSON, ni du texte délimité.',
    ar: 'هذا الملف ليس جدول بيانات ولا JSON ولا نصا مفصولا.',
  },
  not_a_table: {
    en: 'A picture, a PDF or an archive can not be imported. Wanted is a table: XLSX, CSV, JSON or GeoJSON.',
    fr: 'Une image, un PDF ou une archive ne s’importe pas. Il faut un tableau : XLSX, CSV, JSON ou GeoJSON.',
    ar: 'لا يمكن استيراد صورة أو ملف PDF أو أرشيف. المطلوب جدول: XLSX أو CSV أو JSON أو GeoJSON.',
  },
  markup: {
    en: 'This is a web page or XML, not a table. Save the data as XLSX, CSV, JSON or GeoJSON.',
    fr: 'C’est une page web ou du XML, non un tableau. Enregistrez les données en XLSX, CSV, JSON ou GeoJSON.',
    ar: 'هذه صفحة ويب أو ملف XML وليست جدولا. احفظوا البيانات بصيغة XLSX أو CSV أو JSON أو GeoJSON.',
  },
  old_workbook: {
    en: 'This is an old (.xls) or a password-protected workbook. Open it and save it as XLSX without a password.',
    fr: 'C’est un classeur ancien (.xls) ou protégé par mot de passe. Ouvrez-le et enregistrez-le en XLSX sans mot de passe.',
    ar: 'هذا جدول بيانات بصيغة قديمة (‎.xls) أو محمي بكلمة سر. افتحوه واحفظوه بصيغة XLSX من دون كلمة سر.',
  },
  binary_workbook: {
    en: 'This is a binary workbook (.xlsb). Save it as XLSX.',
    fr: 'C’est un classeur binaire (.xlsb). Enregistrez-le en XLSX.',
    ar: 'هذا جدول بيانات ثنائي (‎.xlsb). احفظوه بصيغة XLSX.',
  },
  open_document: {
    en: 'This is an OpenDocument file. Save it as XLSX or CSV.',
    fr: 'C’est un fichier OpenDocument. Enregistrez-le en XLSX ou en CSV.',
    ar: 'هذا ملف OpenDocument. احفظوه بصيغة XLSX أو CSV.',
  },
  broken_zip: {
    en: 'The workbook is damaged: it can not be unpacked.',
    fr: 'Le classeur est endommagé : il ne peut pas être décompressé.',
    ar: 'جدول البيانات تالف: يتعذّر فك ضغطه.',
  },
  not_a_workbook: {
    en: 'This is a ZIP archive, but not an Excel workbook.',
    fr: 'C’est une archive ZIP, mais pas un classeur Excel.',
    ar: 'هذا أرشيف ZIP وليس جدول بيانات Excel.',
  },
  protected_workbook: {
    en: 'The workbook is protected by a password. Save it without one.',
    fr: 'Le classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
    ar: 'جدول البيانات محمي بكلمة سر. احفظوه من دونها.',
  },
  too_many_entries: {
    en: 'The workbook holds {count} parts; more than {limit} are not opened.',
    fr: 'Le classeur contient {count} éléments ; au-delà de {limit}, il n’est pas ouvert.',
    ar: 'يضم جدول البيانات {count} من الأجزاء؛ ولا يُفتح ما زاد على {limit}.',
  },
  too_large: {
    en: 'Part of the workbook would unpack to {megabytes} MB: it is not opened. Save it as CSV.',
    fr: 'Une partie du classeur atteindrait {megabytes} Mo une fois décompressée : il n’est pas ouvert. Enregistrez-le en CSV.',
    ar: 'يبلغ جزء من جدول البيانات {megabytes} ميغابايت بعد فك الضغط، لذلك لم يُفتح. احفظوه بصيغة CSV.',
  },
  broken_workbook: {
    en: 'The workbook is damaged: its content can not be read.',
    fr: 'Le classeur est endommagé : son contenu est illisible.',
    ar: 'جدول البيانات تالف: لا يمكن قراءة محتواه.',
  },
  workbook_doctype: {
    en: 'The workbook declares a document type, which no honest workbook does. It is not opened.',
    fr: 'Le classeur déclare un type de document, ce qu’aucun classeur ordinaire ne fait. Il n’est pas ouvert.',
    ar: 'يصرّح جدول البيانات بنوع وثيقة، وهذا لا يحدث في جدول سليم. لم يُفتح.',
  },
  no_such_sheet: { en: 'There is no sheet called “{name}”.', fr: 'Aucune feuille ne s’appelle « {name} ».', ar: 'لا توجد ورقة باسم «{name}».' },
  too_many_columns: {
    en: 'The table has {count} columns; at most {limit} are read.',
    fr: 'Le tableau compte {count} colonnes ; {limit} au plus sont lues.',
    ar: 'يضم الجدول {count} من الأعمدة؛ ويُقرأ منها {limit} على الأكثر.',
  },
  unknown_encoding: { en: 'The encoding “{name}” is not known.', fr: 'L’encodage « {name} » n’est pas connu.', ar: 'الترميز «{name}» غير معروف.' },
  quote_not_closed: {
    en: 'From row {row} on, a quotation mark is opened and never closed.',
    fr: 'À partir de la ligne {row}, un guillemet est ouvert et jamais refermé.',
    ar: 'ابتداء من الصف {row} فُتحت علامة اقتباس ولم تُغلق.',
  },
  broken_row: { en: 'Row {row} can not be read.', fr: 'La ligne {row} est illisible.', ar: 'لا يمكن قراءة الصف {row}.' },
  json_not_utf8: {
    en: 'JSON must be written in UTF-8; this file is not.',
    fr: 'Le JSON doit être écrit en UTF-8 ; ce fichier ne l’est pas.',
    ar: 'يجب أن يكون ملف JSON بترميز UTF-8؛ وهذا الملف ليس كذلك.',
  },
  no_list: {
    en: 'The JSON holds no list of records.',
    fr: 'Le JSON ne contient aucune liste d’enregistrements.',
    ar: 'لا يحتوي ملف JSON على أي قائمة سجلات.',
  },
  truncated_json: {
    en: 'The JSON breaks off in element {row}: the file is not complete.',
    fr: 'Le JSON s’interrompt à l’élément {row} : le fichier est incomplet.',
    ar: 'ينقطع ملف JSON عند العنصر {row}: الملف غير مكتمل.',
  },
  broken_json: {
    en: 'The JSON is broken at element {row}.',
    fr: 'Le JSON est mal formé à l’élément {row}.',
    ar: 'بنية JSON مختلة عند العنصر {row}.',
  },
  too_deep: {
    en: 'Element {row} is nested more than {limit} levels deep.',
    fr: 'L’élément {row} est imbriqué sur plus de {limit} niveaux.',
    ar: 'العنصر {row} متداخل على أكثر من {limit} مستوى.',
  },
  too_large_element: { en: 'Element {row} is too large.', fr: 'L’élément {row} est trop grand.', ar: 'العنصر {row} أكبر من الحد المسموح.' },
  form_gone: {
    en: 'The form “{form}” in version {version} does not exist.',
    fr: 'Le formulaire « {form} » n’existe pas en version {version}.',
    ar: 'الاستمارة «{form}» بالإصدار {version} غير موجودة.',
  },
  column_gone: {
    en: 'The mapping names a column that the file does not have: “{column}”.',
    fr: 'La correspondance nomme une colonne absente du fichier : « {column} ».',
    ar: 'تشير المطابقة إلى عمود غير موجود في الملف: «{column}».',
  },
  field_gone: {
    en: 'The mapping names a field that the form does not have: “{field}”.',
    fr: 'La correspondance nomme un champ absent du formulaire : « {field} ».',
    ar: 'تشير المطابقة إلى حقل غير موجود في الاستمارة: «{field}».',
  },
  file_gone: {
    en: 'The uploaded file is no longer there. Upload it again: nothing enters twice.',
    fr: 'Le fichier déposé n’est plus là. Déposez-le à nouveau : rien n’entrera deux fois.',
    ar: 'لم يعد الملف المرفوع موجودا. ارفعوه من جديد: لن يدخل شيء مرتين.',
  },
  not_allowed: {
    en: 'The person who asked for this import may no longer import into this community.',
    fr: 'La personne qui a demandé cet import ne peut plus importer dans cette communauté.',
    ar: 'لم يعد يحق لمن طلب هذا الاستيراد أن يستورد إلى هذه المجموعة.',
  },
  internal: {
    en: 'The import stopped on a fault of the system. What had entered stays; it can be run again.',
    fr: 'L’import s’est arrêté sur une défaillance du système. Ce qui était entré reste ; il peut être relancé.',
    ar: 'توقف الاستيراد بسبب عطل في النظام. ما دخل يبقى، ويمكن تشغيله من جديد.',
  },

  // What the reader noticed
  encoding_guessed: {
    en: 'The file does not say how its letters are written; {name} fits best. Check the accents in the preview.',
    fr: 'Le fichier ne dit pas comment ses lettres sont codées ; {name} convient le mieux. Vérifiez les accents dans l’aperçu.',
    ar: 'لا يبيّن الملف ترميز حروفه؛ والأنسب هو {name}. تحققوا من الحروف في المعاينة.',
  },
  encoding_broken: {
    en: 'Some bytes of the file are not valid UTF-8. The rows that hold them will be refused, the others enter.',
    fr: 'Certains octets du fichier ne sont pas de l’UTF-8 valide. Les lignes concernées seront refusées, les autres entreront.',
    ar: 'بعض بايتات الملف ليست UTF-8 سليما. ستُرفض الصفوف التي تحتويها، وتدخل الصفوف الأخرى.',
  },
  encoding_mended: {
    en: 'Some texts had been garbled before (Ã© for é): they are mended.',
    fr: 'Certains textes avaient été déformés auparavant (Ã© pour é) : ils sont rétablis.',
    ar: 'كانت بعض النصوص مشوهة من قبل (Ã© بدل é): جرى إصلاحها.',
  },
  header_found: {
    en: 'The names of the columns were found in row {row}.',
    fr: 'Les noms des colonnes ont été trouvés à la ligne {row}.',
    ar: 'عُثر على أسماء الأعمدة في الصف {row}.',
  },
  tag_row_skipped: {
    en: 'Row {row} holds HXL tags, not data: it is left out.',
    fr: 'La ligne {row} contient des balises HXL, pas des données : elle est laissée de côté.',
    ar: 'يحتوي الصف {row} على وسوم HXL لا على بيانات: تُرك جانبا.',
  },
  sheet_chosen: {
    en: 'The sheet “{name}” is read. Others in the workbook: {count}.',
    fr: 'La feuille « {name} » est lue. Autres feuilles du classeur : {count}.',
    ar: 'تُقرأ الورقة «{name}». أوراق أخرى في الملف: {count}.',
  },
  shapes_as_points: {
    en: 'Lines and areas ({types}) are reduced to a point that stands for them.',
    fr: 'Les lignes et les surfaces ({types}) sont ramenées à un point qui les représente.',
    ar: 'تُختصر الخطوط والمساحات ({types}) في نقطة تمثّلها.',
  },

  // One row
  too_many_cells: {
    en: 'The row has {count} cells where {expected} are expected.',
    fr: 'La ligne a {count} cellules au lieu de {expected}.',
    ar: 'في الصف {count} من الخلايا والمتوقع {expected}.',
  },
  broken_encoding: {
    en: 'Letters of this row can not be read: its encoding is broken.',
    fr: 'Des lettres de cette ligne sont illisibles : son encodage est abîmé.',
    ar: 'حروف في هذا الصف غير مقروءة: ترميزه مختل.',
  },
  broken_element: { en: 'This element is not valid JSON.', fr: 'Cet élément n’est pas du JSON valide.', ar: 'هذا العنصر ليس JSON سليما.' },
  not_a_record: { en: 'This element is not a record.', fr: 'Cet élément n’est pas un enregistrement.', ar: 'هذا العنصر ليس سجلا.' },

  // One value
  required: {
    en: 'The row has nothing for this field, which must be filled.',
    fr: 'La ligne n’a rien pour ce champ, qui doit être renseigné.',
    ar: 'لا شيء في الصف لهذا الحقل، وهو إلزامي.',
  },
  bad_date: { en: '“{value}” is not a date that can be read.', fr: '« {value} » n’est pas une date lisible.', ar: '«{value}» ليس تاريخا مقروءا.' },
  wrong_date_order: {
    en: '“{value}” does not fit the order of day and month chosen for this file.',
    fr: '« {value} » ne suit pas l’ordre du jour et du mois choisi pour ce fichier.',
    ar: '«{value}» لا يوافق ترتيب اليوم والشهر المختار لهذا الملف.',
  },
  no_such_day: { en: '“{value}” is a day that does not exist.', fr: '« {value} » est un jour qui n’existe pas.', ar: '«{value}» يوم غير موجود.' },
  bad_number: { en: '“{value}” is not a number.', fr: '« {value} » n’est pas un nombre.', ar: '«{value}» ليس عددا.' },
  not_whole: { en: '“{value}” is not a whole number.', fr: '« {value} » n’est pas un nombre entier.', ar: '«{value}» ليس عددا صحيحا.' },
  bad_boolean: { en: '“{value}” is neither yes nor no.', fr: '« {value} » n’est ni oui ni non.', ar: '«{value}» ليس نعم ولا لا.' },
  bad_coordinate: { en: '“{value}” is not a coordinate.', fr: '« {value} » n’est pas une coordonnée.', ar: '«{value}» ليس إحداثيا.' },
  latitude_range: {
    en: '{value} is no latitude: it must lie between −90 and 90.',
    fr: '{value} n’est pas une latitude : elle doit être comprise entre −90 et 90.',
    ar: '{value} ليس خط عرض: يجب أن يكون بين ‎−90 و90.',
  },
  longitude_range: {
    en: '{value} is no longitude: it must lie between −180 and 180.',
    fr: '{value} n’est pas une longitude : elle doit être comprise entre −180 et 180.',
    ar: '{value} ليس خط طول: يجب أن يكون بين ‎−180 و180.',
  },
  unknown_term: {
    en: '“{value}” is not in the list. Say in the mapping what it stands for.',
    fr: '« {value} » n’est pas dans la liste. Indiquez dans la correspondance ce que cela désigne.',
    ar: '«{value}» ليس في القائمة. بيّنوا في المطابقة ما يدلّ عليه.',
  },
  too_long: {
    en: 'The text has {length} characters; {limit} fit.',
    fr: 'Le texte compte {length} caractères ; {limit} au plus.',
    ar: 'يبلغ النص {length} حرفا؛ والحد {limit}.',
  },
})

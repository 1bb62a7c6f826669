/** Words of the page of all evidence, and of what search reaches inside files. */
import { words } from '../say.ts'

export const vaultWords = words({
  title: { en: 'Evidence', fr: 'Preuves', ar: 'الأدلة' },
  lead: {
    en: 'All that you may see of it, the latest first. Search also finds whole words inside documents that you may open.',
    fr: 'Tout ce que vous pouvez en voir, le plus récent d’abord. La recherche trouve aussi les mots entiers à l’intérieur des documents que vous pouvez ouvrir.',
    ar: 'كل ما يمكنكم الاطلاع عليه، الأحدث أولا. ويجد البحث أيضا الكلمات الكاملة داخل الوثائق التي يحق لكم فتحها.',
  },
  search: { en: 'Search evidence', fr: 'Chercher dans les preuves', ar: 'البحث في الأدلة' },
  any_kind: { en: 'Every kind', fr: 'Toutes les natures', ar: 'كل الأنواع' },
  handed_over: { en: 'Handed over', fr: 'Remis à un tiers', ar: 'سُلّم إلى غيرنا' },
  none: { en: 'No evidence yet', fr: 'Aucune preuve pour le moment', ar: 'لا أدلة بعد' },
  none_text: {
    en: 'Evidence is put on an incident: open one, and add photographs, documents, recordings or saved pages to it.',
    fr: 'Une preuve se dépose sur un incident\u00a0: ouvrez-en un, et ajoutez-y photographies, documents, enregistrements ou pages enregistrées.',
    ar: 'تُودع الأدلة في واقعة: افتحوا واقعة وأضيفوا إليها صورا أو وثائق أو تسجيلات أو صفحات محفوظة.',
  },
  to_incidents: { en: 'To the incidents', fr: 'Voir les incidents', ar: 'إلى الوقائع' },
  none_found: { en: 'Nothing was found', fr: 'Rien n’a été trouvé', ar: 'لم يُعثر على شيء' },
  none_found_text: {
    en: 'Inside files whole words are found, not parts of them. Photographs and scans without text are found by their title and description.',
    fr: 'À l’intérieur des fichiers, seuls les mots entiers sont trouvés. Les photographies et les numérisations sans texte se trouvent par leur intitulé et leur description.',
    ar: 'داخل الملفات تُعثر على الكلمات الكاملة لا على أجزائها. أما الصور والمسوح الضوئية بلا نص فيُعثر عليها بعنوانها ووصفها.',
  },
  clear: { en: 'Clear search and filters', fr: 'Effacer la recherche et les filtres', ar: 'مسح البحث والمرشحات' },
  item: { en: 'Item', fr: 'Élément', ar: 'العنصر' },
  incident: { en: 'Incident', fr: 'Incident', ar: 'الواقعة' },
  received: { en: 'Received', fr: 'Reçu le', ar: 'تاريخ الاستلام' },
  file: { en: 'The file', fr: 'Le fichier', ar: 'الملف' },
  exhibits: { en: 'Exhibit in', fr: 'Produit dans', ar: 'مستند في' },
  exhibit: { en: 'Exhibit {number}', fr: 'Pièce {number}', ar: 'المستند {number}' },
  found_inside: { en: 'Found inside the file', fr: 'Trouvé dans le fichier', ar: 'وُجد داخل الملف' },
  no_file: { en: 'No file', fr: 'Sans fichier', ar: 'بلا ملف' },
  intact_on: { en: 'Intact on {day}', fr: 'Intact le {day}', ar: 'سليم في {day}' },
  unchecked: { en: 'As received', fr: 'Tel que reçu', ar: 'كما ورد' },
  changed: { en: 'Not what was received', fr: 'Différent de ce qui a été reçu', ar: 'يختلف عما ورد' },
  inside: { en: 'Search inside the file', fr: 'Recherche dans le fichier', ar: 'البحث داخل الملف' },
  inside_read: {
    en: { one: 'Search finds it by {count} word of its text.', other: 'Search finds it by {count} different words of its text.' },
    fr: { one: 'La recherche le trouve par {count} mot de son texte.', other: 'La recherche le trouve par {count} mots différents de son texte.' },
    ar: {
      one: 'يُعثر عليه بكلمة واحدة من نصه.',
      two: 'يُعثر عليه بكلمتين من نصه.',
      few: 'يُعثر عليه بـ{count} كلمات مختلفة من نصه.',
      many: 'يُعثر عليه بـ{count} كلمة مختلفة من نصه.',
      other: 'يُعثر عليه بـ{count} كلمة مختلفة من نصه.',
    },
  },
  inside_cut: {
    en: 'There is more in it than search reads: its beginning is covered.',
    fr: 'Il contient plus que ce que la recherche lit\u00a0: seul son début est couvert.',
    ar: 'فيه أكثر مما يقرؤه البحث: بدايته وحدها مشمولة.',
  },
  inside_waiting: { en: 'Its text is not read yet.', fr: 'Son texte n’est pas encore lu.', ar: 'لم يُقرأ نصه بعد.' },
  inside_none: {
    en: 'There is no text in it that search can read. Say in its description what it shows.',
    fr: 'Il ne contient pas de texte que la recherche puisse lire. Dites dans sa description ce qu’il montre.',
    ar: 'ليس فيه نص يستطيع البحث قراءته. اذكروا في وصفه ما يُظهره.',
  },
  inside_protected: {
    en: 'It asks for a password: search does not reach inside.',
    fr: 'Il demande un mot de passe\u00a0: la recherche n’y a pas accès.',
    ar: 'يطلب كلمة مرور: لا يصل البحث إلى داخله.',
  },
  inside_too_large: {
    en: 'It is too large for its text to be read.',
    fr: 'Il est trop volumineux pour que son texte soit lu.',
    ar: 'حجمه أكبر من أن يُقرأ نصه.',
  },
  inside_failed: {
    en: 'Its text could not be read; the file may be damaged. The original is kept as it came.',
    fr: 'Son texte n’a pas pu être lu\u00a0; le fichier est peut-être abîmé. L’original est conservé tel quel.',
    ar: 'تعذّرت قراءة نصه، وقد يكون الملف تالفا. الأصل محفوظ كما ورد.',
  },
})

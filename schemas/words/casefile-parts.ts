/** Words of the later parts of a casefile: exhibits, people, conduct, notes under privilege, and the dossier and letters that leave it. */
import { words } from '../say.ts'

export const partWords = words({
  add_to: { en: 'Add: {kind}', fr: 'Ajouter : {kind}', ar: 'إضافة: {kind}' },
  nothing_yet: { en: 'None yet.', fr: 'Aucun élément pour l’instant.', ar: 'لا شيء بعد.' },
  exhibits_none: { en: 'No exhibit yet', fr: 'Aucune pièce pour l’instant', ar: 'لا مستندات بعد' },
  exhibits_none_text: {
    en: 'List each piece with its origin. It keeps its number for good, also when another is taken away.',
    fr: 'Inscrivez chaque pièce avec sa provenance. Elle garde son numéro, même si une autre est retirée.',
    ar: 'أدرجوا كل مستند مع مصدره. يحتفظ برقمه حتى إذا سُحب غيره.',
  },
  exhibit_short: { en: 'Ex. {number}', fr: 'P. {number}', ar: 'م. {number}' },
  privilege: {
    en: 'Under professional privilege. Notes never enter a dossier, a letter or an export.',
    fr: 'Couvert par le secret professionnel. Les notes n’entrent jamais dans un dossier, une lettre ou un export.',
    ar: 'مشمول بالسر المهني. لا تدخل المذكرات أبدا في ملف أو رسالة أو تصدير.',
  },
  sealed: {
    en: 'Names and addresses are kept in the form alone.',
    fr: 'Noms et adresses ne figurent que dans le formulaire.',
    ar: 'الأسماء والعناوين في الاستمارة وحدها.',
  },
  team: { en: 'Team', fr: 'Équipe', ar: 'الفريق' },
  outside: { en: 'from outside', fr: 'externe', ar: 'من خارج المجموعة' },
  until: { en: 'until {date}', fr: 'jusqu’au {date}', ar: 'حتى {date}' },

  checks: { en: 'Checks before it leaves', fr: 'Vérifications avant envoi', ar: 'التحقق قبل الإرسال' },
  checks_none: {
    en: 'The thirty-six checks find nothing.',
    fr: 'Les trente-six vérifications ne relèvent rien.',
    ar: 'لم تجد عمليات التحقق الست والثلاثون شيئا.',
  },
  severity_B: { en: 'Blocks', fr: 'Bloquant', ar: 'مانع' },
  severity_W: { en: 'Warning', fr: 'À vérifier', ar: 'تنبيه' },
  severity_I: { en: 'Note', fr: 'Pour information', ar: 'للعلم' },
  all_checks: { en: 'All checks', fr: 'Toutes les vérifications', ar: 'كل عمليات التحقق' },

  dossier_lead: {
    en: 'One copy for one recipient: it carries their mark on every page, and each export is entered in the log.',
    fr: 'Un exemplaire par destinataire : il porte sa marque sur chaque page, et chaque export est consigné.',
    ar: 'نسخة لكل متلقٍّ: تحمل علامته في كل صفحة، ويُسجَّل كل تصدير.',
  },
  language: { en: 'Language of the document', fr: 'Langue du document', ar: 'لغة الوثيقة' },
  audience: { en: 'For whom', fr: 'Pour qui', ar: 'لمن' },
  audience_counsel: { en: 'The team, under privilege', fr: 'L’équipe, sous secret professionnel', ar: 'الفريق، تحت السر المهني' },
  audience_forum: { en: 'The forum, and so the State', fr: 'Le forum, donc l’État', ar: 'الهيئة، وبالتالي الدولة' },
  audience_partners: { en: 'Partner organisations', fr: 'Organisations partenaires', ar: 'المنظمات الشريكة' },
  recipient: { en: 'Recipient', fr: 'Destinataire', ar: 'المتلقي' },
  recipient_help: { en: 'Stands on the cover and in the mark.', fr: 'Figure sur la couverture et dans la marque.', ar: 'يظهر على الغلاف وفي العلامة.' },
  recipient_needed: { en: 'Name the recipient first.', fr: 'Indiquez d’abord le destinataire.', ar: 'سمّوا المتلقي أولا.' },
  sections: { en: 'Sections', fr: 'Sections', ar: 'الأقسام' },
  despite: { en: 'Why it leaves although a check blocks', fr: 'Pourquoi l’envoyer malgré une vérification bloquante', ar: 'سبب الإرسال رغم وجود مانع' },
  despite_needed: { en: 'Say why it leaves nevertheless.', fr: 'Dites pourquoi il part néanmoins.', ar: 'بيّنوا سبب الإرسال رغم ذلك.' },
  take_pdf: { en: 'Dossier as PDF', fr: 'Dossier en PDF', ar: 'الملف PDF' },
  take_docx: { en: 'Dossier as DOCX', fr: 'Dossier en DOCX', ar: 'الملف DOCX' },
  take_zip: { en: 'ZIP that verifies itself', fr: 'ZIP vérifiable', ar: 'ZIP قابل للتحقق' },
  letters: { en: 'Ready letters', fr: 'Lettres prêtes', ar: 'رسائل جاهزة' },
  missing: { en: 'What is missing', fr: 'Ce qui manque', ar: 'ما ينقص' },
  missing_none: { en: 'Nothing is missing.', fr: 'Rien ne manque.', ar: 'لا شيء ناقص.' },
  mandatory: { en: 'Mandatory', fr: 'Obligatoire', ar: 'إلزامي' },
  advised: { en: 'Advised', fr: 'Conseillé', ar: 'مستحسن' },
  letter_as: { en: '{letter} as {format}', fr: '{letter} en {format}', ar: '{letter} {format}' },
})

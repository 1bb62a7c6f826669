/** Words of the frame around every page, and of the small things that all pages share. */
import { words } from '../say.ts'

export const app = words({
  close: { en: 'Close', fr: 'Fermer', ar: 'إغلاق' },
  cancel: { en: 'Cancel', fr: 'Annuler', ar: 'إلغاء' },
  save: { en: 'Save', fr: 'Enregistrer', ar: 'حفظ' },
  saved: { en: 'Saved.', fr: 'Enregistré.', ar: 'حُفظ.' },
  undo: { en: 'Undo', fr: 'Annuler l’action', ar: 'تراجع' },
  retry: { en: 'Try again', fr: 'Réessayer', ar: 'إعادة المحاولة' },
  loading: { en: 'Loading…', fr: 'Chargement…', ar: 'جارٍ التحميل…' },
  back: { en: 'Back', fr: 'Retour', ar: 'رجوع' },
  all: { en: 'All', fr: 'Tout', ar: 'الكل' },
  none: { en: 'None', fr: 'Aucun', ar: 'لا شيء' },
  optional: { en: 'optional', fr: 'facultatif', ar: 'اختياري' },
  search: { en: 'Search', fr: 'Rechercher', ar: 'بحث' },
  withheld: { en: 'withheld', fr: 'non communiqué', ar: 'محجوب' },
  unknown: { en: 'not known', fr: 'non connu', ar: 'غير معروف' },
  show_more: { en: 'Show more', fr: 'Afficher la suite', ar: 'عرض المزيد' },
  shown: {
    en: { one: '{count} shown', other: '{count} shown' },
    fr: { one: '{count} affiché', other: '{count} affichés' },
    ar: { zero: 'لا شيء معروض', one: 'معروض واحد', two: 'معروضان', few: '{count} معروضة', many: '{count} معروضا', other: '{count} معروض' },
  },
  shown_of: {
    en: { one: '{shown} of {count}', other: '{shown} of {count}' },
    fr: { one: '{shown} sur {count}', other: '{shown} sur {count}' },
    ar: {
      zero: '{shown} من {count}',
      one: '{shown} من {count}',
      two: '{shown} من {count}',
      few: '{shown} من {count}',
      many: '{shown} من {count}',
      other: '{shown} من {count}',
    },
  },

  problem_offline: {
    en: 'The server can not be reached. Check the connection; nothing of what you entered on this page has been lost.',
    fr: 'Le serveur est injoignable. Vérifiez la connexion ; rien de ce que vous avez saisi sur cette page n’est perdu.',
    ar: 'يتعذّر الوصول إلى الخادم. تحققوا من الاتصال؛ لم يضع شيء مما أدخلتموه في هذه الصفحة.',
  },
  problem_not_found: {
    en: 'There is nothing here, or nothing that you may see.',
    fr: 'Il n’y a rien ici, ou rien que vous puissiez voir.',
    ar: 'لا يوجد شيء هنا، أو لا شيء يحق لكم الاطلاع عليه.',
  },
  problem_forbidden: { en: 'You may not do this.', fr: 'Cette action ne vous est pas permise.', ar: 'لا يحق لكم القيام بهذا.' },
  problem_unknown: {
    en: 'Something went wrong on our side. Try again in a moment.',
    fr: 'Une erreur s’est produite de notre côté. Réessayez dans un instant.',
    ar: 'حدث خطأ من جانبنا. أعيدوا المحاولة بعد قليل.',
  },
  problem_page: {
    en: 'This page could not be shown. What you had saved is safe.',
    fr: 'Cette page n’a pas pu s’afficher. Ce que vous aviez enregistré est conservé.',
    ar: 'تعذّر عرض هذه الصفحة. ما حفظتموه سليم.',
  },
  problem_page_title: { en: 'Something went wrong', fr: 'Une erreur s’est produite', ar: 'حدث خطأ' },
  not_found_title: { en: 'Nothing here', fr: 'Rien ici', ar: 'لا شيء هنا' },
  reload: { en: 'Load the page again', fr: 'Recharger la page', ar: 'إعادة تحميل الصفحة' },
  to_home: { en: 'Go to the desk', fr: 'Aller au bureau', ar: 'الذهاب إلى المكتب' },

  state_draft: { en: 'Draft', fr: 'Brouillon', ar: 'مسودة' },
  state_submitted: { en: 'Submitted', fr: 'Soumis', ar: 'مُرسَلة' },
  state_under_review: { en: 'Under review', fr: 'En cours d’examen', ar: 'قيد المراجعة' },
  state_returned: { en: 'Returned', fr: 'Renvoyé', ar: 'مُعادة' },
  state_verified: { en: 'Verified', fr: 'Vérifié', ar: 'تم التحقق منها' },
  state_disputed: { en: 'Disputed', fr: 'Contesté', ar: 'مطعون فيها' },
  state_archived: { en: 'Archived', fr: 'Archivé', ar: 'مؤرشفة' },

  skip: { en: 'Skip to the content', fr: 'Aller au contenu', ar: 'الانتقال إلى المحتوى' },
  navigation: { en: 'Main', fr: 'Navigation principale', ar: 'التنقل الرئيسي' },
  home: { en: 'Desk', fr: 'Bureau', ar: 'المكتب' },
  incidents: { en: 'Incidents', fr: 'Incidents', ar: 'الوقائع' },
  map: { en: 'Map', fr: 'Carte', ar: 'الخريطة' },
  reports: { en: 'Reports', fr: 'Rapports', ar: 'التقارير' },
  imports: { en: 'Imports', fr: 'Imports', ar: 'الاستيراد' },
  communities: { en: 'Communities', fr: 'Communautés', ar: 'المجموعات' },
  casefiles: { en: 'Casefiles', fr: 'Contentieux', ar: 'القضايا' },
  registry: { en: 'People and forces', fr: 'Personnes et forces', ar: 'الأشخاص والقوات' },
  forums: { en: 'Forums', fr: 'Forums', ar: 'الهيئات' },
  accounts: { en: 'Accounts', fr: 'Comptes', ar: 'الحسابات' },
  my_account: { en: 'My account', fr: 'Mon compte', ar: 'حسابي' },
  record: { en: 'Record an incident', fr: 'Consigner un incident', ar: 'تسجيل واقعة' },
  record_short: { en: 'Record', fr: 'Consigner', ar: 'تسجيل' },
  more: { en: 'More', fr: 'Plus', ar: 'المزيد' },
  sign_out: { en: 'Sign out', fr: 'Se déconnecter', ar: 'تسجيل الخروج' },
  account_menu: { en: 'Account of {name}', fr: 'Compte de {name}', ar: 'حساب {name}' },
  host: { en: 'Network host', fr: 'Hébergeur du réseau', ar: 'مضيف الشبكة' },

  community: { en: 'Community', fr: 'Communauté', ar: 'المجموعة' },
  choose_community: { en: 'Community in view', fr: 'Communauté affichée', ar: 'المجموعة المعروضة' },
  all_communities: { en: 'All my communities', fr: 'Toutes mes communautés', ar: 'كل مجموعاتي' },
  confidential: { en: 'Confidential', fr: 'Confidentielle', ar: 'سرية' },
  open_to_network: { en: 'Open to the network', fr: 'Ouverte au réseau', ar: 'مفتوحة للشبكة' },

  language: { en: 'Language', fr: 'Langue', ar: 'اللغة' },
  theme: { en: 'Appearance', fr: 'Apparence', ar: 'المظهر' },
  theme_system: { en: 'As the device', fr: 'Comme l’appareil', ar: 'كما في الجهاز' },
  theme_light: { en: 'Light', fr: 'Clair', ar: 'فاتح' },
  theme_dark: { en: 'Dark', fr: 'Sombre', ar: 'داكن' },

  leave: { en: 'Leave quickly', fr: 'Sortie rapide', ar: 'خروج سريع' },
  leave_help: {
    en: 'Ends the session and shows an empty page. Escape three times does the same.',
    fr: 'Ferme la session et affiche une page vide. Trois fois Échap fait de même.',
    ar: 'يُنهي الجلسة ويعرض صفحة فارغة. ويفعل الضغط على Esc ثلاث مرات الشيء نفسه.',
  },
  offline: {
    en: 'No connection. What you see may be old; changes can be sent when the line is back.',
    fr: 'Pas de connexion. Ce que vous voyez peut dater ; les modifications pourront partir au retour de la ligne.',
    ar: 'لا يوجد اتصال. قد يكون المعروض قديما، ويمكن إرسال التغييرات عند عودة الاتصال.',
  },
  expired_title: { en: 'Sign in again', fr: 'Reconnectez-vous', ar: 'سجّلوا الدخول من جديد' },
  expired_text: {
    en: 'Your session has ended. This page stays as it is: sign in, and go on where you were.',
    fr: 'Votre session a pris fin. Cette page reste en l’état : reconnectez-vous et reprenez où vous en étiez.',
    ar: 'انتهت جلستكم. تبقى هذه الصفحة كما هي: سجّلوا الدخول وتابعوا من حيث توقفتم.',
  },
})

/** Each language in its own words. */
export const languageNames = { en: 'English', fr: 'Français', ar: 'العربية' } as const

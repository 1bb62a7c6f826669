/** Words of one’s own account: name, language, password, sessions. */
import { words } from '../say.ts'

export const account = words({
  title: { en: 'My account', fr: 'Mon compte', ar: 'حسابي' },
  about: { en: 'About you', fr: 'Vous', ar: 'عنكم' },
  name: { en: 'Name', fr: 'Nom', ar: 'الاسم' },
  name_help: {
    en: 'Members of your communities see it beside what you record.',
    fr: 'Les membres de vos communautés le voient à côté de ce que vous consignez.',
    ar: 'يراه أعضاء مجموعاتكم بجانب ما تسجّلونه.',
  },
  email: { en: 'E-mail address', fr: 'Adresse électronique', ar: 'البريد الإلكتروني' },
  email_help: { en: 'Only the network host can change it.', fr: 'Seul l’hébergeur du réseau peut la changer.', ar: 'لا يغيّره إلا مضيف الشبكة.' },
  language: { en: 'Language', fr: 'Langue', ar: 'اللغة' },
  language_help: {
    en: 'Of the interface, on every device where you do not choose another.',
    fr: 'De l’interface, sur tout appareil où vous n’en choisissez pas une autre.',
    ar: 'لغة الواجهة على كل جهاز لا تختارون فيه لغة أخرى.',
  },
  roles: { en: 'Your roles', fr: 'Vos rôles', ar: 'أدواركم' },
  password: { en: 'Password', fr: 'Mot de passe', ar: 'كلمة المرور' },
  current: { en: 'Present password', fr: 'Mot de passe actuel', ar: 'كلمة المرور الحالية' },
  next: { en: 'New password', fr: 'Nouveau mot de passe', ar: 'كلمة المرور الجديدة' },
  repeat: { en: 'New password again', fr: 'Nouveau mot de passe, une seconde fois', ar: 'كلمة المرور الجديدة مرة أخرى' },
  next_help: {
    en: 'At least 12 characters; a sentence of your own is best.',
    fr: 'Au moins 12 caractères ; une phrase à vous est le mieux.',
    ar: '12 حرفا على الأقل؛ والأفضل جملة من عندكم.',
  },
  differ: { en: 'The two passwords differ.', fr: 'Les deux mots de passe diffèrent.', ar: 'كلمتا المرور مختلفتان.' },
  missing: { en: 'Fill this in.', fr: 'À remplir.', ar: 'هذا الحقل مطلوب.' },
  change_password: { en: 'Change the password', fr: 'Changer le mot de passe', ar: 'تغيير كلمة المرور' },
  password_changed: {
    en: 'Password changed. Every other session was ended.',
    fr: 'Mot de passe changé. Toutes les autres sessions ont été fermées.',
    ar: 'غُيّرت كلمة المرور، وأُنهيت كل الجلسات الأخرى.',
  },
  sessions: { en: 'Where you are signed in', fr: 'Où vous êtes connecté', ar: 'أين سجّلتم الدخول' },
  session_this: { en: 'This session', fr: 'Cette session', ar: 'هذه الجلسة' },
  session_other: { en: 'Another session', fr: 'Une autre session', ar: 'جلسة أخرى' },
  session_since: { en: 'since {at}', fr: 'depuis le {at}', ar: 'منذ {at}' },
  session_last: { en: 'last used {ago}', fr: 'dernière activité {ago}', ar: 'آخر استعمال {ago}' },
  session_end: { en: 'End', fr: 'Fermer', ar: 'إنهاء' },
  sessions_end: { en: 'End all others', fr: 'Fermer toutes les autres', ar: 'إنهاء كل ما عداها' },
  session_ended: { en: 'Session ended.', fr: 'Session fermée.', ar: 'أُنهيت الجلسة.' },
})

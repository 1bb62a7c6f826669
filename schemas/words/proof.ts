/** Words of showing who one is: password, second factor, and being asked again. */
import { words } from '../say.ts'

export const proof = words({
  sign_in: { en: 'Sign in', fr: 'Se connecter', ar: 'تسجيل الدخول' },
  email: { en: 'E-mail address', fr: 'Adresse électronique', ar: 'البريد الإلكتروني' },
  password: { en: 'Password', fr: 'Mot de passe', ar: 'كلمة المرور' },
  show_password: { en: 'Show the password', fr: 'Afficher le mot de passe', ar: 'إظهار كلمة المرور' },
  hide_password: { en: 'Hide the password', fr: 'Masquer le mot de passe', ar: 'إخفاء كلمة المرور' },
  refused: {
    en: 'This address and password do not go together. Check both and try again.',
    fr: 'Cette adresse et ce mot de passe ne correspondent pas. Vérifiez-les et réessayez.',
    ar: 'البريد الإلكتروني وكلمة المرور غير متطابقين. تحققوا منهما وأعيدوا المحاولة.',
  },
  second_title: { en: 'One more step', fr: 'Encore une étape', ar: 'خطوة أخرى' },
  second_text: {
    en: 'Your password is right. Now show that it is you.',
    fr: 'Votre mot de passe est juste. Montrez maintenant que c’est bien vous.',
    ar: 'كلمة المرور صحيحة. أثبتوا الآن أنكم أنتم.',
  },
  code: { en: 'Code of your authenticator app', fr: 'Code de votre application d’authentification', ar: 'رمز تطبيق المصادقة' },
  code_help: { en: 'Six digits.', fr: 'Six chiffres.', ar: 'ستة أرقام.' },
  recovery_code: { en: 'Recovery code', fr: 'Code de secours', ar: 'رمز الاسترداد' },
  recovery_help: {
    en: 'One of the ten that you kept; it works once.',
    fr: 'L’un des dix que vous avez gardés ; il sert une seule fois.',
    ar: 'واحد من الرموز العشرة التي احتفظتم بها؛ يصلح مرة واحدة.',
  },
  use_passkey: { en: 'Use my passkey', fr: 'Utiliser ma clé d’accès', ar: 'استعمال مفتاح المرور' },
  use_app: { en: 'Use the app instead', fr: 'Utiliser plutôt l’application', ar: 'استعمال التطبيق بدلا من ذلك' },
  use_recovery: { en: 'Use a recovery code', fr: 'Utiliser un code de secours', ar: 'استعمال رمز استرداد' },
  confirm: { en: 'Confirm', fr: 'Confirmer', ar: 'تأكيد' },
  code_missing: { en: 'Give the code.', fr: 'Indiquez le code.', ar: 'أدخلوا الرمز.' },
  passkey_failed: {
    en: 'The key was not used: the request was cancelled or took too long.',
    fr: 'La clé n’a pas servi : la demande a été annulée ou a trop duré.',
    ar: 'لم يُستعمل المفتاح: أُلغي الطلب أو طال وقته.',
  },
  step_up_title: { en: 'Is it still you?', fr: 'Est-ce toujours vous ?', ar: 'هل ما زلتم أنتم؟' },
  step_up_text: {
    en: 'What you are about to do weighs much. Give your password again; nothing of your work is lost.',
    fr: 'Ce que vous allez faire pèse lourd. Redonnez votre mot de passe ; rien de votre travail n’est perdu.',
    ar: 'ما توشكون على فعله جسيم. أدخلوا كلمة المرور من جديد؛ لن يضيع شيء من عملكم.',
  },
})

/** Words of signing in, and of the invitation by which one gets an account. */
import { words } from '../say.ts'

export const session = words({
  promise: {
    en: 'Write down what was done. Prove it. Use it.',
    fr: 'Consigner les faits. Les prouver. S’en servir.',
    ar: 'ندوّن ما حدث، ونثبته، ونستعمله.',
  },
  promise_text: {
    en: 'A common place for those who defend human rights: what happened, to whom, where and when, checked by someone other than the author, and never shown to the wrong eyes.',
    fr: 'Un lieu partagé par celles et ceux qui défendent les droits humains : ce qui s’est passé, à qui, où et quand, vérifié par une autre personne que l’auteur, et jamais exposé aux mauvais regards.',
    ar: 'مكان مشترك لمن يدافعون عن حقوق الإنسان: ما الذي حدث، ولمن، وأين ومتى، يتحقّق منه غيرُ من سجّله، ومن دون أن يصل إلى من لا ينبغي أن يراه.',
  },
  back: { en: 'Back', fr: 'Retour', ar: 'رجوع' },
  enrol_title: { en: 'A second factor first', fr: 'D’abord un second facteur', ar: 'وسيلة تحقق ثانية أولا' },
  enrol_text: {
    en: 'Others’ lives may depend on your account: hosts and coordinators do not work with a password alone. It takes two minutes.',
    fr: 'Des vies peuvent dépendre de votre compte : hébergeurs et coordinateurs ne travaillent pas avec un simple mot de passe. Cela prend deux minutes.',
    ar: 'قد تتوقف حياة آخرين على حسابكم: لا يعمل المضيفون والمنسّقون بكلمة مرور وحدها. يستغرق ذلك دقيقتين.',
  },
  enrol_go: { en: 'Go on to Vigie', fr: 'Continuer vers Vigie', ar: 'المتابعة إلى فيجي' },
  missing: { en: 'Give your address and your password.', fr: 'Indiquez votre adresse et votre mot de passe.', ar: 'أدخلوا بريدكم الإلكتروني وكلمة المرور.' },
  slow_down: {
    en: 'Too many attempts. Wait a few minutes before trying again.',
    fr: 'Trop de tentatives. Attendez quelques minutes avant de réessayer.',
    ar: 'محاولات كثيرة. انتظروا بضع دقائق قبل إعادة المحاولة.',
  },
  forgotten: {
    en: 'Password forgotten? The host of your network can send you a new invitation.',
    fr: 'Mot de passe oublié ? L’hébergeur de votre réseau peut vous envoyer une nouvelle invitation.',
    ar: 'نسيتم كلمة المرور؟ يمكن لمضيف شبكتكم أن يرسل إليكم دعوة جديدة.',
  },
  own_computer: {
    en: 'Nothing of what you read or write stays on this device.',
    fr: 'Rien de ce que vous lisez ou écrivez ne reste sur cet appareil.',
    ar: 'لا يبقى على هذا الجهاز شيء مما تقرؤونه أو تكتبونه.',
  },

  demonstration: { en: 'This is a demonstration', fr: 'Ceci est une démonstration', ar: 'هذا عرض تجريبي' },
  demonstration_text: {
    en: 'Choose who you want to be. Do not enter anything real.',
    fr: 'Choisissez qui vous voulez être. N’y saisissez rien de réel.',
    ar: 'اختاروا الدور الذي تريدون. لا تُدخلوا أي معلومات حقيقية.',
  },
  demo_monitor: { en: 'Monitor', fr: 'Observatrice', ar: 'راصدة' },
  demo_monitor_text: {
    en: 'records violations and follows up what was sent back',
    fr: 'consigne les violations et reprend ce qui lui est renvoyé',
    ar: 'تسجّل الانتهاكات وتستكمل ما أُعيد إليها',
  },
  demo_reviewer: { en: 'Reviewer', fr: 'Relecteur', ar: 'مراجِع' },
  demo_reviewer_text: {
    en: 'checks what others recorded, and verifies it',
    fr: 'contrôle ce que d’autres ont consigné, et le vérifie',
    ar: 'يدقّق ما سجّله غيره ويتحقق منه',
  },
  demo_coordinator: { en: 'Coordinator', fr: 'Coordinatrice', ar: 'منسّقة' },
  demo_coordinator_text: {
    en: 'runs a community: members, imports, reports',
    fr: 'anime une communauté : membres, imports, rapports',
    ar: 'تدير مجموعة: الأعضاء والاستيراد والتقارير',
  },
  demo_lawyer: { en: 'Lawyer', fr: 'Avocat', ar: 'محامٍ' },
  demo_lawyer_text: {
    en: 'reads everything of the community, names included',
    fr: 'lit tout de sa communauté, noms compris',
    ar: 'يقرأ كل ما في مجموعته، بما في ذلك الأسماء',
  },
  demo_reader: { en: 'Reader', fr: 'Lectrice', ar: 'قارئة' },
  demo_reader_text: {
    en: 'reads what was filed, without what identifies people',
    fr: 'lit ce qui a été déposé, sans ce qui identifie les personnes',
    ar: 'تقرأ ما أُودع من دون ما يكشف هوية الأشخاص',
  },
  demo_host: { en: 'Network host', fr: 'Hébergeur du réseau', ar: 'مضيف الشبكة' },
  demo_host_text: {
    en: 'manages communities and accounts, reads no confidential record',
    fr: 'gère communautés et comptes, ne lit aucune fiche confidentielle',
    ar: 'يدير المجموعات والحسابات ولا يقرأ أي سجل سري',
  },
  demo_outsider: { en: 'Outsider', fr: 'Personne extérieure', ar: 'شخص من الخارج' },
  demo_outsider_text: {
    en: 'belongs to no community: nothing of this exists',
    fr: 'n’appartient à aucune communauté : rien de tout cela n’existe',
    ar: 'لا ينتمي إلى أي مجموعة: لا وجود لشيء من هذا أمامه',
  },
  other_account: { en: 'Another account', fr: 'Un autre compte', ar: 'حساب آخر' },

  invitation_title: { en: 'Choose your password', fr: 'Choisissez votre mot de passe', ar: 'اختاروا كلمة المرور' },
  invitation_text: {
    en: 'With it you open your account. A sentence of four or five words that only you would say is better than a short one with signs.',
    fr: 'Il ouvre votre compte. Une phrase de quatre ou cinq mots que vous seul diriez vaut mieux qu’un mot court avec des signes.',
    ar: 'بها تفتحون حسابكم. جملة من أربع أو خمس كلمات لا يقولها غيركم أفضل من كلمة قصيرة فيها رموز.',
  },
  invitation_length: { en: 'At least 15 characters.', fr: 'Au moins 15 caractères.', ar: '15 حرفا على الأقل.' },
  invitation_to: {
    en: 'You are invited to {community} as: {role}.',
    fr: 'Vous êtes invité dans {community} avec le rôle : {role}.',
    ar: 'أنتم مدعوون إلى {community} بصفة: {role}.',
  },
  invitation_title_to: { en: 'You are invited', fr: 'Vous êtes invité', ar: 'أنتم مدعوون' },
  invitation_name: { en: 'Your name', fr: 'Votre nom', ar: 'اسمكم' },
  invitation_name_help: {
    en: 'As the members of the community shall see it; it need not be your real one.',
    fr: 'Tel que les membres de la communauté le verront ; il n’a pas à être le vrai.',
    ar: 'كما سيراه أعضاء المجموعة؛ ولا يلزم أن يكون اسمكم الحقيقي.',
  },
  invitation_sign_in: {
    en: 'You have an account already. Sign in with it, then open this link again.',
    fr: 'Vous avez déjà un compte. Connectez-vous, puis rouvrez ce lien.',
    ar: 'لديكم حساب مسبق. سجّلوا الدخول به ثم افتحوا هذا الرابط مرة أخرى.',
  },
  invitation_join: { en: 'Join', fr: 'Rejoindre', ar: 'الانضمام' },
  invitation_joined: { en: 'You now belong to it.', fr: 'Vous en faites maintenant partie.', ar: 'أصبحتم عضوا فيها.' },
  invitation_repeat: { en: 'The same password again', fr: 'Le même mot de passe, une seconde fois', ar: 'كلمة المرور نفسها مرة أخرى' },
  invitation_differ: { en: 'The two passwords differ.', fr: 'Les deux mots de passe diffèrent.', ar: 'كلمتا المرور مختلفتان.' },
  invitation_accept: { en: 'Open my account', fr: 'Ouvrir mon compte', ar: 'فتح حسابي' },
  invitation_done: {
    en: 'Your account is open. Sign in with your new password.',
    fr: 'Votre compte est ouvert. Connectez-vous avec votre nouveau mot de passe.',
    ar: 'فُتح حسابكم. سجّلوا الدخول بكلمة المرور الجديدة.',
  },
  invitation_void: {
    en: 'This invitation is no longer valid. Ask the host of your network for a new one.',
    fr: 'Cette invitation n’est plus valable. Demandez-en une nouvelle à l’hébergeur de votre réseau.',
    ar: 'لم تعد هذه الدعوة صالحة. اطلبوا دعوة جديدة من مضيف شبكتكم.',
  },
})

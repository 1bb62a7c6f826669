/** Words of the team of a casefile: who is taken in, in which part, until when. */
import { words } from '../say.ts'

export const teamWords = words({
  add: { en: 'Take somebody in', fr: 'Faire entrer quelqu’un', ar: 'ضمّ شخص' },
  add_text: {
    en: 'By the address of an account of the network. Somebody from outside the community has a place only until a day, reads the facts and exhibits alone, and never leads.',
    fr: 'Par l’adresse d’un compte du réseau. Une personne extérieure à la communauté n’a sa place que jusqu’à un jour dit, ne lit que les faits et les pièces, et ne dirige jamais.',
    ar: 'بعنوان حساب في الشبكة. من كان من خارج المجموعة لا مكان له إلا حتى يوم محدد، ويطلع على الوقائع والمستندات وحدها، ولا يقود أبدا.',
  },
  email: { en: 'E-mail address', fr: 'Adresse électronique', ar: 'البريد الإلكتروني' },
  role: { en: 'Part in the team', fr: 'Rôle dans l’équipe', ar: 'الدور في الفريق' },
  role_lead: {
    en: 'Answers for the casefile and its team, and approves what goes out.',
    fr: 'Répond du dossier et de son équipe, et approuve ce qui part.',
    ar: 'مسؤول عن الملف وفريقه، ويوافق على ما يخرج.',
  },
  role_counsel: {
    en: 'Pleads: writes everything, and takes the dossier out.',
    fr: 'Plaide : écrit tout, et produit le dossier.',
    ar: 'يترافع: يكتب كل شيء ويُخرج الملف.',
  },
  role_assistant: { en: 'Prepares the parts; takes nothing out.', fr: 'Prépare les parties ; ne fait rien sortir.', ar: 'يُعدّ الأقسام ولا يُخرج شيئا.' },
  until: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)', ar: 'حتى (آخر يوم)' },
  until_help: {
    en: 'Empty: no end. Needed for whoever comes from outside.',
    fr: 'Vide : sans terme. Obligatoire pour qui vient de l’extérieur.',
    ar: 'فارغ: بلا أجل. لازم لمن يأتي من الخارج.',
  },
  take_in: { en: 'Take in', fr: 'Faire entrer', ar: 'ضمّ' },
  taken_in: { en: '{name} is in the team.', fr: '{name} est dans l’équipe.', ar: '{name} في الفريق.' },
  change: { en: 'Change the place of {name}', fr: 'Modifier la place de {name}', ar: 'تعديل مكان {name}' },
  changed: { en: 'The place was changed.', fr: 'La place a été modifiée.', ar: 'عُدّل المكان.' },
  remove: { en: 'Take {name} out', fr: 'Faire sortir {name}', ar: 'إخراج {name}' },
  remove_act: { en: 'Take out of the team', fr: 'Faire sortir de l’équipe', ar: 'إخراج من الفريق' },
  remove_text: {
    en: '{name} will no longer see this casefile, from this moment on.',
    fr: '{name} ne verra plus ce dossier, dès maintenant.',
    ar: 'لن يرى {name} هذا الملف بعد الآن.',
  },
  removed: { en: '{name} is no longer in the team.', fr: '{name} n’est plus dans l’équipe.', ar: 'لم يعد {name} في الفريق.' },
  ended: { en: 'place ended', fr: 'place échue', ar: 'انتهى المكان' },
  you: { en: 'you', fr: 'vous', ar: 'أنتم' },
})

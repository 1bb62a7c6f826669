/** Words of consent: why something stays, how much a document leaves out, what a person allows for each purpose, and where it has gone already. Never whose it is. */
import { words } from '../say.ts'

/** By the codes of consent-rules.ts. */
export const withheldWords = words({
  refused: { en: 'Refused', fr: 'Refus', ar: 'رُفضت الموافقة' },
  withdrawn: { en: 'Consent withdrawn', fr: 'Consentement retiré', ar: 'سُحبت الموافقة' },
  expired: { en: 'Consent expired', fr: 'Consentement expiré', ar: 'انتهت مدة الموافقة' },
  other_purposes: { en: 'Agreed to other purposes only', fr: 'Consentement donné pour d’autres finalités', ar: 'الموافقة لأغراض أخرى فقط' },
  other_recipient: { en: 'Agreed for another recipient only', fr: 'Consentement donné pour un autre destinataire', ar: 'الموافقة لجهة أخرى فقط' },
})

export const consentWords = words({
  withheld: {
    en: {
      one: '{count} incident is left out: the people concerned did not agree.',
      other: '{count} incidents are left out: the people concerned did not agree.',
    },
    fr: {
      one: '{count} incident est laissé de côté : les personnes concernées n’y ont pas consenti.',
      other: '{count} incidents sont laissés de côté : les personnes concernées n’y ont pas consenti.',
    },
    ar: {
      zero: 'لم تُستبعد أي واقعة.',
      one: 'استُبعدت واقعة واحدة: لم يوافق الأشخاص المعنيون.',
      two: 'استُبعدت واقعتان: لم يوافق الأشخاص المعنيون.',
      few: 'استُبعدت {count} وقائع: لم يوافق الأشخاص المعنيون.',
      many: 'استُبعدت {count} واقعة: لم يوافق الأشخاص المعنيون.',
      other: 'استُبعدت {count} واقعة: لم يوافق الأشخاص المعنيون.',
    },
  },
  withheld_few: {
    en: 'A few incidents (fewer than five) are left out: the people concerned did not agree.',
    fr: 'Quelques incidents (moins de cinq) sont laissés de côté : les personnes concernées n’y ont pas consenti.',
    ar: 'استُبعدت وقائع قليلة (أقل من خمس): لم يوافق الأشخاص المعنيون.',
  },
  withheld_none: {
    en: 'Nothing is left out for want of consent.',
    fr: 'Rien n’est laissé de côté faute de consentement.',
    ar: 'لم يُستبعد شيء لعدم الموافقة.',
  },
  left_out: { en: 'Left out for want of consent', fr: 'Laissés de côté faute de consentement', ar: 'مستبعدة لعدم الموافقة' },
  recipient: { en: 'For whom', fr: 'Pour qui', ar: 'لمن' },
  recipient_help: {
    en: 'Some people agreed for one recipient only. Optional.',
    fr: 'Certaines personnes n’ont consenti que pour un destinataire précis. Facultatif.',
    ar: 'بعض الأشخاص لم يوافقوا إلا لجهة واحدة. اختياري.',
  },
  counted: { en: '{reason}: {count}', fr: '{reason} : {count}', ar: '{reason}: {count}' },
  consent: { en: 'Consent', fr: 'Consentement', ar: 'الموافقة' },

  title: { en: 'Consent', fr: 'Consentement', ar: 'الموافقة' },
  lead: {
    en: 'Each purpose apart. No name leaves without consent; what was refused or withdrawn leaves in no file and no report.',
    fr: 'Chaque finalité à part. Aucun nom ne sort sans consentement ; ce qui a été refusé ou retiré ne sort dans aucun fichier ni rapport.',
    ar: 'كل غرض على حدة. لا يخرج اسم بلا موافقة، وما رُفض أو سُحب لا يخرج في أي ملف أو تقرير.',
  },
  record: { en: 'Record an answer', fr: 'Consigner une réponse', ar: 'تسجيل رد' },
  record_for: { en: 'Record an answer: {purpose}', fr: 'Consigner une réponse : {purpose}', ar: 'تسجيل رد: {purpose}' },
  allowed: { en: 'Agreed', fr: 'Accord donné', ar: 'موافق' },
  not_asked: { en: 'No answer on record', fr: 'Aucune réponse consignée', ar: 'لا رد مسجّلا' },
  given_on: { en: 'Answered: {date}', fr: 'Réponse : {date}', ar: 'تاريخ الرد: {date}' },
  until: { en: 'Until: {date}', fr: 'Jusqu’au : {date}', ar: 'حتى: {date}' },
  withdrawn_on: { en: 'Withdrawn: {date}', fr: 'Retiré : {date}', ar: 'سُحبت: {date}' },
  for_whom: { en: 'For: {recipient}', fr: 'Pour : {recipient}', ar: 'لـ: {recipient}' },
  explained: { en: 'Explained by: {name}', fr: 'Expliqué par : {name}', ar: 'شرحها: {name}' },
  proof: { en: 'Proof: {proof}', fr: 'Preuve : {proof}', ar: 'الإثبات: {proof}' },
  withdraw: { en: 'Withdraw', fr: 'Retirer', ar: 'سحب' },
  withdraw_now: { en: 'Withdraw the consent', fr: 'Retirer le consentement', ar: 'سحب الموافقة' },
  withdraw_named: { en: 'Withdraw: {purpose}', fr: 'Retirer : {purpose}', ar: 'سحب: {purpose}' },
  withdraw_title: { en: 'Withdraw this consent?', fr: 'Retirer ce consentement ?', ar: 'سحب هذه الموافقة؟' },
  withdraw_text: {
    en: 'From today nothing leaves for this purpose. What has left already can not be called back: tell those who hold it.',
    fr: 'À partir d’aujourd’hui, plus rien ne sort à cette fin. Ce qui est déjà sorti ne peut être rappelé : prévenez ceux qui le détiennent.',
    ar: 'ابتداء من اليوم لا يخرج شيء لهذا الغرض. أما ما خرج فلا يمكن استرجاعه: أبلغوا من بحوزته.',
  },
  withdraw_note: { en: 'What the person said, if anything', fr: 'Ce que la personne a dit, le cas échéant', ar: 'ما قاله الشخص، إن قال شيئا' },
  withdrawn: { en: 'The consent is withdrawn.', fr: 'Le consentement est retiré.', ar: 'سُحبت الموافقة.' },
  withdrawal_undone: { en: 'The consent stands again.', fr: 'Le consentement est rétabli.', ar: 'عادت الموافقة سارية.' },
  gone: { en: 'Where it has gone already', fr: 'Où c’est déjà parti', ar: 'إلى أين خرجت من قبل' },
  gone_none: {
    en: 'No file, report or dossier that held an incident of this person is on record.',
    fr: 'Aucun fichier, rapport ni dossier contenant un incident de cette personne n’est enregistré.',
    ar: 'لا ملف ولا تقرير ولا ملف قضية مسجّلا تضمّن واقعة تخص هذا الشخص.',
  },
  export: { en: 'File ({format})', fr: 'Fichier ({format})', ar: 'ملف ({format})' },
  report: { en: 'Report', fr: 'Rapport', ar: 'تقرير' },
  dossier: { en: 'Dossier of a casefile ({format})', fr: 'Dossier d’une affaire ({format})', ar: 'ملف قضية ({format})' },
  letter: { en: 'Letter to an international body ({format})', fr: 'Lettre à un organe international ({format})', ar: 'رسالة إلى هيئة دولية ({format})' },
  made_by: { en: 'by {name}', fr: 'par {name}', ar: 'بواسطة {name}' },
  by_others: { en: 'by somebody outside this community', fr: 'par une personne extérieure à cette communauté', ar: 'بواسطة شخص من خارج هذه المجموعة' },
  holding: {
    en: { one: 'with {count} incident', other: 'with {count} incidents' },
    fr: { one: 'avec {count} incident', other: 'avec {count} incidents' },
    ar: { zero: 'بلا وقائع', one: 'فيه واقعة واحدة', two: 'فيه واقعتان', few: 'فيه {count} وقائع', many: 'فيه {count} واقعة', other: 'فيه {count} واقعة' },
  },
})

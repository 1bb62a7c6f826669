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
})

/** Words of the notes that coded answers may carry. */
import { words as said } from '../say.ts'

export const words = said({
  note_on: { en: 'Note on: {answer}', fr: 'Note sur : {answer}', ar: 'ملاحظة على: {answer}' },
  note: { en: 'Note', fr: 'Note', ar: 'ملاحظة' },
  add: { en: 'Add a note', fr: 'Ajouter une note', ar: 'إضافة ملاحظة' },
  add_on: { en: 'Add a note on “{answer}”', fr: 'Ajouter une note sur « {answer} »', ar: 'إضافة ملاحظة على «{answer}»' },
  help: {
    en: 'Seen only by you and by those who verify or litigate.',
    fr: 'Visible de vous seul et de ceux qui vérifient ou plaident.',
    ar: 'لا يراها إلا أنتم ومن يتحققون أو يترافعون.',
  },
})

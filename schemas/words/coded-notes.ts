/** Words of the notes that coded answers may carry. */
import { words as said } from '../say.ts'

export const words = said({
  note_on: { en: 'Note on: {answer}', fr: 'Note sur : {answer}', ar: 'ملاحظة على: {answer}' },
  note: { en: 'Note', fr: 'Note', ar: 'ملاحظة' },
  add: { en: 'Add a note', fr: 'Ajouter une note', ar: 'إضافة ملاحظة' },
  add_on: { en: 'Add a note on “{answer}”', fr: 'Ajouter une note sur « {answer} »', ar: 'إضافة ملاحظة على «{answer}»' },
  help_case: {
    en: 'Seen only by the team of the casefile. It leaves in no dossier, no letter and no report.',
    fr: 'Visible seulement de l’équipe du dossier. Elle ne sort dans aucun dossier produit, aucune lettre ni aucun rapport.',
    ar: 'لا يراها إلا فريق القضية. ولا تخرج في أي ملف مُعدّ للتقديم ولا رسالة ولا تقرير.',
  },
  help: {
    en: 'Seen only by whoever recorded this and by those who verify or litigate. It leaves in no file and no report.',
    fr: 'Visible seulement de qui a saisi la fiche et de ceux qui vérifient ou plaident. Elle ne sort dans aucun fichier ni rapport.',
    ar: 'لا يراها إلا من سجّل هذا السجل ومن يتحققون أو يترافعون. ولا تخرج في أي ملف أو تقرير.',
  },
})

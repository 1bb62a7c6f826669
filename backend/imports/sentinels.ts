/** Texts by which files say that they do not know: an empty cell in other words, in English, French and Arabic. */
import { normalise } from '../../schemas/arabic.ts'
import { remembered } from './remembered.ts'

const words = [
  'na',
  'n/a',
  'n.a.',
  'n/d',
  'nd',
  'null',
  'nan',
  'nil',
  'none',
  'undefined',
  '-',
  '--',
  '—',
  '–',
  '?',
  '??',
  '.',
  '…',
  '*',
  '#n/a',
  '(blank)',
  '[blank]',
  'no information',
  'noinformation',
  'no info',
  'no data',
  'not available',
  'not applicable',
  'notapplicable',
  'not specified',
  'not stated',
  'notanswered',
  'not answered',
  'not known',
  'not recorded',
  'not reported',
  'unspecified',
  'unknown',
  'missing',
  'tbd',
  'tbc',
  'to be confirmed',
  'date unknown',
  'unknown date',
  'unknown location',
  'inconnu',
  'inconnue',
  'inconnus',
  'non connu',
  'non connue',
  'non renseigne',
  'non renseignee',
  'non precise',
  'non precisee',
  'non communique',
  'non disponible',
  'neant',
  'aucun',
  'aucune',
  'sans objet',
  'pas d’information',
  "pas d'information",
  'annee inconnue',
  'lieu inconnu',
  'date inconnue',
  'ne sait pas',
  'nsp',
  'n.c.',
  'nc',
  's.o.',
  'archives non renseignees',
  'غير معروف',
  'غير معروفة',
  'غير محدد',
  'غير محددة',
  'مجهول',
  'مجهولة',
  'لا يوجد',
  'لا توجد',
  'لا معلومات',
  'لا توجد معلومات',
  'غير متوفر',
  'غير متوفرة',
  'غير متاح',
  'لا ينطبق',
  'لا تنطبق',
  'غير مذكور',
  'بدون',
  'مكان مجهول',
  'تاريخ مجهول',
  'سنه مجهوله',
] // prettier-ignore

const known = new Set(words.map((word) => normalise(word).trim()))

/** Short texts with accents or in Arabic come again and again: towns, names of lists. */
const nothingIn = remembered(5000, (text) => {
  const short = normalise(text).replace(/\s+/g, ' ').trim()
  return short === '' || known.has(short)
})

const plain = /^[\x20-\x7e]*$/

/** Whether a text only says that nothing is known. */
export function saysNothing(text: string): boolean {
  if (text.length > 40) return false
  // Most cells are short and plain: they are compared without being normalised first.
  if (plain.test(text)) return known.has(text.trim().toLowerCase()) || text.trim() === ''
  return nothingIn(text)
}

/** Names of months as files write them: English, French, and Arabic as written in the Mashreq, the Gulf and Egypt, Algeria and Tunisia, and Morocco. */
import { normalise } from '../../schemas/arabic.ts'

const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'يناير', 'كانون الثاني', 'جانفي'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev', 'فبراير', 'شباط', 'فيفري'],
  ['march', 'mar', 'mars', 'مارس', 'اذار'],
  ['april', 'apr', 'avril', 'avr', 'ابريل', 'نيسان', 'افريل'],
  ['may', 'mai', 'مايو', 'ايار', 'ماي'],
  ['june', 'jun', 'juin', 'يونيو', 'يونيه', 'حزيران', 'جوان'],
  ['july', 'jul', 'juillet', 'juil', 'يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز'],
  ['august', 'aug', 'aout', 'اغسطس', 'اب', 'اوت', 'غشت'],
  ['september', 'sept', 'sep', 'septembre', 'سبتمبر', 'ايلول', 'شتنبر'],
  ['october', 'oct', 'octobre', 'اكتوبر', 'تشرين الاول'],
  ['november', 'nov', 'novembre', 'نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['december', 'dec', 'decembre', 'ديسمبر', 'كانون الاول', 'دجنبر'],
]

const numbers = new Map<string, number>(names.flatMap((all, index) => all.map((name) => [normalise(name), index + 1] as const)))
const longest = [...numbers.keys()].sort((a, b) => b.length - a.length)
const pattern = new RegExp(`(?<![\\p{L}])(?:${longest.join('|')})(?![\\p{L}])\\.?`, 'gu')

/** A normalised text in which each name of a month is written as `§3§`, so that a date can be read by its shape. */
export function withMonthNumbers(normalised: string): string {
  return normalised.replace(pattern, (name) => `§${numbers.get(name.replace('.', '')) ?? 0}§`)
}

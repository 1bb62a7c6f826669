/** Whether a word of a text is a word of a name: the same letters, another spelling of it, or the same in another script. */
import { matchOf, type NameToken } from '../../../schemas/names.ts'
import { sameGiven } from './given-names.ts'

const vowel = (sound: string | undefined): boolean => sound !== undefined && /[aeiuA]/.test(sound)
/** As it is heard: French writes an e at the end, and eu for what has one vowel. */
const heard = (plain: string): string => plain.replace(/(?<=[^aeiuA])e$/, '').replace(/eu/g, 'e')

/** Ends in the same way: a Samir is no Samira, and who is from Sfax is not Sfax. */
function endsAlike(one: NameToken, other: NameToken): boolean {
  const [mine, theirs] = [heard(one.plain).at(-1), heard(other.plain).at(-1)]
  // An h at the end may be heard, or be a way to write an a.
  if (one.arabic !== other.arabic && (one.arabic ? other : one).text.endsWith('h')) return true
  return one.arabic === other.arabic ? vowel(mine) === vowel(theirs) && (!vowel(mine) || mine === theirs) : vowel(mine) === vowel(theirs)
}

/** What is told by the last long vowel: Farid is فريد and not فرض. */
function longAlike(arabic: string, latin: string): boolean {
  if (vowel(latin.at(-1))) return true
  const [written, spelt] = [arabic.at(-2), latin.at(-2)]
  if (spelt === 'i' || spelt === 'u') return written === spelt
  return written === undefined || !/[iu]/.test(written)
}

/** How a word of a text answers to a word of a name; null when it is another word. */
export function answers(word: NameToken, name: NameToken): 'same' | 'spelling' | 'script' | null {
  if (word.text === name.text || sameGiven(word.text, name.text)) return 'same'
  const match = matchOf(word, name)
  if (!match || match.reason === 'near' || match.score < 0.6 || !endsAlike(word, name)) return null
  if (word.arabic === name.arabic) return word.arabic ? null : 'spelling'
  return 'script'
}

/** Whether all letters of `part` stand in `whole`, in their order. */
function holds(whole: string, part: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === part[at]) at += 1
  return at === part.length
}

/** Without the vowel with which both begin, which Arabic writes with one letter whichever it is. */
const begun = (one: string, other: string): [string, string] => (vowel(one[0]) && vowel(other[0]) ? [one.slice(1), other.slice(1)] : [one, other])

/**
 * Whether a word alone is a word of a name in another script, as far as letters can tell. `written`: the word as it stands in the text; one with signs of vowels is a word
 * that could be misread, one that ends in a ha has a pronoun.
 */
export function surely(word: NameToken, name: NameToken, written: string): boolean {
  const [whole, latin] = (word.arabic ? [word, name] : [name, word]).map((one) => heard(one.plain).replaceAll('e', 'a')) as [string, string]
  // A final alif may be written as a ya (سلمى).
  const end = word.arabic && /ى$/.test(written) && /[aA]$/.test(latin) ? -1 : undefined
  const [arabic, spelt] = begun(whole.slice(0, end), latin.slice(0, end))
  const told = Math.min(...[word, name].map((one) => (one.skeletons[0] ?? '').replace(/^a/, '').length))
  if (!longAlike(whole, latin) || !holds(spelt, arabic)) return false
  if (!word.arabic) return told > 1 || arabic === spelt
  if (/[\u064b-\u0652]/.test(written.normalize('NFC')) || (/ه$/.test(written) && !/h$/.test(name.text))) return false
  // Arabic has no capital letters that would say more: there its long vowels must.
  return told > 2 || whole === latin || arabic.length > 3
}

/** Whether a word alone is a word of a name in another spelling. */
export function spelledSo(word: NameToken, name: NameToken): boolean {
  return Math.min(word.plain.length, name.plain.length) > 3 && (matchOf(word, name)?.score ?? 0) >= 0.92
}

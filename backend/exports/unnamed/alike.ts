/** Whether a word of a text is a word of a name: the same letters, another spelling of it, or the same in another script. */
import { matchOf, type NameToken } from '../../../schemas/names.ts'

const vowel = (sound: string | undefined): boolean => sound !== undefined && /[aeiuA]/.test(sound)
/** As it is heard: French writes an e at the end, and eu for what has one vowel. */
const heard = (plain: string): string => plain.replace(/(?<=[^aeiuA])e$/, '').replace(/eu/g, 'e')

/** Ends in the same way: a Samir is no Samira, and who is from Sfax is not Sfax. */
function endsAlike(one: NameToken, other: NameToken): boolean {
  const [mine, theirs] = [heard(one.plain).at(-1), heard(other.plain).at(-1)]
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
  if (word.text === name.text) return 'same'
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

/** Whether a word alone is a word of a name in another script, as far as letters can tell. */
export function surely(word: NameToken, name: NameToken): boolean {
  const [arabic, latin] = (word.arabic ? [word, name] : [name, word]).map((one) => heard(one.plain)) as [string, string]
  const told = Math.min(...[word, name].map((one) => (one.skeletons[0] ?? '').replace(/^a/, '').length))
  if (!longAlike(arabic, latin)) return false
  // Arabic has no capital letters that would say more: there its long vowels must.
  const spelt = latin.replaceAll('e', 'a')
  return word.arabic ? told > 2 || arabic === spelt || (arabic.length > 3 && holds(spelt, arabic)) : told > 1 || arabic === spelt
}

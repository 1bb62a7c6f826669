/**
 * How a word of a name sounds, whatever its letters: skeletons of consonants that Arabic and its French and English spellings share, and a plain form with vowels
 * by which two words of one skeleton are told apart. Pure; built for recall: a skeleton is a key under which to look, never proof.
 */

/** A sound by each way in which it may be meant; `''` is a sound that may be silent. */
type Sounds = readonly string[]

/** Letters of Arabic, already brought to one spelling by `normalise`. Capital letters are sounds of their own: K خ, X ش, G غ. */
const arabic: Readonly<Record<string, Sounds>> = {
  ب: ['b'],
  ت: ['t'],
  ث: ['t', 's'],
  ج: ['j'],
  ح: ['h'],
  خ: ['K'],
  د: ['d'],
  ذ: ['d', 'z'],
  ر: ['r'],
  ز: ['z'],
  س: ['s'],
  ش: ['X'],
  ص: ['s'],
  ض: ['d', 'z'],
  ط: ['t'],
  ظ: ['d', 'z'],
  غ: ['G'],
  ف: ['f'],
  ق: ['k'],
  ك: ['k'],
  ل: ['l'],
  م: ['m'],
  ن: ['n'],
  ه: ['h'],
}

/** Spellings in Latin letters, the longer first: what stands for one sound of Arabic in French or in English. */
const latin: readonly (readonly [RegExp, Sounds])[] = [
  [/^(?:tsch|tch|sch|chch|shsh|ch|sh)/, ['X']],
  [/^kh/, ['K']],
  [/^gh/, ['G']],
  [/^(?:dj|dg(?=[ei])|j)/, ['j']],
  [/^th/, ['t', 's', 'th']],
  [/^dh/, ['d', 'z', 'dh']],
  [/^ph/, ['f']],
  [/^(?:ck|cq|qu(?=[aeiy])|c(?![eiy])|k|q)/, ['k']],
  [/^c/, ['s']],
  [/^gn/, ['n', 'gn']],
  [/^g/, ['G', 'j']],
  [/^x/, ['ks']],
  [/^p/, ['b']],
  [/^v/, ['f']],
  [/^[bdfhlmnrstz]/, []],
]

/** Digits that stand for letters in messages: mou7amed, sa3id. Only inside a word that has letters. */
const digits: Readonly<Record<string, string>> = { 2: '', 3: "'", 5: 'kh', 7: 'h', 8: 'gh', 9: 'k' }

export const isArabic = (word: string): boolean => /[ء-ي]/.test(word)
const isLatin = (word: string): boolean => /[a-z]/.test(word)

interface Sound {
  /** A consonant by each way to mean it; or a vowel, whose plain form alone counts. */
  readonly ways: Sounds
  readonly vowel: string
}

const vowel = (plain: string): Sound => ({ ways: [], vowel: plain })

function readArabic(word: string): Sound[] {
  return [...word].flatMap((letter, at): Sound[] => {
    const ways = arabic[letter]
    if (ways) return [{ ways, vowel: '' }]
    if (at === 0 && (letter === 'و' || letter === 'ي')) return [{ ways: [letter === 'و' ? 'w' : 'y'], vowel: '' }]
    if (letter === 'و') return [vowel('u')]
    if (letter === 'ي') return [vowel('i')]
    return letter === 'ا' || letter === 'ع' ? [vowel('a')] : []
  })
}

function readLatin(word: string): Sound[] {
  const sounds: Sound[] = []
  let rest = word
  while (rest) {
    const first = sounds.length === 0
    const glide = first ? /^(?:w|ou(?=[aeiy]))/.exec(rest) : null
    const spelt = /^(?:ou|oo|w|[ou])/.exec(rest) ?? /^(?:ee|y|i)/.exec(rest) ?? /^[ae]/.exec(rest)
    const found = latin.find(([pattern]) => pattern.test(rest))
    if (glide) sounds.push({ ways: ['w'], vowel: '' })
    else if (first && /^y[aeou]/.test(rest)) sounds.push({ ways: ['y'], vowel: '' })
    else if (spelt) sounds.push(vowel(/^[ouw]/.test(spelt[0]) ? 'u' : /^[eiy]/.test(spelt[0]) && spelt[0] !== 'e' ? 'i' : spelt[0]))
    else if (found) sounds.push({ ways: found[1].length > 0 ? found[1] : [rest.charAt(0)], vowel: '' })
    const used = glide?.[0] ?? (first && /^y[aeou]/.test(rest) ? 'y' : (spelt?.[0] ?? found?.[0].exec(rest)?.[0] ?? rest.charAt(0)))
    rest = rest.slice(used.length)
  }
  return sounds
}

/** Without the breath at the end that a ta marbuta leaves, or does not (Fatima, Fatimah, فاطمة). */
function withoutEnd(sounds: Sound[]): Sound[] {
  return sounds.length > 2 && sounds.at(-1)?.ways[0] === 'h' && sounds.at(-1)?.ways.length === 1 ? sounds.slice(0, -1) : sounds
}

function soundsOf(word: string): Sound[] {
  if (isArabic(word)) return withoutEnd(readArabic(word))
  return withoutEnd(readLatin(isLatin(word) ? word.replace(/[2-9]/g, (digit) => digits[digit] ?? '') : word))
}

const mostWays = 12
/** A skeleton of fewer consonants says too little: that it began with a vowel, or with an ayn, is kept. */
const enough = 3

/** Doubled letters are written or not, and Arabic does not show the vowel between two: one of a run is kept. */
const undoubled = (skeleton: string): string => skeleton.replace(/(.)\1+/g, '$1')

/** Every skeleton of a normalised word: `mohammed` and `محمد` → mhmd; a word of no known script is its own skeleton. */
export function skeletonsOf(word: string): string[] {
  const sounds = soundsOf(word)
  if (sounds.length === 0) return [word]
  let all = ['']
  for (const { ways } of sounds) if (ways.length > 0) all = all.flatMap((begun) => ways.map((way) => begun + way)).slice(0, mostWays)
  const open = sounds[0]?.ways.length === 0
  return [...new Set(all.map(undoubled).map((one) => (open && one.length < enough ? `a${one}` : one)))]
}

/** The word with its vowels in one spelling: a, e, i and u, and A for an a at the end, which may tell Samira from Samir; consonants as the first way to mean them. */
export function plainOf(word: string): string {
  const sounds = soundsOf(word)
  if (sounds.length === 0) return word
  const plain = sounds
    .map(({ ways, vowel: heard }) => ways[0] ?? heard)
    .join('')
    .replace(/(.)\1+/g, '$1')
  return isArabic(word) && word.endsWith('ه') && plain.length > 1 ? `${plain.replace(/h$/, '')}A` : plain.replace(/(?<=..)ah?$/, 'A')
}

const isVowel = (sound: string): boolean => /[aeiuA]/.test(sound)

/** How far two sounds are from each other: vowels are heard and spelt loosely, an e most of all. */
function apart(one: string, other: string): number {
  if (one === other) return 0
  if (isVowel(one) !== isVowel(other)) return 1.2
  if (!isVowel(one)) return 1
  // A final alif may be written as a ya (مصطفى).
  if (one === 'A' || other === 'A') return 0.3
  return one === 'e' || other === 'e' ? 0.15 : 0.5
}

/**
 * How alike two plain forms are, 0 to 1. `bare` tells that one of them is of a script that does not write short vowels: a vowel that only the other has is then no
 * difference, one that only it has is.
 */
export function alikeSounds(one: string, other: string, bare: 'one' | 'other' | null = null): number {
  const lost = (sound: string, side: 'one' | 'other') => (!isVowel(sound) || sound === 'A' ? 1 : bare === null ? 0.5 : bare === side ? 0.6 : 0.1)
  let row = [0]
  for (const sound of other) row.push((row.at(-1) ?? 0) + lost(sound, 'other'))
  for (const mine of one) {
    const next = [(row[0] ?? 0) + lost(mine, 'one')]
    for (const [at, theirs] of [...other].entries())
      next.push(Math.min((row[at] ?? 0) + apart(mine, theirs), (row[at + 1] ?? 0) + lost(mine, 'one'), (next[at] ?? 0) + lost(theirs, 'other')))
    row = next
  }
  return Math.max(0, 1 - (row.at(-1) ?? 0) / Math.max(one.length, other.length, 1))
}

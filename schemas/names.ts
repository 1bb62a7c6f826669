/**
 * Names of people across scripts and spellings: Mohamed, Mohammed, Muhammad, محمد; Ben Ali, Benali, بن علي; Abd al-Rahman, Abderrahmane. A name is a bag of words,
 * each with the few skeletons under which a blind index finds it, and two names have a likeness from 0 to 1 with its reasons. Pure.
 */
import { normalise } from './arabic.ts'
import { alikeSounds, isArabic, plainOf, skeletonsOf } from './name-sounds.ts'

export interface NameToken {
  /** As it stands in the name, normalised; with what was written in one with it (Abd, Abu). */
  readonly text: string
  /** Keys under which to look for it: exact matches of any of them find most spellings. */
  readonly skeletons: readonly string[]
  readonly plain: string
  readonly arabic: boolean
  /** What it tells: 1 for most words, less for titles and for the commonest names. */
  readonly weight: number
}

export const nameReasons = ['same', 'order', 'spelling', 'script', 'joined', 'near', 'missing'] as const
export type NameReason = (typeof nameReasons)[number]
export interface NameLikeness {
  readonly score: number
  readonly reasons: readonly NameReason[]
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const articles = set('al el il ul l')
/** Articles that took the sound of the word after them: ash-Shami, Es-Saïd, Ed-Din. */
const assimilated = /^[aeo](?:r|s|sh|ch|t|d|n|z)$/
const sons = set('ben bin ibn ibnu bn bnou bni beni b bent bint bnt ould oulad ouled weld wuld walad ait ath بن ابن بنت بنو بني ولد اولاد ايت')
const servants = set('abd abdel abdul abdoul abdal abdol abdil عبد')
const fathers = set('abu abou abo aboo abi aba bou bu ابو ابي ابا بو')
const mothers = set('oum um umm om ام')
const titles = set('hadj hajj haj hadja hajja cheikh sheikh shaikh sheik si sidi sid moulay mulay lalla dr mr mme mrs m الحاج حاج الشيخ شيخ سيدي مولاي السيد')
/** French and English words between names. */
const between = set('de du des d le la van von y i et and و')
const faith = set('din dine eddine eddin uddin addin aldin eldin الدين دين')
const god = set('allah ullah ulah lah الله')
const commonest = set('mhmd hmd')

interface Word {
  readonly text: string
  /** Other ways to read it: without an article or a particle written in one with it. */
  readonly also: readonly string[]
  readonly kind: 'name' | 'title'
}

/** Words of Abdelkader, Benelhadj, Essaïd, الحسن, as they may also be written apart. */
function otherReadings(word: string): string[] {
  const all: string[] = []
  if (isArabic(word)) {
    const son = /^بن(.{3,})$/.exec(word)?.[1]
    if (son) all.push(son.replace(/^ال(?=..)/, ''))
    return all
  }
  const article = /^[ae]l([^aeiou].{2,}|[aeiou].{3,})$/.exec(word)?.[1] ?? /^[ae]((?:ss|rr|nn|dd|tt|zz|sh|ch).{2,})$/.exec(word)?.[1]
  if (article) all.push(article)
  const son = /^(?:ben|bin|ibn|ould)(.{3,})$/.exec(word)?.[1]
  if (son) all.push(son, son.replace(/^[ae]l(?=...)/, ''))
  return all
}

/** A servant of God by one of his names, whatever is written between: Abdelkader, Abd al-Qadir, عبد القادر. */
function servantOf(name: string): Word {
  const bare = name.replace(/^(?:ال|al|el)(?=..)/, '')
  if (/^(?:l+[aeiou]+h?|[aei]?ll[aeiou]h?|لله|له|الله)$/.test(name) || bare === 'له') return { text: 'abdallah', also: [], kind: 'name' }
  const joined = isArabic(name) ? `عبد${bare}` : `abd${name}`
  // The article may have been written with an l that belongs to the name (Abdelatif, Abdellatif), or the servant be left out (Nasser).
  return { text: joined, also: isArabic(name) ? [bare] : [`abdl${name}`, ...(bare === name ? [] : [`abd${bare}`]), bare], kind: 'name' }
}

function single(word: string): Word {
  const servant = /^abd(?:[aeiou]+l?|l)(.{2,})$/.exec(word)?.[1] ?? /^عبد(?:ال)?(.{2,})$/.exec(word)?.[1]
  if (servant && word.length > 5) return servantOf(servant)
  return { text: word, also: otherReadings(word), kind: titles.has(word) || word === 'din' ? 'title' : 'name' }
}

const withoutArticle = (word: string): string => (isArabic(word) ? word.replace(/^ال(?=..)/, '') : word)

/** The words as they stand, with compounds brought to one way of writing: Noureddine is Nour din, Nasr Allah is Nasrallah. */
function apartOf(name: string): string[] {
  const apart: string[] = []
  for (const word of normalise(name.replace(/[’‘ʼʻ'`´]/g, '')).match(/[\p{L}\p{N}]{1,40}/gu) ?? []) {
    const last = apart.at(-1)
    const compound = /^(.{2,})(?:[aeu]d?dine?|[ae]ldine?)$/.exec(word)?.[1] ?? /^(.{2,})الدين$/.exec(word)?.[1]
    if (compound) apart.push(compound, 'din')
    else if (faith.has(word) && last) apart.push('din')
    else if (god.has(word) && last && !servants.has(last) && !articles.has(last)) apart.splice(-1, 1, `${last.replace(/ه$/, 'ت')}${word}`)
    else apart.push(word)
  }
  return apart
}

function wordsOf(name: string): Word[] {
  const apart = apartOf(name)
  const words: Word[] = []
  let joins: 'son' | 'servant' | 'father' | 'mother' | null = null
  for (const [at, word] of apart.entries()) {
    const next = apart[at + 1]
    const last = next === undefined
    if (!last && (articles.has(word) || (assimilated.test(word) && next.startsWith(word.slice(1))))) continue
    if (!last && between.has(word)) continue
    if (!last && joins === null && !/^[0-9]+$/.test(word)) {
      joins = sons.has(word) ? 'son' : servants.has(word) ? 'servant' : fathers.has(word) ? 'father' : mothers.has(word) ? 'mother' : null
      if (joins) continue
    }
    const bare = withoutArticle(word)
    if (joins === 'servant') words.push(servantOf(word))
    else if (joins === 'father')
      words.push({ text: isArabic(bare) ? `بو${bare}` : `bou${bare}`, also: [isArabic(bare) ? `ابو${bare}` : `abou${bare}`], kind: 'name' })
    else if (joins === 'son') {
      const { text, also, kind } = single(bare)
      words.push({ text, also: [...also, isArabic(bare) ? `بن${bare}` : `ben${bare}`], kind })
    } else words.push({ ...single(bare), ...(bare !== word && titles.has(word) ? { kind: 'title' as const } : {}) })
    joins = null
  }
  return words
}

function tokenOf({ text, also, kind }: Word): NameToken {
  const skeletons = [...new Set([text, ...also].flatMap(skeletonsOf))]
  const first = skeletons[0] ?? ''
  const weight = kind === 'title' ? 0.2 : commonest.has(first) ? 0.7 : first.length < 2 ? 0.6 : 1
  return { text, skeletons, plain: plainOf(text), arabic: isArabic(text), weight }
}

const mostTokens = 12

/** The words of a name that tell who is meant, at most twelve; particles and articles are drawn into the word that they belong to. */
export function nameTokens(name: string): NameToken[] {
  return wordsOf(name.slice(0, 300)).slice(0, mostTokens).map(tokenOf)
}

/** The keys of a name for a blind index: the skeletons of all its words, each once. */
export function nameKeys(name: string): string[] {
  return [...new Set(nameTokens(name).flatMap((one) => one.skeletons))]
}

/** Whether a word, normalised, may open a name by what is written before it: Ben, Abd, Abu, El. */
export const opensName = (word: string): boolean =>
  word.length > 1 && (sons.has(word) || servants.has(word) || fathers.has(word) || mothers.has(word) || word === 'al' || word === 'el')

const apartFrom = set('et and و')
/** Whether a word, normalised, may stand inside a name without telling whose it is. */
export const joinsName = (word: string): boolean =>
  !apartFrom.has(word) && [opensName(word), assimilated.test(word), ...[articles, between, faith, god, titles].map((one) => one.has(word))].includes(true)

interface Match {
  readonly mine: number
  readonly theirs: number
  readonly score: number
  readonly reason: 'same' | 'spelling' | 'script' | 'joined' | 'near'
}

/** How alike two words of names are, and why; null when they are two words. */
export function matchOf(one: NameToken, other: NameToken): Omit<Match, 'mine' | 'theirs'> | null {
  if (one.text === other.text) return { score: 1, reason: 'same' }
  const bare = one.arabic === other.arabic ? null : one.arabic ? 'one' : 'other'
  const alike = alikeSounds(one.plain, other.plain, bare)
  if (one.skeletons.some((skeleton) => other.skeletons.includes(skeleton))) {
    const shared = one.skeletons[0] === other.skeletons[0]
    const reason = bare ? 'script' : shared ? 'spelling' : 'joined'
    return { score: shared ? 0.2 + alike * 0.8 : 0.7 + alike / 4, reason }
  }
  return alike >= 0.8 && Math.min(one.plain.length, other.plain.length) >= 4 ? { score: alike * 0.85, reason: 'near' } : null
}

function pairs(mine: readonly NameToken[], theirs: readonly NameToken[]): Match[] {
  const all = mine.flatMap((one, at) =>
    theirs.flatMap((other, index) => {
      const match = matchOf(one, other)
      return match ? [{ ...match, mine: at, theirs: index }] : []
    }),
  )
  all.sort((a, b) => b.score - a.score)
  const [used, taken] = [new Set<number>(), new Set<number>()]
  return all.filter((one) => {
    if (used.has(one.mine) || taken.has(one.theirs)) return false
    used.add(one.mine)
    taken.add(one.theirs)
    return true
  })
}

const total = (tokens: readonly NameToken[]): number => tokens.reduce((sum, one) => sum + one.weight, 0)

/**
 * How likely two names are spellings of one, 0 to 1: every word of the shorter should be in the longer, words that only one has count against it, and a single word
 * says less than two. The same whichever name comes first.
 */
export function compareNames(one: string, other: string): NameLikeness {
  return compareTokens(nameTokens(one), nameTokens(other))
}

/** The same of names already taken apart. */
export function compareTokens(one: readonly NameToken[], other: readonly NameToken[]): NameLikeness {
  const [least, most] = [total(one), total(other)].sort((a, b) => a - b) as [number, number]
  if (least === 0) return { score: 0, reasons: [] }
  const found = pairs(one, other)
  const matched = found.reduce((sum, { mine, theirs, score }) => sum + Math.min(one[mine]?.weight ?? 0, other[theirs]?.weight ?? 0) * score, 0)
  if (matched === 0) return { score: 0, reasons: [] }
  const held = Math.min(1, matched / least)
  const whole = Math.min(1, matched / most)
  const told = 0.6 + 0.4 * Math.min(1, matched / 1.6)
  const order = found.some((a) => found.some((b) => a.mine < b.mine && a.theirs > b.theirs))
  const reasons = new Set<NameReason>(found.map((match) => match.reason))
  if (order) reasons.add('order')
  if (one.length !== other.length || found.length < one.length) reasons.add('missing')
  return { score: Math.round(held ** 2 * (0.7 + 0.3 * whole) * told * 1000) / 1000, reasons: nameReasons.filter((reason) => reasons.has(reason)) }
}

/** The words of a file, gathered while it is read and never more of them than an index may hold: what lies beyond the limits is left unread, and that is said. */
import { bare, wordsOf } from '../../../schemas/arabic.ts'

/** Characters of a file that are read for its words, distinct words that are kept of it, and seconds of processor that this may take. */
export const textLimits = { characters: 1_000_000, words: 20_000, seconds: 15 } as const

/** Letters and digits of a word that is kept. */
export const wordLength = { least: 2, most: 40 } as const

export interface Gatherer {
  /** Takes a run of text in which no word is cut. */
  take(text: string): void
  /** Whether a limit is reached: whoever reads may stop. */
  full(): boolean
  /** Distinct words in one spelling; Arabic ones with and without article and particles. */
  words(): string[]
}

const fits = (word: string): boolean => word.length >= wordLength.least && word.length <= wordLength.most

/** The forms under which a word is kept and sought. */
export const formsOf = (word: string): string[] => [...new Set([word, bare(word)])].filter(fits)

/** An empty gatherer. */
export function gatherer(): Gatherer {
  const found = new Set<string>()
  let characters = 0
  let over = false
  const began = process.cpuUsage()
  const late = () => {
    const { user, system } = process.cpuUsage(began)
    return user + system > textLimits.seconds * 1e6
  }
  return {
    take: (text) => {
      const rest = textLimits.characters - characters
      characters += text.length
      // A word that was divided at the end of a line is one.
      const whole = text.slice(0, rest).replace(/(\p{Ll})[-\u2010\u00ad]\r?\n(?=\p{Ll})/gu, '$1')
      for (const word of wordsOf(whole))
        for (const form of formsOf(word)) {
          if (found.size < textLimits.words || found.has(form)) found.add(form)
          else over = true
        }
      if (text.length > rest) over = true
    },
    full: () => {
      if (!over && late()) over = true
      return over
    },
    words: () => [...found],
  }
}

/** The language in which a column of texts is written, by its script and its smallest words: Arabic, French, English, Spanish or Portuguese; null when it can not be told. */
import { normalise } from '../../schemas/arabic.ts'
import type { Cell } from './row.ts'

const small: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and in to was were by with at on from an for that his her had'.split(' ')),
  fr: new Set('le la les des du de d l et en dans une un par au aux sur est ete a qui avec pour ont deux trois'.split(' ')),
  es: new Set('el los las del y en una por con fue que se al para su un de la'.split(' ')),
  pt: new Set('o os as do da dos das e em uma por com foi que se ao para um no na'.split(' ')),
}

/** The code of the language of most of the texts. */
export function guessLanguage(cells: readonly Cell[]): string | null {
  const text = normalise(
    cells
      .filter((cell) => typeof cell === 'string')
      .join(' ')
      .slice(0, 20_000),
  )
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (arabic > latin) return 'ar'
  const words = text.match(/[a-z]+/g) ?? []
  const counts = Object.entries(small).map(([code, known]) => [code, words.filter((word) => known.has(word)).length] as const)
  const [best, second] = counts.sort((a, b) => b[1] - a[1])
  return best && best[1] >= 3 && best[1] > (second?.[1] ?? 0) * 1.25 ? best[0] : null
}

/** Which country a text of somebody else's file means: a code or a name in English, French or Arabic, in any spelling that real files were found to use. */
import { wordsOf } from '../arabic.ts'
import { countryCalls } from './countries.ts'
import { countryAliases } from './country-aliases.ts'

/** What a formal name adds to the name itself, in the three languages, as `wordsOf` reads it. */
const formal = new Set(
  (
    'republic kingdom state states democratic people s peoples islamic arab federal federated federative plurinational bolivarian socialist principality commonwealth sultanate ' +
    'independent union cooperative grand duchy hashemite oriental territory province ' +
    'republique royaume etat etats democratique populaire islamique arabe federale federatif federative plurinational bolivarienne socialiste principaute sultanat independant ' +
    'federation unitaire cooperative grand duche hachemite orientale ' +
    'جمهوريه مملكه دوله الجمهوريه المملكه الديمقراطيه الشعبيه الاسلاميه العربيه الاتحاديه المتحده الاشتراكيه المتعدده القوميات اماره سلطنه كمنولث ولايات البوليفاريه الهاشميه المستقله التعاونيه'
  ).split(' '),
)

const articles = new Set(['the', 'and', 'et', 'of', 'de', 'la', 'le', 'les', 'du', 'des', 'd', 'l'])

/** A name as it is compared: words without accents, articles and `and`. */
function keyOf(text: string, without: ReadonlySet<string> = articles): string {
  return wordsOf(text)
    .filter((word) => !articles.has(word) && !without.has(word))
    .map((word) => (word === 'st' ? 'saint' : word.replace(/^ال(?=..)/, '')))
    .join(' ')
}

/** ISO codes stand apart: as words, AND, DE and LA are articles. */
const isoCodes = new Map(countryCalls.filter(([text]) => /^(?:[A-Z]{2,3}|\d{3})$/.test(text)))

const known = new Map<string, string | null>()
for (const [text, code] of countryCalls) {
  const key = keyOf(text)
  if (key === '') continue
  // A name that two countries bear (Congo) decides nothing.
  known.set(key, known.has(key) && known.get(key) !== code ? null : code)
}
for (const [code, texts] of Object.entries(countryAliases)) for (const text of texts.split(' | ')) known.set(keyOf(text), code)

/** What other programs did to a name: an apostrophe or ampersand written as an HTML entity, UTF-8 read as Latin-1 (CÃ´te d’Ivoire). */
function repaired(text: string): string {
  const plain = text.replace(/&(?:#0*39|apos|rsquo|#8217);/g, "'").replaceAll('&amp;', '&')
  if (!/[ÂÃÅØÙ][\u0080-\u00bf]/.test(plain) || [...plain].some((letter) => letter.charCodeAt(0) > 0xff)) return plain
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(plain, (letter) => letter.charCodeAt(0)))
  } catch {
    return plain
  }
}

/**
 * The alpha-3 code of the country that a text names, or null: alpha-2, alpha-3 or numeric code, or a name in English, French or Arabic whatever its case, accents,
 * Arabic spelling, article or order (“Iran (Islamic Republic of)”, “Myanmar (Burma)”, “Congo, Dem. Rep.”, “OPT”, “سورية”). “Congo” alone, which names two, gives null.
 */
export function countryOf(text: string): string | null {
  if (text.length > 120) return null
  const name = repaired(text)
  const short = name.trim().toUpperCase()
  const coded = isoCodes.get(/^\d{1,3}$/.test(short) ? short.padStart(3, '0') : short)
  if (coded) return coded
  const outside = name.replace(/\([^()]*\)/g, ' ')
  const turned = name.replace(/^([^,(]+)[,(]([^,()]+)\)?\s*$/, '$2 $1')
  const ways = [keyOf(name), keyOf(turned), keyOf(outside), keyOf(name, formal), keyOf(outside, formal)]
  for (const way of ways) {
    const code = known.get(way)
    if (code) return code
  }
  return null
}

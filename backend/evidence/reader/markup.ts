/** The words of a page of HTML or XML, without what it would do: tags, scripts, styles and comments are passed over in one walk, and nothing is interpreted. */

/** Elements inside which a word goes on. */
const inline = new Set('a abbr acronym b bdi bdo big cite code em font i ins kbd mark q s small span strike strong sub sup tt u wbr'.split(' '))
/** Elements whose content is not read by people. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'svg:style'])

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  szlig: 'ss',
  rsquo: '’',
  lsquo: '‘',
  shy: '',
  zwnj: '',
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
}

/** Character references as characters; a letter with an accent as its letter, which is all that search compares. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,10}));/gi, (_all, hex?: string, decimal?: string, name?: string) => {
    if (hex) return character(Number.parseInt(hex, 16))
    if (decimal) return character(Number(decimal))
    const letter = /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)$/i.exec(name ?? '')?.[1] ?? /^(ae|oe)lig$/i.exec(name ?? '')?.[1]
    return letter ?? named[(name ?? '').toLowerCase()] ?? ' '
  })
}

/** Where the content of a silent element ends. */
function endOf(text: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi')
  end.lastIndex = from
  return end.exec(text)?.index ?? text.length
}

/** The text of markup; each element that is not inline ends a word. */
export function textOfMarkup(markup: string): string {
  const parts: string[] = []
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    parts.push(unescaped(markup.slice(at, open < 0 ? undefined : open)))
    if (open < 0) break
    if (markup.startsWith('<!--', open)) {
      const end = markup.indexOf('-->', open + 4)
      at = end < 0 ? markup.length : end + 3
      continue
    }
    if (markup.startsWith('<![CDATA[', open)) {
      const end = markup.indexOf(']]>', open)
      parts.push(markup.slice(open + 9, end < 0 ? undefined : end))
      at = end < 0 ? markup.length : end + 3
      continue
    }
    const name = /^<\/?([a-z][a-z0-9:]*)|^<[!?]/i.exec(markup.slice(open, open + 40))
    const close = name ? markup.indexOf('>', open) : open
    if (close < 0) break
    at = close + 1
    const tag = name?.[1]?.toLowerCase() ?? ''
    if (!inline.has(tag)) parts.push('\n')
    if (silent.has(tag) && markup[open + 1] !== '/' && markup[close - 1] !== '/') at = endOf(markup, tag, at)
  }
  return parts.join('')
}

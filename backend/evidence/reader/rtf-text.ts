/** The text of RTF (Microsoft, 1.9.1): characters in their code page or as Unicode; fonts, styles, pictures and all that a reader may ignore are passed over. */
import iconv from 'iconv-lite'

/** Groups whose text is not the document's. */
const aside = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object themedata datastore latentstyles xmlnstbl filetbl'.split(' '),
)
const ends = new Set(['par', 'line', 'tab', 'cell', 'row', 'sect', 'page'])

/** The text. */
export function textOfRtf(rtf: string): string {
  const codepage = `windows-${/\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 4_000))?.[1] ?? '1252'}`
  const encoding = iconv.encodingExists(codepage) ? codepage : 'windows-1252'
  const token = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|([^\\{}]+)/gi
  const parts: string[] = []
  const groups: { quiet: boolean; skip: number }[] = []
  let now = { quiet: false, skip: 1 }
  let bytes: number[] = []
  let passed = 0
  const flush = () => {
    if (bytes.length > 0) parts.push(iconv.decode(Buffer.from(bytes), encoding))
    bytes = []
  }
  for (let found = token.exec(rtf); found; found = token.exec(rtf)) {
    const [, hex, word, digits, sign, brace, plain] = found
    if (hex !== undefined && passed > 0) {
      passed -= 1
      continue
    }
    if (hex !== undefined) {
      if (!now.quiet) bytes.push(Number.parseInt(hex, 16))
      continue
    }
    flush()
    if (brace === '{') {
      groups.push({ ...now })
      passed = 0
    } else if (brace === '}') now = groups.pop() ?? now
    else if (sign === '*' || (word && aside.has(word))) now.quiet = true
    else if (word === 'uc') now.skip = Number(digits ?? 1)
    else if (now.quiet) continue
    else if (word === 'u' && digits) {
      parts.push(String.fromCharCode(Number(digits) & 0xffff))
      passed = now.skip
    } else if (word && ends.has(word)) parts.push('\n')
    else if (sign === '~') parts.push(' ')
    else if (plain !== undefined) {
      parts.push(plain.replace(/[\r\n]/g, '').slice(passed))
      passed = 0
    }
  }
  flush()
  return parts.join('')
}

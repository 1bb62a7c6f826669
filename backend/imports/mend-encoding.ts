/**
 * Mends what a wrong turn earlier did to a text: UTF-8 that somebody once read as Windows-1252 (“ArmÃ©es”, “â€œ”). Only runs that are valid UTF-8 in that reading
 * are put right; a text that merely holds such letters stays as it is.
 */

/** The characters of Windows-1252 for the bytes 0x80 to 0x9F; the five undefined ones stand for themselves. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf = new Map([...upper].map((character, at) => [character, 0x80 + at]))

const tail = `[\u0080-\u00bf${upper}]`
const suspicious = new RegExp(`[\u00c2-\u00df]${tail}|[\u00e0-\u00ef]${tail}{2}|[\u00f0-\u00f4]${tail}{3}`, 'g')

function mended(run: string): string {
  const bytes = Buffer.from([...run].map((character) => byteOf.get(character) ?? character.charCodeAt(0)))
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') ? run : text
}

/** The text, mended where it was garbled, be it twice over. */
export function mendEncoding(text: string): string {
  let now = text
  for (let turn = 0; turn < 3 && /[\u00c2-\u00f4]/.test(now); turn++) {
    const next = now.replace(suspicious, mended)
    if (next === now) break
    now = next
  }
  return now
}

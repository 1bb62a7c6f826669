/** Numbers in the digits and with the marks of any of the three languages. */

/** Reads a number as people type it: Arabic-Indic digits, spaces between thousands, a comma for decimals. The text itself when it is none, '' when blank. */
export function readNumber(text: string): number | string {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\u00a0\u202f٬]/g, '')
    .replace(/[,٫]/, '.')
    .replace('−', '-')
  if (plain === '') return ''
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(plain) ? Number(plain) : text
}

/** One-time codes: the vectors of RFC 6238, base32 of RFC 4648, and codes as people type them. */
import { expect } from 'chai'
import { base32, codeAt, otpauth, readCode, stepOf, stepOfCode } from '../../backend/accounts/totp.ts'

const seed = Buffer.from('12345678901234567890')

describe('a one-time code', () => {
  it('is that of RFC 6238, appendix B, at each of its moments', () => {
    const vectors: readonly [number, string][] = [
      [59, '94287082'],
      [1111111109, '07081804'],
      [1111111111, '14050471'],
      [1234567890, '89005924'],
      [2000000000, '69279037'],
      [20000000000, '65353130'],
    ]
    for (const [seconds, code] of vectors) expect(codeAt(seed, stepOf(new Date(seconds * 1000)), 8), String(seconds)).to.equal(code)
  })

  it('comes of a seed that apps read: base32 of RFC 4648, in a link that names us', () => {
    const pairs = { f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foob: 'MZXW6YQ', fooba: 'MZXW6YTB', foobar: 'MZXW6YTBOI' }
    for (const [text, encoded] of Object.entries(pairs)) expect(base32(Buffer.from(text))).to.equal(encoded)
    expect(otpauth(seed, 'a+b@example.org', 'Vigie')).to.equal(
      'otpauth://totp/Vigie:a%2Bb%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Vigie&algorithm=SHA1&digits=6&period=30',
    )
  })

  it('is read in Western, Arabic, Persian and full-width digits, with spaces and marks of direction; anything else is no code', () => {
    for (const typed of ['123456', ' 123 456 ', '123-456', '١٢٣٤٥٦', '۱۲۳۴۵۶', '１２３４５６', '\u2067١٢٣ ٤٥٦\u2069', '12٣45۶'])
      expect(readCode(typed), typed).to.equal('123456')
    for (const typed of ['', '12345', '1234567', '12345a', '１２３', '½23456', '१२३४५६']) expect(readCode(typed), typed).to.equal(null)
  })

  it('holds one step before and one after, and no further', () => {
    const at = new Date(1_700_000_000_000)
    const step = stepOf(at)
    for (const [offset, known] of [
      [-2, false],
      [-1, true],
      [0, true],
      [1, true],
      [2, false],
    ] as const)
      expect(stepOfCode(seed, codeAt(seed, step + offset), at), String(offset)).to.equal(known ? step + offset : null)
  })
})

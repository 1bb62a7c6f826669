/** For browsers that lack them: SHA-256 over a stream (FIPS 180-4), and Ed25519 (RFC 8032, section 5.1.7) over whole numbers. Nothing here is secret, so nothing needs constant time. */

/** Primes and the first bits of their roots, from which the constants of SHA-256 are made. */
function fractions(count, root) {
  const found = []
  for (let number = 2; found.length < count; number++) {
    if (found.some(([prime]) => number % prime === 0)) continue
    found.push([number, ((number ** root % 1) * 2 ** 32) >>> 0])
  }
  return found.map(([, bits]) => bits)
}

const rounds = Uint32Array.from(fractions(64, 1 / 3))
const start = fractions(8, 1 / 2)

/** A hash that is fed: `add(bytes)`, then `end()` → 32 bytes. */
export function openSha256() {
  const state = Uint32Array.from(start)
  const block = new Uint8Array(64)
  const words = new Uint32Array(64)
  let filled = 0
  let total = 0
  const turn = (x, bits) => (x >>> bits) | (x << (32 - bits))
  const mix = (bytes, from) => {
    for (let i = 0; i < 16; i++)
      words[i] = (bytes[from + 4 * i] << 24) | (bytes[from + 4 * i + 1] << 16) | (bytes[from + 4 * i + 2] << 8) | bytes[from + 4 * i + 3]
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15]
      const b = words[i - 2]
      words[i] = words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[i] + words[i]) | 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    const next = [a, b, c, d, e, f, g, h]
    for (let i = 0; i < 8; i++) state[i] += next[i]
  }
  const add = (bytes) => {
    total += bytes.length
    let at = 0
    if (filled > 0) {
      at = Math.min(64 - filled, bytes.length)
      block.set(bytes.subarray(0, at), filled)
      filled += at
      if (filled < 64) return
      mix(block, 0)
      filled = 0
    }
    for (; at + 64 <= bytes.length; at += 64) mix(bytes, at)
    block.set(bytes.subarray(at))
    filled = bytes.length - at
  }
  const end = () => {
    const bits = total * 8
    const padding = new Uint8Array((filled < 56 ? 56 : 120) - filled + 8)
    padding[0] = 0x80
    const view = new DataView(padding.buffer)
    view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32))
    view.setUint32(padding.length - 4, bits >>> 0)
    add(padding)
    const out = new Uint8Array(32)
    for (let i = 0; i < 8; i++) new DataView(out.buffer).setUint32(4 * i, state[i])
    return out
  }
  return { add, end }
}

const p = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const mod = (a, m = p) => ((a % m) + m) % m

function power(base, exponent) {
  let out = 1n
  let b = mod(base)
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) out = mod(out * b)
    b = mod(b * b)
  }
  return out
}

const d = mod(-121665n * power(121666n, p - 2n))
const root = power(2n, (p - 1n) / 4n)

function plus([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = mod((y1 - x1) * (y2 - x2))
  const b = mod((y1 + x1) * (y2 + x2))
  const c = mod(2n * t1 * t2 * d)
  const e = mod(2n * z1 * z2)
  return [mod((b - a) * (e - c)), mod((e + c) * (b + a)), mod((e - c) * (e + c)), mod((b - a) * (b + a))]
}

function times(point, scalar) {
  let out = [0n, 1n, 1n, 0n]
  let step = point
  for (let s = scalar; s > 0n; s >>= 1n) {
    if (s & 1n) out = plus(out, step)
    step = plus(step, step)
  }
  return out
}

const little = (bytes) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)

/** A point from its 32 bytes, or null. */
function pointOf(bytes) {
  const all = little(bytes)
  const y = all & (2n ** 255n - 1n)
  if (y >= p) return null
  const u = mod(y * y - 1n)
  const v = mod(d * y * y + 1n)
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (p - 5n) / 8n))
  if (mod(v * x * x) === mod(-u)) x = mod(x * root)
  if (mod(v * x * x) !== u) return null
  if (x === 0n && all >> 255n) return null
  if ((x & 1n) !== all >> 255n) x = mod(-x)
  return [x, y, 1n, mod(x * y)]
}

const same = ([x1, y1, z1], [x2, y2, z2]) => mod(x1 * z2) === mod(x2 * z1) && mod(y1 * z2) === mod(y2 * z1)

/** Whether `signature` (64 bytes) is that of `key` (32 bytes) over `bytes`. `sha512`: bytes → promise of bytes. */
export async function ed25519(key, signature, bytes, sha512) {
  if (key.length !== 32 || signature.length !== 64) return false
  const a = pointOf(key)
  const r = pointOf(signature.subarray(0, 32))
  const s = little(signature.subarray(32))
  if (!a || !r || s >= order) return false
  const told = new Uint8Array(64 + bytes.length)
  told.set(signature.subarray(0, 32))
  told.set(key, 32)
  told.set(bytes, 64)
  const k = mod(little(new Uint8Array(await sha512(told))), order)
  const y = mod(4n * power(5n, p - 2n))
  const base = pointOf(Uint8Array.from({ length: 32 }, (_, i) => Number((y >> BigInt(8 * i)) & 255n)))
  return same(times(base, s), plus(r, times(a, k)))
}

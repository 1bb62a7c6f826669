/** Bodies before anybody uses them: bounded in bytes, depth, keys and length; no NUL, no lone surrogate, no key that reaches a prototype. */
import type { IncomingMessage } from 'node:http'
import { badRequest, Problem } from '../problem.ts'

const limits = { bytes: 1_000_000, depth: 32, keys: 5_000, items: 10_000 }
const poison = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads a request body whole, up to a megabyte; 413 beyond it. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limits.bytes) throw new Problem(413, 'too_large', { headers: { connection: 'close' } })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const partBytes = 16 * 1024 ** 2

/**
 * Raw bytes as they come, in parts of 16 MiB of which each can be put away before the next is asked for. When the line is cut they end: what came before counts, and the
 * client asks how far it got.
 */
export function inParts(request: IncomingMessage): { next(): AsyncGenerator<Uint8Array>; over(): boolean } {
  const source = (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  let rest: Buffer | null = null
  let over = false
  const more = async (): Promise<Buffer | null> => {
    const next = await source.next().catch(() => null)
    return next?.value ?? null
  }
  const next = async function* () {
    let left = partBytes
    while (left > 0 && !over) {
      const bytes: Buffer | null = rest ?? (await more())
      rest = null
      if (!bytes) {
        over = true
        return
      }
      const now = bytes.subarray(0, left)
      if (now.length < bytes.length) rest = bytes.subarray(now.length)
      left -= now.length
      yield now
    }
    rest ??= await more()
    over = rest === null
  }
  return { next, over: () => over }
}

/** Refuses JSON text nested deeper than 32 before it is parsed: parsers and serialisers overflow on it. */
function refuseDepth(text: string): void {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (quoted) {
      if (code === 92) i++
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123 || code === 91) {
      if (++depth > limits.depth) throw badRequest([{ field: '(body)', fault: 'too_big', values: { limit: limits.depth } }])
    } else if (code === 125 || code === 93) depth--
  }
}

/** Whether PostgreSQL can keep the text: no NUL and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

function inspect(value: unknown, path: string, budget: { keys: number }): unknown {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw badRequest([{ field: path || '(body)', fault: 'wrong' }])
    return value
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    if (value.length > limits.items) throw badRequest([{ field: path || '(body)', fault: 'too_many', values: { limit: limits.items } }])
    return value.map((one, index) => inspect(one, path ? `${path}.${index}` : String(index), budget))
  }
  const entries = Object.entries(value)
  budget.keys -= entries.length
  if (budget.keys < 0) throw badRequest([{ field: '(body)', fault: 'too_many', values: { limit: limits.keys } }])
  for (const [key, one] of entries) {
    if (poison.has(key) || !isStorable(key)) throw badRequest([{ field: path ? `${path}.${key}` : key, fault: 'unknown' }])
    inspect(one, path ? `${path}.${key}` : key, budget)
  }
  return value
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A JSON object out of bytes: 400 when it is broken, too deep, or carries a poisoned key. */
export function parseBody(bytes: Buffer): Record<string, unknown> {
  if (bytes.length === 0) return {}
  let value: unknown
  try {
    const text = utf8.decode(bytes)
    refuseDepth(text)
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(400, 'bad_request', { detail: 'not_json' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem(400, 'bad_request', { detail: 'not_json' })
  // JSON.parse makes an own property of "__proto__": seen by Object.entries, and refused there.
  return inspect(value, '', { keys: limits.keys }) as Record<string, unknown>
}

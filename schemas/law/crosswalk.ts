/** From a type of violation to the articles that it engages: reads the field `instruments` of the vocabulary (`ICCPR 6, 14; ACHPR 4; CAT 12-14`) into articles. */
import type { Term } from '../dialect.ts'
import { articleOf } from './articles.ts'
import { instrumentOf } from './instruments.ts'

export interface Engaged {
  readonly instrument: string
  /** As the vocabulary writes it, a paragraph included: `9(3)`. */
  readonly article: string
}

/** `12-14` → 12, 13, 14; anything else is itself. */
function spread(article: string): string[] {
  const range = /^(\d{1,2})-(\d{1,2})$/.exec(article)
  if (!range) return [article]
  const [from, to] = [Number(range[1]), Number(range[2])]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => String(from + step))
}

/**
 * The articles that one `instruments` text names, in its order, of the instruments and articles that are known here. Notes in words (`6, 10 (if detained)`) are left out;
 * what is no instrument with articles of its own (general comments, resolutions, rules) is passed over.
 */
export function articlesIn(instruments: string): Engaged[] {
  const out: Engaged[] = []
  for (const part of instruments.split(';')) {
    const found = /^\s*([A-Za-z][A-Za-z0-9-]*)\s+(\d.*)$/.exec(part.replace(/\((?![a-z0-9]{1,3}\)|[ivx]+\))[^)]*\)/g, ''))
    const [, code = '', list = ''] = found ?? []
    if (instrumentOf(code)?.kind !== 'rights') continue
    let last = ''
    for (const piece of list
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)) {
      const whole = piece.startsWith('(') ? `${last.replace(/\([^)]*\)$/, '')}${piece}` : piece
      for (const article of spread(whole)) if (articleOf(code, article)) out.push({ instrument: code, article })
      last = whole
    }
  }
  return out
}

/** The articles engaged by any of the given terms, each once. */
export function articlesEngaged(terms: readonly Term[]): Engaged[] {
  const seen = new Map<string, Engaged>()
  for (const one of terms.flatMap((term) => articlesIn(term.instruments ?? ''))) seen.set(`${one.instrument} ${one.article}`, one)
  return [...seen.values()]
}

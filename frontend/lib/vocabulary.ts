/** Controlled vocabularies in the browser: each is read once per visit and shared; codes become words through them. */
import { useEffect, useMemo, useState } from 'react'
import type { Term, Text } from '../../schemas/dialect.ts'
import type { TermLookup } from '../../schemas/display.ts'
import { useLanguage } from './language.tsx'
import { together } from './together.ts'

interface Held {
  readonly terms: readonly Term[]
  readonly byCode: ReadonlyMap<string, Term>
}

const loading = new Map<string, Promise<Held>>()
const loaded = new Map<string, Held>()
/** What could not be read: its codes stand for themselves. */
const failed = new Set<string>()

/** What stands where words are on their way; a code that flashes by says less than nothing. */
const coming: Text = { en: '…', fr: '…', ar: '…' }
function wordsOf(asked: readonly string[], vocabulary: string, find: (held: Held) => Text | undefined): Text | undefined {
  const held = loaded.get(vocabulary)
  if (held) return find(held)
  return asked.includes(vocabulary) && !failed.has(vocabulary) ? coming : undefined
}

/** Reads a vocabulary, once. A failed read may be tried again. */
export function loadVocabulary(name: string): Promise<Held> {
  const known = loading.get(name)
  if (known) return known
  const promise = together<{ name: string; terms: Term[] }>(`/api/vocabularies/${name}`).then(({ terms }) => {
    const held = { terms, byCode: new Map(terms.map((term) => [term.code, term])) }
    loaded.set(name, held)
    return held
  })
  loading.set(name, promise)
  promise.catch(() => {
    loading.delete(name)
    failed.add(name)
  })
  return promise
}

const none: readonly Term[] = []

function useLoaded(names: string): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let here = true
    const missing = names.split(',').filter((name) => name && !loaded.has(name))
    for (const name of missing)
      loadVocabulary(name).then(
        () => here && setTurn((now) => now + 1),
        () => here && setTurn((now) => now + 1),
      )
    return () => {
      here = false
    }
  }, [names])
  return turn
}

/** The terms of a vocabulary in its own order; empty while they load. */
export function useTerms(name: string | null): readonly Term[] {
  useLoaded(name ?? '')
  return name === null ? none : (loaded.get(name)?.terms ?? none)
}

/** How codes of the named vocabularies read: `(vocabulary, code) => Text | undefined`; changes identity as lists arrive. */
export function useLookup(names: readonly string[]): TermLookup {
  const key = names.join(',')
  const turn = useLoaded(key)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function when a list has arrived.
  return useMemo<TermLookup>(() => (vocabulary, code) => wordsOf(key.split(','), vocabulary, ({ byCode }) => byCode.get(code)), [turn, key])
}

/** The words of a group of terms, by the prefix (`liberty.`) that its codes share. */
function groupOf(asked: readonly string[], vocabulary: string, prefix: string): Text | undefined {
  return wordsOf(asked, vocabulary, ({ terms }) => terms.find((term) => term.code.startsWith(prefix))?.group)
}

/** `(vocabulary, code) => string` in the reader's language; a sign while the list is on its way, the code itself when it can not be read. A code that ends with a point is a group. */
export function useTermName(...names: string[]): (vocabulary: string, code: string) => string {
  const { language } = useLanguage()
  const lookup = useLookup(names)
  return (vocabulary, code) => (code.endsWith('.') ? groupOf(names, vocabulary, code) : lookup(vocabulary, code))?.[language] ?? code
}

/** The two verifiers as single files: the shared core, their own part, and the words in three languages, put together. */
import { readFileSync } from 'node:fs'
import { type Language, languages } from '../../../../schemas/dialect.ts'
import { verifierWords } from '../../../../schemas/words/dossier-verifier.ts'

const part = (name: string) => readFileSync(new URL(`../verifier/${name}`, import.meta.url), 'utf8')
const plain = (name: string) => part(name).replace(/^export /gm, '')

function dictionary(language: Language): string {
  const words = Object.fromEntries(languages.map((one) => [one, Object.fromEntries(Object.entries(verifierWords).map(([key, word]) => [key, word[one]]))]))
  return JSON.stringify({ language, words }).replaceAll('<', '\\u003c')
}

/** `verify.mjs` and `verify.html`, whose first language is that of the dossier. */
export function verifiers(language: Language): { readonly script: string; readonly page: string } {
  const filled = (name: string) =>
    part(name)
      .replace('/*CORE*/', () => plain('core.mjs'))
      .replace('/*ARITHMETIC*/', () => plain('arithmetic.mjs'))
      .replace('/*WORDS*/ {}', () => dictionary(language))
  return { script: filled('node.mjs'), page: filled('page.html') }
}

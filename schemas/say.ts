/**
 * Words in three languages, side by side, so that none can be missing: a word is a text, or, where a number decides, its plural forms
 * (Unicode CLDR categories, chosen by Intl.PluralRules). Placeholders are written {name}.
 */
import type { Language, Text } from './dialect.ts'

export type Plural = Readonly<{
  en: Readonly<{ one: string; other: string }>
  fr: Readonly<{ one: string; other: string }>
  ar: Readonly<{ zero?: string; one: string; two: string; few: string; many: string; other: string }>
}>
export type Word = Text | Plural
export type Values = Readonly<Record<string, string | number>>

/** Declares the words of one room; checks at compile time that each has its three languages. */
export function words<const W extends Record<string, Word>>(all: W): W {
  return all
}

/** Digits that a language's readers expect: Arabic-Indic is left to the region, so Latin digits are kept everywhere. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' }

export const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', fr: 'ltr', ar: 'rtl' }

const plurals = new Map<Language, Intl.PluralRules>()
const numbers = new Map<Language, Intl.NumberFormat>()

function pluralRules(language: Language): Intl.PluralRules {
  const known = plurals.get(language) ?? new Intl.PluralRules(locales[language])
  plurals.set(language, known)
  return known
}

/** A number with the grouping of the language: 8,854 · 8 854 · 8,854. */
export function number(language: Language, value: number): string {
  const known = numbers.get(language) ?? new Intl.NumberFormat(locales[language])
  numbers.set(language, known)
  return known.format(value)
}

/**
 * A word as the reader sees it. `values.count` chooses the plural form; numbers are grouped.
 * A placeholder without a value stays visible, so that a test finds it.
 */
export function say(language: Language, word: Word, values: Values = {}): string {
  const said = word[language]
  const text = typeof said === 'string' ? said : ((said as Record<string, string>)[pluralRules(language).select(Number(values['count'] ?? 0))] ?? said.other)
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name]
    if (value === undefined) return hole
    return typeof value === 'number' ? number(language, value) : value
  })
}

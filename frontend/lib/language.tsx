/** The language of the interface: chosen by the reader, remembered on this device (only that), changed without reloading, so that no work is lost. */
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { type Language, languages } from '../../schemas/dialect.ts'
import { directions, number, say, type Values, type Word } from '../../schemas/say.ts'
import { speak } from './api.ts'
import { recall, remember } from './preference.ts'

export type Say = (word: Word, values?: Values) => string

interface LanguageContext {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  /** Whether the reader chose it on this device (and not only the browser or the account). */
  readonly chosen: boolean
  readonly setLanguage: (to: Language, choice?: 'chosen' | 'suggested') => void
  readonly say: Say
  /** A number with the grouping of the language. */
  readonly number: (value: number) => string
}

const Context = createContext<LanguageContext | null>(null)

const isLanguage = (text: string | null | undefined): text is Language => languages.some((one) => one === text)

function first(): { language: Language; chosen: boolean } {
  const kept = recall('language')
  if (isLanguage(kept)) return { language: kept, chosen: true }
  const wished = navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage)
  return { language: wished ?? 'en', chosen: false }
}

/** Gives the language to everything inside, and sets `lang` and `dir` on the page. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [{ language, chosen }, setState] = useState(first)
  speak(language)

  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directions[language]
  }, [language])

  const setLanguage = useCallback((to: Language, choice: 'chosen' | 'suggested' = 'chosen') => {
    if (choice === 'chosen') remember('language', to)
    setState((now) => (choice === 'suggested' && now.chosen ? now : { language: to, chosen: choice === 'chosen' }))
  }, [])

  const value = useMemo<LanguageContext>(
    () => ({
      language,
      direction: directions[language],
      chosen,
      setLanguage,
      say: (word, values) => say(language, word, values),
      number: (count) => number(language, count),
    }),
    [language, chosen, setLanguage],
  )
  return <Context value={value}>{children}</Context>
}

/** Language, direction, how to change it, and how to say words and numbers in it. */
export function useLanguage(): LanguageContext {
  const context = useContext(Context)
  if (!context) throw new Error('useLanguage outside of LanguageProvider')
  return context
}

/** `(word, values?) => string` in the reader's language; a new function when the language changes. */
export function useSay(): Say {
  return useLanguage().say
}

/** Words of people, in whatever script, set apart so that they do not disturb the direction of the line around them. */
import type { ReactNode } from 'react'

/** Isolates a foreign run: names, references, titles, addresses. `lang` when it is known. */
export function Bidi({ children, lang }: { readonly children: ReactNode; readonly lang?: string | null | undefined }) {
  return (
    <bdi dir="auto" lang={lang ?? undefined}>
      {children}
    </bdi>
  )
}

/** The same for words inside a spoken name or a sentence, where no element can stand. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

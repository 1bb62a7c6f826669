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

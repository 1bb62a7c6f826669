/** Takes the reader to an input: scrolled into view, opened if it is folded away, focused. */
import { inputId } from './asked.tsx'

/** Focuses the input of a field by its dotted name; the nearest enclosing group when the input itself is not on screen. */
export function focusInput(name: string): void {
  requestAnimationFrame(() => {
    const keys = name.split('.')
    for (let depth = keys.length; depth > 0; depth--) {
      const id = inputId(keys.slice(0, depth).join('.'))
      const element = document.getElementById(id) ?? document.getElementById(`${id}-point`)
      if (!element) continue
      // An entry that is folded opens first; then its input is there.
      const fold = depth < keys.length && element.querySelector<HTMLElement>(`[data-entry="${keys[depth]}"]:not([data-open]) [data-edit]`)
      if (fold) {
        fold.click()
        focusInput(name)
        return
      }
      element.closest('details')?.setAttribute('open', '')
      element.scrollIntoView({ block: 'center' })
      const inside = element.matches('fieldset') ? element.querySelector<HTMLElement>('input:checked, input, select, textarea, button') : element
      ;(inside ?? element).focus({ preventScroll: true })
      return
    }
  })
}

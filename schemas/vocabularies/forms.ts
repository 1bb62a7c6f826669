/** The names of the forms that ship with the product, as a list like the others. */
import type { Term } from '../dialect.ts'
import { latestForms } from '../forms/registry.ts'

export const forms: readonly Term[] = latestForms().map(({ form, label }) => ({ code: form, ...label }))

/** Answers as a person reads them, in the reader's language. */
import { useCallback } from 'react'
import { display } from '../../../schemas/display.ts'
import type { Field } from '../../../schemas/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useLookup } from '../../lib/vocabulary.ts'

/** `(field, value) => string`: '' for what is not known. */
export type Reading = (field: Field, value: unknown) => string

/** Reads the values of these fields. */
export function useReading(fields: readonly Field[]): Reading {
  const { language } = useLanguage()
  const names = fields.flatMap((field) => [field, ...field.fields]).flatMap((field) => field.vocabulary ?? [])
  const lookup = useLookup([...new Set(names)])
  return useCallback((field, value) => display(field, value, language, (name, code) => lookup(name, code) ?? undefined), [language, lookup])
}

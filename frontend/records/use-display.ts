/** Values of fields as the reader reads them: schemas/display.ts with the reader's language and the vocabularies that the fields need. */
import { useMemo } from 'react'
import type { FormSchema, RecordSchema } from '../../schemas/dialect.ts'
import { display } from '../../schemas/display.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import { incident } from '../../schemas/incident.ts'
import { useLanguage } from '../lib/language.tsx'
import { useLookup } from '../lib/vocabulary.ts'

export type Display = (field: Field, value: unknown) => string

function vocabulariesOf(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [...(field.vocabulary ? [field.vocabulary] : []), ...vocabulariesOf(field.fields)])
}

const every = [...new Set(vocabulariesOf(fieldsOf(incident)))]
const none: readonly Field[] = []
const nothing: readonly string[] = []

/** For the fields of a kind of record; of an incident with its form, for those of the form as well. */
export function useDisplayIn(schema: RecordSchema, form: FormSchema | null): Display {
  const own = schema === (incident as RecordSchema)
  return useDisplayOf(own ? (form ? fieldsOf(form) : none) : fieldsOf(schema), own ? every : nothing)
}

/** For the fields of an incident; with `form`, for those of the form as well. */
export function useDisplay(form?: FormSchema | null): Display {
  return useDisplayOf(form ? fieldsOf(form) : none, every)
}

/** For these fields only: loads no vocabulary that they do not need. */
export function useDisplayOf(fields: readonly Field[], more: readonly string[] = nothing): Display {
  const { language } = useLanguage()
  const names = useMemo(() => [...new Set([...more, ...vocabulariesOf(fields)])], [fields, more])
  const lookup = useLookup(names)
  return useMemo(() => (field, value) => display(field, value, language, lookup), [language, lookup])
}

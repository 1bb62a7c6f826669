/**
 * The second version of each form: the people harmed, the forces involved and the further sources are asked for in the same way everywhere, so that acts, involvements and
 * sources can be drawn from any report. All else stays as the first version asked it.
 */
import type { FormSchema } from '../dialect.ts'

const after: Readonly<Record<string, string>> = { perpetrator_types: 'forces', source_name: 'sources' }

/** The second version of a form in its first. */
export function second(form: FormSchema): FormSchema {
  const { people: _, ...properties } = form.properties
  const fields = (names: readonly string[]): string[] => names.flatMap((name) => (name === 'people' ? ['victims'] : after[name] ? [name, after[name]] : [name]))
  return {
    ...form,
    version: 2,
    properties: form.victim ? form.properties : properties,
    sections: form.sections.map((section) => ({ ...section, fields: fields(section.fields) })),
  }
}

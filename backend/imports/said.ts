/** Reasons in the reader's language: those of the importer and those of the shared validator, and the names of the fields that they speak of. */
import type { Language } from '../../schemas/dialect.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { say, type Values, type Word } from '../../schemas/say.ts'
import { importReasons } from '../../schemas/words/import-reasons.ts'
import { fieldFaults } from '../../schemas/words/problems.ts'

const all: Readonly<Record<string, Word>> = { ...fieldFaults, ...importReasons }

export interface Told {
  readonly code: string
  readonly values?: Values
}

/** Foreign words inside an Arabic sentence keep their own direction. */
function isolated(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]))
}

/** A reason as a sentence; a code of an older version that no longer has one is shown as it is. */
export function saidReason({ code, values = {} }: Told, language: Language): string {
  const word = Object.hasOwn(all, code) ? all[code] : undefined
  if (!word) return code
  // The number of a row is a name, not an amount: no grouping.
  const plain = 'row' in values ? { ...values, row: String(values['row']) } : values
  return say(language, word, language === 'ar' ? isolated(plain) : plain)
}

/** What a field is called: by its label in the incident or the form, else by its path. */
export function saidField(path: string, form: string, version: number, language: Language): string {
  const bare = path.replace(/\.\d+.*$/, '')
  const schema = formOf(form, version)
  const field = [...fieldsOf(incident), ...(schema ? fieldsOf(schema) : [])].find((one) => one.path.join('.') === bare)
  return field?.schema.label[language] ?? path
}

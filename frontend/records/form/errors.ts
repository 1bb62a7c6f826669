/** Between our faults and react-hook-form's errors: a fault travels as its name and its values, and becomes a sentence only when shown, so that it follows the language. */
import type { FieldErrors, Resolver } from 'react-hook-form'
import type { FormSchema } from '../../../schemas/dialect.ts'
import type { Field } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import type { Values } from '../../../schemas/say.ts'
import { faults } from '../../../schemas/words/capture.ts'
import type { Say } from '../../lib/language.tsx'
import { placeKept } from './place.ts'
import { type Codes, type Fault, type Faults, faultsOf } from './rules.ts'
import { type Draft, flatFrom, nested } from './values.ts'

interface Shown {
  readonly type?: unknown
  readonly message?: unknown
}

/** Faults in the nested shape of react-hook-form. */
export function nestedErrors(found: Faults): FieldErrors<Draft> {
  const errors: Record<string, unknown> = {}
  for (const [name, fault] of found) {
    const keys = name.split('.')
    let inner = errors
    for (const key of keys.slice(0, -1)) {
      inner[key] ??= {}
      inner = inner[key] as Record<string, unknown>
    }
    inner[keys.at(-1) ?? ''] = { type: fault.word, message: JSON.stringify(fault.values ?? {}) }
  }
  return errors as FieldErrors<Draft>
}

/** The faults of the answers as they stand in the inputs. */
export function faultsIn(form: FormSchema, fields: readonly Field[], draft: Draft, codes: Codes, submission: boolean): Faults {
  return faultsOf(form, incident, nested(placeKept(flatFrom(draft, fields, true))), codes, submission)
}

/** What react-hook-form asks about the answers; `context.submission` asks for what is needed to submit as well. */
export function resolverFor(form: FormSchema, fields: readonly Field[], codes: Codes): Resolver<Draft, { submission: boolean }> {
  return (values, context) => {
    const found = faultsIn(form, fields, values, codes, context?.submission ?? false)
    return found.size === 0 ? { values, errors: {} } : { values: {}, errors: nestedErrors(found) }
  }
}

/** The sentence of a fault. */
export function faultText(fault: Fault, say: Say): string {
  return say(faults[fault.word], fault.values)
}

/** The sentence of one of react-hook-form's errors; the server's own words where it spoke. Undefined when there is none. */
export function errorText(error: unknown, say: Say): string | undefined {
  const { type, message } = (error ?? {}) as Shown
  if (typeof type !== 'string' || typeof message !== 'string') return undefined
  if (!(type in faults)) return message
  return faultText({ word: type as Fault['word'], values: JSON.parse(message) as Values }, say)
}

/** How far each step of the form is. */
import { type Field, valueAt } from '../../../schemas/fields.ts'
import { isPlaceAsked } from './place.ts'
import type { Part } from './read-through.tsx'
import { type Faults, isAsked, isEmpty, isLacking, nameOf } from './rules.ts'
import type { Step } from './steps.tsx'
import type { Draft } from './values.ts'

const prefilled: ReadonlySet<string> = new Set(['language'])

/** A step is faulty with a wrong answer, filled when nothing needed is missing and something is said, begun when something is said. */
export function stepsOf(parts: readonly Part[], record: Draft, faults: Faults, required: ReadonlySet<string>): Step[] {
  const of = (field: Field) => [...faults].filter(([name]) => name === nameOf(field) || name.startsWith(`${nameOf(field)}.`)).map(([, fault]) => fault)
  return parts.map(({ key, label, fields }) => {
    const asked = fields.filter((field) => isAsked(field, record) && isPlaceAsked(field.name, record['place_precision']))
    const wrong = asked.flatMap(of)
    const said = asked.filter((field) => !prefilled.has(field.name) && !isEmpty(valueAt(record, field.path)))
    const needed = asked.filter((field) => required.has(field.name))
    if (!wrong.every(isLacking)) return { key, label, state: 'faulty' }
    if (said.length === 0) return { key, label, state: 'empty' }
    return { key, label, state: wrong.length === 0 && (needed.length > 0 || said.length * 2 >= asked.length) ? 'filled' : 'begun' }
  })
}

/** A JSON value as flat cells under names: objects inside become dotted names, lists of plain values one text, anything deeper its JSON. Names are never keys of an object here. */
import { type Cell, cleanText } from './row.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

function plain(value: Json): Cell {
  if (typeof value === 'string') return value === '' ? null : cleanText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (value === null || typeof value === 'boolean') return value
  return cleanText(JSON.stringify(value))
}

function put(cells: Map<string, Cell>, name: string, value: Json, depth: number): void {
  if (Array.isArray(value)) {
    const scalars = value.every((one) => one === null || typeof one !== 'object')
    if (value.length === 0) cells.set(name, null)
    else
      cells.set(
        name,
        scalars
          ? value
              .filter((one) => one !== null && one !== '')
              .map((one) => plain(one))
              .join('; ')
          : plain(value),
      )
  } else if (value !== null && typeof value === 'object' && depth < 3) {
    for (const [key, inner] of Object.entries(value)) put(cells, `${name}.${key}`, inner as Json, depth + 1)
  } else cells.set(name, plain(value))
}

/** The cells of one element; an element that is a list is a row without names, any other value one cell called `value`. */
export function flatten(element: unknown): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const value = element as Json
  if (Array.isArray(value)) for (const [index, one] of value.entries()) put(cells, String(index + 1), one, 1)
  else if (value !== null && typeof value === 'object') for (const [key, one] of Object.entries(value)) put(cells, key, one, 1)
  else cells.set('value', plain(value))
  return cells
}

/** Rows from the values that the database sent: laid out in one place, since how an object comes to be decides how fast it is read. */
import type { Row } from './present.ts'

/** Makes a row of the values of `names`, given in their order. An object that grows name by name becomes a slow dictionary; a copy of one that has them all does not. */
export function rowOfValues(names: readonly string[]): (values: readonly unknown[]) => Row {
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as Record<string, unknown>
  return (values) => {
    const row = { ...blank }
    for (let index = 0; index < names.length; index++) if (values[index] !== null) row[names[index] as string] = values[index]
    return row
  }
}

/** Notes on coded answers when two records become one: a note goes with the value it is about, and both are kept where both records say the same. */
import { isDeepStrictEqual } from 'node:util'
import { type CodedNote, noteOfBoth, notesFrom, notesIn, notesName } from '../../schemas/coded-notes.ts'
import { type Field, valueAt } from '../../schemas/fields.ts'
import type { Row } from '../records/present.ts'

/** The notes of the survivor as they are to stand; undefined when they stay. A verified record keeps its own. */
export function notesMerged(
  fields: ReadonlyMap<string, Field>,
  survivor: Row,
  other: Row,
  choices: Readonly<Record<string, unknown>>,
): CodedNote[] | undefined {
  if (survivor['state'] === 'verified') return undefined
  const [mine, theirs] = [notesIn(survivor[notesName]), notesIn(other[notesName])]
  const after = new Map(mine)
  for (const path of new Set([...mine.keys(), ...theirs.keys()])) {
    const field = fields.get(path)
    if (!field) continue
    const choice = choices[path]
    const alike = isDeepStrictEqual(valueAt(survivor, field.path) ?? null, valueAt(other, field.path) ?? null)
    const note = choice === 'theirs' ? theirs.get(path) : choice === 'both' || alike ? noteOfBoth(mine.get(path), theirs.get(path)) : mine.get(path)
    if (note === undefined) after.delete(path)
    else after.set(path, note)
  }
  return isDeepStrictEqual([...mine], [...after]) ? undefined : notesFrom(after)
}

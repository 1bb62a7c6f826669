/**
 * Notes on coded answers when two records become one. They are taken over only where a person chose so, for whoever recorded the survivor will read them; and a note never
 * stays beside a value that it is not about.
 */
import { isDeepStrictEqual } from 'node:util'
import { type CodedNote, noteOfBoth, notesFrom, notesIn, notesName } from '../../schemas/coded-notes.ts'
import { type Field, valueAt } from '../../schemas/fields.ts'
import type { Row } from '../records/present.ts'

/** The notes of the survivor as they are to stand; undefined when they stay. `fields`: those that may be chosen, by name. */
export function notesMerged(
  fields: ReadonlyMap<string, Field>,
  survivor: Row,
  other: Row,
  choices: Readonly<Record<string, unknown>>,
): CodedNote[] | undefined {
  const [mine, theirs] = [notesIn(survivor[notesName]), notesIn(other[notesName])]
  const taking = choices[notesName]
  const after = new Map(mine)
  for (const path of new Set([...mine.keys(), ...theirs.keys()])) {
    const field = fields.get(path)
    if (!field) continue
    const chosen = choices[path]
    const alike = isDeepStrictEqual(valueAt(survivor, field.path) ?? null, valueAt(other, field.path) ?? null)
    const kept = chosen === 'theirs' ? undefined : mine.get(path)
    const come = taking !== undefined && (chosen !== undefined || alike) ? theirs.get(path) : undefined
    const note = taking === 'theirs' && (chosen !== undefined || alike) ? come : noteOfBoth(kept, come)
    if (note === undefined) after.delete(path)
    else after.set(path, note)
  }
  return isDeepStrictEqual([...mine], [...after]) ? undefined : notesFrom(after)
}

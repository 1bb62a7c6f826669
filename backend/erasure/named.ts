/** What of a report names one person, found in it and taken out: the entries that lead to them, and every sealed text that is a name, a contact or a number of theirs. */
import { isDeepStrictEqual } from 'node:util'
import { normalise } from '../../schemas/arabic.ts'
import { notesFrom, notesIn, notesName, withoutNotes } from '../../schemas/coded-notes.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import type { Row } from '../records/present.ts'

const entriesOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []

/** What an entry of a report keeps once its person was erased: what was suffered, and the way to the stone. */
const remains = new Set(['person_id', 'sex', 'violations', 'status'])

/** Answers by which a form of one person describes its victim, by what they say of them; null for other forms. */
const victimIn = (open: Row) => formOf(String(open['form']))?.victim ?? null

/** Texts by which a person is known in the identifying values of a record: names, contacts, numbers; in one spelling. Codes of lists and single letters are none. */
export function knownTexts(identity: Row): Set<string> {
  const values = [...entriesOf(identity['names']), ...entriesOf(identity['contacts']), ...entriesOf(identity['documents'])]
  const told = values.flatMap(({ name, contact, number }) => [name, contact, number]).filter((one): one is string => typeof one === 'string')
  return new Set(told.map(normalise).filter((one) => one.length > 1))
}

/** The places of a report's entries that lead to the person. */
export const placesOf = (open: Row, id: string): number[] => entriesOf(open['victims']).flatMap((entry, place) => (entry['person_id'] === id ? [place] : []))

/** Adds to `known` what the entries of a report call the person. */
export function learn(known: Set<string>, identity: Row, places: readonly number[]): void {
  for (const place of places)
    for (const text of texts(entriesOf(identity['victims'])[place])) {
      const word = normalise(text)
      if (word.length > 1) known.add(word)
    }
}

/** A value without the texts that are known; undefined when it was one. */
function without(value: unknown, known: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return known.has(normalise(value)) ? undefined : value
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' && known.has(normalise(one)) ? [] : [without(one, known)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const kept = without(one, known)
      return kept === undefined ? [] : [[name, kept]]
    }),
  )
}

/** The identifying values of a report, or of a revision of it, without the person. An entry that leads to nobody yet is theirs if it stands where theirs stands today. */
export function identityWithout(open: Row, identity: Row, id: string, places: readonly number[], known: ReadonlySet<string>): Record<string, unknown> {
  const victims = entriesOf(open['victims'])
  const isTheirs = (place: number) => victims[place]?.['person_id'] === id || (!victims[place]?.['person_id'] && places.includes(place))
  const left = withoutNotes(without(identity, known), (note) => !names(note, known)) as Record<string, unknown>
  if (Array.isArray(left['victims'])) left['victims'] = left['victims'].map((entry, place) => (isTheirs(place) ? {} : entry))
  // The form of one person is about its victim; who told us of them may be the victim too.
  if (victimIn(open) && placesOf(open, id).length + places.length > 0) delete left['answers']
  if (open['source_connection'] === 'victim' && victims.length <= 1 && placesOf(open, id).length + places.length > 0) delete left['source_name']
  return left
}

/** Letters that one word of a name has to have, to be looked for alone. */
const telling = 4

/** Whether a free text seems to name somebody: it holds what they are known by, or a word of it. Too much is taken rather than too little. */
export function names(said: string, known: ReadonlySet<string>): boolean {
  const spoken = (one: string) =>
    normalise(one)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
  const text = ` ${spoken(said).join(' ')} `
  return [...known]
    .map(spoken)
    .some((parts) => [parts.join(' '), ...parts.filter((part) => part.length >= telling)].some((one) => one && text.includes(` ${one} `)))
}

/** The lists and answers of a report in whose entries a note names the person, without these notes. */
function unnaming(open: Row, known: ReadonlySet<string>): Record<string, unknown> {
  const lists = Object.entries(open).filter(([name, value]) => name !== notesName && typeof value === 'object' && value !== null)
  return Object.fromEntries(
    lists.flatMap(([name, value]) => {
      const left = withoutNotes(value, (note) => !names(note, known))
      return isDeepStrictEqual(left, value) ? [] : [[name, left]]
    }),
  )
}

/** The open values of a report that describe the person, as they are to stand; empty when none do. */
export function openWithout(open: Row, id: string, places: readonly number[], known: ReadonlySet<string>): Record<string, unknown> {
  const victims = entriesOf(open['victims'])
  const isTheirs = (entry: Row, place: number) => entry['person_id'] === id || (!entry['person_id'] && places.includes(place))
  const victim = victimIn(open)
  const theirs = victims.some(isTheirs)
  const describing = theirs ? Object.values(victim ?? {}).map((answer) => `answers.${answer}`) : []
  const notes = notesIn(open[notesName])
  const kept = [...notes].filter(([path, note]) => !describing.includes(path) && !names(note, known))
  const told = unnaming(open, known)
  const noted = { ...told, ...(kept.length < notes.size ? { [notesName]: notesFrom(new Map(kept)) } : {}) }
  if (!theirs) return noted
  const values: Record<string, unknown> = {
    ...noted,
    victims: entriesOf(told['victims'] ?? victims).map((entry, place) =>
      isTheirs(entry, place) ? Object.fromEntries(Object.entries(entry).filter(([name]) => remains.has(name))) : entry,
    ),
  }
  const answers = (told['answers'] ?? open['answers']) as Row | null
  if (victim && answers) {
    const gone = Object.entries(victim).flatMap(([name, answer]) => (remains.has(name) ? [] : [answer]))
    values['answers'] = Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.includes(name)))
  }
  return values
}

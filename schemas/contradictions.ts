/**
 * What in an incident can not be true at once, found by rule: dates against dates, ages against births, numbers against names. Pure; a rule speaks only where the precision
 * of the dates leaves no doubt, and only of what it was given, so that who may not read a value learns nothing of it.
 */
import type { Language } from './dialect.ts'
import { displayDate } from './display.ts'
import { parseEdtf } from './edtf.ts'
import { say } from './say.ts'
import { contradictionWords } from './words/contradictions.ts'

type Maybe<T> = T | null | undefined

export interface KnownPerson {
  readonly id: string
  /** How sentences call the person: a code, never a name. */
  readonly label: string
  readonly born_on?: Maybe<string>
  readonly died_on?: Maybe<string>
  readonly status?: Maybe<string>
}
export interface KnownAct {
  readonly id: string
  readonly victim_id?: Maybe<string>
  readonly violation?: Maybe<string>
  readonly happened_on?: Maybe<string>
  readonly ended_on?: Maybe<string>
  readonly place_name?: Maybe<string>
  readonly status_at_end?: Maybe<string>
  readonly age_at_time?: Maybe<number>
}
export interface KnownSource {
  readonly id: string
  readonly person_id?: Maybe<string>
  readonly connection?: Maybe<string>
  readonly dated_on?: Maybe<string>
}
export interface Known {
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
  readonly happened_on?: Maybe<string>
  /** From the form on arrest and detention. */
  readonly released_on?: Maybe<string>
  /** Moment of filing. */
  readonly submitted_at?: Maybe<string>
  readonly victims_count?: Maybe<number>
  /** The point lies outside the country that is named. */
  readonly outside: boolean
  /** Victims and sources who are known as persons. */
  readonly people: readonly KnownPerson[]
  /** How many victims are described one by one. */
  readonly named: number
  readonly acts: readonly KnownAct[]
  readonly sources: readonly KnownSource[]
}

export type Rule = keyof typeof contradictionWords
export interface Contradiction {
  readonly rule: Rule
  /** Names of the fields that can not all be right. */
  readonly fields: readonly string[]
  readonly person_id?: string
  readonly act_id?: string
  readonly source_id?: string
  /** What the sentence says: dates as EDTF, numbers, codes of people. */
  readonly values: Readonly<Record<string, string | number>>
}

/** First and last day of a date that is exact enough to contradict another; null for none, and for what is only approximate. */
function span(text: Maybe<string>): { from: string | null; to: string | null } | null {
  const date = text ? parseEdtf(text) : null
  return date && date.precision !== 'approximate' ? date : null
}

/** Whether the first date certainly lies before the second. */
export function certainlyBefore(first: Maybe<string>, second: Maybe<string>): boolean {
  const [end, start] = [span(first)?.to, span(second)?.from]
  return !!end && !!start && end < start
}

function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
}

/** Youngest and oldest that somebody may have been. */
function ages(born: Maybe<string>, at: Maybe<string>): { least: number; most: number } | null {
  const [birth, day] = [span(born), span(at)]
  if (!birth?.from || !birth.to || !day?.from || !day.to) return null
  return { least: yearsBetween(birth.to, day.from), most: yearsBetween(birth.from, day.to) }
}

const folded = (text: string): string => text.trim().toLocaleLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
const survived = new Set(['life.attempted_killing', 'life.death_penalty_breach'])

function ofIncident(known: Known): Contradiction[] {
  const { happened_on: at, released_on: released, victims_count: count } = known
  const found: Contradiction[] = []
  if (at && certainlyBefore(known.today, at)) found.push({ rule: 'in_future', fields: ['happened_on'], values: { date: at } })
  else if (at && known.submitted_at && certainlyBefore(known.submitted_at.slice(0, 10), at))
    found.push({ rule: 'after_filing', fields: ['happened_on', 'submitted_at'], values: { date: at, filed: known.submitted_at.slice(0, 10) } })
  if (at && released && certainlyBefore(released, at))
    found.push({ rule: 'release_before_arrest', fields: ['answers.released_on', 'happened_on'], values: { released, date: at } })
  if (typeof count === 'number' && count < known.named)
    found.push({ rule: 'fewer_victims', fields: ['victims_count', 'victims'], values: { number: count, named: known.named } })
  if (known.outside) found.push({ rule: 'outside_country', fields: ['latitude', 'longitude', 'country'], values: {} })
  return found
}

function ofPerson(person: KnownPerson, known: Known): Contradiction[] {
  const { id: person_id, label: who, born_on: born, died_on: died, status } = person
  const found: Contradiction[] = []
  const own = known.acts.filter((one) => one.victim_id === person_id)
  // Who is described and drawn into no act yet suffered what the incident tells; who only tells of it did not.
  const spoke = known.sources.some((one) => one.person_id === person_id)
  const suffered: readonly KnownAct[] = own.length > 0 || spoke ? own : [{ id: '', happened_on: known.happened_on }]
  for (const act of suffered) {
    const date = act.happened_on ?? known.happened_on
    if (!date) continue
    const about = { person_id, ...(act.id ? { act_id: act.id } : {}) }
    if (born && certainlyBefore(date, born)) found.push({ rule: 'before_birth', ...about, fields: ['happened_on', 'born_on'], values: { who, date, born } })
    if (died && certainlyBefore(died, date)) found.push({ rule: 'after_death', ...about, fields: ['happened_on', 'died_on'], values: { who, date, died } })
    const age = act.age_at_time
    const possible = ages(born, date)
    if (typeof age === 'number' && born && possible && possible.most >= 0 && (age < possible.least || age > possible.most))
      found.push({ rule: 'age_and_birth', ...about, fields: ['age_at_time', 'born_on'], values: { who, age, born, date } })
  }
  if (died && born && certainlyBefore(died, born))
    found.push({ rule: 'death_before_birth', person_id, fields: ['died_on', 'born_on'], values: { who, died, born } })
  if (died && certainlyBefore(known.today, died)) found.push({ rule: 'in_future', person_id, fields: ['died_on'], values: { date: died } })
  if (died && status && status !== 'dead') found.push({ rule: 'dead_yet_alive', person_id, fields: ['died_on', 'status'], values: { who, died } })
  return found
}

function ofAct(act: KnownAct, known: Known): Contradiction[] {
  const { id: act_id, happened_on: date, ended_on: end } = act
  const at = known.happened_on
  const found: Contradiction[] = []
  if (date && end && certainlyBefore(end, date)) found.push({ rule: 'end_before_start', act_id, fields: ['ended_on', 'happened_on'], values: { end, date } })
  for (const one of [date, end])
    if (one && one !== at && certainlyBefore(known.today, one))
      found.push({ rule: 'in_future', act_id, fields: [one === date ? 'happened_on' : 'ended_on'], values: { date: one } })
  if (date && at && (certainlyBefore(date, at) || certainlyBefore(at, date)))
    found.push({ rule: 'outside_dates', act_id, fields: ['happened_on'], values: { date, incident: at } })
  const status = act.status_at_end
  if (act.violation?.startsWith('life.') && !survived.has(act.violation) && status && status !== 'dead' && status !== 'unknown')
    found.push({ rule: 'killed_yet_alive', act_id, fields: ['violation', 'status_at_end'], values: {} })
  return found
}

function twoPlaces(known: Known): Contradiction[] {
  const found: Contradiction[] = []
  known.acts.forEach((one, index) => {
    for (const other of known.acts.slice(index + 1)) {
      const day = one.happened_on
      if (!one.victim_id || one.victim_id !== other.victim_id || !day || day !== other.happened_on || span(day)?.from !== span(day)?.to) continue
      if (!one.place_name || !other.place_name || folded(one.place_name) === folded(other.place_name)) continue
      const who = known.people.find((person) => person.id === one.victim_id)?.label ?? ''
      const values = { who, date: day, place: one.place_name, other: other.place_name }
      found.push({ rule: 'two_places', person_id: one.victim_id, act_id: one.id, fields: ['place_name', 'happened_on'], values })
    }
  })
  return found
}

function ofSource(source: KnownSource, known: Known): Contradiction[] {
  const { id: source_id, dated_on: told } = source
  if (!told) return []
  const found: Contradiction[] = []
  if (certainlyBefore(known.today, told)) found.push({ rule: 'in_future', source_id, fields: ['dated_on'], values: { date: told } })
  if (known.happened_on && certainlyBefore(told, known.happened_on))
    found.push({ rule: 'told_before', source_id, fields: ['dated_on', 'happened_on'], values: { told, date: known.happened_on } })
  // A victim who speaks is one of those named: they contradict only if all of them were dead by then.
  const speakers = source.person_id ? known.people.filter((one) => one.id === source.person_id) : source.connection === 'victim' ? known.people : []
  const dead = speakers.filter((one) => certainlyBefore(one.died_on, told))
  const [first] = dead
  if (first?.died_on && dead.length === speakers.length)
    found.push({
      rule: 'death_before_statement',
      source_id,
      person_id: first.id,
      fields: ['dated_on', 'died_on'],
      values: { who: first.label, died: first.died_on, told },
    })
  return found
}

/** All contradictions in what is known, those of the whole first. */
export function contradictionsIn(known: Known): Contradiction[] {
  return [
    ...ofIncident(known),
    ...known.people.flatMap((one) => ofPerson(one, known)),
    ...known.acts.flatMap((one) => ofAct(one, known)),
    ...twoPlaces(known),
    ...known.sources.flatMap((one) => ofSource(one, known)),
  ]
}

const dates = new Set(['date', 'filed', 'released', 'born', 'died', 'end', 'incident', 'told'])

/** A contradiction as one sentence. */
export function sayContradiction(language: Language, { rule, values }: Contradiction): string {
  const said = Object.entries(values).map(([name, value]) => [name, dates.has(name) ? displayDate(String(value), language) : value] as const)
  return say(language, contradictionWords[rule], Object.fromEntries(said))
}

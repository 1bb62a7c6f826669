/**
 * How likely two incidents are reports of one event, 0 to 1, with the reasons in words that can be shown: what speaks for it, what against. Reads open fields only,
 * so that the reasons tell nothing that a member may not read. Pure; weights and thresholds are measured in docs/duplicates.md.
 */
import { wordsOf } from './arabic.ts'
import { parseEdtf } from './edtf.ts'
import type { Incident } from './incident.ts'
import { compareTokens, type NameToken, nameTokens } from './names.ts'
import { targetsOf } from './targets.ts'

/** From here on a pair is worth a look; from `likely` on it is shown first and counted by imports. */
export const possible = 0.5
export const likely = 0.8

/** Days between two reports of one event at most: the night, the time zone, the day of the news. */
export const windowDays = 3

export const likenessFields = [
  ...['id', 'community_id', 'form', 'language', 'title', 'description', 'violations', 'happened_on', 'country', 'admin_area', 'place_name'],
  ...['place_precision', 'latitude', 'longitude', 'victims_count', 'perpetrator_types', 'source_links', 'source_identifier'],
] as const

export type Compared = Pick<Incident, (typeof likenessFields)[number]>

export type LikenessCode =
  | 'same_identifier'
  | 'same_link'
  | 'same_date'
  | 'dates_overlap'
  | 'days_apart'
  | 'same_point'
  | 'near'
  | 'far'
  | 'same_place_name'
  | 'same_admin_area'
  | 'other_admin_area'
  | 'same_text'
  | 'shared_words'
  | 'few_shared_words'
  | 'another_one'
  | 'other_target'
  | 'same_violations'
  | 'same_violation_group'
  | 'same_perpetrators'
  | 'same_victims'
  | 'other_victims'
  | 'same_form'

export interface LikenessReason {
  readonly code: LikenessCode
  readonly speaks: 'for' | 'against'
  readonly values?: Readonly<Record<string, string | number>>
}
export interface Likeness {
  readonly score: number
  readonly reasons: readonly LikenessReason[]
}

/** A reason with its weight in the sum (log odds). */
interface Evidence extends LikenessReason {
  readonly weight: number
}
const evidence = (code: LikenessCode, weight: number, values?: LikenessReason['values']): Evidence[] => [
  { code, weight, speaks: weight < 0 ? 'against' : 'for', ...(values ? { values } : {}) },
]

const day = 86_400_000
const exact = (value: unknown): boolean => /^\d{4}-\d{2}-\d{2}$/.test(String(value ?? ''))

function dates(one: Compared, other: Compared): Evidence[] {
  const [a, b] = [parseEdtf(one.happened_on ?? ''), parseEdtf(other.happened_on ?? '')]
  if (!a || !b) return []
  if (one.happened_on === other.happened_on && exact(one.happened_on)) return evidence('same_date', 1.6)
  const from = Math.max(Date.parse(a.from ?? '0001-01-01'), Date.parse(b.from ?? '0001-01-01'))
  const to = Math.min(Date.parse(a.to ?? '9999-12-31'), Date.parse(b.to ?? '9999-12-31'))
  const days = Math.round((from - to) / day)
  if (days <= 0) return evidence('dates_overlap', to - from < 40 * day ? 0.6 : 0)
  return evidence('days_apart', days <= 1 ? 0.3 : -0.4 * days, { days })
}

function kilometres(one: Compared, other: Compared): number | null {
  const known = [one.latitude, one.longitude, other.latitude, other.longitude]
  if (known.some((value) => typeof value !== 'number')) return null
  const [a, b, c, d] = known.map((degrees) => (Number(degrees) * Math.PI) / 180) as [number, number, number, number]
  const half = Math.sin((c - a) / 2) ** 2 + Math.cos(a) * Math.cos(c) * Math.sin((d - b) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)))
}

const sharp = ({ place_precision: precision }: Compared): boolean => precision === 'point' || precision === 'approximate' || precision === 'locality'

const placeTokens = new Map<string, readonly NameToken[]>()

/** Place names are spelt as loosely as those of people; the names of a list are few, and taken apart once. */
function alikePlaces(one: string, other: string): number {
  const tokensOf = (name: string) => {
    const made = placeTokens.get(name) ?? nameTokens(name)
    if (placeTokens.size > 5_000) placeTokens.clear()
    placeTokens.set(name, made)
    return made
  }
  return one === other ? 1 : compareTokens(tokensOf(one), tokensOf(other)).score
}

function places(one: Compared, other: Compared): Evidence[] {
  const found: Evidence[] = []
  const km = kilometres(one, other)
  const both = sharp(one) && sharp(other)
  if (km !== null && km < 1) found.push(...evidence('same_point', both ? 1.6 : 0.7))
  else if (km !== null && km <= 30) found.push(...evidence('near', both ? 1.2 - km / 25 : 0.3, { km: Math.max(1, Math.round(km)) }))
  else if (km !== null) found.push(...evidence('far', both ? -Math.min(4, km / 40) : -0.4, { km: Math.round(km) }))
  const named = one.place_name && other.place_name ? alikePlaces(one.place_name, other.place_name) : null
  if (named !== null && named >= 0.7) found.push(...evidence('same_place_name', 1))
  if (!one.admin_area || !other.admin_area) return found
  const area = alikePlaces(one.admin_area, other.admin_area)
  if (area >= 0.6) found.push(...evidence('same_admin_area', km === null ? 0.8 : 0.2))
  else if (km === null || km > 30) found.push(...evidence('other_admin_area', -0.9))
  return found
}

const idle = new Set(
  `the and was were that this with from for into has have had been their his her its they who which after before during when where while near
  les des une dans par sur pour avec qui que aux ont ete est sont leur leurs ses son apres avant pendant
  في من على الى عن مع ان التي الذي قد كان كانت تم بعد قبل هذا هذه
  january february march april may june july august september october november december
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre`
    .split(/\s+/)
    .flatMap(wordsOf),
)
/** Words that a report uses to tell an event from the one before it. */
const ordinals = new Set(['second', 'third', 'fourth', 'fifth', 'another', 'deuxieme', 'troisieme', 'autre', 'اخر', 'اخرى', 'ثان', 'ثانيه'].flatMap(wordsOf))

interface Told {
  /** The words of title and account that tell something, cut to the stem that most forms of a word share; numbers stay whole. */
  readonly words: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
}
const known = new WeakMap<object, Told>()
const stemOf = (word: string): string => (/^\d/.test(word) ? word : word.replace(/^ال/, '').slice(0, 6))

function toldBy(record: Compared): Told {
  const made = known.get(record)
  if (made) return made
  const text = `${record.title ?? ''} ${(record.description ?? '').slice(0, 1500)}`
  const words = wordsOf(text).filter((word) => !idle.has(word) && (word.length >= 3 || /^\d+$/.test(word)))
  const told = { words: new Set(words.map(stemOf)), targets: targetsOf(text) }
  known.set(record, told)
  return told
}

const script = (record: Compared): string => (/[ء-ي]/.test(`${record.title ?? ''}${record.description ?? ''}`.slice(0, 300)) ? 'arabic' : 'latin')

function texts(one: Compared, other: Compared): Evidence[] {
  const [{ words: mine, targets }, { words: theirs, targets: others }] = [toldBy(one), toldBy(other)]
  const least = Math.min(mine.size, theirs.size)
  if (least < 4 || script(one) !== script(other)) return []
  const shared = [...mine].filter((word) => theirs.has(word))
  const held = shared.length / least
  const whole = shared.length / (mine.size + theirs.size - shared.length)
  const share = Math.round(((held + whole) / 2) * 100)
  const another = [...ordinals].some((word) => mine.has(word.slice(0, 6)) !== theirs.has(word.slice(0, 6)))
  const apart = targets.size > 0 && others.size > 0 && ![...targets].some((target) => others.has(target))
  const found: Evidence[] = [...(another ? evidence('another_one', -1.6) : []), ...(apart ? evidence('other_target', -4) : [])]
  if (share >= 85) return [...evidence('same_text', 4.2), ...found]
  // Reports in two languages share names and numbers at most: few common words are then no sign.
  const foreign = (one.language ?? '') !== (other.language ?? '') && Boolean(one.language && other.language)
  const weight = (share / 100 - 0.32) * 7
  if (share >= 32) return [...evidence('shared_words', weight, { share }), ...found]
  return foreign ? found : [...evidence('few_shared_words', Math.max(-1.8, weight), { share }), ...found]
}

const groupOf = (code: string): string => code.split('.')[0] ?? code
const meets = (one: readonly string[] | null | undefined, other: readonly string[] | null | undefined): boolean =>
  (one ?? []).some((value) => other?.includes(value))

function facts(one: Compared, other: Compared): Evidence[] {
  const found: Evidence[] = []
  const groups = (record: Compared) => (record.violations ?? []).map(groupOf)
  if (meets(one.violations, other.violations)) found.push(...evidence('same_violations', 0.5))
  else if (meets(groups(one), groups(other))) found.push(...evidence('same_violation_group', 0.2))
  if (meets(one.perpetrator_types, other.perpetrator_types)) found.push(...evidence('same_perpetrators', 0.2))
  const [mine, theirs] = [one.victims_count, other.victims_count]
  if (typeof mine === 'number' && typeof theirs === 'number' && mine + theirs > 0) {
    const apart = Math.abs(mine - theirs) / Math.max(mine, theirs)
    if (apart === 0) found.push(...evidence('same_victims', mine > 3 ? 0.8 : 0.3, { count: mine }))
    else if (apart > 0.5) found.push(...evidence('other_victims', -0.5))
  }
  if (one.form === other.form && one.form !== 'general') found.push(...evidence('same_form', 0.1))
  return found
}

/** The number at the source, without what an import adds to tell two rows apart. */
const identifierOf = (record: Compared): string => (record.source_identifier ?? '').split('#')[0] ?? ''

function sources(one: Compared, other: Compared): Evidence[] {
  const found = meets(one.source_links, other.source_links) ? evidence('same_link', 2) : []
  return identifierOf(one).length > 3 && identifierOf(one) === identifierOf(other) ? [...evidence('same_identifier', 3), ...found] : found
}

/** What two reports of one country and some day are worth before anything else is known of them. */
const prior = -3

/** The likeness of two incidents of one community; the same whichever comes first. Reasons, the strongest first. */
export function likenessOf(one: Compared, other: Compared): Likeness {
  const all = [...sources(one, other), ...dates(one, other), ...places(one, other), ...texts(one, other), ...facts(one, other)]
  const sum = all.reduce((odds, { weight }) => odds + weight, prior)
  all.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return {
    score: Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000,
    reasons: all.filter(({ weight }) => weight !== 0).map(({ weight: _, ...reason }) => reason),
  }
}

/** Invented incidents by number: skewed over countries, towns, years, states and violations as real collections are. The same number gives the same incident. */
import type { Language } from '../schemas/dialect.ts'
import { forms } from '../schemas/vocabularies/forms.ts'
import { perpetratorTypes } from '../schemas/vocabularies/perpetrator-types.ts'
import { sourceConnection } from '../schemas/vocabularies/source-connection.ts'
import { victimCharacteristics } from '../schemas/vocabularies/victim-characteristics.ts'
import { violations } from '../schemas/vocabularies/violations.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type Country, invented } from './places.ts'
import { report } from './texts.ts'

export type Row = Record<string, string | number | boolean | null | readonly string[]>

const slots: Country[] = invented().flatMap((country) => Array.from({ length: Math.max(1, Math.round(country.weight * 20)) }, () => country))
const languages: readonly Language[] = ['fr', 'fr', 'fr', 'fr', 'en', 'en', 'en', 'ar', 'ar', 'ar']
const states = [
  'verified',
  'verified',
  'verified',
  'verified',
  'verified',
  'verified',
  'submitted',
  'submitted',
  'under_review',
  'disputed',
  'returned',
  'archived',
]

const two = (value: number) => String(value).padStart(2, '0')

function day(chance: Chance): string {
  const year = 2026 - Math.floor(chance.next() ** 1.6 * 12)
  const month = two(1 + chance.below(12))
  const precision = chance.next()
  if (precision < 0.05) return String(year)
  if (precision < 0.2) return `${year}-${month}`
  const date = `${year}-${month}-${two(1 + chance.below(28))}`
  return precision < 0.22 ? `${date}/${year + 1}-01` : date
}

function some<T extends { code: string }>(list: readonly T[], most: number, chance: Chance): string[] {
  const skewed = () => list[Math.floor(chance.next() ** 2 * list.length)] as T
  return [...new Set(Array.from({ length: 1 + chance.below(most) }, () => skewed().code))]
}

/** What a person would fill in. */
export function draft(number: number): Row {
  const chance = chanceFrom(number * 2_654_435 + 11)
  const country = chance.one(slots)
  const town = country.towns[Math.min(7, Math.floor(-Math.log2(1 - chance.next() * 0.996)))] ?? country.towns[0]
  const language = chance.one(languages)
  const precise = chance.next()
  const pointed = precise < 0.8 && town !== undefined
  return {
    form: forms[chance.below(4) ? 0 : chance.below(forms.length)]?.code ?? 'general',
    language,
    ...report(language, chance),
    violations: some(violations, 3, chance),
    happened_on: day(chance),
    country: country.code,
    admin_area: town?.area ?? null,
    place_name: town?.name ?? null,
    place_precision: pointed ? (precise < 0.3 ? 'point' : 'locality') : 'admin_area',
    latitude: pointed ? Math.round((town.latitude + chance.bell() * 0.04) * 1e5) / 1e5 : null,
    longitude: pointed ? Math.round((town.longitude + chance.bell() * 0.05) * 1e5) / 1e5 : null,
    victims_count: chance.below(3) ? 1 + chance.below(12) : null,
    victims_estimated: chance.below(4) === 0,
    victim_characteristics: chance.below(2) ? some(victimCharacteristics, 2, chance) : [],
    perpetrator_types: some(perpetratorTypes, 2, chance),
    source_connection: chance.one(sourceConnection).code,
    source_links: chance.below(3) ? [] : [`https://example.org/${number}`],
  }
}

export interface Setting {
  readonly communities: readonly string[]
  readonly author: string
  readonly reviewer: string
}

const hex = (value: number, length: number) => value.toString(16).padStart(length, '0')

/** The incident as it stands in the table, filed and partly reviewed. */
export function filed(number: number, setting: Setting): Row {
  const chance = chanceFrom(number * 40_503 + 3)
  const state = chance.one(states)
  const made = draft(number)
  const at = new Date(Date.UTC(2024, 0, 1) + number * 60_000 + chance.below(60_000)).toISOString()
  const verified = state === 'verified'
  return {
    ...made,
    id: `${hex(chance.below(0x7fffffff), 8)}-${hex(chance.below(0xffff), 4)}-4000-8000-${hex(number, 12)}`,
    community_id: setting.communities[Math.floor(chance.next() ** 2 * setting.communities.length)] ?? null,
    reference: `${made['country']}-2026-${number + 100_000}`,
    state,
    form_version: 1,
    created_by: setting.author,
    created_at: at,
    updated_at: at,
    submitted_at: at,
    verified_by: verified ? setting.reviewer : null,
    verified_at: verified ? at : null,
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A row in the text format of COPY. */
export function copyLine(row: Row): string {
  const cells = Object.values(row).map((value) => {
    if (value === null) return '\\N'
    if (typeof value === 'object') return `{${value.map((one) => JSON.stringify(one)).join(',')}}`.replaceAll('\\', '\\\\')
    return typeof value === 'string' ? value.replace(/[\\\t\n\r]/g, (one) => escapes[one] ?? one) : String(value)
  })
  return `${cells.join('\t')}\n`
}

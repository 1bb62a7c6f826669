/** Completes an imported incident where that needs no guess about the facts: its language, its title from violation and place, its description, the precision of its place. */
import { type FormSchema, languages as interfaceLanguages, type Language } from '../../schemas/dialect.ts'
import { parseEdtf } from '../../schemas/edtf.ts'
import { vocabularies } from '../../schemas/vocabularies/registry.ts'
import { cut } from './texts.ts'

type Values = Record<string, unknown>

const labels = new Map<string, ReadonlyMap<string, Readonly<Record<Language, string>>>>()

function label(vocabulary: string, code: unknown, language: Language): string {
  const known = labels.get(vocabulary) ?? new Map((vocabularies[vocabulary] ?? []).map((term) => [term.code, term]))
  labels.set(vocabulary, known)
  return typeof code === 'string' ? (known.get(code)?.[language] ?? code) : ''
}

const said = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** The language in which Vigie writes what it completes: that of the record when it speaks it. */
function ownLanguage(values: Values): Language {
  return interfaceLanguages.find((one) => one === values['language']) ?? 'en'
}

function titleOf(values: Values, form: FormSchema): string {
  const language = ownLanguage(values)
  const [first] = Array.isArray(values['violations']) ? (values['violations'] as unknown[]) : []
  const what = first ? label('violations', first, language) : form.label[language]
  const where = [values['place_name'], values['admin_area'], label('countries', values['country'], language)].find(said)
  const when = typeof values['happened_on'] === 'string' && parseEdtf(values['happened_on']) ? values['happened_on'] : ''
  return cut([what, [where, when].filter(said).join(', ')].filter(said).join(' — '), 200)
}

/** A place is as precise as what is known of it: a point asks for coordinates, a town for its name. */
function precisionOf(values: Values): string | null {
  const told = values['place_precision']
  const point = typeof values['latitude'] === 'number' && typeof values['longitude'] === 'number'
  const needsPoint = told === 'point' || told === 'approximate'
  if (said(told) && !(needsPoint && !point)) return told
  if (point) return 'approximate'
  if (said(values['place_name'])) return 'locality'
  if (said(values['admin_area'])) return 'admin_area'
  return said(values['country']) ? 'country' : null
}

/** The incident, completed. `left` are the columns that no field took, as lines for the note about the source. */
export function completed(values: Values, form: FormSchema, left: readonly string[]): Values {
  const precision = precisionOf(values)
  if (precision) values['place_precision'] = precision
  if (!said(values['title'])) values['title'] = titleOf(values, form)
  if (!said(values['description'])) values['description'] = values['title']
  if (left.length > 0) {
    const note = [values['source_note'], ...left].filter(said).join('\n')
    values['source_note'] = note.length <= 4000 ? note : `${note.slice(0, 3998).replace(/[\uD800-\uDBFF]$/, '')}…`
  }
  return values
}

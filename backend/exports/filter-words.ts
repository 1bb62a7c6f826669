/** A filter in words that stay understandable when the file is opened years later: labels and terms, not codes. */
import type { Language } from '../../schemas/dialect.ts'
import type { FilterName, FilterRule } from '../../schemas/filters.ts'
import { incident } from '../../schemas/incident.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { exportWords } from '../../schemas/words/exports.ts'

interface Filter {
  readonly name: FilterName
  readonly rule: FilterRule
  readonly values: readonly string[]
}

const own: Partial<Record<FilterName, keyof typeof exportWords>> = { from: 'from', to: 'to', q: 'search', bbox: 'area' }

/** Each filter as its name and its values in the language. */
export function describeFilters(filters: readonly Filter[], language: Language): [string, string][] {
  return filters.map(({ name, rule, values }) => {
    const word = own[name]
    const field = (incident.properties as Record<string, { label: Record<Language, string> }>)[rule.column]
    const label = word ? exportWords[word][language] : (field?.label[language] ?? name)
    const said = values.map((value) => (rule.vocabulary ? (termOf(rule.vocabulary, value)?.[language] ?? value) : value))
    return [label, said.join('; ')]
  })
}

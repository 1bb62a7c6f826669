/** What a file of records says about itself: how many there are, by which filter, when and by whom it was made, whose the data are, and what the columns mean. */
import { type Withheld, withheldReasons } from '../../schemas/consent-rules.ts'
import type { Language } from '../../schemas/dialect.ts'
import { say } from '../../schemas/say.ts'
import type { Totals } from '../../schemas/totals.ts'
import { consentWords, withheldWords } from '../../schemas/words/consent.ts'
import { exportWords } from '../../schemas/words/exports.ts'
import { totalLines, totals as totalWords } from '../../schemas/words/totals.ts'
import type { Shape } from './shape.ts'

export interface Manifest {
  /** Moment at which the export began, ISO 8601 UTC. */
  readonly made_at: string
  /** The name of whoever asked. */
  readonly made_by: string
  /** The filter as pairs of words that a reader understands; empty when there was none. */
  readonly filter: readonly (readonly [string, string])[]
  /** Whom the file is for, as its maker says; null when they did not. */
  readonly recipient?: string | null
  /** The totals of what the file holds. */
  readonly totals?: Totals
  readonly withheld?: Withheld
}

export interface Counted {
  readonly records: number
  /** Cells cut because the format can not hold them. */
  readonly shortened: number
  readonly attributions: readonly string[]
}

type Rows = (string | number)[][]

/** How many were kept back, and why. */
function withheldRows({ withheld }: Manifest, language: Language): Rows {
  if (!withheld) return []
  const reasons = withheldReasons.flatMap((reason) => (withheld.because[reason] ? [['', withheldWords[reason][language], withheld.because[reason]]] : []))
  return [[consentWords.left_out[language], withheld.incidents], ...reasons]
}

/** What the file is, in the language; the first cell of each row is its heading. */
export function factRows(manifest: Manifest, language: Language, counted: Counted): Rows {
  const w = (word: Parameters<typeof say>[1]) => say(language, word)
  const filter = manifest.filter.length ? manifest.filter : [[w(exportWords.all), ''] as const]
  return [
    [w(exportWords.records), counted.records],
    [w(exportWords.complete), w(exportWords.yes)],
    [w(exportWords.made), manifest.made_at],
    [w(exportWords.by), manifest.made_by],
    ...(manifest.recipient ? [[w(exportWords.recipient), manifest.recipient]] : []),
    ...filter.map(([name, value], index) => [index ? '' : w(exportWords.filter), name, value]),
    ...withheldRows(manifest, language),
    ...(manifest.totals ? totalLines(manifest.totals).map(({ word, value }, index) => [index ? '' : w(totalWords.title), w(word), value]) : []),
    ...(counted.shortened ? [[w(exportWords.shortened), counted.shortened]] : []),
    [w(exportWords.use), w(exportWords.confidence)],
    ...counted.attributions.map((one, index) => [index ? '' : w(exportWords.attribution), one]),
  ]
}

/** What the file is, each fact in one line. */
export function factLines(manifest: Manifest, language: Language, counted: Counted): string[] {
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  let heading: string | number = ''
  return factRows(manifest, language, counted).map(([head = '', ...rest]) => {
    heading = head || heading
    return [head && rest.length > 1 ? head : null, ...(rest.length > 1 ? rest : [heading, ...rest])].filter((one) => one !== null && one !== '').join(colon)
  })
}

/** The rows of the manifest sheet: what the file is, then what its columns mean. */
export function manifestRows(manifest: Manifest, shape: Shape, language: Language, counted: Counted): Rows {
  return [
    ...factRows(manifest, language, counted),
    [],
    [exportWords.column, exportWords.meaning, exportWords.explanation].map((word) => word[language]),
    ...shape.columns.map(({ name, field }) => [name, field.schema.label[language], field.schema.help?.[language] ?? '']),
  ]
}

/** What a file of records says about itself: how many there are, by which filter, when and by whom it was made, whose the data are, and what the columns mean. */
import type { Language } from '../../schemas/dialect.ts'
import { say } from '../../schemas/say.ts'
import { exportWords } from '../../schemas/words/exports.ts'
import type { Shape } from './shape.ts'

export interface Manifest {
  /** Moment at which the export began, ISO 8601 UTC. */
  readonly made_at: string
  /** The name of whoever asked. */
  readonly made_by: string
  /** The filter as pairs of words that a reader understands; empty when there was none. */
  readonly filter: readonly (readonly [string, string])[]
}

export interface Counted {
  readonly records: number
  /** Cells cut because the format can not hold them. */
  readonly shortened: number
  readonly attributions: readonly string[]
}

/** The rows of the manifest sheet in the language; the first cell of each is its heading. */
export function manifestRows(manifest: Manifest, shape: Shape, language: Language, counted: Counted): (string | number)[][] {
  const w = (word: Parameters<typeof say>[1]) => say(language, word)
  const filter = manifest.filter.length ? manifest.filter : [[w(exportWords.all), ''] as const]
  return [
    [w(exportWords.records), counted.records],
    [w(exportWords.complete), w(exportWords.yes)],
    [w(exportWords.made), manifest.made_at],
    [w(exportWords.by), manifest.made_by],
    ...filter.map(([name, value], index) => [index ? '' : w(exportWords.filter), name, value]),
    ...(counted.shortened ? [[w(exportWords.shortened), counted.shortened]] : []),
    [w(exportWords.use), w(exportWords.confidence)],
    ...counted.attributions.map((one, index) => [index ? '' : w(exportWords.attribution), one]),
    [],
    [w(exportWords.column), w(exportWords.meaning), w(exportWords.explanation)],
    ...shape.columns.map(({ name, field }) => [name, field.schema.label[language], field.schema.help?.[language] ?? '']),
  ]
}

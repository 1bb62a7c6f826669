/** What every part of the preview is given: the model, and how to say things in the language of the report, which need not be that of the page. */
import { createContext, useContext } from 'react'
import type { Language } from '../../../schemas/dialect.ts'
import type { Count } from '../../../schemas/report.ts'
import { number, say, type Values, type Word } from '../../../schemas/say.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import { useLookup } from '../../lib/vocabulary.ts'
import type { Preview } from './use-preview.ts'

export interface Sketch {
  readonly model: Preview
  readonly language: Language
  readonly say: (word: Word, values?: Values) => string
  readonly number: (value: number) => string
  readonly count: (value: Count) => string
  readonly term: (vocabulary: string, code: string) => string
}

const vocabularies = ['countries', 'violations', 'perpetrator_types', 'incident_states', 'community_kind']

/** The sketch of a preview; terms come as their lists arrive. */
export function useSketchOf(model: Preview): Sketch {
  const lookup = useLookup(vocabularies)
  const { language } = model
  const sayIt = (word: Word, values?: Values) => say(language, word, values)
  return {
    model,
    language,
    say: sayIt,
    number: (value) => number(language, value),
    count: (value) => (typeof value === 'number' ? number(language, value) : sayIt(value === 'few' ? paper.few : paper.withheld_short)),
    term: (vocabulary, code) => lookup(vocabulary, code)?.[language] ?? code,
  }
}

export const SketchContext = createContext<Sketch | null>(null)

/** The sketch that this part belongs to. */
export function useSketch(): Sketch {
  const sketch = useContext(SketchContext)
  if (!sketch) throw new Error('a part of the preview outside of it')
  return sketch
}

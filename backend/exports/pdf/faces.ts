/**
 * The two families of the house on paper: Source Sans 3 for Latin, Greek and Cyrillic, Vazirmatn for Arabic.
 * Font files are read and parsed once for the whole process; each document embeds the glyphs that it used.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { EmbeddedFont, Kit, Outline } from './kit.ts'

export type Weight = 'regular' | 'semibold'

export interface Face {
  readonly key: string
  readonly script: 'latin' | 'arabic'
  readonly embedded: EmbeddedFont
  /** Numbers given to glyphs, by glyph and characters. */
  readonly numbers: Map<string, string>
}

/** The faces of one document: of each weight the Latin and the Arabic one. */
export type Faces = Readonly<Record<Weight, Readonly<Record<Face['script'], Face>>>>

const files: Readonly<Record<Weight, Readonly<Record<Face['script'], string>>>> = {
  regular: {
    latin: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    arabic: '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  },
  semibold: {
    latin: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
    arabic: '@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
  },
}

const require = createRequire(import.meta.url)
const parsed = new Map<string, Outline>()

function embed(kit: Kit, weight: Weight, script: Face['script']): Face {
  const file = files[weight][script]
  kit.font(parsed.get(file) ?? readFileSync(require.resolve(file)))
  const embedded = kit._font
  parsed.set(file, embedded.font)
  return { key: embedded.id, script, embedded, numbers: new Map() }
}

/** Opens all faces for a document; a face of which nothing is drawn is not embedded. */
export function openFaces(kit: Kit): Faces {
  const weight = (name: Weight) => ({ latin: embed(kit, name, 'latin'), arabic: embed(kit, name, 'arabic') })
  return { regular: weight('regular'), semibold: weight('semibold') }
}

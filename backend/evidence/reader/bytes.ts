/** How the reader asks for parts of a file: it never has the file, only what it is given on request. */
import type { Inside, InsideState } from '../../../schemas/reading.ts'

/** `length` bytes from `from`, fewer at the end. */
export type Give = (from: number, length: number) => Promise<Buffer>

export interface Task {
  /** `words`: what search may find it by, in a process of its own, so that a text that breaks its reader costs nothing else. */
  readonly work: 'read' | 'redact' | 'words'
  readonly type: string
  readonly family: string
  readonly bytes: number
  /** For `redact`: rectangles as fractions of the picture's width and height, as it is seen. */
  readonly regions?: readonly Region[]
}

export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Picture {
  readonly bytes: Buffer
  readonly type: string
  readonly width: number
  readonly height: number
}

export type Question = { readonly ask: number; readonly from: number; readonly length: number }
/** The outcome of looking for words. */
export interface Found extends Omit<Inside, 'words'> {
  readonly state: Exclude<InsideState, 'waiting'>
  readonly words: readonly string[]
}

export interface Outcome {
  readonly reading: Record<string, unknown>
  readonly picture: Picture | null
  readonly failed: boolean
  readonly made_with: string
  /** For `words`. */
  readonly found?: Found
}

/** What a file says of itself: where and when it was made and with what, as claims of the file and nothing more. */

export interface Reading {
  /** `YYYY-MM-DDTHH:MM:SS`, in the time of the place, with the offset if the file gives one (`+01:00`, `Z`). */
  readonly taken_at?: string
  readonly latitude?: number
  readonly longitude?: number
  /** Metres above the sea. */
  readonly altitude?: number
  /** Maker and model. */
  readonly device?: string
  readonly serial?: string
  readonly software?: string
  readonly author?: string
  readonly title?: string
  readonly width?: number
  readonly height?: number
  /** Seconds. */
  readonly duration?: number
  readonly codec?: string
}

/** How a reading stands against the incident it belongs to. */
export interface Contradiction {
  readonly about: 'date' | 'place'
  /** Days between the two, or kilometres. */
  readonly apart: number
}

/** How looking for words inside a file went: `none`, it has no text; `protected`, it asks for a password. */
export const insideStates = ['waiting', 'read', 'none', 'protected', 'too_large', 'failed'] as const
export type InsideState = (typeof insideStates)[number]

/** What is known of the words inside a file: never the words. */
export interface Inside {
  readonly state: InsideState
  /** How many different words search finds it by. */
  readonly words: number
  /** Whether there was more in it than was read. */
  readonly cut: boolean
}

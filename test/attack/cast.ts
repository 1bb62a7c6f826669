/** Who is there in the world of canaries: members of a confidential community, of another, of an open one, and people of none. */
import type { Sensitivity } from '../../schemas/dialect.ts'

export const secretPeople = ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator'] as const
export const otherPeople = ['otherCoordinator', 'otherReviewer', 'otherLawyer', 'otherMonitor', 'otherReader'] as const
export const openPeople = ['openAuthor', 'openReviewer', 'openReader'] as const
export const everybody = ['nobody', 'outsider', 'host', ...secretPeople, ...otherPeople, ...openPeople] as const
export type Name = (typeof everybody)[number]

/** Who may read what, by its sensitivity. */
export type Readers = (sensitivity: Sensitivity) => readonly Name[]

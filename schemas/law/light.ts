/** A light of the matrix: open, caution, closed or unknown, with the reason in three languages, the rule it rests on, its source and the day on which that was read. */

import type { Language } from '../dialect.ts'
import { displayDate } from '../display.ts'
import { say, type Values } from '../say.ts'
import { forumReasons } from '../words/forum-reasons.ts'
import { instrumentOf } from './instruments.ts'
import type { Criterion } from './rules.ts'
import type { LawSource, Sourced, Trust } from './source.ts'

export const lights = ['open', 'caution', 'closed', 'unknown'] as const
export type LightColour = (typeof lights)[number]
export type ReasonKey = keyof typeof forumReasons

export interface Reason {
  readonly light: LightColour
  readonly reason: ReasonKey
  /** Days are written `YYYY-MM-DD` or EDTF under names that end in `_on`; instruments and forums by code. */
  readonly values?: Values
  readonly due_on?: string
}

export interface Light extends Reason {
  readonly criterion: Criterion
  readonly rule: string | null
  readonly source: LawSource | null
  readonly checked_on: string | null
  readonly trust: Trust | null
}

const weight: Readonly<Record<LightColour, number>> = { closed: 3, unknown: 2, caution: 1, open: 0 }

/** The gravest of several; the first of those that are as grave. */
export function gravest<T extends { readonly light: LightColour }>(all: readonly T[]): T | undefined {
  return all.reduce<T | undefined>((worst, one) => (!worst || weight[one.light] > weight[worst.light] ? one : worst), undefined)
}

/** A light from a reason and what it rests on. What rests on general knowledge never closes a way: it cautions. */
export function lit(criterion: Criterion, reason: Reason, rule: (Sourced & { readonly id: string }) | null, rests: Sourced | null = rule): Light {
  const trust: Trust | null = rule?.trust === 'K' || rests?.trust === 'K' ? 'K' : (rests?.trust ?? rule?.trust ?? null)
  return {
    criterion,
    ...reason,
    light: reason.light === 'closed' && trust !== 'C' ? 'caution' : reason.light,
    rule: rule?.id ?? null,
    source: rests?.source ?? null,
    checked_on: rests?.checked_on ?? null,
    trust,
  }
}

/** A reason in a sentence, its days and instruments as a person writes them. */
export function sayReason(language: Language, { reason, values = {} }: Pick<Reason, 'reason' | 'values'>): string {
  const told = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name.endsWith('_on')) return [name, displayDate(String(value), language)]
      if (name === 'instrument') return [name, instrumentOf(String(value))?.[language] ?? value]
      return [name, value]
    }),
  )
  return say(language, forumReasons[reason], told)
}

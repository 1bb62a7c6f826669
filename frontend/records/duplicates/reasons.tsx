/** Why two records may be one event: what speaks for it and what against, each in a few words. */
import type { Incident } from '../../../schemas/incident.ts'
import type { LikenessReason } from '../../../schemas/likeness.ts'
import { duplicates as words } from '../../../schemas/words/duplicates.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import './duplicates.css'

/** How much two records are alike, and whether somebody found that they are two all the same. */
export interface Likeness {
  readonly score: number
  readonly likely: boolean
  readonly distinct: { readonly by: string; readonly at: string } | null
}
export interface Alike extends Likeness {
  readonly incident: Incident
  readonly reasons: readonly LikenessReason[]
}

const percentOf = (score: number): number => Math.round(score * 100)

/** The score as a word, with its number for who wants it. */
export function Score({ alike }: { readonly alike: Pick<Likeness, 'score' | 'likely'> }) {
  const say = useSay()
  return (
    <span title={say(words.likeness, { percent: percentOf(alike.score) })}>
      <Badge tone={alike.likely ? 'returned' : 'neutral'}>
        {say(alike.likely ? words.likely : words.possible)} · {percentOf(alike.score)} %
      </Badge>
    </span>
  )
}

interface Reason {
  readonly code: string
  readonly speaks: 'for' | 'against'
}

/** The reasons, those for it first; `tell` puts one in words. */
export function ReasonList<R extends Reason>({ reasons, tell }: { readonly reasons: readonly R[]; readonly tell: (reason: R) => string }) {
  const say = useSay()
  return (
    <div className="alike-reasons">
      {(['for', 'against'] as const).map((speaks) => {
        const told = reasons.filter((one) => one.speaks === speaks)
        return told.length > 0 ? (
          <ul key={speaks} aria-label={say(speaks === 'for' ? words.speaks_for : words.speaks_against)} className={`alike-${speaks}`}>
            {told.map((one) => (
              <li key={one.code}>{tell(one)}</li>
            ))}
          </ul>
        ) : null
      })}
    </div>
  )
}

/** Those of two incidents. */
export function Reasons({ reasons }: { readonly reasons: readonly LikenessReason[] }) {
  const say = useSay()
  return <ReasonList reasons={reasons} tell={({ code, values }) => say(words[`why_${code}`], { ...values, count: Number(values?.['days'] ?? 0) })} />
}

/** How far a piece carries, and how an element stands: a shape and a word, so that neither colour nor shape alone has to be understood. */
import { matrixWords as words } from '../../../schemas/words/casefile-matrix.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import type { IconName } from '../../ui/icon.tsx'
import type { Standing } from './matrix-model.ts'

const shapes: Readonly<Record<string, string>> = {
  strong: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13Z',
  moderate: 'M8 1.5a6.5 6.5 0 0 1 0 13Z',
  weak: 'M8 5.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5Z',
  contrary: 'M3 3l10 10M13 3L3 13',
}

/** A full, half or pierced disc, or a cross. */
export function Shape({ strength }: { readonly strength: string | null | undefined }) {
  const shape = strength ? shapes[strength] : undefined
  return (
    <svg className={`mark mark-${strength ?? 'none'}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {strength !== 'contrary' && <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {shape && (
        <path d={shape} fill={strength === 'contrary' ? 'none' : 'currentColor'} stroke="currentColor" strokeWidth={strength === 'contrary' ? 2.5 : 0} />
      )}
    </svg>
  )
}

/** The shape with its word. */
export function Strength({ strength }: { readonly strength: string | null | undefined }) {
  const named = useTermName('proof_strength')
  return (
    <span className={`strength strength-${strength ?? 'none'}`}>
      <Shape strength={strength} />
      <span>{strength ? named('proof_strength', strength) : '—'}</span>
    </span>
  )
}

const tones: Readonly<Record<Standing, readonly [Tone, IconName]>> = {
  gap: ['deadline', 'warning'],
  alleged: ['returned', 'warning'],
  contested: ['disputed', 'flag'],
  weakly: ['reported', 'info'],
  proven: ['verified', 'check'],
}

/** How an element stands. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const { say } = useLanguage()
  const [tone, icon] = tones[standing]
  return (
    <Badge tone={tone} icon={icon}>
      {say(words[standing])}
    </Badge>
  )
}

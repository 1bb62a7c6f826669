/** A light of the matrix of forums: a shape and a word, the colour only helps. */
import type { LightColour } from '../../../schemas/law/light.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useSay } from '../../lib/language.tsx'

const shapes: Readonly<Record<LightColour, string>> = {
  open: 'M4 8.5l3 3 5-6',
  caution: 'M8 4v5M8 11.5v.01',
  closed: 'M5 5l6 6M11 5l-6 6',
  unknown: 'M6 6.2a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1M8 11.7v.01',
}

/** The light. */
export function LightMark({ light }: { readonly light: LightColour }) {
  const say = useSay()
  return (
    <span className={`light light-${light}`}>
      <svg viewBox="0 0 16 16" width="18" height="18" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
        {light === 'closed' ? (
          <rect x="1" y="1" width="14" height="14" rx="2" strokeWidth="1.25" />
        ) : light === 'caution' ? (
          <path d="M8 1 15.2 14.5H.8Z" strokeWidth="1.25" strokeLinejoin="round" />
        ) : (
          <circle cx="8" cy="8" r="7" strokeWidth="1.25" strokeDasharray={light === 'unknown' ? '2 2.4' : undefined} />
        )}
        <path d={light === 'caution' ? 'M8 6v4M8 12.2v.01' : shapes[light]} strokeWidth="1.6" />
      </svg>
      <span>{say(words[`light_${light}`])}</span>
    </span>
  )
}

/** Where an import stands, in a badge and in numbers: the same on the list and on its own page. */
import type { ImportRecord, ImportState } from '../../../schemas/import-record.ts'
import { duplicates } from '../../../schemas/words/duplicates.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import type { IconName } from '../../ui/icon.tsx'

const looks: Readonly<Record<ImportState, { readonly tone: Tone; readonly icon: IconName }>> = {
  queued: { tone: 'neutral', icon: 'clock' },
  running: { tone: 'reported', icon: 'import' },
  done: { tone: 'verified', icon: 'check' },
  failed: { tone: 'deadline', icon: 'warning' },
  cancelled: { tone: 'returned', icon: 'close' },
}

/** The state as a badge. */
export function ImportBadge({ state }: { readonly state: ImportState }) {
  const say = useSay()
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {say(words[`state_${state}`])}
    </Badge>
  )
}

/** Entered, already there, refused: numbers with their words. */
export function Counts({ record }: { readonly record: ImportRecord }) {
  const say = useSay()
  const { number } = useLanguage()
  const all = [
    { key: 'entered', count: record.accepted ?? 0, word: record.dry_run ? words.would_have_entered : words.entered },
    { key: 'known', count: record.known ?? 0, word: words.known },
    ...(record.alike ? [{ key: 'alike', count: record.alike, word: duplicates.import_title }] : []),
    { key: 'refused', count: record.refused ?? 0, word: words.refused },
  ]
  return (
    <dl className="import-counts">
      {all.map(({ key, count, word }) => (
        <div key={key} className={`import-count import-count-${key}${count === 0 ? ' import-count-none' : ''}`}>
          <dd className="numbers">{number(count)}</dd>
          <dt>{say(word)}</dt>
        </div>
      ))}
    </dl>
  )
}

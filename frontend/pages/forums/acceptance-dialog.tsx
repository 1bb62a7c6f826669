/** Adds or corrects what binds a State: one treaty or declaration, its days, and where that was read. */
import { useState } from 'react'
import type { Instrument } from '../../../schemas/law/instruments.ts'
import { forumWords as words } from '../../../schemas/words/forums.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Pill } from '../../ui/fields/choice.tsx'
import { SearchOne } from '../../ui/fields/search-one.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CorrectionDialog, DayInput } from './correction-dialog.tsx'
import type { Bond, Scope } from './told.ts'

const names = ['accepted_on', 'in_force_on', 'withdrawn_on', 'ended_on'] as const

interface Props {
  readonly state: string
  readonly instrument: string
  readonly bond: Bond | null
  readonly scopes: readonly Scope[]
  readonly instruments: readonly Instrument[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The dialog. */
export function AcceptanceDialog({ state, instrument: start, bond, scopes, instruments, onClose, onDone }: Props) {
  const { say } = useLanguage()
  const tell = useToast()
  const [instrument, setInstrument] = useState(start)
  const [party, setParty] = useState(bond?.party ?? true)
  const whole = (text: string | null | undefined) => (text?.length === 10 ? text : '')
  const [dates, setDates] = useState<Readonly<Record<string, string>>>(Object.fromEntries(names.map((name) => [name, whole(bond?.[name])])))
  const terms = { party, ...Object.fromEntries(names.map((name) => [name, (party && dates[name]) || null])) }
  return (
    <CorrectionDialog
      title={say(words.add_acceptance)}
      path={`/api/ratifications/${state}/corrections`}
      scopes={scopes}
      about={{ instrument, terms }}
      onClose={onClose}
      onDone={() => {
        tell(say(words.kept))
        onDone()
      }}
    >
      <SearchOne id="acceptance-instrument" label={say(words.instrument)} terms={instruments} value={instrument} onChange={setInstrument} />
      <div className="pills">
        <Pill option={{ code: 'party', label: say(words.party) }} checked={party} onChange={setParty} />
      </div>
      {party && (
        <div className="law-days">
          {names.map((name) => (
            <DayInput
              key={name}
              id={`acceptance-${name}`}
              label={say(words[name])}
              value={dates[name] ?? ''}
              onChange={(value) => setDates((now) => ({ ...now, [name]: value }))}
            />
          ))}
        </div>
      )}
    </CorrectionDialog>
  )
}

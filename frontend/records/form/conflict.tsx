/** The same answer was changed in two places: both are shown, a person chooses. Nothing is thrown away without being seen. */
import { useId, useState } from 'react'
import { notesIn, notesName, notesOfBoth } from '../../../schemas/coded-notes.ts'
import type { Field } from '../../../schemas/fields.ts'
import { joins, together } from '../../../schemas/merging.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { displayWords as display } from '../../../schemas/words/display.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { notesInList } from '../notes/entries.tsx'
import type { Clash } from './merge.ts'
import { useReading } from './reading.ts'
import { isEmpty, nameOf } from './rules.ts'
import { useSaveState } from './save-state.tsx'
import type { Saver } from './saver.ts'
import type { Flat } from './values.ts'
import './conflict.css'

type Side = 'mine' | 'theirs' | 'both'

/** The value to keep; undefined for what stands in the inputs, which may have been written on meanwhile. */
function settled({ name, mine, theirs }: Clash, side: Side): unknown {
  if (side === 'mine') return undefined
  if (side === 'theirs') return theirs
  return name === notesName ? notesOfBoth(theirs, mine) : together(theirs, mine)
}

const canJoin = (field: Field, { mine, theirs }: Clash): boolean => joins(field) && !isEmpty(mine) && !isEmpty(theirs)

interface ClashesProps {
  readonly fields: readonly Field[]
  readonly clashes: readonly Clash[]
  /** What a value is called that the reading does not know, as the record that a reference names. */
  readonly tell?: (field: Field, value: unknown) => string | undefined
  readonly onSettle: (kept: Flat) => void
}

/** The choice, clash by clash; gives back the values to keep, without those that stand here already. */
export function Clashes({ fields, clashes, tell, onSettle }: ClashesProps) {
  const { language, say, number } = useLanguage()
  const id = useId()
  const read = useReading(fields)
  const noted = (value: unknown) =>
    [...notesIn(value)]
      .map(([path, note]) => say(display.pair, { label: fields.find((one) => nameOf(one) === path)?.schema.label[language] ?? path, value: note }))
      .join('\n')
  const inEntries = (field: Field, value: unknown) =>
    notesInList(field, value).map((one) => say(display.pair, { label: `${number(one.number)} – ${one.answer.schema.label[language]}`, value: one.text }))
  const reading = (field: Field, value: unknown) => {
    if (field.name === notesName) return noted(value)
    return tell?.(field, value) ?? (field.kind === 'reference' ? '' : [read(field, value), ...inEntries(field, value)].filter(Boolean).join('\n'))
  }
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({})
  const sideOf = (name: string): Side => sides[name] ?? 'mine'
  const settle = () => {
    const kept = clashes.map((clash) => [clash.name, settled(clash, sideOf(clash.name))] as const)
    onSettle(Object.fromEntries(kept.filter(([, value]) => value !== undefined)))
  }
  return (
    <section className="conflict" aria-labelledby={id}>
      <h2 id={id}>{say(capture.conflict)}</h2>
      <p>{say(capture.conflict_help)}</p>
      {clashes.map((clash) => {
        const field = fields.find((one) => nameOf(one) === clash.name)
        if (!field) return null
        const option = (side: Side, label: string, text: string | null) => (
          <label className="conflict-side" key={side}>
            <input
              type="radio"
              name={`${id}-${clash.name}`}
              checked={sideOf(clash.name) === side}
              onChange={() => setSides((now) => ({ ...now, [clash.name]: side }))}
            />
            <span>
              <span className="conflict-who">{label}</span>
              {text !== null && <bdi className="conflict-text">{text || say(capture.empty_answer)}</bdi>}
            </span>
          </label>
        )
        return (
          <fieldset className="conflict-field" key={clash.name}>
            <legend>{field.schema.label[language]}</legend>
            {option('mine', say(capture.conflict_mine), reading(field, clash.mine))}
            {option('theirs', say(capture.conflict_theirs), reading(field, clash.theirs))}
            {canJoin(field, clash) && option('both', say(capture.conflict_both), null)}
          </fieldset>
        )
      })}
      <Button look="primary" onClick={settle}>
        {say(capture.conflict_settle)}
      </Button>
    </section>
  )
}

/** Shown while there is something to settle. */
export function Conflict({ saver, fields }: { readonly saver: Saver; readonly fields: readonly Field[] }) {
  const state = useSaveState(saver)
  if (state.kind !== 'conflict') return null
  return <Clashes fields={fields} clashes={state.clashes} onSettle={(kept) => void saver.settle(kept)} />
}

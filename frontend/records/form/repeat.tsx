/** Several entries of the same few questions: people, places, steps taken. One open at a time, the others as short lines; what is removed can be brought back. */
import { useRef, useState } from 'react'
import { codedInEntries, notesIn, notesName, withNote } from '../../../schemas/coded-notes.ts'
import { fields as words } from '../../../schemas/words/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Group, Leave } from '../../ui/fields/frame.tsx'
import { Noted } from '../notes/note-input.tsx'
import { errorText } from './errors.ts'
import { FieldInput, type InputProps } from './input.tsx'
import { useReading } from './reading.ts'
import { isAsked, isEmpty } from './rules.ts'
import { blank, type Draft } from './values.ts'
import './repeat.css'

interface RepeatProps extends Omit<InputProps, 'error' | 'value' | 'first'> {
  readonly value: readonly Draft[]
  /** react-hook-form's error: of the list, or one per entry. */
  readonly fault: unknown
}

const part = (fault: unknown, key: string | number): unknown =>
  typeof fault === 'object' && fault !== null ? (fault as Record<string | number, unknown>)[key] : undefined

/** The value is the list of entries as the inputs hold them. */
export function RepeatInput({ field, id, value, fault, required, onChange, onBlur }: RepeatProps) {
  const { language, say } = useLanguage()
  const reading = useReading([field])
  const group = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<number | null>(null)
  const [taken, setTaken] = useState<{ readonly at: number; readonly entry: Draft } | null>(null)
  const label = field.schema.label[language]
  // An identifier that leads to a record is kept, and never asked for.
  const asked = field.fields.filter((one) => one.kind !== 'uuid')
  const coded = codedInEntries(field)
  const limit = field.schema.type === 'array' ? field.schema.maxItems : 0
  const titled = (index: number) => say(words.entry, { label, number: index + 1 })

  const focus = (selector: string) => requestAnimationFrame(() => group.current?.querySelector<HTMLElement>(selector)?.focus())
  const show = (index: number | null) => {
    setOpen(index)
    if (index !== null) focus(`[data-entry="${index}"] :is(input, select, textarea)`)
  }
  const add = () => {
    setTaken(null)
    onChange([...value, Object.fromEntries(field.fields.map((one) => [one.name, blank(one)]))])
    show(value.length)
  }
  const remove = (index: number) => {
    setTaken({ at: index, entry: value[index] ?? {} })
    onChange(value.filter((_, at) => at !== index))
    setOpen(null)
    focus('.repeat-undo')
  }
  const restore = () => {
    if (!taken) return
    onChange([...value.slice(0, taken.at), taken.entry, ...value.slice(taken.at)])
    setTaken(null)
  }
  const write = (index: number, name: string, to: unknown) => onChange(value.map((entry, at) => (at === index ? { ...entry, [name]: to } : entry)))
  const summary = (entry: Draft) =>
    asked
      .flatMap((one) => reading(one, entry[one.name] === '' ? null : entry[one.name]) || [])
      .slice(0, 4)
      .join(' · ')

  return (
    <Group id={id} label={label} help={field.schema.help?.[language]} error={errorText(fault, say)} note={required ? say(words.add) : undefined}>
      <Leave className="repeat" inside={group} onLeave={onBlur}>
        <ol className="repeat-list">
          {value.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in the list.
            <li key={index} className="repeat-entry" data-entry={index} data-open={open === index ? '' : undefined}>
              <div className="repeat-head">
                <span className="repeat-number" aria-hidden="true">
                  {index + 1}
                </span>
                <span className="repeat-summary">
                  {summary(entry) ? <Bidi>{summary(entry)}</Bidi> : <span className="muted">{say(words.entry_empty)}</span>}
                </span>
                {part(fault, index) !== undefined && open !== index && (
                  <span className="repeat-faulty">
                    <span className="hidden-visually">{say(words.entry_faulty)}</span>
                  </span>
                )}
                {open === index ? null : <IconButton icon="edit" data-edit="" label={`${say(words.edit)} – ${titled(index)}`} onClick={() => show(index)} />}
                <IconButton icon="trash" label={say(words.remove_named, { name: titled(index) })} onClick={() => remove(index)} />
              </div>
              {open === index && (
                <div className="repeat-body">
                  {asked
                    .filter((one) => isAsked(one, entry))
                    .map((one) => {
                      const own = { field: one, id: `${id}-${index}-${one.name}` }
                      const input = (
                        <FieldInput
                          {...own}
                          key={one.name}
                          value={entry[one.name]}
                          error={errorText(part(part(fault, index), one.name), say)}
                          onChange={(to) => write(index, one.name, to)}
                        />
                      )
                      if (!coded.has(one.name)) return input
                      return (
                        <Noted
                          {...own}
                          key={one.name}
                          note={notesIn(entry[notesName]).get(one.name) ?? ''}
                          answered={!isEmpty(entry[one.name])}
                          onChange={(note) => write(index, notesName, withNote(entry[notesName], one.name, note))}
                        >
                          {input}
                        </Noted>
                      )
                    })}
                  <div className="row">
                    <Button size="s" icon="check" onClick={() => show(null)}>
                      {say(words.done)}
                    </Button>
                  </div>
                </div>
              )}
            </li>
          ))}
        </ol>
        <div className="ask-actions">
          {value.length < limit && (
            <Button icon="plus" onClick={add}>
              {say(value.length === 0 ? words.add : words.add_another)}
              <span className="hidden-visually"> – {label}</span>
            </Button>
          )}
          {taken && (
            <span className="row" role="status">
              {say(words.removed, { name: titled(taken.at) })}
              <Button size="s" look="quiet" className="repeat-undo" onClick={restore}>
                {say(words.undo)}
              </Button>
            </span>
          )}
        </div>
      </Leave>
    </Group>
  )
}

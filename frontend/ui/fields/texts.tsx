/** Several lines of the same kind: links, names. One input each, added and removed with undo. */
import { useRef, useState } from 'react'
import { fields } from '../../../schemas/words/fields.ts'
import { useSay } from '../../lib/language.tsx'
import { type FieldProps, Group, Leave } from './frame.tsx'
import { directionOf, noEnter } from './text.tsx'

interface TextsProps extends FieldProps<readonly string[]> {
  readonly links: boolean
  readonly maxItems: number
}

/** The value keeps blank lines while they are being written. */
export function TextsInput({ links, maxItems, value, onChange, onBlur, ...frame }: TextsProps) {
  const say = useSay()
  const group = useRef<HTMLDivElement>(null)
  const [taken, setTaken] = useState<{ readonly at: number; readonly text: string } | null>(null)
  const lines = value.length === 0 ? [''] : value
  const write = (index: number, text: string) => onChange(lines.map((line, at) => (at === index ? text : line)))
  const add = () => {
    onChange([...lines, ''])
    requestAnimationFrame(() => group.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }
  return (
    <Group {...frame}>
      <Leave inside={group} onLeave={onBlur}>
        <ul className="lines">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its position.
            <li className="line" key={index}>
              <input
                className="input"
                type={links ? 'url' : 'text'}
                inputMode={links ? 'url' : 'text'}
                dir={links ? 'ltr' : directionOf(line)}
                placeholder={links ? 'https://' : undefined}
                autoComplete="off"
                aria-label={say(fields.entry, { label: frame.label, number: index + 1 })}
                value={line}
                onChange={(event) => write(index, event.target.value)}
                onKeyDown={noEnter}
              />
              {lines.length > 1 && (
                <button
                  className="ask-icon"
                  type="button"
                  aria-label={say(fields.remove_named, { name: say(fields.entry, { label: frame.label, number: index + 1 }) })}
                  onClick={() => {
                    setTaken({ at: index, text: line })
                    onChange(lines.filter((_, at) => at !== index))
                  }}
                >
                  <span aria-hidden="true">×</span>
                </button>
              )}
            </li>
          ))}
        </ul>
        <div className="ask-actions">
          {lines.length < maxItems && (
            <button className="button button-quiet button-s" type="button" onClick={add}>
              {say(links ? fields.add_link : fields.add_another)}
            </button>
          )}
          {taken && taken.text !== '' && (
            <button
              className="button button-quiet button-s"
              type="button"
              onClick={() => {
                onChange([...lines.slice(0, taken.at), taken.text, ...lines.slice(taken.at)])
                setTaken(null)
              }}
            >
              {say(fields.undo)}
            </button>
          )}
        </div>
      </Leave>
    </Group>
  )
}

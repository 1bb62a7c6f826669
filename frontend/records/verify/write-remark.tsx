/** Writing a remark: a text in which `@` offers those who take part, and who is addressed stands beside it until it is sent. */
import { useId, useRef, useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { useSay } from '../../lib/language.tsx'
import type { Problem } from '../../lib/problem.ts'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { directionOf } from '../../ui/fields/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import type { Participant } from './assignment.tsx'

export interface Written {
  readonly words: string
  readonly mentions: readonly string[]
}

interface WriteRemarkProps {
  readonly participants: readonly Participant[]
  readonly start?: Written
  readonly label: string
  readonly busy: boolean
  readonly problem: Problem | null
  /** Answers whether it was kept: then the input is emptied. */
  readonly onSend: (written: Written) => Promise<boolean>
  readonly onCancel?: () => void
}

/** What is being written after the last `@` before the caret; null when it is no mention. */
function wantedAt(text: string, caret: number): string | null {
  return /(?:^|\s)@([\p{L}\p{N}.’' -]{0,30})$/u.exec(text.slice(0, caret))?.[1] ?? null
}

/** The form. */
export function WriteRemark({ participants, start, label, busy, problem, onSend, onCancel }: WriteRemarkProps) {
  const say = useSay()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(start?.words ?? '')
  const [mentions, setMentions] = useState<readonly string[]>(start?.mentions ?? [])
  const [wanted, setWanted] = useState<string | null>(null)
  const offered = wanted === null ? [] : participants.filter((one) => one.name.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase())).slice(0, 6)
  const nameOf = (account: string) => participants.find((one) => one.account_id === account)?.name ?? ''

  const pick = (one: Participant) => {
    const caret = area.current?.selectionStart ?? text.length
    const before = text.slice(0, caret).replace(/@[^@]*$/u, `@${one.name} `)
    setText(before + text.slice(caret))
    setMentions((now) => [...new Set([...now, one.account_id])])
    setWanted(null)
    area.current?.focus()
  }
  const send = async () => {
    if (text.trim() === '') return
    if (await onSend({ words: text.trim(), mentions })) {
      setText('')
      setMentions([])
    }
  }
  return (
    <form
      className="write-remark"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {problem && <ProblemNote problem={problem} fields />}
      <label htmlFor={id} className="hidden-visually">
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        className="input"
        dir={directionOf(text)}
        maxLength={4000}
        value={text}
        placeholder={label}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value)
          setWanted(wantedAt(event.target.value, event.target.selectionStart))
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && wanted !== null) {
            event.stopPropagation()
            setWanted(null)
          }
        }}
      />
      {offered.length > 0 && (
        <ul className="offered">
          {offered.map((one) => (
            <li key={one.account_id}>
              <Button size="s" icon="person" onClick={() => pick(one)} aria-label={say(words.address, { name: isolated(one.name) })}>
                <Bidi>{one.name}</Bidi>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="help" id={`${id}-hint`}>
        {say(words.mention_hint)}
      </p>
      <div className="row">
        {mentions.map((one) => (
          <button key={one} type="button" className="addressed" onClick={() => setMentions((now) => now.filter((other) => other !== one))}>
            <Bidi>{nameOf(one)}</Bidi> <Icon name="close" size={0.9} />
          </button>
        ))}
        <Button type="submit" size="s" look="primary" icon="send" busy={busy} disabled={text.trim() === ''}>
          {say(words.send)}
        </Button>
        {onCancel && (
          <Button size="s" look="quiet" onClick={onCancel}>
            {say(app.cancel)}
          </Button>
        )}
      </div>
    </form>
  )
}

/** Whether what one wrote is kept: always in view, in words, never by colour alone. */
import { useSyncExternalStore } from 'react'
import { locales, type Word } from '../../../schemas/say.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import type { Saver, SaveState } from './saver.ts'
import './save-state.css'

/** The state of a saver, followed. */
export function useSaveState(saver: Saver): SaveState {
  return useSyncExternalStore(saver.subscribe, saver.state)
}

const looks: Readonly<Record<SaveState['kind'], { word: Word; icon: IconName; tone: 'calm' | 'good' | 'warn' }>> = {
  new: { word: capture.not_begun, icon: 'draft', tone: 'calm' },
  waiting: { word: capture.saving, icon: 'clock', tone: 'calm' },
  saving: { word: capture.saving, icon: 'clock', tone: 'calm' },
  saved: { word: capture.saved_at, icon: 'check', tone: 'good' },
  offline: { word: capture.offline, icon: 'offline', tone: 'warn' },
  trouble: { word: capture.server_trouble, icon: 'offline', tone: 'warn' },
  signed_out: { word: capture.signed_out, icon: 'lock', tone: 'warn' },
  forbidden: { word: capture.forbidden, icon: 'warning', tone: 'warn' },
  refused: { word: capture.refused, icon: 'warning', tone: 'warn' },
  conflict: { word: capture.conflict, icon: 'warning', tone: 'warn' },
}

/** The line in the head of the form. Silent for those who listen: it changes every few seconds; what matters is said by the note. */
export function SaveLine({ saver }: { readonly saver: Saver }) {
  const { language, say } = useLanguage()
  const state = useSaveState(saver)
  const look = looks[state.kind]
  const time =
    state.kind === 'saved' ? new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(state.at) : ''
  return (
    <p className="save-line" data-tone={look.tone} data-save={state.kind}>
      <Icon name={look.icon} size={1.1} /> <span>{say(look.word, { time })}</span>
    </p>
  )
}

const explained: Partial<Record<SaveState['kind'], Word>> = {
  offline: capture.offline_help,
  trouble: capture.offline_help,
  refused: capture.refused_help,
  signed_out: capture.signed_out_help,
  forbidden: capture.forbidden_help,
}

/** What to do when something is not kept; nothing at all when everything is. */
export function SaveNote({ saver }: { readonly saver: Saver }) {
  const { say } = useLanguage()
  const { kind } = useSaveState(saver)
  const word = explained[kind]
  if (!word) return null
  return (
    <div className="save-note" role="alert">
      <Icon name={looks[kind].icon} />
      <p>
        <strong>{say(looks[kind].word)}.</strong> {say(word)}
      </p>
      {kind !== 'forbidden' && kind !== 'refused' && (
        <Button size="s" onClick={() => void saver.flush()}>
          {say(capture.save_now)}
        </Button>
      )}
    </div>
  )
}

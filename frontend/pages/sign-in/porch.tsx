/** What a guest sees around a form: who we are on one side, the form on the other, language and appearance above. */
import type { ReactNode } from 'react'
import { session as words } from '../../../schemas/words/session.ts'
import { useSay } from '../../lib/language.tsx'
import { LanguageMenu, LeaveButton, ThemeMenu } from '../../ui/frame/choices.tsx'
import '../../ui/frame/frame.css'
import { useQuickExitKeys } from '../../ui/frame/quick-exit.ts'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import './porch.css'
import { Watch } from './watch.tsx'

/** The porch, with a form in it. */
export function Porch({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  useQuickExitKeys()
  return (
    <div className="porch">
      <header className="porch-band band">
        <span className="band-mark">
          <Mark />
          <span>Vigie</span>
        </span>
        <span className="band-space" />
        <LanguageMenu />
        <ThemeMenu />
        <LeaveButton />
      </header>
      <section className="porch-about" aria-label="Vigie">
        <Watch />
        <div className="porch-words">
          <p className="porch-promise">{say(words.promise)}</p>
          <p>{say(words.promise_text)}</p>
          <p className="porch-private">
            <Icon name="lock" /> {say(words.own_computer)}
          </p>
        </div>
      </section>
      <main className="porch-form">{children}</main>
    </div>
  )
}

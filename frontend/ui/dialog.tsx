/** A question that must be answered before going on: the browser's own <dialog>, so that focus, Escape and the background behave. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { app } from '../../schemas/words/app.ts'
import { useSay } from '../lib/language.tsx'
import { IconButton } from './button.tsx'
import './dialog.css'

interface DialogProps {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the one that acts first. */
  readonly acts?: ReactNode
  readonly size?: 's' | 'm' | 'l'
  /** Called when the form inside is sent; then `acts` should hold a submit button. */
  readonly onSubmit?: () => void
  /** Without it there is no close button, and Escape does nothing. */
  readonly closable?: boolean
}

/** Shown as long as it is rendered; focus returns to where it was when it goes. */
export function Dialog({ title, onClose, children, acts, size = 'm', onSubmit, closable = true }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const say = useSay()

  useEffect(() => {
    const before = document.activeElement
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    <dialog
      ref={ref}
      className={`dialog dialog-${size}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        if (closable) onClose()
      }}
    >
      <form
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          onSubmit?.()
        }}
      >
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          {closable && <IconButton icon="close" label={say(app.close)} onClick={onClose} />}
        </header>
        <div className="dialog-body">{children}</div>
        {acts && <footer className="dialog-acts">{acts}</footer>}
      </form>
    </dialog>
  )
}

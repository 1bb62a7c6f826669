/** Short news at the edge of the screen: something was done, and may be undone for a while. Spoken politely; never the only place where an error stands. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { app } from '../../schemas/words/app.ts'
import { useSay } from '../lib/language.tsx'
import { Button, IconButton } from './button.tsx'
import './toast.css'

interface Toast {
  readonly id: number
  readonly text: string
  readonly undo?: (() => void) | undefined
}

type Tell = (text: string, undo?: () => void) => void

const Context = createContext<Tell>(() => undefined)
const shownFor = 8000

/** Holds the toasts; one per application. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const last = useRef(0)
  const tell = useCallback<Tell>((text, undo) => {
    last.current += 1
    const id = last.current
    setToasts((now) => [...now.slice(-2), { id, text, undo }])
  }, [])
  const drop = useCallback((id: number) => setToasts((now) => now.filter((one) => one.id !== id)), [])

  return (
    <Context value={tell}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((one) => (
          <Shown key={one.id} onGone={() => drop(one.id)}>
            <p>{one.text}</p>
            {one.undo && (
              <Button
                size="s"
                look="quiet"
                onClick={() => {
                  one.undo?.()
                  drop(one.id)
                }}
              >
                {say(app.undo)}
              </Button>
            )}
            <IconButton icon="close" label={say(app.close)} onClick={() => drop(one.id)} />
          </Shown>
        ))}
      </div>
    </Context>
  )
}

function Shown({ onGone, children }: { readonly onGone: () => void; readonly children: ReactNode }) {
  const [held, setHeld] = useState(false)
  const gone = useRef(onGone)
  gone.current = onGone
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => gone.current(), shownFor)
    return () => clearTimeout(timer)
  }, [held])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: staying while it is pointed at or focused is no act of its own.
    <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      {children}
    </div>
  )
}

/** `(text, undo?) => void`: tells that something was done. */
export function useToast(): Tell {
  return useContext(Context)
}

/** What surrounds every input: its label, its help, what is wrong with it, all tied together for those who listen instead of looking. */
import type { ReactNode, Ref } from 'react'
import './fields.css'

/** What every field is given. Texts are already in the reader's language; `note` marks a field that must be filled. */
export interface FieldProps<V> {
  readonly id: string
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly note?: string | undefined
  readonly value: V
  readonly onChange: (value: V) => void
  readonly onBlur?: (() => void) | undefined
}

interface FrameProps {
  readonly id: string
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly note?: string | undefined
  readonly children: ReactNode
}

/** The identifiers of help and error, for `aria-describedby`; undefined when there is neither. */
export function describedBy(id: string, help?: string, error?: string): string | undefined {
  return [error ? `${id}-error` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ') || undefined
}

/** `aria-*` of an input inside a frame. */
export function wired({ id, help, error, note }: Pick<FrameProps, 'id' | 'help' | 'error' | 'note'>) {
  const described = describedBy(id, help, error)
  return {
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
    ...(note ? { 'aria-required': true as const } : {}),
  }
}

function Around({ id, help, error, children }: Omit<FrameProps, 'label' | 'note'>) {
  return (
    <>
      {help && (
        <p className="ask-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
      {error && (
        <p className="ask-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** A label over one input. The input's id is the frame's id. */
export function Frame({ id, label, note, ...rest }: FrameProps) {
  return (
    <div className="ask" data-faulty={rest.error ? '' : undefined} data-field={id}>
      <label className="ask-label" htmlFor={id}>
        {label}
        {note && <span className="ask-note">{note}</span>}
      </label>
      <Around id={id} {...rest} />
    </div>
  )
}

/** A legend over several inputs that answer one question. The group itself can take the focus when an error sends the reader here. */
export function Group({ id, label, note, ...rest }: FrameProps) {
  return (
    <fieldset
      className="ask"
      data-faulty={rest.error ? '' : undefined}
      data-field={id}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, rest.help, rest.error)}
    >
      <legend className="ask-label">
        {label}
        {note && <span className="ask-note">{note}</span>}
      </legend>
      <Around id={id} {...rest} />
    </fieldset>
  )
}

/** Tells when the focus leaves everything inside: several inputs that are one answer are left only once. */
export function Leave({
  onLeave,
  className,
  inside,
  children,
}: {
  readonly onLeave: (() => void) | undefined
  readonly className?: string
  readonly inside?: Ref<HTMLDivElement>
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listening to the focus that goes is no interaction of its own.
    <div
      ref={inside}
      className={className}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.()
      }}
    >
      {children}
    </div>
  )
}

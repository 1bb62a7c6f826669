/** A new password, typed twice. */

interface NewPasswordProps {
  readonly labels: { readonly password: string; readonly repeat: string; readonly help: string }
  readonly password: string
  readonly repeated: string
  readonly error: string | undefined
  readonly differ: string | undefined
  readonly onPassword: (text: string) => void
  readonly onRepeated: (text: string) => void
}

/** The two fields. */
export function NewPassword({ labels, password, repeated, error, differ, onPassword, onRepeated }: NewPasswordProps) {
  return (
    <>
      <div className="field">
        <label htmlFor="new-password">{labels.password}</label>
        <p className="help" id="new-password-help">
          {labels.help}
        </p>
        <input
          id="new-password"
          className="input"
          type="password"
          dir="ltr"
          autoComplete="new-password"
          maxLength={256}
          value={password}
          aria-invalid={error ? true : undefined}
          aria-describedby={`new-password-help${error ? ' new-password-error' : ''}`}
          onChange={(event) => onPassword(event.target.value)}
        />
        {error && (
          <p className="error" id="new-password-error">
            {error}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor="new-password-again">{labels.repeat}</label>
        <input
          id="new-password-again"
          className="input"
          type="password"
          dir="ltr"
          autoComplete="new-password"
          maxLength={256}
          value={repeated}
          aria-invalid={differ ? true : undefined}
          aria-describedby={differ ? 'new-password-again-error' : undefined}
          onChange={(event) => onRepeated(event.target.value)}
        />
        {differ && (
          <p className="error" id="new-password-again-error">
            {differ}
          </p>
        )}
      </div>
    </>
  )
}

/** Buttons and links that look like buttons: one primary act per page, the rest quiet. Big enough for a thumb. */
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link, type LinkProps } from 'react-router'
import './button.css'
import { Icon, type IconName } from './icon.tsx'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

interface Look {
  readonly look?: ButtonLook
  readonly icon?: IconName
  readonly size?: 'm' | 's'
}

const classes = (look: ButtonLook, size: 'm' | 's', extra: string | undefined) =>
  ['button', `button-${look}`, size === 's' ? 'button-s' : '', extra ?? ''].filter(Boolean).join(' ')

/** A button; `busy` keeps it in place, says so, and refuses a second press. */
export function Button({
  look = 'plain',
  icon,
  size = 'm',
  busy = false,
  className,
  children,
  disabled,
  onClick,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Look & { readonly busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(look, size, className)}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A button with an icon alone: the label is spoken and shown as a hint. */
export function IconButton({
  icon,
  label,
  className,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & { readonly icon: IconName; readonly label: string }) {
  return (
    <button type="button" {...rest} className={`button button-icon ${className ?? ''}`} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  )
}

/** A link inside the application that looks like a button. */
export function ButtonLink({ look = 'plain', icon, size = 'm', className, children, ...rest }: LinkProps & Look & { readonly children: ReactNode }) {
  return (
    <Link {...rest} className={classes(look, size, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

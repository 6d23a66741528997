import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, MouseEvent } from 'react'
import { cx } from '@/lib/class-names'
import { buttonBase, buttonVariants, type ButtonVariant } from './button-style'
import { Spinner } from './spinner'

interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant
  size?: 'sm' | 'md'
  icon?: LucideIcon
  /** Shows a spinner and refuses further clicks. */
  busy?: boolean
}

// Pressing "save" must not leave the field first: the error that shows then moves the button away from the pointer.
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** A button with a visible label. */
export function Button({
  variant = 'secondary',
  size = 'md',
  icon: Icon,
  busy = false,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      onMouseDown={rest.type === 'submit' ? keepFocus : undefined}
      className={cx(
        buttonBase,
        buttonVariants[variant],
        size === 'sm' ? 'h-7 px-2 text-xs' : 'h-8 px-3 text-sm',
        className,
      )}
      disabled={disabled ?? busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy ? <Spinner /> : Icon && <Icon className="size-3.5 shrink-0" aria-hidden />}
      {children}
    </button>
  )
}

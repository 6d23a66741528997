import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from '@/lib/class-names'
import { buttonBase, buttonVariants, type ButtonVariant } from './button-style'
import { Tip } from './tooltip'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon
  /** What it does: its accessible name and its tooltip. */
  label: string
  /** Key that does the same, shown in the tooltip. */
  keys?: string
  variant?: ButtonVariant
  size?: 'xs' | 'sm' | 'md'
}

const squares = { xs: 'size-6', sm: 'size-7', md: 'size-8' }

/** A button that is only an icon. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  variant = 'ghost',
  size = 'sm',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        className={cx(buttonBase, buttonVariants[variant], squares[size], className)}
        {...rest}
      >
        <Icon className={size === 'xs' ? 'size-3.5' : 'size-4'} aria-hidden />
      </button>
    </Tip>
  )
}

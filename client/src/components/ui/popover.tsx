import { Popover as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { cx } from '@/lib/class-names'

interface PopoverProps {
  trigger: ReactElement
  children: ReactNode
  /** Accessible name of what opens. */
  label: string
  open?: boolean
  onOpenChange?: (open: boolean) => void
  align?: 'start' | 'center' | 'end'
  /** Opened by something else: the trigger is only what it stands beside. */
  beside?: boolean
  className?: string
}

/** A floating panel beside its trigger. */
export function Popover({
  trigger,
  children,
  label,
  align = 'start',
  beside = false,
  className,
  ...state
}: PopoverProps) {
  const Place = beside ? Radix.Anchor : Radix.Trigger
  return (
    <Radix.Root {...state}>
      <Place asChild>{trigger}</Place>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cx(
            'animate-in z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-1rem)] overflow-auto rounded-lg bg-raised shadow-float outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

import { Check, type LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { useState, type ReactElement, type ReactNode } from 'react'
import { cx } from '@/lib/class-names'
import type { Opened } from './first-use'
import { KeyCaps } from './key-caps'

const focusFirst = (menu: HTMLElement | null) =>
  menu?.querySelector<HTMLElement>('[role^=menuitem]')?.focus({ preventScroll: true })

const sheet =
  'animate-in z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-[min(24rem,calc(100vw-1rem))] min-w-48 overflow-y-auto rounded-lg bg-raised p-1 shadow-float'

/** A menu on a button. Fill it with {@link MenuItem}, {@link MenuLine}, {@link MenuLabel}, {@link MenuChoice}. */
export function Menu({
  trigger,
  children,
  align = 'end',
  side = 'bottom',
  opened,
}: {
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'right' | 'bottom'
  /** Begins open. */
  opened?: Opened | undefined
}) {
  // Only the first time: later the menu itself knows what it was opened with.
  const [entering, setEntering] = useState(opened)
  return (
    <Radix.Root modal={false} defaultOpen={opened !== undefined} onOpenChange={() => setEntering(undefined)}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          ref={entering === 'keyboard' ? focusFirst : undefined}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={sheet}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Where a menu opens, and what asked for it: a key leads to its first entry, and back to what had the focus. */
export interface MenuPlace {
  x: number
  y: number
  by: Opened
}

/** The place right below something, such as the button that asks for the menu. */
export const below = (element: Element, by: Opened): MenuPlace => {
  const { left, bottom } = element.getBoundingClientRect()
  return { x: left, y: bottom, by }
}

/** A menu at a point of the window: what a right click opens. */
export function MenuAt({
  place: { x, y, by },
  label,
  onClose,
  children,
}: {
  place: MenuPlace
  label: string
  onClose: () => void
  children: ReactNode
}) {
  const [before] = useState(() => document.activeElement)
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Trigger
        tabIndex={-1}
        aria-label={label}
        className="pointer-events-none fixed size-0 opacity-0"
        style={{ left: x, top: y }}
      />
      <Radix.Portal>
        <Radix.Content
          ref={by === 'keyboard' ? focusFirst : undefined}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          className={sheet}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // Unless what was chosen has taken it, such as an editor.
            const isFree = document.activeElement === document.body
            if (by === 'keyboard' && isFree && before instanceof HTMLElement) before.focus({ preventScroll: true })
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

const row =
  'target flex h-7 cursor-default items-center gap-2 rounded-md px-2 text-sm outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover'

interface MenuItemProps {
  icon?: LucideIcon
  onSelect: () => void
  children: ReactNode
  keys?: string
  danger?: boolean
  disabled?: boolean
}

export function MenuItem({ icon: Icon, onSelect, children, keys, danger = false, disabled = false }: MenuItemProps) {
  return (
    <Radix.Item
      className={cx(row, danger && 'text-danger data-[highlighted]:bg-danger-soft')}
      onSelect={onSelect}
      disabled={disabled}
    >
      {Icon && <Icon className={cx('size-4 shrink-0', !danger && 'text-ink-3')} aria-hidden />}
      <span className="flex-1 truncate">{children}</span>
      {keys && <KeyCaps keys={keys} />}
    </Radix.Item>
  )
}

/** One of several: the chosen one has a check mark. */
export function MenuChoice({
  chosen,
  onSelect,
  icon: Icon,
  children,
}: {
  chosen: boolean
  onSelect: () => void
  icon?: LucideIcon
  children: ReactNode
}) {
  return (
    <Radix.CheckboxItem className={row} checked={chosen} onCheckedChange={onSelect}>
      {Icon && <Icon className="size-4 shrink-0 text-ink-3" aria-hidden />}
      <span className="flex-1 truncate">{children}</span>
      <Radix.ItemIndicator>
        <Check className="size-3.5 text-accent" aria-hidden />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  )
}

export const MenuLine = () => <Radix.Separator className="mx-1 my-1 h-px bg-line" />

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2 pt-1.5 pb-1 text-2xs font-medium text-ink-3">{children}</Radix.Label>
)

import { cloneElement, useState, type ComponentProps, type ReactElement, type ReactNode } from 'react'

/** What somebody opened it with: from the keyboard, a menu begins at its first entry. */
export type Opened = 'pointer' | 'keyboard'

interface FirstUseProps<P> {
  trigger: ReactElement<ComponentProps<'button'>>
  /** What the trigger opens, for those who hear the page. */
  opens: 'menu' | 'dialog'
  /** Fetches the code: once the pointer or the focus comes near, at the latest when it is asked for. */
  load: () => Promise<P>
  /** What takes the trigger's place from the first use on. It begins open. */
  children: (parts: P, opened: Opened) => ReactNode
}

/** A button of the first load whose menu or panel is no part of the first load. */
export function FirstUse<P extends object>({ trigger, opens, load, children }: FirstUseProps<P>) {
  const [parts, setParts] = useState<P | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  if (parts && opened) return children(parts, opened)

  const prepare = () => void load().then(setParts, () => setOpened(null))
  const open = (by: Opened) => {
    setOpened(by)
    prepare()
  }
  return cloneElement(trigger, {
    'aria-haspopup': opens,
    'aria-expanded': false,
    onPointerEnter: prepare,
    onFocus: prepare,
    // A click without a count was a key.
    onClick: ({ detail }) => open(detail === 0 ? 'keyboard' : 'pointer'),
    onKeyDown: (event) => {
      if (opens !== 'menu' || event.key !== 'ArrowDown') return
      event.preventDefault()
      open('keyboard')
    },
  })
}

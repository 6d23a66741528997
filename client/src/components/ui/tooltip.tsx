import { cloneElement, useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { KeyCaps } from './key-caps'
import { placeTip, watchTips } from './tip-watch'

interface TipProps {
  label: string
  /** Key that does the same. */
  keys?: string | undefined
  side?: 'right' | 'bottom'
  /** An element that passes its attributes on to the page. It carries its accessible name itself. */
  children: ReactElement<object>
}

/** A hint on hover and focus, with the key that does the same. {@link TipHost} shows it. */
export const Tip = ({ label, keys, side = 'bottom', children }: TipProps) =>
  cloneElement(children, { 'data-tip': label, 'data-tip-keys': keys, 'data-tip-side': side } as object)

/** Shows the tips of the whole page, one at a time. */
export function TipHost() {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  useEffect(() => watchTips(setTarget), [])
  return target && <Bubble target={target} />
}

function Bubble({ target }: { target: HTMLElement }) {
  const bubble = useRef<HTMLDivElement>(null)
  const { tip, tipKeys } = target.dataset
  useLayoutEffect(() => {
    if (!bubble.current) return
    // In the top layer nothing covers it, a dialog neither.
    bubble.current.showPopover()
    placeTip(bubble.current, target)
  }, [target])
  return (
    <div
      ref={bubble}
      role="tooltip"
      popover="manual"
      className="animate-in inset-auto m-0 flex w-max max-w-72 items-center gap-2 rounded-md border-0 bg-ink px-2 py-1 text-xs text-surface shadow-float"
    >
      {tip}
      {tipKeys && <KeyCaps keys={tipKeys} inverted />}
    </div>
  )
}

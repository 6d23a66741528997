import { Search } from 'lucide-react'
import { useRef, useState, type RefObject } from 'react'
import { cx } from '@/lib/class-names'
import { inputStyle } from './input'

interface FindBoxProps {
  label: string
  value: string
  onValue: (value: string) => void
  input?: RefObject<HTMLInputElement | null>
}

/** A pause in typing this long searches. */
const pauseMs = 200

/** Finds in a list while somebody types. */
export function FindBox({ label, value, onValue, input }: FindBoxProps) {
  const [text, setText] = useState(value)
  const [shown, setShown] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // The address changed by other means (back, another view): show what it says.
  if (value !== shown) {
    setShown(value)
    if (value !== text.trim()) setText(value)
  }
  const type = (next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onValue(next.trim()), pauseMs)
  }
  return (
    <div className="relative w-56 shrink-0">
      <Search
        className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-ink-3"
        aria-hidden
      />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        className={cx('target h-7 w-full pl-7', inputStyle, 'border-line')}
      />
    </div>
  )
}

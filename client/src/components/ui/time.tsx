import { useSyncExternalStore } from 'react'
import { formatExact, formatRelative } from '@/lib/format/regional'

// One clock for all relative times on the screen; it ticks only while one is shown.
let now = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const listener of listeners) listener()
  }, 30_000)
  return () => {
    listeners.delete(changed)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** "5 min. ago", with the exact time and zone on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const clock = useSyncExternalStore(subscribe, () => now)
  return (
    <time dateTime={at} title={formatExact(at)} className={className}>
      {formatRelative(at, Math.max(clock, new Date(at).getTime()))}
    </time>
  )
}

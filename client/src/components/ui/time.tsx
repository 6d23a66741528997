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

/** The present moment, for what is late or not; it moves on twice a minute. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)

/** A clock that lags behind the server's by less than this does not make news come from the future. */
const skewMs = 60_000

/** "5 min. ago" or "in 2 days", with the exact time and zone on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const clock = useNow()
  const ahead = new Date(at).getTime() - clock
  return (
    <time dateTime={at} title={formatExact(at)} className={className}>
      {formatRelative(at, ahead > 0 && ahead < skewMs ? clock + ahead : clock)}
    </time>
  )
}

import { useEffect, useState } from 'react'
import { ApiError } from '@/lib/api/problem'

/** Counts down after the server asked to wait: seconds that are left, and how a failure starts it. */
export function useWait(): { seconds: number; waitAfter: (error: unknown) => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (until === 0) return
    const timer = setInterval(() => {
      const time = Date.now()
      setNow(time)
      if (time >= until) setUntil(0)
    }, 250)
    return () => clearInterval(timer)
  }, [until])

  const waitAfter = (error: unknown) => {
    if (!(error instanceof ApiError) || error.status !== 429) return
    setNow(Date.now())
    setUntil(Date.now() + (error.retryAfterSeconds ?? 60) * 1000)
  }
  return { seconds: until === 0 ? 0 : Math.max(0, Math.ceil((until - now) / 1000)), waitAfter }
}

import { useEffect, useRef } from 'react'
import { api } from '@/lib/api/client'
import { usePresent, type Doing } from '@/lib/realtime/presence'
import { useMe } from '@/lib/session/me'

const everyMs = 10_000

const tell = (id: string, doing: Doing | 'gone') =>
  // A comfort: whoever does not hear of it is told by the server before anything is sent twice.
  void api.POST('/api/v1/tickets/{id}/presence', { params: { path: { id } }, body: { doing } }).catch(() => undefined)

/** Tells others that one is at a ticket and whether one replies, while the page is looked at; gives who else is there. */
export function useTicketPresence(id: string, doing: Doing) {
  const me = useMe()
  const others = usePresent('ticket', id).filter(({ userId }) => userId !== me?.id)
  const present = useRef(doing)
  useEffect(() => {
    present.current = doing
    tell(id, doing)
  }, [id, doing])

  useEffect(() => {
    const say = () => document.visibilityState === 'visible' && tell(id, present.current)
    const turned = () => (document.visibilityState === 'visible' ? say() : tell(id, 'gone'))
    const timer = setInterval(say, everyMs)
    document.addEventListener('visibilitychange', turned)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', turned)
      tell(id, 'gone')
    }
  }, [id])

  // Who has just come hears of the others at once.
  const count = others.length
  const before = useRef(0)
  useEffect(() => {
    if (count > before.current) tell(id, present.current)
    before.current = count
  }, [id, count])
  return others
}

import type { HubConnection } from '@microsoft/signalr'
import { accessToken } from '@/lib/api/session'
import type { PresentMessage } from './presence'

/** A record was changed somewhere; what it is now is read through the API, which checks what may be seen. */
export interface ChangedMessage {
  type: string
  id: string
  action: 'created' | 'updated' | 'deleted' | 'restored'
  version: number
  byUserId: string | null
  at: string
}

interface Handlers {
  changed: (message: ChangedMessage) => void
  notified: () => void
  present: (message: PresentMessage) => void
  /** The line was down: anything may have been missed. */
  reconnected: () => void
}

/** Opens the live line and keeps it open; gives back how to close it. The library is fetched only here. */
export function connectLive(handlers: Handlers): () => void {
  let connection: HubConnection | null = null
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const start = async (attempt: number): Promise<void> => {
    try {
      const { HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr')
      if (closed) return
      connection = new HubConnectionBuilder()
        .withUrl('/hubs/crm', { accessTokenFactory: async () => (await accessToken()) ?? '' })
        .withAutomaticReconnect({
          nextRetryDelayInMilliseconds: (retry) => Math.min(1000 * 2 ** retry.previousRetryCount, 30_000),
        })
        .configureLogging(LogLevel.None)
        .build()
      connection.on('changed', handlers.changed)
      connection.on('notified', handlers.notified)
      connection.on('present', handlers.present)
      connection.onreconnected(handlers.reconnected)
      await connection.start()
      if (attempt > 0) handlers.reconnected()
    } catch {
      // Live updates are a comfort: the lists still refetch by themselves. Try again later, slower each time.
      if (!closed) timer = setTimeout(() => void start(attempt + 1), Math.min(2000 * 2 ** attempt, 60_000))
    }
  }

  void start(0)
  return () => {
    closed = true
    clearTimeout(timer)
    void connection?.stop()
  }
}

import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RecordBase } from '@/lib/api/types'
import { connectLive, type ChangedMessage } from './connection'
import { heardOf } from './presence'

/** Changes come in bursts (a bulk action, an import); lists are fetched again once a burst is over. */
const settleMs = 400

/** What else shows a record besides its own queries. */
const storyKeys = ['timeline', 'feed', 'today'] as const

/** What shows a change of something else: by the type that changed, the keys of the queries. */
const alsoShownIn: Readonly<Record<string, readonly string[]>> = {
  note: ['note'],
  // What is logged moves when somebody was last contacted, and how long a deal has been quiet.
  activity: ['contact', 'company', 'lead', 'deal'],
  // What is planned is a deal's next step.
  task: ['deal'],
  // New rates revalue the open deals, and with them every sum; so does another currency of the organization.
  currency: ['deal', 'campaign', 'analytics'],
  organization: ['me', 'deal', 'campaign', 'analytics'],
}

function refetcher(client: QueryClient) {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  return (key: readonly string[]) => {
    const name = key.join('/')
    clearTimeout(waiting.get(name))
    waiting.set(
      name,
      setTimeout(() => void client.invalidateQueries({ queryKey: key }), settleMs),
    )
  }
}

/** Keeps what is on the screen current while others work: refetches what a message says has changed. */
export function useLiveUpdates(enabled: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!enabled) return
    const refetchSoon = refetcher(client)

    const changed = ({ type, id, version }: ChangedMessage) => {
      const known = client.getQueryData<RecordBase>([type, 'one', id])
      // One's own change arrives too, when its answer is already here.
      if (known?.version !== version) void client.invalidateQueries({ queryKey: [type, 'one', id] })
      refetchSoon([type, 'list'])
      refetchSoon(['reportAnswer', type])
      for (const key of [...(alsoShownIn[type] ?? []), ...storyKeys]) refetchSoon([key])
    }

    return connectLive({
      changed,
      present: heardOf,
      notified: () => void client.invalidateQueries({ queryKey: ['notifications'] }),
      reconnected: () => void client.invalidateQueries(),
    })
  }, [client, enabled])
}

import { queryOptions, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { api, unwrap } from '@/lib/api/client'
import { endSession, onSessionChange, sessionState, type SessionState } from '@/lib/api/session'
import type { Me } from '@/lib/api/types'
import { setRegional } from '@/lib/format/regional'
import { queryClient } from '@/lib/query/query-client'

/** Who is signed in, with permissions and organization. */
export const meQuery = queryOptions({
  queryKey: ['me'] as const,
  queryFn: async (): Promise<Me> => {
    const me = await unwrap<Me>(api.GET('/api/v1/auth/me'))
    setRegional({
      locale: me.locale ?? me.organization.locale,
      timeZone: me.timeZone ?? me.organization.timeZone,
      currency: me.organization.currency,
      weekStart: me.organization.weekStart,
    })
    return me
  },
  staleTime: 5 * 60_000,
})

/** The signed-in user; undefined for the moment before it is known. Below the shell it always is. */
export const useMe = (): Me | undefined => useQuery(meQuery).data

/** Whether the signed-in user may do something, as in `contacts.write`. Screens hide what is refused; the server decides. */
export const useCan = (permission: string): boolean => useMe()?.permissions.includes(permission) ?? false

export const useSessionState = (): SessionState => useSyncExternalStore(onSessionChange, sessionState)

/** Ends the session at the server and in every tab, and forgets all that was loaded. */
export async function signOut(): Promise<void> {
  try {
    await unwrap(api.POST('/api/v1/auth/logout'))
  } finally {
    endSession()
    queryClient.clear()
  }
}

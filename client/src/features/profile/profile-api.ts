import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Me, NotificationSettings, ProfileInput } from '@/lib/api/types'

export const readProfile = (): Promise<Me> => unwrap(api.GET('/api/v1/auth/me'))

export const changeProfile = (patch: ProfileInput, version: number): Promise<Me> =>
  unwrap(api.PATCH('/api/v1/auth/me', { headers: ifMatch(version), body: patch }))

/** Where one is told of what. */
export const notificationSettingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: () => unwrap<NotificationSettings>(api.GET('/api/v1/notifications/settings')),
})

export const changeNotificationSettings = (
  channels: Partial<NotificationSettings['channels']>,
): Promise<NotificationSettings> => unwrap(api.PATCH('/api/v1/notifications/settings', { body: { channels } }))

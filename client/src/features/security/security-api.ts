import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Session, SignedInDevice, TwoFactorSetup } from '@/lib/api/types'

/** The answer has new tokens for this session; all others end. */
export const changePassword = (body: { currentPassword: string; newPassword: string }): Promise<Session> =>
  unwrap(api.POST('/api/v1/auth/change-password', { body }))

/** Where one is signed in, the last used first. */
export const sessionsQuery = queryOptions({
  queryKey: ['session', 'list'] as const,
  queryFn: async () => (await unwrap<{ items: SignedInDevice[] }>(api.GET('/api/v1/auth/sessions'))).items,
  staleTime: 0,
})

export const endOneSession = (id: string): Promise<void> =>
  unwrap(api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } }))

export const endOtherSessions = (): Promise<void> => unwrap(api.DELETE('/api/v1/auth/sessions'))

export const setUpTwoFactor = (): Promise<TwoFactorSetup> => unwrap(api.POST('/api/v1/auth/two-factor/setup'))

/** Gives the recovery codes, once. */
export const enableTwoFactor = async (code: string): Promise<string[]> =>
  (await unwrap<{ recoveryCodes: string[] }>(api.POST('/api/v1/auth/two-factor/enable', { body: { code } })))
    .recoveryCodes

export const disableTwoFactor = (password: string): Promise<void> =>
  unwrap(api.POST('/api/v1/auth/two-factor/disable', { body: { password } }))

import { api, unwrap } from '@/lib/api/client'
import { ApiError } from '@/lib/api/problem'
import { acceptSession } from '@/lib/api/session'
import type { Session } from '@/lib/api/types'

export interface Credentials {
  email: string
  password: string
}

/** Opens a session, or throws what the server says. */
export async function signIn(credentials: Credentials, twoFactorCode?: string): Promise<void> {
  const body = { ...credentials, ...(twoFactorCode ? { twoFactorCode } : {}) }
  acceptSession(await unwrap<Session>(api.POST('/api/v1/auth/login', { body })))
}

/** E-mail and password are right; the second factor is missing. */
export const asksForCode = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'two_factor_required'

/** The server does not tell which part is wrong, nor whether the account rests after too many attempts. */
export const isRefused = (error: unknown): boolean => error instanceof ApiError && error.code === 'invalid_credentials'

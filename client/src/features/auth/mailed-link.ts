import { ApiError } from '@/lib/api/problem'

/** The link was used before, replaced, or is too old: not a matter of what was typed. */
export const isBadLink = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 404 || 'token' in error.fields)

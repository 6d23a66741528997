import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/lib/api/problem'

/** What the server says of a field, or of the first one that it refuses; where the form has no place of its own for it. */
export const refusalOf = (error: unknown, field?: string): string | undefined =>
  error instanceof ApiError ? (field ? error.fields[field] : Object.values(error.fields).flat())?.[0] : undefined

/** One sentence for a failure: the server's own where it has one, else ours for the status. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation()
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) return t('problems.unexpected')
      if (error.status === 0) return t('problems.offline')
      if (error.status === 403) return t('problems.forbidden')
      if (error.status === 404) return t('problems.missing')
      if (error.status === 429) return t('problems.tooMany', { seconds: error.retryAfterSeconds ?? 60 })
      if (error.status >= 500) return t('problems.server')
      const [first] = Object.values(error.fields).flat()
      return error.detail ?? first ?? error.message
    },
    [t],
  )
}

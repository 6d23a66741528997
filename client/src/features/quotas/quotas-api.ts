import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Page, Quota, QuotaInput } from '@/lib/api/types'

const one = '/api/v1/quotas/{id}'

/** All quotas whose periods begin in a year; a person has up to sixteen. */
export const quotasQuery = (year: number) =>
  queryOptions({
    queryKey: ['quota', 'list', year] as const,
    queryFn: async () => {
      const all: Quota[] = []
      const within = { startAfter: `${year}-01-01`, startBefore: `${year + 1}-01-01`, pageSize: 100 }
      for (let cursor: string | undefined, first = true; first || cursor; first = false) {
        const query = { ...within, ...(cursor && { cursor }) }
        const page = await unwrap<Page<Quota>>(api.GET('/api/v1/quotas', { params: { query } }))
        all.push(...page.items)
        cursor = page.nextCursor ?? undefined
      }
      return all
    },
  })

/** Whose quota it is, and of when. */
export type QuotaKey = Pick<QuotaInput, 'userId' | 'teamId'> & { period: string }

interface Change {
  key: QuotaKey
  before: Quota | undefined
  /** Null: there is no quota any more. */
  amount: number | null
}

/** Sets, changes or takes away a quota; a refusal is told. The forecast follows. */
export function useSetQuota() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: async ({ key, before, amount }: Change): Promise<void> => {
      const params = before && { path: { id: before.id } }
      if (!params) {
        if (amount !== null) await unwrap(api.POST('/api/v1/quotas', { body: { ...key, amount } }))
      } else if (amount === null) {
        await unwrap(api.DELETE(one, { params, headers: ifMatch(before.version) }))
      } else {
        await unwrap(api.PATCH(one, { params, headers: ifMatch(before.version), body: { amount } }))
      }
    },
    onError: (error) => notify.failed(t('settings.notChanged', { reason: problemText(error) })),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['quota'] }),
        client.invalidateQueries({ queryKey: ['deal', 'forecast'] }),
      ]),
  })
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { DealReason, DealReasonInput, Page } from '@/lib/api/types'

const one = '/api/v1/deal-reasons/{id}'

/** All reasons, also those that are switched off. */
export const allReasonsQuery = queryOptions({
  queryKey: ['dealReason', 'list', 'all'] as const,
  queryFn: async () =>
    (await unwrap<Page<DealReason>>(api.GET('/api/v1/deal-reasons', { params: { query: { pageSize: 100 } } }))).items,
})

/** What a closing dialog offers is read anew with the reasons. */
export function useReasonsChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['dealReason'] })
}

export const createReason = (body: DealReasonInput): Promise<DealReason> =>
  unwrap(api.POST('/api/v1/deal-reasons', { body }))

export const changeReason = ({ id, version }: DealReason, patch: DealReasonInput): Promise<DealReason> =>
  unwrap(api.PATCH(one, { params: { path: { id } }, headers: ifMatch(version), body: patch }))

/** Offers a reason or no longer; a refusal is told and the switch goes back. */
export function useSwitchReason() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const changed = useReasonsChanged()
  const show = (id: string, isActive: boolean) =>
    client.setQueryData(allReasonsQuery.queryKey, (known) =>
      known?.map((reason) => (reason.id === id ? { ...reason, isActive } : reason)),
    )
  return useMutation({
    mutationFn: (reason: DealReason) => changeReason(reason, { isActive: !reason.isActive }),
    onMutate: async ({ id, isActive }) => {
      // A list that is on its way would bring the old state back.
      await client.cancelQueries({ queryKey: allReasonsQuery.queryKey })
      show(id, !isActive)
    },
    onError: (error, { id, isActive }) => {
      show(id, isActive)
      notify.failed(t('settings.notChanged', { reason: problemText(error) }))
    },
    onSettled: () => changed(),
  })
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import { ApiError } from '@/lib/api/problem'
import type { Deal, DealMoveInput, DealReason, Page, Pipeline, StageHistory } from '@/lib/api/types'
import { queryClient } from '@/lib/query/query-client'
import { putRecord, refreshAfter } from '@/lib/records/record-cache'

/** The organization's pipelines with their stages in order. */
export const pipelinesQuery = queryOptions({
  queryKey: ['pipeline', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<Pipeline>>(api.GET('/api/v1/pipelines', { params: { query: { pageSize: 100 } } }))).items,
  staleTime: 5 * 60_000,
})

/** The stages of all pipelines; with several pipelines each says to which it belongs. */
export const stageOptionsQuery = {
  queryKey: ['pipeline', 'stages'] as const,
  queryFn: async () => {
    const pipelines = await queryClient.query(pipelinesQuery)
    return pipelines.flatMap(({ name, stages }) =>
      stages.map((stage) => ({
        value: stage.id,
        label: pipelines.length > 1 ? `${name}: ${stage.name}` : stage.name,
      })),
    )
  },
}

/** The reasons of winning or losing that people pick from. */
export const reasonsQuery = (kind: 'won' | 'lost') =>
  queryOptions({
    queryKey: ['dealReason', 'list', kind] as const,
    queryFn: async () =>
      (
        await unwrap<Page<DealReason>>(
          api.GET('/api/v1/deal-reasons', { params: { query: { pageSize: 100, kind, isActive: 'true' } } }),
        )
      ).items,
    staleTime: 5 * 60_000,
  })

/** The way of a deal through the stages, the latest change first. */
export const stageHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['deal', 'history', id] as const,
    queryFn: async () =>
      (await unwrap<StageHistory>(api.GET('/api/v1/deals/{id}/stage-history', { params: { path: { id } } }))).items,
  })

/** Puts a deal into a stage, or to another place in its stage. */
export const moveDeal = (deal: Deal, move: DealMoveInput, version?: number): Promise<Deal> =>
  unwrap<Deal>(
    api.POST('/api/v1/deals/{id}/move', { params: { path: { id: deal.id } }, headers: ifMatch(version), body: move }),
  )

/** Moves a deal; the answer settles stage, probability and reasons. A refusal is told and changes nothing. */
export function useMoveDeal() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationKey: ['deal', 'change'],
    mutationFn: ({ deal, move }: { deal: Deal; move: DealMoveInput }) => moveDeal(deal, move, deal.version),
    onError: (error, { deal }) => {
      // Somebody was quicker: the page shows what they did.
      if (error instanceof ApiError && error.isConflict)
        void client.invalidateQueries({ queryKey: ['deal', 'one', deal.id] })
      notify.failed(t('records.notSaved', { reason: problemText(error) }))
    },
    onSuccess: (saved) => {
      putRecord(client, 'deal', saved.id, saved)
      void refreshAfter(client, 'deal')
      void client.invalidateQueries({ queryKey: stageHistoryQuery(saved.id).queryKey })
      notify.done(t('deals.moved', { name: saved.name, stage: saved.stage?.name ?? '' }))
    },
  })
}

import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Deal, Page, Pipeline, PipelineInput } from '@/lib/api/types'

const one = '/api/v1/pipelines/{id}'
const at = (id: string) => ({ path: { id } })

/** All pipelines with their stages in order; an organization has few. */
export const allPipelinesQuery = queryOptions({
  queryKey: ['pipeline', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<Pipeline>>(api.GET('/api/v1/pipelines', { params: { query: { pageSize: 100 } } }))).items,
})

export const pipelineQuery = (id: string) =>
  queryOptions({ queryKey: ['pipeline', 'one', id] as const, queryFn: () => readPipeline(id) })

/** How many deals stand in a stage; those in the recycle bin are not counted. */
export const dealsInStageQuery = (stageId: string) =>
  queryOptions({
    queryKey: ['deal', 'count', stageId] as const,
    queryFn: async () =>
      (await unwrap<Page<Deal>>(api.GET('/api/v1/deals', { params: { query: { stageId, pageSize: 1 } } })))
        .totalCount ?? 0,
  })

export const readPipeline = (id: string): Promise<Pipeline> => unwrap(api.GET(one, { params: at(id) }))

export const createPipeline = (body: PipelineInput): Promise<Pipeline> =>
  unwrap(api.POST('/api/v1/pipelines', { body }))

export const changePipeline = (id: string, patch: PipelineInput, version: number): Promise<Pipeline> =>
  unwrap(api.PATCH(one, { params: at(id), headers: ifMatch(version), body: patch }))

export const deletePipeline = ({ id, version }: Pipeline): Promise<void> =>
  unwrap(api.DELETE(one, { params: at(id), headers: ifMatch(version) }))

/** Takes a stage out after its deals have gone to another one. */
export const removeStage = (pipeline: Pipeline, stageId: string, moveToStageId: string): Promise<void> =>
  unwrap(
    api.DELETE('/api/v1/pipelines/{id}/stages/{stageId}', {
      params: { path: { id: pipeline.id, stageId }, query: { moveToStageId } },
      headers: ifMatch(pipeline.version),
    }),
  )

/** Deals show their stage by name and probability: they are read anew with the pipelines. */
export function usePipelinesChanged() {
  const client = useQueryClient()
  return () => Promise.all([['pipeline'], ['deal']].map((queryKey) => client.invalidateQueries({ queryKey })))
}

import { queryOptions, infiniteQueryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import { toApiError } from '@/lib/api/problem'
import type { Import, ImportDetail, ImportPlan, ImportProblems, Page } from '@/lib/api/types'
import { endlessQuery } from '@/lib/query/endless'
import type { ImportEntity } from './import-entities'

const lookAgainMs = 1000

const at = (id: string) => ({ params: { path: { id } } })

export const isRunning = ({ status }: Pick<Import, 'status'>): boolean => status === 'running'

/** The organization's imports, newest first; looked at again while one runs. */
export const importsQuery = infiniteQueryOptions({
  ...endlessQuery(['import', 'list'] as const, (where) =>
    unwrap<Page<Import>>(
      api.GET('/api/v1/imports', { params: { query: { sort: '-createdAt', pageSize: 50, ...where } } }),
    ),
  ),
  refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isRunning)) ? lookAgainMs : false),
})

/** One import with its file; looked at again while it runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id] as const,
    queryFn: () => unwrap<ImportDetail>(api.GET('/api/v1/imports/{id}', at(id))),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? lookAgainMs : false),
  })

/** Sends a file; nothing of it is written yet. */
export function uploadImport(entity: ImportEntity, file: File): Promise<ImportDetail> {
  const form = new FormData()
  form.append('entity', entity)
  form.append('file', file)
  return unwrap<ImportDetail>(api.POST('/api/v1/imports', { body: {}, bodySerializer: () => form }))
}

export const checkImport = (id: string, body: ImportPlan): Promise<ImportProblems> =>
  unwrap(api.POST('/api/v1/imports/{id}/check', { ...at(id), body }))

export const startImport = (id: string, body: ImportPlan): Promise<Import> =>
  unwrap(api.POST('/api/v1/imports/{id}/start', { ...at(id), body }))

export type ImportAct = 'pause' | 'resume' | 'cancel' | 'undo'

const acts = {
  pause: '/api/v1/imports/{id}/pause',
  resume: '/api/v1/imports/{id}/resume',
  cancel: '/api/v1/imports/{id}/cancel',
  undo: '/api/v1/imports/{id}/undo',
} as const

export const actOnImport = (id: string, act: ImportAct): Promise<Import> => unwrap(api.POST(acts[act], at(id)))

/** The rows that were refused, as a file. */
export async function readRefusedRows(item: Import): Promise<File> {
  const { data, error, response } = await api.GET('/api/v1/imports/{id}/errors', { ...at(item.id), parseAs: 'blob' })
  if (!response.ok) throw toApiError(response, error)
  return new File([data as unknown as Blob], `${item.entity}-refused.csv`)
}

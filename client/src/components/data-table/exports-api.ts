import { api, unwrap } from '@/lib/api/client'
import { toApiError } from '@/lib/api/problem'
import type { Export, ExportInput } from '@/lib/api/types'

const at = (id: string) => ({ path: { id } })

export const startExport = (body: ExportInput): Promise<Export> => unwrap(api.POST('/api/v1/exports', { body }))

export const readExport = (id: string): Promise<Export> => unwrap(api.GET('/api/v1/exports/{id}', { params: at(id) }))

/** The finished file, under the name that the server gives it. */
export async function readExportFile(id: string): Promise<File> {
  const { data, error, response } = await api.GET('/api/v1/exports/{id}/content', { params: at(id), parseAs: 'blob' })
  if (!response.ok) throw toApiError(response, error)
  const [, name = 'export'] = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '') ?? []
  return new File([data as unknown as Blob], name)
}

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Attachment, Page, RecordType } from '@/lib/api/types'

/** The record that files are on. */
export interface FileHome {
  type: RecordType
  id: string
}

/** Some of a record's files, by key of the query. */
const filesOf = ({ type, id }: FileHome) => ['attachment', 'list', type, id] as const

/** The files of a record, the newest first. */
export const filesQuery = (home: FileHome) =>
  infiniteQueryOptions({
    queryKey: filesOf(home),
    queryFn: ({ pageParam }) =>
      unwrap<Page<Attachment>>(
        api.GET('/api/v1/attachments', {
          params: {
            query: {
              relatedType: home.type,
              relatedId: home.id,
              pageSize: 50,
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })

/** The content of a file, which only a signed-in request gets. */
export const readContent = (file: Attachment): Promise<Blob> =>
  unwrap<Blob>(api.GET('/api/v1/attachments/{id}/content', { params: { path: { id: file.id } }, parseAs: 'blob' }))

/** The content to be looked at: it never alters. */
export const contentQuery = (file: Attachment) =>
  queryOptions({
    queryKey: ['attachment', 'content', file.id] as const,
    queryFn: () => readContent(file),
    staleTime: Infinity,
    gcTime: 60_000,
  })

/** Fetches anew what shows the files of a record. */
export function useFilesChanged(home: FileHome): () => void {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [filesOf(home), ['timeline'], ['feed']]) void client.invalidateQueries({ queryKey })
  }
}

/** Deletes a file, or takes it back. */
export function useFileChange(home: FileHome, onFailed: (error: unknown) => void) {
  const changed = useFilesChanged(home)
  return useMutation({
    mutationFn: ({ file, back }: { file: Attachment; back: boolean }) => {
      const params = { path: { id: file.id } }
      return back
        ? unwrap(api.POST('/api/v1/attachments/{id}/restore', { params }))
        : unwrap(api.DELETE('/api/v1/attachments/{id}', { params }))
    },
    onError: onFailed,
    onSettled: changed,
  })
}

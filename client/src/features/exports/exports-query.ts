import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Export, Page } from '@/lib/api/types'
import { endlessQuery } from '@/lib/query/endless'

const lookAgainMs = 1500

export const isUnderWay = ({ status }: Export): boolean => status === 'queued' || status === 'running'

/** Somebody's exports, newest first; looked at again while one is being written. */
export const exportsQuery = (userId: string) =>
  infiniteQueryOptions({
    ...endlessQuery(['export', 'list', userId] as const, (where) =>
      unwrap<Page<Export>>(
        api.GET('/api/v1/exports', {
          params: { query: { createdBy: userId, sort: '-createdAt', pageSize: 50, ...where } },
        }),
      ),
    ),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? lookAgainMs : false,
  })

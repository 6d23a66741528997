import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import { queryClient } from '@/lib/query/query-client'
import type { Page, Tag, Team, User } from '@/lib/api/types'

/** Everybody in the organization, for owner and mention pickers. Organizations have tens of users, not thousands. */
export const usersQuery = queryOptions({
  queryKey: ['user', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<User>>(api.GET('/api/v1/users', { params: { query: { pageSize: 100 } } }))).items,
  staleTime: 5 * 60_000,
})

/** The organization's tags, most used first. */
export const tagsQuery = queryOptions({
  queryKey: ['tag', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<Tag>>(api.GET('/api/v1/tags', { params: { query: { pageSize: 100, sort: '-usageCount' } } })))
      .items,
  staleTime: 5 * 60_000,
})

/** The organization's teams by name. */
export const teamsQuery = queryOptions({
  queryKey: ['team', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<Team>>(api.GET('/api/v1/teams', { params: { query: { pageSize: 100 } } }))).items,
  staleTime: 5 * 60_000,
})

/** The teams as choices of a filter. */
export const teamOptionsQuery = {
  queryKey: ['team', 'options'] as const,
  queryFn: async () => (await queryClient.query(teamsQuery)).map(({ id, name }) => ({ value: id, label: name })),
}

/** The colour that somebody gave a tag; null while none is known. */
export const useTagColor = (name: string): string | null =>
  useQuery({ ...tagsQuery, select: (tags) => tags.find((tag) => tag.name === name)?.color ?? null }).data ?? null

import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { ListParams } from '@/lib/api/resource'
import type { Page, Team, TeamInput } from '@/lib/api/types'
import { endlessQuery } from '@/lib/query/endless'

const one = '/api/v1/teams/{id}'
const at = (id: string) => ({ path: { id } })

export const teamListQuery = (params: ListParams) =>
  endlessQuery(['team', 'list', params] as const, (where) =>
    unwrap<Page<Team>>(api.GET('/api/v1/teams', { params: { query: { ...params, ...where, pageSize: 50 } } })),
  )

export const readTeam = (id: string): Promise<Team> => unwrap(api.GET(one, { params: at(id) }))

export const createTeam = (body: TeamInput): Promise<Team> => unwrap(api.POST('/api/v1/teams', { body }))

/** `memberIds` replaces all members. */
export const changeTeam = (id: string, patch: TeamInput, version: number): Promise<Team> =>
  unwrap(api.PATCH(one, { params: at(id), headers: ifMatch(version), body: patch }))

export const deleteTeam = ({ id, version }: Team): Promise<void> =>
  unwrap(api.DELETE(one, { params: at(id), headers: ifMatch(version) }))

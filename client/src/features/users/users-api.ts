import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { ListParams } from '@/lib/api/resource'
import type { InvitationLink, InvitedUser, Page, User, UserInput } from '@/lib/api/types'
import { endlessQuery } from '@/lib/query/endless'

const one = '/api/v1/users/{id}'

/** The people of the organization, as searched, filtered and sorted. */
export const userListQuery = (params: ListParams) =>
  endlessQuery(['user', 'list', params] as const, (where) =>
    unwrap<Page<User>>(api.GET('/api/v1/users', { params: { query: { ...params, ...where, pageSize: 50 } } })),
  )

export const readUser = (id: string): Promise<User> => unwrap(api.GET(one, { params: { path: { id } } }))

/** Without a password: invites by mail. */
export const inviteUser = (body: UserInput): Promise<InvitedUser> => unwrap(api.POST('/api/v1/users', { body }))

export const changeUser = (id: string, patch: UserInput, version?: number): Promise<User> =>
  unwrap(api.PATCH(one, { params: { path: { id } }, headers: ifMatch(version), body: patch }))

/** A new link; the former one stops working. */
export const inviteUserAgain = (id: string): Promise<InvitationLink> =>
  unwrap(api.POST('/api/v1/users/{id}/invitation', { params: { path: { id } } }))

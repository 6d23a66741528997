import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Invitation } from '@/lib/api/types'

/** Whom a mailed link invites, and to what; 404 once it is used, replaced or too old. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token] as const,
    queryFn: () => unwrap<Invitation>(api.GET('/api/v1/auth/invitations/{token}', { params: { path: { token } } })),
    staleTime: 'static',
  })

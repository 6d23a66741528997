import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Me, ProfileInput } from '@/lib/api/types'

export const readProfile = (): Promise<Me> => unwrap(api.GET('/api/v1/auth/me'))

export const changeProfile = (patch: ProfileInput, version: number): Promise<Me> =>
  unwrap(api.PATCH('/api/v1/auth/me', { headers: ifMatch(version), body: patch }))

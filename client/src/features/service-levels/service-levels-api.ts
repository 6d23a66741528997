import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { ServiceLevels, ServiceLevelsInput } from '@/lib/api/types'

const path = '/api/v1/service-levels'

export const readServiceLevels = (): Promise<ServiceLevels> => unwrap(api.GET(path))

export const serviceLevelsQuery = queryOptions({ queryKey: ['serviceLevels'] as const, queryFn: readServiceLevels })

export const changeServiceLevels = (body: ServiceLevelsInput, version: number): Promise<ServiceLevels> =>
  unwrap(api.PATCH(path, { headers: ifMatch(version), body }))
